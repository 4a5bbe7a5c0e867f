import { type Identifier, type IdentifierType, normalise } from './identifier.ts';

/**
 * By what a person is known. An e-mail or an account is one person's; a phone or an address may be a household's, so
 * it speaks for one person only together with the name. The combinations are those of one person, never across two.
 */
export const markKinds = [
  'account_id',
  'email',
  'name_email',
  'name_phone',
  'name_address',
  'name_birthday',
  'phone',
] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark {
  by: MarkKind;
  /** Normalised, so that two writings are equal; personal data, never stored but as a keyed hash. */
  text: string;
  /** The identifiers it is made of, as they were written. */
  parts: readonly Identifier[];
}

/** A mark that a household may share: it never says that two people are one. */
export function isShared({ by }: Pick<Mark, 'by'>): boolean {
  return by === 'phone';
}

type Part = Pick<Mark, 'text' | 'parts'>;

/** Shorter numbers are extensions or typing errors, and many people's. */
const fewestDigits = 7;

/** Every mark the identifiers make, the surest first. */
export function marksOf(identifiers: readonly Identifier[]): Mark[] {
  const given = (type: IdentifierType) => partsOf(identifiers, type);
  const emails = given('email');
  const phones = given('phone').filter(({ text }) => text.length >= fewestDigits);
  const names = once(given('name').map((name) => ({ ...name, text: firstAndLast(name.text) })));
  const zips = given('postal_code');
  const marks = (by: MarkKind, parts: readonly Part[]): Mark[] => parts.map((part) => ({ by, ...part }));
  return [
    ...marks('account_id', given('account_id')),
    ...marks('email', emails),
    ...marks('name_email', pairs(names, emails)),
    ...marks('name_phone', pairs(names, phones)),
    ...marks('name_address', pairs(names, pairs(given('street_address'), zips))),
    // As in DROP's list of this kind: a name and a birthday alone are several people's.
    ...marks('name_birthday', pairs(names, pairs(given('date_of_birth'), zips))),
    ...marks('phone', phones),
  ];
}

function partsOf(identifiers: readonly Identifier[], type: IdentifierType): Part[] {
  const found = identifiers.filter((one) => one.type === type);
  return once(found.map((one) => ({ text: normalise(one), parts: [one] }))).filter(({ text }) => text !== '');
}

const once = (parts: readonly Part[]): Part[] =>
  parts.filter(({ text }, at) => parts.findIndex((part) => part.text === text) === at);

const pairs = (some: readonly Part[], others: readonly Part[]): Part[] =>
  some.flatMap((one) =>
    others.map((other) => ({ text: `${one.text}|${other.text}`, parts: [...one.parts, ...other.parts] })),
  );

/** Middle names come and go between two records of one person. */
function firstAndLast(name: string): string {
  const words = name.split(' ');
  return words.length > 2 ? `${words[0]} ${words.at(-1)}` : name;
}

/**
 * The marks by which the requests of one consumer are counted and found again. With a name, an e-mail counts only
 * together with it: two people who read one inbox are two consumers.
 */
export function consumerMarks(identifiers: readonly Identifier[]): Mark[] {
  const marks = marksOf(identifiers).filter((mark) => !isShared(mark));
  const isNamed = marks.some(({ by }) => by === 'name_email');
  return marks.filter(({ by }) => !(isNamed && by === 'email'));
}

/** A name as texts that can be compared once they are hashed. */
export interface NameForms {
  full: string;
  /** The family name with every beginning of the first name: `rivera|j`, `rivera|jo` ... `rivera|jordan`. */
  starts: string[];
}

/** First names are compared up to here. */
const mostLetters = 40;

/** Undefined when there is nothing in it that is a name. */
export function nameForms(name: string): NameForms | undefined {
  const words = normalise({ type: 'name', value: name }).split(' ');
  const first = (words[0] ?? '').slice(0, mostLetters);
  if (first === '') return undefined;
  const family = words.at(-1) ?? '';
  const starts = Array.from({ length: first.length }, (_, at) => `${family}|${first.slice(0, at + 1)}`);
  return { full: `${family}|${first}`, starts };
}

/** True when two names can be one person's: the opposite of `isOtherName`, for names that nobody can read any more. */
export function isOneName(one: NameForms, other: NameForms): boolean {
  return one.starts.includes(other.full) || other.starts.includes(one.full);
}
