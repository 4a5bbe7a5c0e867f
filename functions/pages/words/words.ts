import type { CivilDate, Instant, Language } from '#domain/vocabulary.ts';
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
