import type { Pool } from 'pg';
import {
  type Identifier,
  type IdentifierType,
  identifierTypes,
  isOtherName,
  normalise,
} from '#domain/identifier.ts';
import { neverTypeOf } from '#domain/never-shown.ts';
import { type OwnPiece, Refused, Transient } from '#domain/ports.ts';
import type { Reach } from '#domain/recipient.ts';
import type { Category } from '#domain/vocabulary.ts';

/** How the tables of own systems are read and matched; `own-records.ts` looks people up, `postgres.ts` deletes and corrects. */

export type PostgresReach = Extract<Reach, { by: 'postgres' }>;
export type Database = Pick<Pool, 'query'>;

interface Column {
  isRequired: boolean;
  isText: boolean;
  isKey: boolean;
}
export type TableShape = Map<string, Column>;

/** A row as text: every column the reach names, and the primary key that finds it again. */
export interface OwnRow {
  key: string[];
  values: Record<string, string | null>;
}

export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

/** The columns that the reach names. An identifier's column holds `identifiers` unless the reach says another category. */
export function categoriesOf(reach: PostgresReach): Record<string, Category> {
  const plain = Object.values(reach.identifiers).map((column) => [column, 'identifiers'] as const);
  return { ...Object.fromEntries(plain), ...reach.columns };
}

const known = new WeakMap<Database, Map<string, TableShape>>();

/**
 * What the database's own catalogue says of a table; asked once for each process.
 * @throws {Refused} when there is no such table or column, or no primary key.
 */
export async function readShape(database: Database, reach: PostgresReach): Promise<TableShape> {
  const shapes = known.get(database) ?? new Map<string, TableShape>();
  known.set(database, shapes);
  const shape = shapes.get(reach.table) ?? (await askShape(database, reach));
  shapes.set(reach.table, shape);
  return shape;
}

async function askShape(database: Database, reach: PostgresReach): Promise<TableShape> {
  const { rows } = await ask(
    database,
    `SELECT a.attname AS name, a.attnotnull AS required, t.typcategory = 'S' AS is_text,
            coalesce(a.attnum = ANY (i.indkey), false) AS is_key
       FROM pg_attribute a
       JOIN pg_type t ON t.oid = a.atttypid
       LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
      WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped`,
    [quoted(reach.table)],
  );
  const shape: TableShape = new Map(
    rows.map((row) => [
      String(row['name']),
      {
        isRequired: row['required'] === true,
        isText: row['is_text'] === true,
        isKey: row['is_key'] === true,
      },
    ]),
  );
  if (shape.size === 0) throw new Refused(`There is no table ${reach.table}`);
  if (keysOf(shape).length === 0) throw new Refused(`The table ${reach.table} has no primary key`);
  const missing = Object.keys(categoriesOf(reach)).find((column) => !shape.has(column));
  if (missing) throw new Refused(`The table ${reach.table} has no column ${missing}`);
  return shape;
}

export function keysOf(shape: TableShape): string[] {
  return [...shape].filter(([, { isKey }]) => isKey).map(([name]) => name);
}

/**
 * How PostgreSQL finds at least every row whose value is equal when normalised; the domain's `normalise` then
 * decides. An index on the same expression makes each of them fast.
 */
export const searchExpressions: Record<IdentifierType, (column: string) => string> = {
  email: (column) => `lower(regexp_replace(${column}::text, '\\s+', '', 'g'))`,
  phone: (column) => `right(regexp_replace(${column}::text, '\\D', '', 'g'), 10)`,
  account_id: (column) => `btrim(${column}::text)`,
  postal_code: (column) => `left(lower(regexp_replace(${column}::text, '[^A-Za-z0-9]', '', 'g')), 5)`,
  date_of_birth: (column) => `regexp_replace(${column}::text, '\\D', '', 'g')`,
  street_address: (column) => `regexp_replace(${column}::text, '\\D', '', 'g')`,
  name: (column) => `regexp_replace(lower(normalize(${column}::text, NFD)), '[^a-z0-9]+', '', 'g')`,
};

const searchValues: Partial<Record<IdentifierType, (normalised: string) => string>> = {
  street_address: (address) => address.replace(/\D/g, ''),
  name: (name) => name.replace(/[^a-z0-9]+/g, ''),
};

/** Every row in which at least one of the identifiers stands, compared normalised. */
export async function findRows(
  database: Database,
  reach: PostgresReach,
  identifiers: readonly Identifier[],
): Promise<OwnRow[]> {
  const shape = await readShape(database, reach);
  const values: string[] = [];
  const conditions: string[] = [];
  for (const one of identifiers) {
    const column = reach.identifiers[one.type];
    const normalised = normalise(one);
    if (!column || !normalised) continue;
    values.push(searchValues[one.type]?.(normalised) ?? normalised);
    // PostgreSQL lowers more letters than `normalise` does, so here both sides are lowered by it.
    const wanted = one.type === 'email' ? `lower($${values.length})` : `$${values.length}`;
    conditions.push(`${searchExpressions[one.type](quoted(column))} = ${wanted}`);
  }
  if (conditions.length === 0) return [];
  const rows = await select(database, reach, { shape, where: conditions.join(' OR '), values });
  return rows.filter((row) => identifiers.some((one) => agrees(row, reach, one)));
}

/** The row with that primary key, or undefined. */
export async function readRow(
  database: Database,
  reach: PostgresReach,
  key: string[],
): Promise<OwnRow | undefined> {
  const shape = await readShape(database, reach);
  const where = keysOf(shape).map((column, at) => `${quoted(column)} = $${at + 1}`);
  return (await select(database, reach, { shape, where: where.join(' AND '), values: key }))[0];
}

