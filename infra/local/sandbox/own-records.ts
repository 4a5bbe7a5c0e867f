import type pg from 'pg';
import type { IdentifierType } from '#domain/identifier.ts';
import type { Profile } from '#domain/profile.ts';
import type { Reach } from '#domain/recipient.ts';
import { quoted, searchExpressions } from '#recipients/own-tables.ts';
import { chanceFrom } from './chance.ts';
import { demoPerson, identifiersOf, type Person } from './people.ts';

type Client = Pick<pg.ClientBase | pg.Pool, 'query'>;
type OwnTable = { id: string } & Extract<Reach, { by: 'postgres' }>;

/** Share of the people each own system knows; the demo person is in all of them. */
const shareInEach = 0.75;
const rowsAtOnce = 1000;

/**
 * Makes the tables of the profile's own systems: `id` and every column the profile names, all text.
 * Names come from the profile, whose schema lets through nothing but lower-case letters, digits and underscores.
 */
export async function createOwnTables(client: Client, profile: Profile): Promise<void> {
  for (const table of ownTables(profile)) {
    const [schema] = table.table.includes('.') ? table.table.split('.') : [];
    if (schema) await client.query(`create schema if not exists ${schema}`);
    const columns = columnsOf(table).map((column) => `${column} text`);
    await client.query(
      `create table if not exists ${table.table} (${['id text primary key', ...columns].join(', ')})`,
    );
    for (const column of flagsOf(table))
      await client.query(`alter table ${table.table} add column if not exists ${column} text`);
    // The look-up compares normalised values, so a plain index on the column would never be used.
    for (const [type, column] of Object.entries(table.identifiers))
      await client.query(
        `create index if not exists ${table.table.replace('.', '_')}_${column} on ${table.table} ((${searchExpressions[type as IdentifierType](quoted(column))}))`,
      );
  }
  await client.query('create table if not exists sandbox_seeded (own_table text primary key)');
}

/**
 * Fills each own table once, ever: a table that was seeded is left alone, so that what was deleted stays deleted.
 * A start that died halfway goes on where it stopped.
 */
export async function seedOwnTables(
  client: Client,
  profile: Profile,
  people: readonly Person[],
): Promise<void> {
  for (const table of ownTables(profile)) {
    const { rows } = await client.query('select 1 from sandbox_seeded where own_table = $1', [table.table]);
    if (rows.length > 0) continue;
    const known = rowsFor(table, people);
    for (let start = 0; start < known.length; start += rowsAtOnce)
      await insertRows(client, table, known.slice(start, start + rowsAtOnce));
    await client.query('insert into sandbox_seeded values ($1) on conflict do nothing', [table.table]);
  }
}

/** One statement with an array per column: a thousand rows in a few milliseconds. */
async function insertRows(
  client: Client,
  table: OwnTable,
  rows: readonly Record<string, string | null>[],
): Promise<void> {
  const columns = ['id', ...columnsOf(table)];
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`);
  await client.query(
    `insert into ${table.table} (${columns.join(', ')}) select * from unnest(${arrays.join(', ')}) on conflict (id) do nothing`,
    columns.map((column) => rows.map((row) => row[column] ?? null)),
  );
}

/** The rows of one own system; exported for tests. */
export function rowsFor(table: OwnTable, people: readonly Person[]): Record<string, string | null>[] {
  const chance = chanceFrom(`rows of ${table.table}`);
  return people
    .filter((person) => chance.happens(shareInEach) || person.personId === demoPerson.personId)
    .map((person) => {
      const row: Record<string, string | null> = { id: `${table.id}-${person.personId}` };
      for (const column of columnsOf(table)) row[column] = madeUp(column, person);
      const values = identifiersOf(person);
      for (const [type, column] of Object.entries(table.identifiers))
        row[column] = values[type as IdentifierType];
      return row;
    });
}

export function ownTables(profile: Pick<Profile, 'recipients'>): OwnTable[] {
  return profile.recipients.flatMap(({ id, kind, reach }) =>
    kind === 'own' && reach.by === 'postgres' ? [{ id, ...reach }] : [],
  );
}

/** Columns that say what a person does not want; empty until somebody says so. */
function flagsOf({ flags }: OwnTable): string[] {
  return Object.values(flags ?? {});
}

/** Every identifier's column and every other column of personal data, once. */
function columnsOf({ identifiers, columns }: OwnTable): string[] {
  return [...new Set([...Object.values(identifiers), ...Object.keys(columns)])].filter(
    (column) => column !== 'id',
  );
}

/** A value for a column that identifies nobody: by its name where we know it, else a plain stand-in. */
function madeUp(column: string, person: Person): string | null {
  const chance = chanceFrom(`${column} of ${person.personId}`);
  return (samples[column] ?? (() => `sample ${column.replaceAll('_', ' ')}`))(chance, person);
}

const samples: Record<string, (chance: ReturnType<typeof chanceFrom>, person: Person) => string | null> = {
  property_value: (chance) => `${chance.between(18, 210) * 10_000} USD`,
  property_location: (chance) =>
    `${chance.between(30, 45)}.${chance.between(1000, 9999)}, -${chance.between(75, 122)}.${chance.between(1000, 9999)}`,
  inferred_interest: (chance) =>
    chance.oneOf(['may sell within a year', 'likely to refinance', 'interested in solar panels']),
  call_notes: (chance) =>
    chance.oneOf(['asked to be called in the evening', 'no answer', 'interested, call again']),
  invoice_history: (chance) =>
    chance.happens(0.1) ? `invoice ${chance.between(10_000, 99_999)}, 2025, 99 USD` : null,
  employer: (chance) =>
    chance.oneOf(['City School District', 'General Hospital', 'Harbor Logistics', 'self-employed']),
  job_title: (chance) => chance.oneOf(['teacher', 'nurse', 'driver', 'owner', 'engineer']),
  // Addresses set aside for documentation (RFC 5737).
  ip_address: (chance) => `203.0.113.${chance.between(1, 254)}`,
  device_id: (chance) => `device ${chance.between(1e7, 9e7)}`,
  last_location: (chance, { city }) => (chance.happens(0.1) ? city : null),
  online_id: (chance) => `visitor ${chance.between(1e7, 9e7)}`,
  other_name: (chance, { full_name }) => (chance.happens(0.1) ? full_name.replace(/^(\S)\S+/, '$1.') : null),
  driver_license_status: (chance) => chance.oneOf(['yes', 'no']),
  gender: (chance) => chance.oneOf(['woman', 'man', 'not said']),
  signature: (_, { full_name }) => `typed: ${full_name}`,
  other_phone: (chance) => `(${chance.between(201, 989)}) 555-0${chance.between(100, 199)}`,
  earlier_address: (chance, { city }) => `${chance.between(10, 999)} Old Mill Road, ${city}`,
  education_level: (chance) => chance.oneOf(['high school', 'some college', 'college degree']),
  marital_status: (chance) => chance.oneOf(['married', 'single', 'widowed']),
  veteran_status: (chance) => chance.oneOf(['yes', 'no']),
  employment_status: (chance) => chance.oneOf(['employed', 'self-employed', 'retired']),
  consent_record: (chance, { phone }) =>
    `certificate ${chance.between(1e7, 9e7)}, web form, 2025-0${chance.between(1, 9)}-11, phone ending ${phone.slice(-2)}`,
};
