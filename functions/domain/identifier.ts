import * as z from 'zod';

/** The kinds of identifier a consumer may give and own records may hold. Each is verified apart. */
export const identifierTypes = [
  'email',
  'phone',
  'name',
  'street_address',
  'postal_code',
  'date_of_birth',
  'account_id',
] as const;
export const identifierType = z.enum(identifierTypes);
export type IdentifierType = z.infer<typeof identifierType>;

export const identifier = z.object({ type: identifierType, value: z.string().min(1).max(320) });
/** `value` is as the person wrote it; compare and look up only by `normalise`. */
export type Identifier = z.infer<typeof identifier>;

const lowerAscii = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const lettersAndDigits = (text: string) =>
  lowerAscii(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const rules: Record<IdentifierType, (value: string) => string> = {
  // Only ASCII letters are lowered and nothing is composed: Unicode's own rules would merge U+212A and "k".
  email: (value) => lowerAscii(value.replace(/\s+/g, '')),
  phone: (value) => value.replace(/\D/g, '').slice(-10),
  name: lettersAndDigits,
  street_address: (value) =>
    lettersAndDigits(value)
      .split(' ')
      .map((word) => streetWords[word] ?? word)
      .join(' '),
  postal_code: (value) => lowerAscii(value.replace(/[^A-Za-z0-9]/g, '')).slice(0, 5),
  date_of_birth: (value) => value.replace(/\D/g, ''),
  account_id: (value) => value.trim(),
};

const streetWords: Record<string, string> = {
  street: 'st',
  avenue: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  boulevard: 'blvd',
  court: 'ct',
  place: 'pl',
  apartment: 'apt',
  suite: 'ste',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
};

/** The form in which two writings of one identifier are equal; '' when nothing usable is left. */
export function normalise({ type, value }: Identifier): string {
  return rules[type](value);
}

/** `jane.doe@example.com` as `j•••@e•••.com`, a phone as its last two digits: enough to know, not to steal. */
export function mask({ type, value }: Identifier): string {
  if (type === 'email') {
    const [local = '', domain = ''] = value.split('@');
    const ending = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : '';
    return `${local.slice(0, 1)}•••@${domain.slice(0, 1)}•••${ending}`;
  }
  if (type === 'phone') return `••• ${value.replace(/\D/g, '').slice(-2)}`;
  return `${value.slice(0, 1)}•••`;
}

/**
 * True when two names cannot be one person's: another family name, or a first name that is neither the same nor the
 * start of the other. "J. Rivera" and "Jordan A. Rivera" may be one; Jane and John Doe, who share an inbox, are two.
 */
export function isOtherName(one: string, two: string): boolean {
  const [a = [], b = []] = [one, two].map((value) => normalise({ type: 'name', value }).split(' '));
  const [firstOfA, firstOfB] = [a[0] ?? '', b[0] ?? ''];
  if (firstOfA === '' || firstOfB === '') return false;
  return a.at(-1) !== b.at(-1) || !(firstOfA.startsWith(firstOfB) || firstOfB.startsWith(firstOfA));
}
