import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importerOf } from '#functions/acts/importer-key.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { aConsole, fieldOf, send, signIn } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const keyIn = (page: string) => /exp_imp_[\w-]{32}/.exec(page)?.[0] ?? '';

async function office() {
  const { place, time } = aConsole(table);
  const { cookies, formToken } = await signIn(place);
  const post = (path: string, form: Record<string, string>) =>
    send(place, path, { cookies, form: { form_token: formToken, ...form } });
  const look = () => send(place, '/console/importers', { cookies });
  return { place, time, cookies, post, look, list: () => send(place, '/console', { cookies }) };
}

describe('keys for importers', () => {
  test('a key is made by staff, works, and is shown once and never again', async () => {
    const { place, post, look, list } = await office();
    expect((await list()).body).toContain('href="/console/importers"');
    const { statusCode, headers, body } = await post('/console/importers', { importer: 'vendor-feed' });
    expect([statusCode, headers?.['cache-control']]).toEqual([200, 'no-store']);
    const key = keyIn(body);
    expect(await importerOf(place, `Bearer ${key}`)).toBe('vendor-feed');
    const after = await look();
    expect(after.body).toContain('vendor-feed');
    expect(after.body).toContain('Nov 23, 2027');
    expect(keyIn(after.body)).toBe('');
    expect(after.body).not.toContain(key.slice('exp_imp_'.length));
  });

  test('a revoked key opens nothing from then on, and cannot be revoked twice', async () => {
    const { place, post, look } = await office();
    const key = keyIn((await post('/console/importers', { importer: 'old-feed' })).body);
    const hash = /old-feed[\s\S]*?name="key" value="([\w-]{43})"/.exec((await look()).body)?.[1] ?? '';
    const answer = await post('/console/importers/revoke', { key: hash });
    expect([answer.statusCode, answer.body.includes('The key is revoked')]).toEqual([200, true]);
    expect(await importerOf(place, `Bearer ${key}`)).toBeUndefined();
    expect((await look()).body).not.toContain('old-feed');
    for (const one of [hash, '', 'x'.repeat(43)])
      expect((await post('/console/importers/revoke', { key: one })).statusCode).toBe(409);
  });

  test('a key that has run out is listed no more', async () => {
    const { time, post, place } = await office();
    await post('/console/importers', { importer: 'late-feed' });
    time.now = '2027-11-24T18:00:00.000Z';
    const { cookies } = await signIn(place);
    expect((await send(place, '/console/importers', { cookies })).body).not.toContain('late-feed');
  });

  test('nobody makes one without a session, with a form of another session, or by looking', async () => {
    const { place, cookies, look } = await office();
    const form = { importer: 'sly-feed' };
    expect((await send(place, '/console/importers', { form })).statusCode).toBe(401);
    expect((await send(place, '/console/importers', { cookies, form })).statusCode).toBe(403);
    expect((await send(place, '/console/importers?importer=sly-feed', { cookies })).statusCode).toBe(200);
    expect((await look()).body).not.toContain('sly-feed');
  });

  test.each(['', 'Jane Doe', 'jane@example.com', 'x'.repeat(41)])('is not called %j', async (importer) => {
    const { post } = await office();
    const { statusCode, body } = await post('/console/importers', { importer });
    expect([statusCode, keyIn(body)]).toEqual([422, '']);
    expect(body).toContain('no name of a person');
    expect(fieldOf(body, 'form_token')).not.toBe('');
  });
});
