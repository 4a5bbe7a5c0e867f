import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '#domain/identifier.ts';
import { type Recipient, recipient } from '#domain/recipient.ts';
import type { RequestEvent } from '#domain/request.ts';
import type { RestoreAnswer } from '#domain/screening.ts';
import { suppressPerson } from '#functions/acts/suppress.ts';
import { reapplyDeletions } from '#functions/import/restore.ts';
import { openOwnPages } from '#recipients/own-pages.ts';
import { followUps, writeRequest } from '#test/support/follow-ups.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

let engine: PGlite;
let server: PGLiteSocketServer;
let pool: Pool;
let place: Awaited<ReturnType<typeof startTable>>;

const systemOf = (id: string, table: string): Recipient =>
  recipient.parse({
    id,
    name: id,
    kind: 'own',
    reach: {
      by: 'postgres',
      table,
      identifiers: { email: 'email', phone: 'phone', name: 'full_name' },
      columns: { email: 'identifiers', invoices: 'commercial' },
    },
    can: ['delete'],
    categories: ['identifiers', 'commercial'],
  });
const recipients = [systemOf('people-base', 'people'), systemOf('dialer', 'calls')];

beforeAll(async () => {
  engine = await PGlite.create();
  server = new PGLiteSocketServer({ db: engine, port: 0, host: '127.0.0.1', maxConnections: 8 });
  await server.start();
  const [host, port] = server.getServerConn().split(':');
  pool = new Pool({ host: String(host), port: Number(port), database: 'postgres', user: 'postgres', max: 2 });
  await pool.query(`CREATE TABLE people (part text, number int, full_name text, email text, phone text, invoices text, PRIMARY KEY (part, number));
    CREATE TABLE calls (id int PRIMARY KEY, full_name text, email text, phone text, invoices text);`);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
  await engine.close();
});
beforeEach(async () => {
  await place?.stop();
  place = await startTable();
  await pool.query('TRUNCATE people, calls');
});
afterAll(() => place.stop());

const jane: Identifier[] = [
  { type: 'name', value: 'Jane Doe' },
  { type: 'email', value: 'jane@doe.example' },
  { type: 'phone', value: '(415) 555-0100' },
];

/** A house in which Jane was deleted on day 0, 60 days ago; what her request kept is given. */
async function afterSixtyDays(kept: RequestEvent[] = []) {
  const house = unitHouse(place);
  await writeRequest(place.table, 'JANE-0000-0000', kept);
  const deletion = { list: 'deleted', reference: 'JANE-0000-0000', at: house.at } as const;
  await suppressPerson(house, { identifiers: jane, ...deletion });
  house.at = '2027-01-22T18:00:00.000Z';
  const { opened, openFollowUp } = followUps(place.table);
  const deps = { house, openFollowUp, ownPages: openOwnPages(pool, recipients) };
  /** Calls until there is no more, as the command does. */
  async function reapply(system?: string): Promise<RestoreAnswer[]> {
    const answers: RestoreAnswer[] = [];
    let next: string | null = null;
    do {
      const answer: RestoreAnswer = await reapplyDeletions(deps, {
        ...(system ? { system } : {}),
        ...(next ? { next } : {}),
      });
      answers.push(answer);
      next = answer.next;
    } while (next);
    return answers;
  }
  return { opened, reapply, deps };
}
const sum = (answers: RestoreAnswer[], of: 'looked' | 'matched' | 'kept' | 'unsure') =>
  answers.reduce((total, answer) => total + answer[of], 0);
const person = (number: number, values: [string, string | null, string | null, (string | null)?]) =>
  pool.query('INSERT INTO people VALUES ($1, $2, $3, $4, $5, $6)', [
    'a',
    number,
    ...values,
    ...(values.length < 4 ? [null] : []),
  ]);

