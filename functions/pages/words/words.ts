import type { CivilDate, Instant, Language, RequestKind } from '#domain/vocabulary.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

export type { Words } from './en.ts';

const catalogue: Record<Language, Words> = { en, es };
const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

export function wordsFor(language: Language): Words {
  return catalogue[language];
}

/** Puts values where `{name}` stands. A name without a value stays as it is, and a test finds it. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** The text for a kind, `complete_delete`, or the one for all, `complete`. A test finds what has neither. */
export function ofKind(texts: Readonly<Record<string, unknown>>, key: string, kind: RequestKind): string {
  const text = texts[`${key}_${kind}`] ?? texts[key];
  return typeof text === 'string' ? text : key;
}

/** Cents as "$12.50", or "US$12.50" where a reader needs to be told. */
export function moneyWords(cents: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'USD' }).format(cents / 100);
}

/** `2026-11-23` as "November 23, 2026". */
export function dayWords(day: CivilDate, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** A moment as its day in the company's zone. */
export function dayOf(at: Instant, { language, timeZone }: { language: Language; timeZone: string }): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone }).format(new Date(at));
}

/** A moment as day and time, with the zone's name, for people who live in another. */
export function timeOf(
  at: Instant,
  { language, timeZone }: { language: Language; timeZone: string },
): string {
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(at));
}
