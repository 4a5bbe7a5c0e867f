import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRequest, startHouse, type TestHouse } from '#test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.stop());

const json = { 'content-type': 'application/json' };
const send = (body: unknown) => ({ method: 'POST', headers: json, body: JSON.stringify(body) });
const { identifiers, ...rest } = demoRequest;

/** What is wrong, where it is sent, and the status that says what to change. */
const calls: [string, string, RequestInit, number][] = [
  ['no body', '/v1/requests', { method: 'POST' }, 415],
  ['half a body', '/v1/requests', { method: 'POST', headers: json, body: '{"kind":' }, 400],
  ['a list', '/v1/requests', send([]), 422],
  ['a text', '/v1/requests', send('delete'), 422],
  ['a kind that is none', '/v1/requests', send({ ...demoRequest, kind: 'explode' }), 422],
  ['an appeal of nothing', '/v1/requests', send({ ...demoRequest, kind: 'appeal' }), 422],
  ['a letter to nowhere', '/v1/requests', send({ ...demoRequest, delivery: 'post' }), 422],
  ['a signal that deletes', '/v1/requests', send({ ...demoRequest, channel: 'gpc' }), 422],
  [
    'an agent without an address',
    '/v1/requests',
    send({ ...demoRequest, requester: { role: 'agent', name: 'A' } }),
    422,
  ],
  ['an unknown field', '/v1/requests', send({ ...demoRequest, admin: true }), 422],
  ['no identifiers', '/v1/requests', send(rest), 422],
  [
    'no e-mail',
    '/v1/requests',
    send({ ...rest, identifiers: identifiers.filter(({ type }) => type !== 'email') }),
    422,
  ],
  [
    'identifiers of nothing',
    '/v1/requests',
    send({ ...rest, identifiers: identifiers.map(({ type }) => ({ type, value: '…' })) }),
    422,
  ],
  ['a correction of nothing', '/v1/requests', send({ ...demoRequest, kind: 'correct' }), 422],
  ['__proto__', '/v1/requests', { method: 'POST', headers: json, body: '{"__proto__":{"a":1}}' }, 400],
  [
    'a pit of brackets',
    '/v1/requests',
    { method: 'POST', headers: json, body: `${'['.repeat(500)}${']'.repeat(500)}` },
    400,
  ],
  ['a whale', '/v1/requests', { method: 'POST', headers: json, body: `"${'a'.repeat(100_000)}"` }, 413],
  [
    'bytes that are no text',
    '/v1/requests',
    { method: 'POST', headers: json, body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) },
    400,
  ],
  ['another method', '/v1/requests', { method: 'PUT' }, 405],
  ['an order that is none', '/v1/orders/x/confirmations', send({}), 401],
  ['a page that is none', '/nothing/here', {}, 404],
  ['a reference that is none', '/requests/0000', {}, 404],
  ['a link that is none', `/links/${'a'.repeat(32)}`, {}, 410],
  [
    'an empty answer in the form',
    '/request/kind',
    { method: 'POST', body: new URLSearchParams({ kind: '' }) },
    422,
  ],
  [
    'a form from another site',
    '/request/kind',
    {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ kind: 'delete' }),
    },
    403,
  ],
  ['an empty receipt', '/verify', { method: 'POST', body: new URLSearchParams({ receipt: '' }) }, 422],
];

describe('nonsense is answered with what to change, and nothing is kept of it', () => {
  it.each(calls)('%s to %s', async (_, path, init, status) => {
    const answer = await fetch(`${house.url}${path}`, { redirect: 'manual', ...init });
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(text.length).toBeGreaterThan(40);
    expect(house.mailbox()).toEqual([]);
  });

  it('the same key with another body is refused, and with the same body is the same request', async () => {
    const ask = (body: unknown) =>
      fetch(`${house.url}/v1/requests`, { ...send(body), headers: { ...json, 'idempotency-key': 'k-1' } });
    const first = await ask(demoRequest);
    const again = await ask(demoRequest);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(((await first.json()) as { reference: string }).reference).toBe(
      ((await again.json()) as { reference: string }).reference,
    );
    expect((await ask({ ...demoRequest, language: 'es' })).status).toBe(409);
  });
});
