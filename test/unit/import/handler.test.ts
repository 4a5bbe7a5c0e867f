import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identifier } from '#domain/identifier.ts';
import { screeningAnswer } from '#domain/screening.ts';
import { makeImporterKey } from '#functions/acts/importer-key.ts';
import { suppressPerson } from '#functions/acts/suppress.ts';
import { recordReturn } from '#functions/import/came-back.ts';
import { handler } from '#functions/import/handler.ts';
import { type House, wireHouse } from '#functions/wiring.ts';
import type { HttpAnswer } from '#platform/http.ts';
import { createLink } from '#store/links.ts';
import { conclude, followUps, writeRequest } from '#test/support/follow-ups.ts';
import { startTable } from '#test/support/table.ts';

let place: Awaited<ReturnType<typeof startTable>>;
let folder: string;
let house: House;
let key: string;
const jane: Identifier[] = [
  { type: 'name', value: 'Jane Doe' },
  { type: 'email', value: 'jane@doe.example' },
  { type: 'phone', value: '(415) 555-0101' },
];
const original = '7K3M-Q9XT-2FWA';

beforeAll(async () => {
  place = await startTable();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  Object.assign(process.env, {
    PUBLIC_URL: 'https://privacy.example.com',
    TABLE_NAME: place.table.name,
    KEYS_TABLE_NAME: place.keysTable.name,
    PROFILE_FILE: new URL('../../../infra/profiles/batchservice.json', import.meta.url).pathname,
    KEY_DIR: folder,
  });
  house = wireHouse();
  key = await makeImporterKey(house, 'vendor-feed');
  await writeRequest(place.table, original);
  const at = new Date().toISOString();
  await suppressPerson(house, { identifiers: jane, list: 'deleted', reference: original, at });
});
afterAll(async () => {
  await place.stop();
  await rm(folder, { recursive: true });
});

async function call(
  path: string,
  body: unknown,
  { headers = {}, method = 'POST' }: { headers?: Record<string, string>; method?: string } = {},
): Promise<HttpAnswer> {
  const event = {
    rawPath: path,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    isBase64Encoded: false,
    requestContext: { http: { method, path } },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  } as unknown as APIGatewayProxyEventV2;
  return (await handler(event, {} as Context)) as HttpAnswer;
}
const record = (identifiers: Identifier[] = jane) => ({ recordId: 'r-1', identifiers });

describe('an importer asks whether people may be taken in', () => {
  it('and gets a verdict for each record, in order', async () => {
    const { statusCode, body = '' } = await call('/v1/screenings', {
      records: [record(), { recordId: 'r-2', identifiers: [{ type: 'email', value: 'al@moe.example' }] }],
    });
    expect(statusCode).toBe(200);
    expect(screeningAnswer.parse(JSON.parse(body)).records).toEqual([
      {
        recordId: 'r-1',
        verdict: 'deleted',
        lists: ['deleted'],
        comparedBy: ['email', 'name_phone', 'phone'],
        corrections: [],
      },
      { recordId: 'r-2', verdict: 'clear', lists: [], comparedBy: ['email'], corrections: [] },
    ]);
    expect(body).not.toMatch(/doe|moe/);
  });

  it('as often as it likes with one key, and never without: every wrong key gets the same answer', async () => {
    expect((await call('/v1/screenings', { records: [record()] })).statusCode).toBe(200);
    const link = { boundTo: 'x', now: new Date().toISOString() };
    const partner = await createLink(place.table, { ...link, purpose: 'partner', seconds: 60 });
    const old = await createLink(place.table, { ...link, purpose: 'importer', seconds: -1 });
    const wrong = [
      '',
      'Bearer ',
      `Basic ${key}`,
      key,
      `Bearer ${key.slice(0, -1)}`,
      `Bearer exp_imp_${partner}`,
      `Bearer exp_imp_${old}`,
      `Bearer exp_imp_${'A'.repeat(32)}`,
    ];
    const answers = await Promise.all(
      wrong.map((authorization) => call('/v1/screenings', 'not even json', { headers: { authorization } })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ statusCode: 401, headers: { 'www-authenticate': 'Bearer' } });
  });

  it('and is told what to change, never a fault of ours', async () => {
    const many = Array.from({ length: 501 }, () => record());
    const tries: [string, unknown, number, string][] = [
      ['/v1/screenings', { records: [] }, 422, 'records'],
      ['/v1/screenings', { records: many }, 422, 'records'],
      ['/v1/screenings', { records: [record([])] }, 422, 'records.0.identifiers'],
      [
        '/v1/screenings',
        { records: [record(), { ...record(), identifiers: [{ type: 'ssn', value: '1' }] }] },
        422,
        'records.1.identifiers.0.type',
      ],
      ['/v1/screenings', { records: [{ ...record(), values: { ssn: '1' } }] }, 422, 'records.0.values'],
      ['/v1/screenings', { records: [{ ...record(), admin: true }] }, 422, 'records.0'],
      ['/v1/screenings', '{"records":', 400, ''],
      ['/v1/screenings', `"${'a'.repeat(1024 * 1024)}"`, 413, '1024 KB'],
      ['/v1/returns', record(), 422, 'source'],
      ['/v1/returns', { ...record(), source: 'jane@doe.example' }, 422, 'source'],
      ['/v1/restores', { next: 1 }, 422, 'next'],
      ['/v1/nothing', {}, 404, ''],
    ];
    for (const [path, body, status, said] of tries) {
      const answer = await call(path, body);
      expect(answer.statusCode, `${path} ${JSON.stringify(body).slice(0, 90)} ${answer.body}`).toBe(status);
      expect(answer.body).toContain(said);
      expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json' });
    }
    expect((await call('/v1/screenings', {}, { method: 'GET' })).statusCode).toBe(405);
    expect((await call('/v1/screenings', '{}', { headers: { 'content-type': 'text/csv' } })).statusCode).toBe(
      415,
    );
  });

  it('with a million letters that are five hundred records, in time', async () => {
    const records = Array.from({ length: 500 }, (_, at) => ({
      recordId: String(at).padEnd(190, '-'),
      identifiers: Array.from({ length: 12 }, (_unused, n) => ({
        type: 'email',
        value: `${'somebody'.repeat(6)}.${at}.${n}@example.com`,
      })),
    }));
    expect(JSON.stringify({ records }).length).toBeGreaterThan(500_000);
    const { statusCode, body = '' } = await call('/v1/screenings', { records });
    expect(statusCode).toBe(200);
    expect(screeningAnswer.parse(JSON.parse(body)).records).toHaveLength(500);
  });
});

