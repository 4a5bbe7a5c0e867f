import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '#domain/identifier.ts';
import type { OutgoingOrder } from '#domain/orders.ts';
import { Refused, Transient } from '#domain/ports.ts';
import { type Recipient, recipient } from '#domain/recipient.ts';
import { connectorFor } from '#recipients/catalogue.ts';
import { openOwnRecords } from '#recipients/own-records.ts';

let engine: PGlite;
let server: PGLiteSocketServer;
let pool: Pool;
let remembered: Map<string, string>;

beforeAll(async () => {
  engine = await PGlite.create();
  server = new PGLiteSocketServer({ db: engine, port: 0, host: '127.0.0.1', maxConnections: 8 });
  await server.start();
  const [host, port] = server.getServerConn().split(':');
  // More than one connection, because pg opens a new one after a fault before the old one has closed.
  pool = new Pool({ host: String(host), port: Number(port), database: 'postgres', user: 'postgres', max: 2 });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
  await engine.close();
});

const own: Recipient = recipient.parse({
  id: 'people-base',
  name: 'People base',
  kind: 'own',
  reach: {
    by: 'postgres',
    table: 'crm.Odd_people'.toLowerCase(),
    identifiers: {
      email: 'email',
      phone: 'phone',
      name: 'full_name',
      street_address: 'street',
      postal_code: 'zip',
      date_of_birth: 'born',
      account_id: 'account',
    },
    columns: { email: 'identifiers', invoices: 'commercial', notes: 'inferences', select: 'professional' },
  },
  can: ['delete', 'correct', 'access'],
  categories: ['identifiers', 'commercial', 'inferences', 'professional'],
});

const rows = `
  INSERT INTO crm.odd_people VALUES
  (1, 'Jane.Doe@Example.com ', '+1 (415) 555-0100', 'Jane Doe', '12 North Elm Street', '94607-1234', '1980-02-01', 'A1', 'inv 1', 'likes tea', 'nurse'),
  (2, 'john.doe@example.com', '(415) 555-0100', 'John Doe', '12 N Elm St', '94607', '1979-01-01', 'A2', 'inv 2', 'likes gin', 'cook'),
  (3, NULL, '415.555.0100', 'Jane  DOE', NULL, NULL, NULL, NULL, NULL, 'a lead', NULL),
  (4, NULL, '415.555.0100', 'John Doe', NULL, NULL, NULL, NULL, NULL, 'another lead', NULL),
  (5, '', NULL, NULL, NULL, NULL, NULL, 'A1', 'inv 5', NULL, NULL),
  (6, 'jane.doe@example.com.evil.example', NULL, 'Jane Doe', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (7, NULL, NULL, 'Jane Doe', NULL, NULL, NULL, NULL, NULL, 'a namesake', NULL),
  (8, 'zoe@example.com', NULL, 'Zoé Ångström', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (9, E'x\\'); DROP TABLE crm.odd_people; --@example.com', NULL, 'Robert', NULL, NULL, NULL, NULL, NULL, NULL, NULL)`;

beforeEach(async () => {
  remembered = new Map();
  await pool.query(`DROP SCHEMA IF EXISTS crm CASCADE; CREATE SCHEMA crm; CREATE TABLE crm.odd_people (
    id int PRIMARY KEY, email text, phone text, full_name text, street varchar(80), zip text, born date, account text,
    invoices text, notes text, "select" text)`);
  await pool.query(rows);
});

const jane: Identifier[] = [
  { type: 'email', value: 'jane.doe@example.com' },
  { type: 'phone', value: '4155550100' },
  { type: 'name', value: 'Jane Doe' },
  { type: 'account_id', value: 'A1' },
];

