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
  from: readonly IdentifierType[];
}

/** A mark that a household may share: it never says that two people are one. */
export function isShared({ by }: Pick<Mark, 'by'>): boolean {
  return by === 'phone';
}

/** Shorter numbers are extensions or typing errors, and many people's. */
const fewestDigits = 7;

/** Every mark the identifiers make, the surest first. */
export function marksOf(identifiers: readonly Identifier[]): Mark[] {
  const all = (type: IdentifierType) => [
    ...new Set(identifiers.filter((one) => one.type === type).map(normalise)),
  ];
  const given = (type: IdentifierType) => all(type).filter(Boolean);
  const phones = given('phone').filter((digits) => digits.length >= fewestDigits);
  const names = [...new Set(given('name').map(firstAndLast))];
  const places = combined(given('street_address'), given('postal_code'));
  // DROP's list of this kind is name, birthday and ZIP code: the first two alone are several people's.
  const birthdays = combined(given('date_of_birth'), given('postal_code'));
  const marks = (by: MarkKind, from: IdentifierType[], texts: readonly string[]): Mark[] =>
    texts.map((text) => ({ by, from, text }));
  return [
    ...marks('account_id', ['account_id'], given('account_id')),
    ...marks('email', ['email'], given('email')),
    ...marks('name_email', ['name', 'email'], combined(names, given('email'))),
    ...marks('name_phone', ['name', 'phone'], combined(names, phones)),
    ...marks('name_address', ['name', 'street_address', 'postal_code'], combined(names, places)),
    ...marks('name_birthday', ['name', 'date_of_birth', 'postal_code'], combined(names, birthdays)),
    ...marks('phone', ['phone'], phones),
  ];
}

const combined = (some: readonly string[], others: readonly string[]) =>
  some.flatMap((one) => others.map((other) => `${one}|${other}`));

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
