import { nearest } from '#domain/did-you-mean.ts';
import { type Identifier, type IdentifierType, identifierTypes } from '#domain/identifier.ts';

/** What a column of an importer's file may be. */
type Meaning = IdentifierType | 'record_id' | 'first_name' | 'last_name';

const otherNames: Record<string, Meaning> = {
  id: 'record_id',
  recordid: 'record_id',
  full_name: 'name',
  given_name: 'first_name',
  firstname: 'first_name',
  family_name: 'last_name',
  lastname: 'last_name',
  surname: 'last_name',
  e_mail: 'email',
  email_address: 'email',
  mail: 'email',
  telephone: 'phone',
  phone_number: 'phone',
  mobile: 'phone',
  cell: 'phone',
  address: 'street_address',
  street: 'street_address',
  zip: 'postal_code',
  zip_code: 'postal_code',
  zipcode: 'postal_code',
  postcode: 'postal_code',
  dob: 'date_of_birth',
  birthday: 'date_of_birth',
  birth_date: 'date_of_birth',
  account: 'account_id',
  customer_id: 'account_id',
};
const properNames: readonly Meaning[] = [...identifierTypes, 'record_id', 'first_name', 'last_name'];

/** Near to a known name, and none of them. */
const leftOut = ['ip_address', 'mac_address'];

function meaningOf(header: string): Meaning | undefined {
  const name = plain(header);
  const ending = /_(phone|email)$/.exec(name)?.[1];
  return properNames.find((one) => one === name || one === ending) ?? otherNames[name];
}

/** What each column of a file means, by its place; undefined for one that is not used. */
export interface Columns {
  meanings: readonly (Meaning | undefined)[];
  unused: string[];
}

/** `Phone 2` is another phone. */
const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')
    .replace(/_?\d+$/, '');

/**
 * Reads a file's headers.
 * @throws {Error} saying which header is not understood. One that is nearly a known name is refused and not left out:
 * a record compared without it could be called clear by mistake.
 */
export function readColumns(headers: readonly string[]): Columns {
  const meanings = headers.map(meaningOf);
  const unused = headers.filter((_, at) => meanings[at] === undefined);
  for (const header of unused) {
    const name = plain(header);
    const meant = nearest(name, properNames) ?? nearest(name, Object.keys(otherNames));
    if (meant && !leftOut.includes(name))
      throw new Error(
        `The column "${header}" is not known. Did you mean "${meant}"? Rename it, or take it out.`,
      );
  }
  if (!meanings.some((meaning) => meaning !== undefined && meaning !== 'record_id'))
    throw new Error(
      `No column says who a record is about. The first line must name the columns; these are known: ${identifierTypes.join(', ')}, first_name, last_name, and record_id. Found: ${headers.join(', ') || 'nothing'}.`,
    );
  return { meanings, unused };
}

/** A row as the API takes it. Without a record id, the line number is it. */
export function recordFrom(
  { meanings }: Columns,
  { line, cells }: { line: number; cells: readonly string[] },
): { recordId: string; identifiers: Identifier[] } {
  const all = (wanted: Meaning) =>
    cells.map((cell) => cell.trim()).filter((cell, at) => cell !== '' && meanings[at] === wanted);
  const [recordId = String(line)] = all('record_id');
  const joined = [...all('first_name').slice(0, 1), ...all('last_name').slice(0, 1)].join(' ');
  const names = all('name').length > 0 || joined === '' ? all('name') : [joined];
  const identifiers = identifierTypes.flatMap((type) =>
    (type === 'name' ? names : all(type)).map((value) => ({ type, value })),
  );
  return { recordId, identifiers };
}