function anOrder(
  more: Partial<OutgoingOrder> & { kind?: 'delete' | 'correct' | 'opt_out' } = {},
): OutgoingOrder {
  const { kind = 'delete', ...rest } = more;
  return {
    order: {
      orderId: '7K3M-Q9XT-2FWA.0.0',
      requestId: '7K3M-Q9XT-2FWA',
      page: 0,
      position: 0,
      recipientId: own.id,
      recipientName: own.name,
      recipientKind: own.kind,
      kind,
      categories: own.categories,
      events: [],
    },
    recipient: own,
    identifiers: jane,
    corrections: [],
    except: [],
    dueOn: '2027-01-07',
    law: 'CCPA',
    callbackUrl: 'https://privacy.example.com/',
    attempt: 1,
    isReminder: false,
    ...rest,
  };
}

const deps = {
  get database() {
    return pool;
  },
  remember: async (key: string, value: string) => {
    const stands = remembered.get(key) ?? value;
    remembered.set(key, stands);
    return stands;
  },
  outbound: { post: () => Promise.reject(new Refused('no webhook here')) },
  sign: () => Promise.reject(new Refused('no webhook here')),
  now: () => '2026-11-23T06:00:00.000Z',
};
const send = (outgoing: OutgoingOrder) => connectorFor(outgoing.recipient, deps).send(outgoing);
const left = async () =>
  (await pool.query<{ id: number }>('SELECT id FROM crm.odd_people ORDER BY id')).rows.map(({ id }) => id);
const row = async (id: number) =>
  (await pool.query('SELECT * FROM crm.odd_people WHERE id = $1', [id])).rows[0] as Record<string, unknown>;

describe('own records, found on real PostgreSQL', () => {
  it.each<[string, Identifier, string[]]>([
    ['an e-mail in other letters', { type: 'email', value: 'JANE.doe@example.COM' }, ['1']],
    ['a phone written another way', { type: 'phone', value: '415 555 0100' }, ['1', '2', '3', '4']],
    ['a name with other spaces and letters', { type: 'name', value: 'jane doe' }, ['1', '3', '6', '7']],
    ['a name without its accents', { type: 'name', value: 'Zoe Angstrom' }, ['8']],
    ['a street in short', { type: 'street_address', value: '12 north elm st' }, ['1', '2']],
    ['a postal code', { type: 'postal_code', value: '94607' }, ['1', '2']],
    ['a date of birth', { type: 'date_of_birth', value: '1980-02-01' }, ['1']],
    ['an account', { type: 'account_id', value: ' A1 ' }, ['1', '5']],
    [
      'a text that would be SQL',
      { type: 'email', value: "x'); DROP TABLE crm.odd_people; --@example.com" },
      ['9'],
    ],
    ['a LIKE pattern', { type: 'email', value: '%@example.com' }, []],
    ['a Kelvin sign in place of a K', { type: 'email', value: 'ja\u212Ae@example.com' }, []],
    ['nothing usable', { type: 'phone', value: '---' }, []],
  ])('finds by %s', async (_, identifier, ids) => {
    const found = await openOwnRecords(pool, [own]).find([identifier]);
    expect(found.map(({ recordId }) => recordId).toSorted()).toEqual(ids);
  });

  it('says what it found as it is written there, and which categories the record holds', async () => {
    const [found] = await openOwnRecords(pool, [own]).find([{ type: 'date_of_birth', value: '1980-02-01' }]);
    expect(found).toEqual({
      system: 'people-base',
      recordId: '1',
      values: {
        email: 'Jane.Doe@Example.com ',
        phone: '+1 (415) 555-0100',
        name: 'Jane Doe',
        street_address: '12 North Elm Street',
        postal_code: '94607-1234',
        date_of_birth: '1980-02-01',
        account_id: 'A1',
      },
      categories: ['identifiers', 'commercial', 'inferences', 'professional'],
    });
  });

  it('refuses a table, a column or a key that is not there instead of finding nothing', async () => {
    const broken = (table: string, email = 'email') =>
      openOwnRecords(pool, [
        { ...own, reach: { by: 'postgres', table, identifiers: { email }, columns: {} } },
      ]).find(jane);
    await pool.query('CREATE TABLE crm.keyless (email text)');
    await expect(broken('crm.nobody')).rejects.toThrow(Refused);
    await expect(broken('crm.keyless')).rejects.toThrow('primary key');
    await expect(openOwnRecords(new Pool({ port: 1, host: '127.0.0.1' }), [own]).find(jane)).rejects.toThrow(
      Transient,
    );
  });
});

