import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Order } from '#domain/orders.ts';
import { happened, type PrivacyRequest, type RequestEvent, type RequestEventType } from '#domain/request.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import { wakeWhoWaits } from '#functions/acts/wake-who-waits.ts';
import { wireHouse, wireWorkflow } from '#functions/wiring.ts';
import { type HouseOptions, type LocalHouse, startHouse as startLocal } from '#infra/local/house.ts';
import type { ReceivedMail } from '#infra/local/mailbox.ts';
import { profileFile } from '#infra/local/profile-file.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { advance, loadRequest } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';

/** The whole product, on free ports and in a folder of its own; one for each test file. */
export interface TestHouse extends Omit<LocalHouse, 'stop' | 'mailbox'> {
  mailbox(): ReceivedMail[];
  /** Sends a request by the API and answers its reference. */
  send(changed?: Record<string, unknown>): Promise<string>;
  /** Sends several rights together and answers the reference of each. */
  sendBundle(kinds: RequestKind[], changed?: Record<string, unknown>): Promise<Record<string, string>>;
  /** Writes what somebody did or showed into the log, and tells the workflow. */
  happen(reference: string, ...events: RequestEvent[]): Promise<void>;
  /** The instant it is now, on the house's own clock. */
  now(): string;
  /** Waits until an event of that type has happened. */
  has(reference: string, type: RequestEventType): Promise<PrivacyRequest>;
  /** Waits for the newest code mailed for a request. */
  codeOf(reference: string, notice?: string): Promise<string>;
  enterCode(reference: string, code: string): Promise<Response>;
  request(reference: string): Promise<PrivacyRequest>;
  orders(reference: string): Promise<Order[]>;
  /** Waits until the request is closed, and answers it. */
  closed(reference: string): Promise<PrivacyRequest>;
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** What the well-known person hands in. */
export const demoRequest = {
  kind: 'delete',
  language: 'en',
  residence: 'CA',
  identifiers: [
    { type: 'name', value: demoPerson.full_name },
    { type: 'email', value: demoPerson.email },
    { type: 'phone', value: demoPerson.phone },
    { type: 'street_address', value: demoPerson.street },
    { type: 'postal_code', value: demoPerson.postal_code },
  ],
};

/** Looks again and again until there is something; fails after `seconds`. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  seconds = 40,
): Promise<T> {
  for (const ends = Date.now() + seconds * 1000; Date.now() < ends; await wait(40)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`Waited ${seconds} s for ${what}`);
}

/** `ledger`: who is in the disclosure ledger, the demo person with `recipients` entries of one purpose, or everybody as in life. */
export async function startHouse({
  profile = 'batchservice',
  ledger = 'demo_person',
  ...options
}: Partial<HouseOptions> & {
  profile?: string;
  ledger?: 'demo_person' | 'everybody';
} = {}): Promise<TestHouse> {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'expunge-test-'));
  process.env['COOLING_OFF_SECONDS'] ??= '0';
  const house = await startLocal({
    dataDir: folder,
    port: 0,
    profileFile: profileFile(profile),
    people: 120,
    ...(ledger === 'demo_person' ? { recipients: 30 } : {}),
    pace: 0.05,
    ...options,
  });
  const { table } = wireHouse();
  const { mailbox, ...rest } = house;
  const client = new pg.Client({ connectionString: house.ownRecordsUrl });
  await client.connect();
  const request = async (reference: string) => {
    const found = await loadRequest(table, reference);
    if (!found) throw new Error(`There is no request ${reference}`);
    return found;
  };
  const post = async (body: object) => {
    const answer = await fetch(`${house.url}/v1/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const made = (await answer.json()) as {
      reference?: string;
      requests?: { kind: string; reference: string }[];
    };
    if (!made.reference) throw new Error(`Not taken: ${answer.status} ${JSON.stringify(made)}`);
    return { ...made, reference: made.reference };
  };
  return {
    ...rest,
    now: () => wireHouse().clock.now(),
    mailbox: () => mailbox.mails(),
    request,
    orders: (reference) => listOrders(table, reference),
    async send(changed = {}) {
      return (await post({ ...demoRequest, ...changed })).reference;
    },
    async sendBundle(kinds, changed = {}) {
      const { requests = [] } = await post({ ...demoRequest, kind: kinds, ...changed });
      return Object.fromEntries(requests.map(({ kind, reference }) => [kind, reference]));
    },
    async happen(reference, ...events) {
      const place = wireHouse();
      const workflow = wireWorkflow(place);
      const after = await advance(table, reference, () => events);
      await settleVerification(place, workflow, reference);
      await wakeWhoWaits({ table, workflow }, after);
    },
    has: (reference, type) =>
      until(`${type} of ${reference}`, async () => {
        const found = await request(reference);
        return happened(found.events, type) ? found : undefined;
      }),
    codeOf: (reference, notice = 'code-1') =>
      until(`the mail ${notice} of ${reference}`, () => {
        const mail = mailbox
          .mails()
          .find(({ tags }) => tags['requestId'] === reference && tags['notice'] === notice);
        return mail && (/\b\d{6}\b/.exec(mail.text)?.[0] ?? undefined);
      }),
    enterCode: (reference, code) =>
      fetch(`${house.url}/requests/${reference}/code`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ code }).toString(),
        redirect: 'manual',
      }),
    closed: (reference) =>
      until(`the end of ${reference}`, async () => {
        const found = await request(reference);
        return found.events.at(-1)?.type === 'KeyShredded' ? found : undefined;
      }),
    async query(sql, values = []) {
      return (await client.query<Record<string, unknown>>(sql, values)).rows;
    },
    async stop() {
      await client.end();
      await house.stop();
      if (!options.dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}