describe('data of a deleted person comes back', () => {
  const report = (identifiers: Identifier[], source = 'vendor-feed') => ({
    recordId: 'r-9',
    identifiers,
    source,
  });

  it('and is deleted again in the name of the first deletion, by nothing but what singles the person out', async () => {
    const { opened, openFollowUp } = followUps(place.table);
    const answer = await recordReturn(
      { house, openFollowUp },
      report([...jane, { type: 'email', value: 'somebody.else@example.com' }]),
    );
    expect(answer).toEqual({ recordId: 'r-9', verdict: 'deleted', reference: opened[0]?.reference });
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({
      follows: original,
      draft: { kind: 'delete', language: 'es', residence: 'OR', identifiers: expect.anything() },
    });
    expect(opened[0]?.draft.identifiers).toHaveLength(3);
    expect(opened[0]?.draft.identifiers).toEqual(expect.arrayContaining(jane));
  });

  it('once for any number of reports, until that deletion is done', async () => {
    const tables = await startTable();
    const other = { ...house, table: tables.table, keysTable: tables.keysTable };
    await writeRequest(tables.table, original);
    await suppressPerson(other, {
      identifiers: jane,
      list: 'deleted',
      reference: original,
      at: house.clock.now(),
    });
    const { opened, openFollowUp } = followUps(tables.table);
    const deps = { house: other, openFollowUp };
    const first = await Promise.all([1, 2, 3].map(() => recordReturn(deps, report(jane))));
    const again = await recordReturn(deps, report(jane.slice(0, 2), 'another-feed'));
    expect(new Set([...first, again].map(({ reference }) => reference)).size).toBe(1);
    await conclude(tables.table, String(again.reference));
    const later = await recordReturn(deps, report(jane));
    expect(later.reference).not.toBe(again.reference);
    expect(opened).toHaveLength(2);
    await tables.stop();
  });

  it('in two writings at one moment, and both are taken', async () => {
    const tables = await startTable();
    const other = { ...house, table: tables.table, keysTable: tables.keysTable };
    await suppressPerson(other, {
      identifiers: jane,
      list: 'deleted',
      reference: original,
      at: house.clock.now(),
    });
    const { opened, openFollowUp } = followUps(tables.table);
    const reports = [jane, jane.slice(0, 2)].map((identifiers) =>
      recordReturn({ house: other, openFollowUp }, report(identifiers)),
    );
    for (const { reference } of await Promise.all(reports))
      expect(opened.map((one) => one.reference)).toContain(reference);
    await tables.stop();
  });

  it('and nothing is opened for who is not on the list', async () => {
    const { opened, openFollowUp } = followUps(place.table);
    for (const identifiers of [
      [{ type: 'phone' as const, value: '(415) 555-0101' }],
      [
        { type: 'name' as const, value: 'John Doe' },
        { type: 'email' as const, value: 'jane@doe.example' },
      ],
    ])
      expect(await recordReturn({ house, openFollowUp }, report(identifiers))).toEqual({
        recordId: 'r-9',
        verdict: 'clear',
        reference: null,
      });
    expect(opened).toEqual([]);
  });
});

it('nothing of who was asked about, and no key, stands in the table in clear', async () => {
  const { Items = [] } = await place.table.client.send(new ScanCommand({ TableName: place.table.name }));
  const text = JSON.stringify(Items, (_, value: unknown) => (value instanceof Set ? [...value] : value));
  expect(text).toContain('vendor-feed');
  expect(text).not.toMatch(/doe\.example|moe\.example|jane doe|5550101|555-0101|somebody\.else/i);
  expect(text).not.toContain(key.slice('exp_imp_'.length));
});
