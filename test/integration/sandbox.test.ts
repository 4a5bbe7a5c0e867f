import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '#domain/identifier.ts';
import type { OutgoingOrder } from '#domain/orders.ts';
import { Refused, Transient } from '#domain/ports.ts';
import { type Recipient, recipient } from '#domain/recipient.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { type Sandbox, startSandbox } from '#infra/local/sandbox/recipients.ts';
import { connectorFor } from '#recipients/catalogue.ts';
import { openOutbound } from '#recipients/outbound.ts';
import { verifyWebhook, webhookPublicKey } from '#recipients/standard-webhooks.ts';

const made = (
  id: string,
  sign: 'v1a' | 'v1' = 'v1a',
  categories: Recipient['categories'] = ['identifiers'],
): Recipient =>
  recipient.parse({
    id,
    name: id,
    kind: 'customer',
    reach: { by: 'webhook', url: 'https://unused.example/', sign },
    can: ['delete', 'correct', 'opt_out'],
    categories,
  });
/** By place: the second can not correct, the third is slow, the first holder of `commercial` keeps it. */
const recipients = [
  made('one'),
  made('two'),
  made('three'),
  made('four', 'v1'),
  made('five', 'v1a', ['identifiers', 'commercial']),
];
const other = { ...demoPerson, personId: 'person-2', email: 'other@example.com' };
const jordan: Identifier[] = [{ type: 'email', value: demoPerson.email.toUpperCase() }];

let folder: string;
let sandbox: Sandbox;
let house: Server;
let housesPort: number;
let ourKey: { privateKey: KeyObject; publicKey: KeyObject };
let callbacks: { path: string; outcome: string; id: string; isGood: boolean; body: string }[];
let housesStatus: number;

const start = async (pace = 0) => {
  sandbox = await startSandbox({
    folder,
    recipients,
    profile: { name: 'Test' },
    now: () => new Date().toISOString(),
    pace,
  });
  sandbox.trustOrders(webhookPublicKey(ourKey.publicKey.export({ format: 'jwk' })));
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  ourKey = generateKeyPairSync('ed25519');
  callbacks = [];
  housesStatus = 200;
  house = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const path = request.url ?? '';
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const keys = [sandbox.answerKeyOf(path.split('.').at(-1) ?? '')];
    const message = verifyWebhook({ headers, body, now: new Date().toISOString() }, keys);
    let outcome = 'unreadable';
    try {
      outcome = (JSON.parse(body.toString('utf8')) as { data: { outcome: string } }).data.outcome;
    } catch {
      // Stays "unreadable".
    }
    callbacks.push({
      path,
      outcome,
      id: String(headers['webhook-id']),
      isGood: Boolean(message),
      body: body.toString('utf8'),
    });
    response.writeHead(message ? housesStatus : 401).end();
  });
  await new Promise<void>((ready) => house.listen(0, '127.0.0.1', ready));
  housesPort = (house.address() as AddressInfo).port;
  await start();
  sandbox.seed(
    recipients.flatMap(({ id }) => [
      { recipientId: id, person: demoPerson },
      { recipientId: id, person: other },
    ]),
  );
});
afterEach(async () => {
  await sandbox.stop();
  house.closeAllConnections();
  await new Promise((done) => house.close(done));
  await rm(folder, { recursive: true });
});