describe('own records, handed out', () => {
  const records = () => openOwnRecords(pool, [own]);

  it('are the person’s own and nobody else’s: not the husband’s with the same phone, not a namesake’s', async () => {
    const found = await records().export(jane);
    expect(found.map(({ recordId }) => recordId).toSorted()).toEqual(['1', '3', '5']);
    expect(JSON.stringify(found)).not.toMatch(/john|likes gin|another lead|a namesake/i);
  });

  it('hold every column that the profile names, as it is written there, and nothing of the empty ones', async () => {
    const found = await records().export(jane);
    expect(found.find(({ recordId }) => recordId === '3')?.pieces).toEqual([
      { field: 'phone', category: 'identifiers', value: '415.555.0100' },
      { field: 'full_name', category: 'identifiers', value: 'Jane  DOE' },
      { field: 'notes', category: 'inferences', value: 'a lead' },
    ]);
  });

  it('leave behind what may never be shown, and say what it is', async () => {
    await pool.query(`ALTER TABLE crm.odd_people ADD ssn text, ADD licence_ref text, ADD account_number text;
      UPDATE crm.odd_people SET ssn = '078-05-1120', licence_ref = 'D1234567', account_number = '000123456789'`);
    const reach = own.reach.by === 'postgres' && {
      ...own.reach,
      columns: {
        ...own.reach.columns,
        ssn: 'sensitive' as const,
        licence_ref: 'sensitive' as const,
        account_number: 'sensitive' as const,
      },
      never: { licence_ref: 'driver_license' as const },
    };
    if (!reach) throw new Error('The own system of this test is a table');
    const another = new Pool({ ...pool.options, max: 1 });
    const [found] = await openOwnRecords(another, [{ ...own, reach }]).export(jane.slice(0, 1));
    await another.end();
    expect(JSON.stringify(found)).not.toMatch(/1120|D1234567|000123456789/);
    expect(found?.pieces.filter((piece) => 'never' in piece)).toEqual([
      { field: 'ssn', category: 'sensitive', never: 'social_security_number' },
      { field: 'licence_ref', category: 'sensitive', never: 'driver_license' },
      { field: 'account_number', category: 'sensitive', never: 'financial_account' },
    ]);
  });

  it('are none on a phone alone', async () => {
    expect(await records().export([{ type: 'phone', value: '4155550100' }])).toEqual([]);
  });
});

