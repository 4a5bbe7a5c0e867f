import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foldOrder, type Order } from '#domain/orders.ts';
import { requestDraft } from '#domain/request.ts';
import { handler } from '#functions/confirm/handler.ts';
import { wireHouse } from '#functions/wiring.ts';
import type { HttpAnswer } from '#platform/http.ts';
import { createLink } from '#store/links.ts';
import { listOrders, loadOrder, planPage } from '#store/orders.ts';
import { sealDraft } from '#store/sealed.ts';
import { startTable } from '#test/support/table.ts';
import { type Answerer, register } from './support.ts';

let place: Awaited<ReturnType<typeof startTable>>;
let folder: string;
let someone: Answerer;
let order: Order;
let token: string;
let count = 0;

beforeAll(async () => {
  place = await startTable();
  folder = await mkdtemp(join(tmpdir(), 'confirm-'));
  Object.assign(process.env, {
    PUBLIC_URL: 'https://privacy.example.com',
    TABLE_NAME: place.table.name,
    KEYS_TABLE_NAME: place.keysTable.name,
    PROFILE_FILE: new URL('../../../infra/profiles/batchservice.json', import.meta.url).pathname,
    KEY_DIR: folder,
  });
  someone = await register(place.table, 'someone');
});
afterAll(async () => {
  await place.stop();
  await rm(folder, { recursive: true });
});

const nowIso = () => new Date().toISOString();

beforeEach(async () => {
  count += 1;
  const requestId = `7K3M-PAGE-${String(count).padStart(4, '0')}`;
  order = {
    orderId: `${requestId}.0.0`,
    requestId,
    page: 0,
    position: 0,
    recipientId: 'someone',
    recipientName: '<b>Some & One</b>',
    recipientKind: 'customer',
    kind: 'delete',
    categories: ['identifiers', 'commercial'],
    events: [],
  };
  await planPage(place.table, 0, [order]);
  await sealDraft(
    wireHouse(),
    requestId,
    requestDraft.parse({
      kind: 'delete',
      language: 'en',
      channel: 'web_form',
      residence: 'CA',
      identifiers: [
        { type: 'email', value: 'jane.doe@example.com' },
        { type: 'phone', value: '(415) 555-0100' },
      ],
    }),
  );
  token = await createLink(place.table, {
    purpose: 'partner',
    boundTo: order.orderId,
    seconds: 3600,
    now: nowIso(),
  });
});

type Call = { method?: string; body?: string; headers?: Record<string, string> };

async function call(path: string, { method = 'GET', body, headers = {} }: Call = {}): Promise<HttpAnswer> {
  const event = {
    rawPath: path,
    headers,
    isBase64Encoded: false,
    requestContext: { http: { method, path } },
    ...(body === undefined ? {} : { body }),
  } as unknown as APIGatewayProxyEventV2;
  return (await handler(event, {} as Context)) as HttpAnswer;
}
const page = () => `/partners/orders/${token}`;
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  call(page(), { method: 'POST', body: new URLSearchParams(fields).toString(), headers });
const events = async () => (await loadOrder(place.table, order.orderId))?.events ?? [];

