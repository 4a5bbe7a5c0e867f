import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RestoreAnswer, restoreAnswer, returnAnswer, screeningAnswer } from '#domain/screening.ts';
import { ownTables } from '#infra/local/sandbox/own-records.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { demoRequest, startHouse, type TestHouse } from '#test/support/house.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'expunge-import-'));
let house: TestHouse;
let key: string;
let reference: string;
/** How the same record was screened after a correction, and before the deletion. */
let corrected: unknown;
const zip = { field: 'postal_code', wrong: demoPerson.postal_code, right: '94610' };
/** Rows of the well-known person as a backup would hold them. */
let backup: { system: string; table: string; rows: Record<string, unknown>[] }[];

beforeAll(async () => {
  house = await startHouse();
  backup = [];
  for (const { id, table, identifiers } of ownTables(house.profile)) {
    if (!identifiers.email) continue;
    const rows = await house.query(`SELECT * FROM ${table} WHERE ${identifiers.email} = $1`, [
      demoPerson.email,
    ]);
    backup.push({ system: id, table, rows });
  }
  const made = await fetch(`${house.url}/local/importer-keys.json`, { method: 'POST' });
  ({ key } = (await made.json()) as { key: string });
  const carriedOut = async (changed: Record<string, unknown>) => {
    const sent = await house.send(changed);
    await house.enterCode(sent, await house.codeOf(sent));
    return house.closed(sent);
  };
  await carriedOut({ kind: 'correct', corrections: [zip] });
  corrected = await post('/v1/screenings', { records: [asRecord] });
  reference = (await carriedOut({})).requestId;
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (path: string, body: unknown): Promise<unknown> => {
  const answer = await fetch(`${house.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  return answer.json();
};
const asRecord = { recordId: 'row-1', identifiers: demoRequest.identifiers };

async function run(script: string, args: string[], input = '') {
  const child = spawn(process.execPath, ['infra/local/node24.mjs', script, ...args], {
    cwd: root,
    env: { ...process.env, EXPUNGE_URL: house.url, EXPUNGE_KEY: key },
  });
  child.stdin.end(input);
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { out, errors, code: code as number };
}

describe('once a person is corrected', () => {
  it('an importer that brings the wrong value again is told the right one', () => {
    const { records } = screeningAnswer.parse(corrected);
    expect(records).toMatchObject([
      { verdict: 'clear', corrections: [{ field: 'postal_code', right: '94610' }] },
    ]);
  });
});

describe('once a person is deleted', () => {
  it('an importer is told not to take them in again', async () => {
    const { records } = screeningAnswer.parse(await post('/v1/screenings', { records: [asRecord] }));
    expect(records).toMatchObject([{ recordId: 'row-1', verdict: 'deleted', corrections: [] }]);
  });

  it('a file is screened line by line, by the command', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(
      file,
      `id,Name,E-mail,Phone,Notes\n1,Jordan Rivera,${demoPerson.email},,"tall, kind"\n2,Sam Poe,sam@poe.example,,\n3,"Rivera's neighbour",,${demoPerson.phone},\n4,,,,\n`,
    );
    const { out, errors, code } = await run('infra/local/screen.ts', [file]);
    expect(errors).toContain('Columns that are not used: Notes.');
    expect(errors).toContain('4 records, 1 deleted, 2 clear, 1 not_compared');
    expect(out).toBe('record_id,verdict,corrections\n1,deleted,\n2,clear,\n3,clear,\n4,not_compared,\n');
    expect(code).toBe(0);
  });

  it('and --strict and --json serve a program', async () => {
    const lines = `${JSON.stringify({ email: demoPerson.email })}\n${JSON.stringify({ email: 'sam@poe.example' })}\n`;
    const { out, code } = await run('infra/local/screen.ts', ['-', '--ndjson', '--json', '--strict'], lines);
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { recordId: '1', verdict: 'deleted' },
      { recordId: '2', verdict: 'clear' },
    ]);
  });

  it('what the command cannot do it says in words, and ends with 2', async () => {
    const misspelt = await run('infra/local/screen.ts', ['-'], 'name,emial\nJo,jo@x.example\n');
    expect(misspelt).toMatchObject({ code: 2, out: '' });
    expect(misspelt.errors).toContain('Did you mean "email"?');
    const wrong = await run('infra/local/screen.ts', ['-'], `email\n${'x'.repeat(400)}\n`);
    expect(wrong.code).toBe(2);
    expect(wrong.errors).toContain('records.0.identifiers.0.value');
    const help = await run('infra/local/screen.ts', ['--help']);
    expect(help).toMatchObject({ code: 0 });
    expect(help.out).toContain('Example:');
  });

  it('data that came back is deleted again without asking anybody, and the first request says so', async () => {
    const returned = async () =>
      returnAnswer.parse(await post('/v1/returns', { ...asRecord, source: 'vendor-feed' }));
    const { verdict, reference: followUp } = await returned();
    expect(verdict).toBe('deleted');
    const closed = await house.closed(String(followUp));
    expect(closed).toMatchObject({
      status: 'fulfilled',
      received: { kind: 'delete', follows: { reference, why: 'came_back' } },
    });
    const { events } = await house.request(reference);
    expect(events).toContainEqual(expect.objectContaining({ type: 'FollowUpOpened', reference: followUp }));
  });
});

describe('a backup brings a deleted person back into own records', () => {
  it('and `reapply` deletes them again', async () => {
    const restored = backup.find(({ rows }) => rows.length > 0);
    if (!restored) throw new Error('The well-known person stands in no own table');
    const { system, table, rows } = restored;
    for (const row of rows) {
      const columns = Object.keys(row);
      await house.query(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})
           ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
        Object.values(row),
      );
    }
    const { out, code } = await run('infra/local/reapply.ts', [system, '--json']);
    expect(code).toBe(0);
    const sum = JSON.parse(out) as RestoreAnswer;
    expect(sum).toMatchObject({ system, matched: rows.length });
    expect(sum.looked).toBeGreaterThan(50);
    expect(sum.references).toHaveLength(1);
    for (const followUp of sum.references) await house.closed(followUp);
    const again = restoreAnswer.parse(await post('/v1/restores', { system }));
    // What an exception keeps is kept still; nothing else of the person is there.
    expect(again.matched).toBe(again.kept);
    expect(again.references).toEqual([]);
  });

  it('a system that is none is named with those that are', async () => {
    const { errors, code } = await run('infra/local/reapply.ts', ['nowhere-at-all']);
    expect(code).toBe(2);
    expect(errors).toContain('The own systems are:');
  });
});