describe('own systems, told to delete', () => {
  it('deletes every row that is the person’s, and nobody else’s: not the husband’s with the same phone, not a namesake’s', async () => {
    expect(await send(anOrder())).toMatchObject({
      answered: true,
      grade: 'reported',
      outcome: 'deleted',
      exempted: [],
    });
    expect(await left()).toEqual([2, 4, 6, 7, 8, 9]);
  });

  it('touches no row that holds an e-mail other than the verified one, whatever else agrees', async () => {
    const all = jane
      .filter(({ type }) => type !== 'email')
      .concat({ type: 'email', value: 'other@example.com' });
    await send(anOrder({ identifiers: all }));
    expect(await left()).toEqual([1, 2, 4, 6, 7, 8, 9]);
  });

  it('leaves the row of the husband who shares her inbox', async () => {
    await pool.query("UPDATE crm.odd_people SET email = 'jane.doe@example.com' WHERE id = 2");
    await send(anOrder());
    expect((await pool.query('SELECT full_name FROM crm.odd_people WHERE id = 2')).rows).toEqual([
      { full_name: 'John Doe' },
    ]);
  });

  it('deletes nothing on a phone alone', async () => {
    expect(await send(anOrder({ identifiers: [{ type: 'phone', value: '4155550100' }] }))).toMatchObject({
      outcome: 'not_found',
    });
    expect(await left()).toHaveLength(9);
  });

  it('touches no row that names nobody, such as figures about a whole town', async () => {
    await pool.query(
      "INSERT INTO crm.odd_people (id, zip, notes) VALUES (10, '94607', 'average of 812 homes'), (11, NULL, 'all visits')",
    );
    const town: Identifier = { type: 'postal_code', value: '94607' };
    await send(anOrder({ identifiers: [...jane, town] }));
    expect(await left()).toEqual([2, 4, 6, 7, 8, 9, 10, 11]);
  });

  it('keeps the columns that the law lets it keep, clears the rest with the identifiers, and says so', async () => {
    const except = [
      { category: 'commercial' as const, ground: 'Tax records', cite: 'Cal. Civ. Code 1798.105(d)(8)' },
    ];
    expect(await send(anOrder({ except }))).toMatchObject({
      outcome: 'exempted',
      exempted: [{ category: 'commercial', ground: 'Tax records', cite: 'Cal. Civ. Code 1798.105(d)(8)' }],
    });
    expect(await row(1)).toEqual({
      id: 1,
      email: null,
      phone: null,
      full_name: null,
      street: null,
      zip: null,
      born: null,
      account: null,
      invoices: 'inv 1',
      notes: null,
      select: null,
    });
    expect(await row(2)).toMatchObject({ email: 'john.doe@example.com', notes: 'likes gin' });
    expect(await left()).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
    expect(await openOwnRecords(pool, [own]).find(jane.slice(0, 1))).toEqual([]);
  });

  it('keeps the identifiers only when they are kept by name', async () => {
    const except = [
      { category: 'identifiers' as const, ground: 'Suppression', cite: 'Cal. Civ. Code 1798.105(c)(2)' },
    ];
    expect(await send(anOrder({ except }))).toMatchObject({ outcome: 'exempted' });
    expect(await row(1)).toMatchObject({ full_name: 'Jane Doe', invoices: null, notes: null, select: null });
  });

  it('puts a stand-in where a column may not be empty', async () => {
    await pool.query(
      'UPDATE crm.odd_people SET "select" = $$x$$; ALTER TABLE crm.odd_people ALTER COLUMN "select" SET NOT NULL',
    );
    await pool.query(
      'DELETE FROM crm.odd_people WHERE id <> 1; ALTER TABLE crm.odd_people ALTER COLUMN email SET NOT NULL',
    );
    // A table's shape is read once for each pool; this is another one, as after a start anew.
    const another = new Pool({ ...pool.options, max: 1 });
    const outgoing = anOrder({
      except: [{ category: 'commercial', ground: 'Tax records', cite: '1798.105(d)(8)' }],
    });
    await connectorFor(own, { ...deps, database: another }).send(outgoing);
    await another.end();
    const after = await row(1);
    expect(after).toMatchObject({ invoices: 'inv 1', notes: null, full_name: null });
    expect(String(after['email'])).toMatch(/^deleted-/);
    expect(String(after['select'])).toMatch(/^deleted-/);
  });

  it('told again after a crash, says what became of it and not that it found nothing', async () => {
    const first = await send(anOrder());
    expect(await send(anOrder({ attempt: 2 }))).toEqual(first);
    const stranger = anOrder({ identifiers: [{ type: 'email', value: 'nobody@example.com' }] });
    expect(
      await send({ ...stranger, order: { ...stranger.order, orderId: '7K3M-Q9XT-2FWA.0.9' } }),
    ).toMatchObject({ outcome: 'not_found' });
  });

  it('tells refusals of the database from a database that is away, and quotes no data in either', async () => {
    await pool.query(
      'CREATE TABLE crm.bills (person int REFERENCES crm.odd_people); INSERT INTO crm.bills VALUES (1)',
    );
    const fault: unknown = await send(anOrder()).catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(Refused);
    expect(String(fault)).toContain('23503');
    expect(String(fault)).not.toMatch(/jane/i);
  });

  it('stops the sale for everybody who shares the phone, and keeps the first day on which it was stopped', async () => {
    await pool.query('ALTER TABLE crm.odd_people ADD no_sale text');
    await pool.query(`UPDATE crm.odd_people SET no_sale = '2025-01-01' WHERE id = 2`);
    const reach = { ...own.reach, flags: { opt_out: 'no_sale' } };
    const recipientWithFlag = recipient.parse({ ...own, reach });
    const order = anOrder({ kind: 'opt_out', recipient: recipientWithFlag });
    for (const time of ['once', 'twice'])
      expect(await send(order), time).toMatchObject({ outcome: 'opted_out', grade: 'reported' });
    const { rows: stopped } = await pool.query('SELECT id, no_sale FROM crm.odd_people ORDER BY id');
    expect(stopped.map(({ id, no_sale: day }) => [id, day])).toEqual([
      [1, '2026-11-23'],
      [2, '2025-01-01'],
      [3, '2026-11-23'],
      [4, '2026-11-23'],
      [5, '2026-11-23'],
      [6, null],
      [7, null],
      [8, null],
      [9, null],
    ]);
  });

  it('stops without a column of its own: who sells asks the suppression list', async () => {
    expect(await send(anOrder({ kind: 'opt_out' }))).toMatchObject({ outcome: 'opted_out' });
    expect(await left()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('own systems, told to correct', () => {
  it('changes what is wrong in the person’s own rows, where they hold it, and nowhere else', async () => {
    const corrections = [
      { field: 'phone' as const, wrong: '415 555 0100', right: '(510) 555-0199' },
      { field: 'postal_code' as const, wrong: '94607', right: "94610'; --" },
    ];
    expect(await send(anOrder({ kind: 'correct', corrections }))).toMatchObject({
      outcome: 'corrected',
      grade: 'reported',
    });
    expect(await row(1)).toMatchObject({
      phone: '(510) 555-0199',
      zip: "94610'; --",
      email: 'Jane.Doe@Example.com ',
    });
    expect(await row(3)).toMatchObject({ phone: '(510) 555-0199', zip: null });
    expect(await row(2)).toMatchObject({ phone: '(415) 555-0100' });
    expect(await row(4)).toMatchObject({ phone: '415.555.0100' });
  });

  it('finds the row under its wrong e-mail by the name and one more, and told twice says the same', async () => {
    await pool.query("UPDATE crm.odd_people SET email = 'jnae@example.com' WHERE id = 1");
    const corrections = [
      { field: 'email' as const, wrong: 'jnae@example.com', right: 'jane.doe@example.com' },
    ];
    const first = await send(anOrder({ kind: 'correct', corrections }));
    expect(first).toMatchObject({ outcome: 'corrected' });
    expect(await row(1)).toMatchObject({ email: 'jane.doe@example.com' });
    expect(await send(anOrder({ kind: 'correct', corrections, attempt: 2 }))).toEqual(first);
  });

  it('says "refused" when part of it is nothing that a column stands for', async () => {
    const corrections = [{ field: 'other' as const, wrong: 'x', right: 'y' }];
    expect(await send(anOrder({ kind: 'correct', corrections }))).toMatchObject({ outcome: 'refused' });
  });

  it('says "not found" when no row of theirs holds the field', async () => {
    const identifiers: Identifier[] = [{ type: 'email', value: 'zoe@example.com' }];
    const corrections = [{ field: 'phone' as const, wrong: '1', right: '5105550199' }];
    expect(await send(anOrder({ kind: 'correct', identifiers, corrections }))).toMatchObject({
      outcome: 'not_found',
    });
    expect(await row(8)).toMatchObject({ phone: null });
  });
});