describe('a backup is restored on day 60', () => {
  it('and who was deleted is deleted again, once, however many rows came back', async () => {
    await pool.query(`INSERT INTO people SELECT 'part ' || (n % 3), n, 'Some Body' || n, n || '@example.com', NULL, NULL
      FROM generate_series(1, 450) n`);
    await person(1, ['Jane Doe', 'Jane@Doe.example', null]);
    await person(2, ['Jane Doe', null, '4155550100']);
    await pool.query("INSERT INTO calls VALUES (7, 'JANE DOE', 'jane@doe.example', NULL, NULL)");
    const { opened, reapply } = await afterSixtyDays();
    const answers = await reapply();
    expect(sum(answers, 'looked')).toBe(453);
    expect(sum(answers, 'matched')).toBe(3);
    expect([...new Set(answers.map(({ system }) => system))]).toEqual(['people-base', 'dialer']);
    // By e-mail, and by name and phone: two deletions, for nobody knows that both rows are one person's until then.
    expect(opened.map(({ follows }) => follows)).toEqual(['JANE-0000-0000', 'JANE-0000-0000']);
    const again = await reapply();
    expect(again.flatMap(({ references }) => references).toSorted()).toEqual(
      answers.flatMap(({ references }) => references).toSorted(),
    );
    expect(opened).toHaveLength(2);
  });

  it('one system alone, when one is named', async () => {
    await person(1, ['Jane Doe', 'jane@doe.example', null]);
    await pool.query("INSERT INTO calls VALUES (7, 'Jane Doe', 'jane@doe.example', NULL, NULL)");
    const { opened, reapply } = await afterSixtyDays();
    expect(await reapply('dialer')).toMatchObject([{ system: 'dialer', looked: 1, matched: 1, next: null }]);
    expect(opened).toHaveLength(1);
  });

  it('and nobody else is: not who shares the phone or the inbox, and a namesake is left to a person', async () => {
    await person(1, ['John Doe', 'john@doe.example', '(415) 555-0100']);
    await person(2, ['John Doe', 'jane@doe.example', '(415) 555-0100']);
    await person(3, ['Jane Doe', 'the.other.jane@doe.example', '(415) 555-0100']);
    const { opened, reapply } = await afterSixtyDays();
    const answers = await reapply();
    expect([sum(answers, 'matched'), sum(answers, 'unsure')]).toEqual([1, 1]);
    expect(opened).toEqual([]);
  });

  it('and what was lawfully kept stays: a row that holds nothing but that is not one that came back', async () => {
    const kept = (category: 'identifiers' | 'commercial'): RequestEvent => ({
      type: 'ExceptionApplied',
      at: '2026-11-23T18:00:00.000Z',
      kept: {
        ruleId: 'tax',
        category,
        holder: 'company',
        ground: 'Tax',
        cite: '26 U.S.C. 6001',
        records: { en: 'x', es: 'x' },
        permittedUse: { en: 'x', es: 'x' },
        keptFor: { en: 'x', es: 'x' },
      },
    });
    await person(1, ['Jane Doe', 'jane@doe.example', null]);
    await person(2, ['Jane Doe', 'jane@doe.example', null, 'inv 1']);
    const { opened, reapply } = await afterSixtyDays([kept('identifiers')]);
    const answers = await reapply();
    expect([sum(answers, 'matched'), sum(answers, 'kept')]).toEqual([2, 1]);
    expect(opened).toHaveLength(1);
  });

  it('a system that is none, or a place to go on from that is none, is refused with what is meant', async () => {
    const { deps } = await afterSixtyDays();
    const refused = (asked: { system?: string; next?: string }) =>
      reapplyDeletions(deps, asked).catch((fault: unknown) =>
        JSON.stringify((fault as { errors: unknown }).errors),
      );
    expect(await refused({ system: 'peoplebase2' })).toContain('Did you mean people-base?');
    expect(await refused({ next: 'x' })).toContain('next');
    expect(await refused({ next: Buffer.from('["secrets",[]]').toString('base64url') })).toContain('next');
    await person(1, ['Al Moe', 'al@moe.example', null]);
    for (const after of ['["a"]', '["a","b"]', '["a","1","2"]'])
      expect(
        await refused({ next: Buffer.from(`["people-base",${after}]`).toString('base64url') }),
      ).toContain('next');
  });
});
