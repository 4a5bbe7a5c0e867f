import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Identifier } from '#domain/identifier.ts';
import { orderMessage } from '#domain/orders.ts';
import type { Profile } from '#domain/profile.ts';
import type { Recipient } from '#domain/recipient.ts';
import { isSignedByHouse } from './check-order.ts';
import type { Person } from './people.ts';
import { act, type Behaviour, behavioursOf } from './sandbox-behaviour.ts';
import { startCourier } from './sandbox-courier.ts';
import { renderSandbox } from './sandbox-page.ts';
import { type HeldRow, openSandboxStore } from './sandbox-store.ts';

/** What can be wrong with a recipient, switched on while it runs. */
export const faultNames = [
  'down',
  'slow',
  'rude',
  'garbage',
  'redirect',
  'silent',
  'lying-signature',
  'replay',
  'twice',
  'conflicting',
  'wrong-order',
] as const;
export type FaultName = (typeof faultNames)[number];

export interface Sandbox {
  /** Where a person looks: `http://127.0.0.1:port`. */
  url: string;
  urlOf(recipientId: string): string;
  /** What goes into the registry to check its answers. @throws {Error} for a recipient that is not here */
  answerKeyOf(recipientId: string): { version: 'v1a' | 'v1'; key: string };
  hmacSecretFor(recipientId: string): string | undefined;
  /** Our public order key, `whpk_…`: nothing signed by another is obeyed. */
  trustOrders(publicKey: string): void;
  seed(entries: readonly { recipientId: string; person: Person }[]): void;
  fault(recipientId: string, name: FaultName | null): void;
  holds(recipientId: string, identifiers: readonly Identifier[]): HeldRow[];
  faults: readonly FaultName[];
  stop(): Promise<void>;
}

export interface SandboxOptions {
  folder: string;
  /** 0 or absent: any free port. */
  port?: number;
  recipients: readonly Recipient[];
  profile: Pick<Profile, 'name'>;
  now: () => string;
  /** Multiplies every delay; 0 in tests that need no waiting. */
  pace?: number;
}

/**
 * Every webhook recipient as a real HTTP server with a real store, so that "deleted" can be looked up. It keeps its
 * data, keys, faults and the answers it owes in `folder` and survives `kill -9`.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { folder, recipients, now, pace = 1 } = options;
  const store = openSandboxStore(folder);
  store.addRecipients(recipients);
  const behaviours = behavioursOf(recipients);
  const categories = new Map(recipients.map((one) => [one.id, one.categories]));
  const courier = startCourier(store, now);
  const stopping = new AbortController();
  let housesKey: string | undefined;

  async function takeOrder(
    request: IncomingMessage,
    response: ServerResponse,
    { id, behaviour }: { id: string; behaviour: Behaviour },
  ): Promise<void> {
    const fault = store.faultOf(id);
    if (fault === 'down') return void request.socket.destroy();
    if (fault === 'slow') await wait(20_000 * pace, undefined, { signal: stopping.signal });
    if (fault === 'rude') return reply(response, 500, '<h1>Oops</h1><p>Something went terribly wrong.</p>');
    if (fault === 'redirect') {
      response.setHeader('location', `http://${request.headers.host}/r/${id}/store.json`);
      return reply(response, 307, '');
    }
    const body = await bodyOf(request);
    const keys = store.keysOf(id);
    if (!housesKey || !keys) return reply(response, 503, 'Not ready: no key of the house is trusted yet');
    const key =
      keys.sign === 'v1'
        ? { version: 'v1' as const, secret: keys.privateKey }
        : { version: 'v1a' as const, publicKey: housesKey };
    const nowSeconds = Date.parse(now()) / 1000;
    if (!body || !isSignedByHouse({ headers: request.headers, body, nowSeconds }, key))
      return reply(response, 401, 'The signature does not fit');
    const order = orderMessage.safeParse(JSON.parse(body.toString('utf8')));
    if (!order.success) return reply(response, 422, 'Not an order');
    if (fault === 'silent') return reply(response, 202, '');
    const webhookId = String(request.headers['webhook-id']);
    store.inOne(() => {
      const { orderId, callbackUrl } = order.data.data;
      const answer =
        store.knownAnswer(id, webhookId)?.answer ?? act(store, id, { behaviour, order: order.data });
      store.owe(
        { recipientId: id, webhookId, orderId, callbackUrl, answer },
        Date.now() + behaviour.delayMs * pace,
      );
    });
    reply(response, fault === 'garbage' ? 200 : 202, fault === 'garbage' ? '\u0000\u0001<<<{"ok":' : '');
    courier.look();
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://sandbox').pathname;
    const [, room, id = '', page] = path.split('/');
    const behaviour = behaviours.get(id);
    if (path === '/' && request.method === 'GET')
      return reply(
        response,
        200,
        renderSandbox({ company: options.profile.name, rows: store.counts(), faults: faultNames }),
      );
    if (!behaviour || !room) return reply(response, 404, 'No such recipient');
    if (room === 'r' && page === 'orders' && request.method === 'POST')
      return takeOrder(request, response, { id, behaviour });
    if (room === 'r' && page === 'store.json')
      return replyJson(response, 200, { recipientId: id, holds: store.list(id, 1000) });
    if (room === 'faults' && request.method === 'POST') {
      const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
      const text = ((await bodyOf(request)) ?? Buffer.alloc(0)).toString('utf8');
      const asked = faultIn(
        isJson ? (JSON.parse(text) as { fault?: unknown }).fault : new URLSearchParams(text).get('fault'),
      );
      if (asked === undefined) return replyJson(response, 422, { faults: faultNames });
      store.setFault(id, asked);
      courier.look();
      if (!isJson) response.setHeader('location', '/');
      return replyJson(response, isJson ? 200 : 303, { recipientId: id, fault: asked });
    }
    return reply(response, 404, 'Nothing here');
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else reply(response, 400, 'Not understood');
    });
  });
  const url = await listen(server, options.port ?? 0);
  const keysOf = (id: string) => {
    const keys = store.keysOf(id);
    if (!keys) throw new Error(`There is no sandbox recipient ${id}`);
    return keys;
  };
  return {
    url,
    faults: faultNames,
    urlOf: (id) => `${url}/r/${id}/orders`,
    answerKeyOf: (id) => ({ version: keysOf(id).sign, key: keysOf(id).publicKey }),
    hmacSecretFor: (id) => (keysOf(id).sign === 'v1' ? keysOf(id).privateKey : undefined),
    trustOrders: (publicKey) => {
      housesKey = publicKey;
    },
    seed: (entries) => store.seed(entries, (id) => categories.get(id) ?? []),
    fault: (id, name) => {
      keysOf(id);
      store.setFault(id, name);
      courier.look();
    },
    holds: (id, identifiers) => store.find(id, identifiers),
    async stop() {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await courier.stop();
      store.close();
    },
  };
}

/** Null when it is to be well again; undefined when there is no such fault. */
function faultIn(asked: unknown): FaultName | null | undefined {
  if (asked === null || asked === '') return null;
  return faultNames.find((name) => name === asked);
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', ready);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 64 * 1024) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reply(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(body);
}

function replyJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body, null, 2));
}