describe('the page for a person at a recipient', () => {
  it('shows what is asked about whom, masked, and changes nothing however often it is looked at', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { statusCode, body = '', headers } = await call(page(), { method });
      expect(statusCode).toBe(200);
      expect(body).toContain('j•••@e•••.com');
      expect(body).not.toMatch(/jane|555-0100|<b>Some/);
      expect(body).toContain('&lt;b&gt;Some &amp; One&lt;/b&gt;');
      expect(body).not.toMatch(/<script|onclick|checked/);
      expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    }
    expect(await events()).toEqual([]);
  });

  it('records a choice as reported, with who made it, and shows that from then on', async () => {
    const answer = await post({
      outcome: 'deleted',
      category: '',
      ground: '',
      cite: '',
      name: 'Pat <i>Lee</i>',
      note: '',
    });
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: page() } });
    expect(foldOrder(await events())).toMatchObject({ outcome: 'deleted', grade: 'reported' });
    const { body = '' } = await call(page());
    expect(body).toContain('Your answer is recorded');
    expect(body).toContain('Pat &lt;i&gt;Lee&lt;/i&gt;');
    expect(body).not.toContain('<form');
    await post({ outcome: 'refused', name: 'Somebody Else' });
    expect(await events()).toHaveLength(1);
  });

  it('takes one answer from two clicks', async () => {
    await Promise.all([1, 2, 3].map(() => post({ outcome: 'not_found', name: 'Pat Lee' })));
    expect(await events()).toHaveLength(1);
  });

  it('says what to change, keeps what was typed, and records nothing meanwhile', async () => {
    const bad: [Record<string, string>, string][] = [
      [{}, 'Choose one of the answers.'],
      [{ outcome: 'corrected', name: 'Pat' }, 'Choose one of the answers.'],
      [{ outcome: 'no_answer', name: 'Pat' }, 'Choose one of the answers.'],
      [{ outcome: 'deleted', name: ' ' }, 'Write your name.'],
      [{ outcome: 'exempted', name: 'Pat' }, 'Say which category you keep'],
      [{ outcome: 'exempted', name: 'Pat', category: 'nonsense', ground: 'x' }, 'role="alert"'],
      [{ outcome: 'deleted', name: 'Pat', extra: '1' }, 'role="alert"'],
    ];
    for (const [fields, said] of bad) {
      const { statusCode, body = '' } = await post({ note: '"><script>alert(1)</script>', ...fields });
      expect(statusCode).toBe(422);
      expect(body).toContain(said);
      expect(body).not.toContain('<script>');
    }
    expect(await events()).toEqual([]);
  });

  it('records what is kept with its ground', async () => {
    await post({
      outcome: 'exempted',
      category: 'commercial',
      ground: 'Tax',
      cite: '26 U.S.C. 6001',
      name: 'Pat Lee',
    });
    expect(foldOrder(await events())).toMatchObject({
      outcome: 'exempted',
      exempted: [{ category: 'commercial', ground: 'Tax', cite: '26 U.S.C. 6001' }],
    });
  });

  it('opens for its own link only: not for another purpose, a used-up, an old or a guessed one, nor from another site', async () => {
    const house = { purpose: 'status' as const, boundTo: order.orderId, seconds: 60, now: nowIso() };
    const others = [
      await createLink(place.table, house),
      await createLink(place.table, { ...house, purpose: 'console' }),
      await createLink(place.table, { ...house, purpose: 'partner', seconds: -1 }),
      await createLink(place.table, { ...house, purpose: 'partner', boundTo: `${order.requestId}.0.7` }),
      'A'.repeat(32),
      'x',
      '..%2f..',
      '%',
      '%00',
    ];
    for (const other of others)
      for (const method of ['GET', 'POST']) {
        const answer = await call(`/partners/orders/${other}`, { method, body: 'outcome=deleted&name=Pat' });
        expect(answer.statusCode, other).toBe(404);
        expect(answer.body).toContain('This link opens nothing');
      }
    expect(
      (await post({ outcome: 'deleted', name: 'Pat' }, { 'sec-fetch-site': 'cross-site' })).statusCode,
    ).toBe(404);
    expect(
      (await post({ outcome: 'deleted', name: 'Pat' }, { origin: 'https://evil.example' })).statusCode,
    ).toBe(404);
    expect((await listOrders(place.table, order.requestId)).flatMap(({ events: all }) => all)).toEqual([]);
  });
});

describe('the way in for recipients', () => {
  it('publishes the key that checks our orders', async () => {
    const { statusCode, body = '' } = await call('/partners');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/whpk_[A-Za-z0-9+/]{43}=/);
    expect((await call('/partners/style.css')).headers).toMatchObject({ 'content-type': 'text/css' });
  });

  it('answers every wrong call with a problem and never with a fault of its own', async () => {
    const callback = `/v1/orders/${order.orderId}/confirmations`;
    const tries: [string, Call, number][] = [
      [callback, { method: 'POST', body: '{}' }, 401],
      [callback, { method: 'POST' }, 401],
      [callback, { method: 'POST', body: 'x'.repeat(64 * 1024 + 1) }, 413],
      [callback, { method: 'GET' }, 405],
      [callback, { method: 'DELETE' }, 405],
      ['/v1/orders/%E0%A4%A/confirmations', { method: 'POST', body: '{}' }, 401],
      ['/v1/orders/__proto__/confirmations', { method: 'POST', body: '{}' }, 401],
      [`${callback}/`, { method: 'POST', body: '{}' }, 404],
      ['/partners', { method: 'POST' }, 405],
      [page(), { method: 'PUT' }, 405],
      ['/partners/x', {}, 404],
      [page(), { method: 'POST', body: 'x'.repeat(64 * 1024 + 1) }, 413],
      [page(), { method: 'POST', body: '%E0%A4%A=%&&&=&outcome' }, 422],
    ];
    for (const [path, what, status] of tries)
      expect((await call(path, what)).statusCode, `${what.method} ${path}`).toBe(status);
    const [unknown, foreign] = await Promise.all(
      ['7K3M-ZZZZ-0000.0.0', order.orderId].map((id) =>
        call(`/v1/orders/${id}/confirmations`, { method: 'POST', body: '{}' }),
      ),
    );
    expect(unknown).toEqual(foreign);
    expect(someone.recipient.answerKeys).toHaveLength(1);
  });
});