function send(
  id: string,
  more: Partial<OutgoingOrder> = {},
  kind: 'delete' | 'correct' | 'opt_out' = 'delete',
) {
  const [to] = recipients.filter((one) => one.id === id);
  if (!to) throw new Error(id);
  const registered: Recipient = {
    ...to,
    reach: { by: 'webhook', url: sandbox.urlOf(id), sign: to.reach.by === 'webhook' ? to.reach.sign : 'v1a' },
    answerKeys: [sandbox.answerKeyOf(id)],
  };
  const orderId = `7K3M-Q9XT-2FWA.0.${recipients.indexOf(to)}`;
  const outgoing: OutgoingOrder = {
    order: {
      orderId,
      requestId: '7K3M-Q9XT-2FWA',
      page: 0,
      position: 0,
      recipientId: id,
      recipientName: id,
      recipientKind: 'customer',
      kind,
      categories: to.categories,
      events: [],
    },
    recipient: registered,
    identifiers: jordan,
    corrections: [],
    except: [],
    dueOn: '2027-01-07',
    law: 'CCPA',
    callbackUrl: `http://127.0.0.1:${housesPort}/orders.${id}`,
    attempt: 1,
    isReminder: false,
    ...more,
  };
  const url = new URL(sandbox.url);
  return connectorFor(registered, {
    outbound: openOutbound({ hosts: url.host, allowsLoopback: true, timeoutMs: 1_500 }),
    sign: async (bytes) => sign(null, bytes, ourKey.privateKey),
    now: () => new Date().toISOString(),
    database: { query: () => Promise.reject(new Error('no database')) },
    remember: async (_, value) => value,
  }).send(outgoing);
}
const answers = (id: string) => callbacks.filter(({ path }) => path.endsWith(`.${id}`));
const soon = (check: () => void) =>
  expect
    .poll(
      () => {
        try {
          check();
          return 'so';
        } catch (fault) {
          return String(fault);
        }
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe('so');

describe('sandbox recipients', () => {
  it('really delete, nobody but that person, and say so under their own key, Ed25519 and HMAC alike', async () => {
    for (const id of ['one', 'four']) {
      expect(await send(id)).toEqual({ answered: false });
      await soon(() => expect(answers(id)).toMatchObject([{ outcome: 'deleted', isGood: true }]));
      expect(sandbox.holds(id, jordan)).toEqual([]);
      expect(sandbox.holds(id, [{ type: 'email', value: other.email }])).toHaveLength(1);
      const shown = (await (await fetch(`${sandbox.url}/r/${id}/store.json`)).json()) as {
        holds: { personId: string }[];
      };
      expect(shown.holds.map(({ personId }) => personId)).toEqual(['person-2']);
    }
    expect(sandbox.hmacSecretFor('four')).toMatch(/^whsec_/);
    expect(sandbox.hmacSecretFor('one')).toBeUndefined();
  });

  it('obey nobody else: unsigned, signed by another key, changed on the way', async () => {
    ourKey = generateKeyPairSync('ed25519');
    await expect(send('one')).rejects.toThrow(Refused);
    const bare = await fetch(sandbox.urlOf('one'), { method: 'POST', body: '{}' });
    expect(bare.status).toBe(401);
    expect(sandbox.holds('one', jordan)).toHaveLength(1);
  });

  it('act once for one webhook-id and answer again', async () => {
    await send('one');
    await soon(() => expect(answers('one')).toHaveLength(1));
    await send('one', { attempt: 2, isReminder: true });
    await soon(() => expect(answers('one')).toHaveLength(2));
    expect(new Set(answers('one').map(({ outcome, id }) => `${outcome} ${id}`)).size).toBe(1);
  });

  it('correct what they hold; the one that can not says why; the keeper names law and ground', async () => {
    const corrections = [{ field: 'phone' as const, wrong: demoPerson.phone, right: '(510) 555-0199' }];
    await send('one', { corrections }, 'correct');
    await send('two', { corrections }, 'correct');
    await send('five');
    await soon(() => expect(callbacks).toHaveLength(3));
    expect(sandbox.holds('one', jordan)).toMatchObject([{ identifiers: { phone: '(510) 555-0199' } }]);
    expect(JSON.parse(answers('two')[0]?.body ?? '{}')).toMatchObject({
      data: { outcome: 'refused', note: expect.any(String) as string },
    });
    expect(JSON.parse(answers('five')[0]?.body ?? '{}')).toMatchObject({
      data: { outcome: 'exempted', exempted: [{ category: 'commercial', cite: '26 U.S.C. 6001' }] },
    });
  });

  it('bring a pending answer after a restart, until it is taken, and bring nothing back that was deleted', async () => {
    housesStatus = 503;
    await send('one');
    await soon(() => expect(answers('one').length).toBeGreaterThan(0));
    await sandbox.stop();
    callbacks = [];
    housesStatus = 200;
    await start();
    sandbox.seed(
      recipients.flatMap(({ id }) => [
        { recipientId: id, person: demoPerson },
        { recipientId: id, person: other },
      ]),
    );
    await soon(() => expect(answers('one')).toMatchObject([{ outcome: 'deleted', isGood: true }]));
    expect(sandbox.holds('one', jordan)).toEqual([]);
  });

  it.each<[Sandbox['faults'][number], typeof Transient | typeof Refused]>([
    ['down', Transient],
    ['rude', Transient],
    ['redirect', Refused],
  ])('fail as "%s" when told to, and do nothing meanwhile', async (fault, kind) => {
    sandbox.fault('one', fault);
    await expect(send('one')).rejects.toThrow(kind);
    expect(sandbox.holds('one', jordan)).toHaveLength(1);
    sandbox.fault('one', null);
    await send('one');
    await soon(() => expect(answers('one')).toMatchObject([{ outcome: 'deleted' }]));
  });

  it('are too slow for us as "slow"', async () => {
    await sandbox.stop();
    await start(1);
    sandbox.fault('one', 'slow');
    await expect(send('one')).rejects.toThrow(Transient);
  });

  it('answer in every wrong way there is a name for', async () => {
    await send('two');
    await soon(() => expect(answers('two')).toHaveLength(1));
    const wrong = {
      garbage: [{ outcome: 'unreadable', isGood: true }],
      'lying-signature': [{ outcome: 'deleted', isGood: false }],
      replay: [
        { outcome: 'deleted', isGood: true },
        { outcome: 'deleted', isGood: true },
      ],
      twice: [
        { outcome: 'deleted', isGood: true },
        { outcome: 'deleted', isGood: true },
      ],
      conflicting: [
        { outcome: 'deleted', isGood: true },
        { outcome: 'refused', isGood: true },
      ],
    } as const;
    for (const [fault, got] of Object.entries(wrong)) {
      callbacks = [];
      const set = await fetch(`${sandbox.url}/faults/one`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fault }),
      });
      expect(set.status).toBe(200);
      await send('one');
      await soon(() => expect(answers('one').slice(0, got.length)).toMatchObject(got));
    }
    callbacks = [];
    sandbox.fault('one', 'wrong-order');
    await send('one');
    await soon(() => expect(answers('one')).toMatchObject([{ outcome: 'deleted', isGood: true }]));
    expect(answers('two')).toMatchObject([{ isGood: false }]);
    callbacks = [];
    sandbox.fault('three', 'silent');
    expect(await send('three')).toEqual({ answered: false });
    expect(answers('three')).toEqual([]);
    expect(sandbox.holds('three', jordan)).toHaveLength(1);
  });

  it('stand on a page of their own, and refuse faults and recipients that do not exist', async () => {
    expect(await (await fetch(sandbox.url)).text()).toContain('Sandbox recipients');
    const faulty = (id: string, fault: unknown) =>
      fetch(`${sandbox.url}/faults/${id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fault }),
      });
    expect((await faulty('one', 'nonsense')).status).toBe(422);
    expect((await faulty('nobody', 'down')).status).toBe(404);
    expect((await fetch(`${sandbox.url}/r/nobody/store.json`)).status).toBe(404);
    expect(() => sandbox.answerKeyOf('nobody')).toThrow('nobody');
  });
});