/** Up to `limit` rows whose primary key comes after `after`, in the key's order; `[]` begins at the first row. */
export async function pageOfRows(
  database: Database,
  reach: PostgresReach,
  { after, limit }: { after: string[]; limit: number },
): Promise<OwnRow[]> {
  const shape = await readShape(database, reach);
  const key = keysOf(shape).map(quoted).join(', ');
  const isFirst = after.length === 0;
  return select(database, reach, {
    shape,
    where: isFirst ? 'true' : `(${key}) > (${after.map((_, at) => `$${at + 1}`).join(', ')})`,
    values: after,
    order: `ORDER BY ${key} LIMIT ${Math.floor(limit)}`,
  });
}

async function select(
  database: Database,
  reach: PostgresReach,
  {
    shape,
    where,
    values,
    order = '',
  }: { shape: TableShape; where: string; values: string[]; order?: string },
): Promise<OwnRow[]> {
  const columns = Object.keys(categoriesOf(reach));
  const keyColumns = keysOf(shape);
  const list = [
    ...keyColumns.map((column, at) => `${quoted(column)}::text AS "#${at}"`),
    ...columns.map((column) => `${quoted(column)}::text AS ${quoted(column)}`),
  ];
  const { rows } = await ask(
    database,
    `SELECT ${list.join(', ')} FROM ${quoted(reach.table)} WHERE ${where} ${order}`,
    values,
  );
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return rows.map((row) => ({
    key: keyColumns.map((_, at) => String(row[`#${at}`])),
    values: Object.fromEntries(columns.map((column) => [column, text(row[column])])),
  }));
}

/** The row's value for an identifier, normalised; '' when it holds none. */
export function valueIn(row: OwnRow, reach: PostgresReach, type: IdentifierType): string {
  const column = reach.identifiers[type];
  const value = column ? row.values[column] : undefined;
  return value ? normalise({ type, value }) : '';
}

function agrees(row: OwnRow, reach: PostgresReach, one: Identifier): boolean {
  const normalised = normalise(one);
  return normalised !== '' && valueIn(row, reach, one.type) === normalised;
}

/**
 * True when the row is the verified person's own. An e-mail in the row decides alone; a phone or an address may be
 * a family's. Without an e-mail, the name and one more verified identifier must agree; where the row has no name
 * either, the account id must. `contested` is an e-mail the person says is wrong: it decides nothing.
 */
export function isTheirs(
  row: OwnRow,
  reach: PostgresReach,
  { verified, contested }: { verified: readonly Identifier[]; contested?: string | undefined },
): boolean {
  const agreed = new Set(verified.filter((one) => agrees(row, reach, one)).map(({ type }) => type));
  // Two people may share an inbox: a row under another name is another person's, whoever reads the mail.
  const name = valueIn(row, reach, 'name');
  const verifiedName = verified.find(({ type }) => type === 'name')?.value ?? '';
  if (isOtherName(name, verifiedName)) return false;
  if (agreed.has('email')) return true;
  const email = valueIn(row, reach, 'email');
  if (email && email !== normalise({ type: 'email', value: contested ?? '' })) return false;
  if (agreed.has('name')) return agreed.size >= 2;
  return name === '' && agreed.has('account_id');
}

/** The categories of which the row holds something. */
export function categoriesIn(row: OwnRow, reach: PostgresReach): Category[] {
  const held = Object.entries(categoriesOf(reach)).filter(([column]) => row.values[column] !== null);
  return [...new Set(held.map(([, category]) => category))];
}

/** The identifiers in a row, as they are written there. */
export function identifiersIn(row: OwnRow, reach: PostgresReach): Partial<Record<IdentifierType, string>> {
  const found: Partial<Record<IdentifierType, string>> = {};
  for (const type of identifierTypes) {
    const value = row.values[reach.identifiers[type] ?? ''];
    if (value) found[type] = value;
  }
  return found;
}

/** Every fact in a row, in the profile's order. What may never be shown is left behind here: its type goes on, no more. */
export function piecesIn(row: OwnRow, reach: PostgresReach): OwnPiece[] {
  return Object.entries(categoriesOf(reach)).flatMap(([field, category]): OwnPiece[] => {
    const value = row.values[field];
    if (value === null || value === undefined || value.trim() === '') return [];
    const never = neverTypeOf(field, reach.never);
    return [never ? { field, category, never } : { field, category, value }];
  });
}

/**
 * Asks the database.
 * @throws {Transient} when it is not there or busy (SQLSTATE classes 08, 40, 53, 55, 57, or none); {Refused} otherwise.
 * PostgreSQL's own message may quote the data, so only the code is passed on.
 */
export async function ask(
  database: Database,
  sql: string,
  values: (string | null)[],
): Promise<{ rows: Record<string, unknown>[]; rowCount: number }> {
  try {
    const { rows, rowCount } = await database.query<Record<string, unknown>>(sql, values);
    return { rows, rowCount: rowCount ?? 0 };
  } catch (fault) {
    const code = String((fault as { code?: unknown } | null)?.code ?? '');
    if (!/^[0-9A-Z]{5}$/.test(code) || /^(08|40|53|55|57)/.test(code))
      throw new Transient(`The database did not answer (${code || 'no code'})`);
    throw new Refused(`The database refused (SQLSTATE ${code})`);
  }
}
