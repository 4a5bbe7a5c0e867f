import {
  aboutMailings,
  asksAfter,
  asksHow,
  asksKindly,
  forSomebodyElse,
  optOutAlone,
  refusals,
  supposes,
  takesBack,
} from './mail-doubts.ts';
import { addressLine, namedLaws, smallWords, statedHomes } from './mail-homes.ts';
import { asks } from './mail-words.ts';
import { partWords } from './own-words.ts';
import { parseReference } from './reference.ts';
import { type Language, type RequestKind, type Residence, requestKinds } from './vocabulary.ts';

/** What a mail asks for, as far as its words say it plainly. What they do not say plainly, a person reads. */
export interface SortedMail {
  /** In the order of the vocabulary; `appeal` stands alone, with `appealOf`. */
  kinds: readonly RequestKind[] | 'unclear';
  language: Language;
  /** Where the sender says they live, or whose law they name. */
  residence?: Residence;
  /** A reference that the mail names; it may be nobody's. */
  reference?: string;
  /** The request whose outcome is appealed. */
  appealOf?: string;
}

/**
 * Reads a mail by its words. What the sender only quotes, supposes, asks about or refuses counts for nothing, and a
 * request for somebody else is left to a person.
 * @param text plain text; a mail in HTML is turned to text before
 */
export function sortMail({ subject, text }: { subject: string; text: string }): SortedMail {
  const { own, quoted } = partWords(text);
  const isAnswer = /^\s*(re|fw|fwd|rv|reenv|r)\s*:/i.test(subject);
  const title = plain(subject.replace(/^(\s*(re|fw|fwd|rv|reenv|r)\s*:)+/i, ''));
  const body = plain(own);
  // The subject of an answer is the company's, not the sender's.
  const spoken = isAnswer ? body : `${title}.\n\n${body}`;
  const residence = homeOf(spoken, own);
  const reference = [subject, own, quoted].map(referenceIn).find((found) => found !== undefined);
  const kinds = kindsOf(spoken);
  const common = {
    language: languageOf([`${title} ${body}`, plain(quoted)]),
    ...(residence ? { residence } : {}),
    ...(reference ? { reference } : {}),
  };
  if (kinds === 'unclear' || !kinds.includes('appeal')) return { ...common, kinds };
  return reference ? { ...common, kinds: ['appeal'], appealOf: reference } : { ...common, kinds: 'unclear' };
}

/** Small letters, no accents, contractions written out, and nothing but words and the marks that end a clause. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\b(do|does|did|is|are|was|would|could|should)n'?t\b/g, '$1 not')
    .replace(/\b(?:won't|will not)\b/g, 'will not')
    .replace(/\b(?:can't|cannot)\b/g, 'can not')
    .replace(/\bi'd\b/g, 'i would')
    .replace(/[^a-z0-9'.,;:!?\n -]/g, ' ');
}

/** Sentences; a line that is only wrapped goes on in the next one. */
function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?]+(?=\s|$)|\n\s*\n|\n\s*(?=[-*\d]+[.) ]\s*)|:\s*\n/)
    .map((sentence) => sentence.replace(/:/g, ',').replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

function kindsOf(spoken: string): RequestKind[] | 'unclear' {
  const joined = spoken.replace(/\s+/g, ' ');
  if (forSomebodyElse.test(joined) || takesBack.test(joined)) return 'unclear';
  const asked = new Set<RequestKind>();
  const refused = new Set<RequestKind>();
  for (const sentence of sentencesOf(spoken).map((each) =>
    each.replaceAll(supposes, ' ').replace(/\s+/g, ' '),
  )) {
    for (const kind of requestKinds) {
      if (refusals[kind]?.some((pattern) => pattern.test(sentence))) refused.add(kind);
      else if (asksFor(kind, sentence)) asked.add(kind);
    }
  }
  // "California Privacy Rights" over a mail that asks for something else is a title.
  if (asked.size > 1 && !/shine the light|1798 ?\.? ?83|direct marketing/.test(spoken))
    asked.delete('shine_the_light');
  const isTornApart = [...asked].some((kind) => refused.has(kind));
  return asked.size === 0 || isTornApart ? 'unclear' : requestKinds.filter((kind) => asked.has(kind));
}

function asksFor(kind: RequestKind, sentence: string): boolean {
  const isQuestion = asksAfter.test(sentence) || (kind !== 'access' && asksHow.test(sentence));
  if (isQuestion && !asksKindly.test(sentence)) return false;
  const isAboutMailings = aboutMailings.test(sentence);
  if (kind === 'opt_out' && optOutAlone.test(sentence) && !isAboutMailings) return true;
  if (kind === 'delete' && isAboutMailings) return false;
  return asks[kind].some((pattern) => pattern.test(sentence));
}

function homeOf(spoken: string, own: string): Residence | undefined {
  const joined = spoken.replace(/\s+/g, ' ');
  const named = (rules: readonly [Residence, RegExp][]) =>
    rules.filter(([, pattern]) => pattern.test(joined)).map(([state]) => state);
  for (const found of [named(statedHomes), [addressLine.exec(own)?.[1]], named(namedLaws)]) {
    const [first, second] = found;
    // Two homes are none that could be relied on.
    if (first) return second ? undefined : (first as Residence);
  }
  return undefined;
}

/** A reference as our notices write it; its last letter must check, so that no other number passes for one. */
function referenceIn(text: string): string | undefined {
  for (const [written] of text.matchAll(/\b[0-9A-Z]{4}[- ]?[0-9A-Z]{4}[- ]?[0-9A-Z]{4}\b/gi)) {
    // A long word may pass the check by chance.
    if (!/\d|-.*-/.test(written)) continue;
    const reference = parseReference(written);
    if (reference) return reference;
  }
  return undefined;
}

/** The language of the first text that tells. */
function languageOf(texts: readonly string[]): Language {
  const count = (text: string, language: Language) => text.match(smallWords[language])?.length ?? 0;
  for (const text of texts) {
    const lead = count(text, 'es') - count(text, 'en');
    if (lead !== 0) return lead > 0 ? 'es' : 'en';
  }
  return 'en';
}
