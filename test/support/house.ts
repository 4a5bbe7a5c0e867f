import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Order } from '#domain/orders.ts';
import type { PrivacyRequest } from '#domain/request.ts';
import { wireHouse } from '#functions/wiring.ts';
import { type HouseOptions, type LocalHouse, startHouse as startLocal } from '#infra/local/house.ts';
import type { ReceivedMail } from '#infra/local/mailbox.ts';
import { profileFile } from '#infra/local/profile-file.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { loadRequest } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';

/** The whole product, on free ports and in a folder of its own; one for each test file. */
export interface TestHouse extends Omit<LocalHouse, 'stop' | 'mailbox'> {
  mailbox(): ReceivedMail[];
  /** Sends a request by the API and answers its reference. */
  send(changed?: Record<string, unknown>): Promise<string>;
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

export async function startHouse({
  profile = 'batchservice',
  ...options
}: Partial<HouseOptions> & { profile?: string } = {}): Promise<TestHouse> {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'expunge-test-'));
  process.env['COOLING_OFF_SECONDS'] ??= '0';
  const house = await startLocal({
    dataDir: folder,
    port: 0,
    profileFile: profileFile(profile),
    people: 120,
    recipients: 30,
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
  return {
    ...rest,
    mailbox: () => mailbox.mails(),
    request,
    orders: (reference) => listOrders(table, reference),
    async send(changed = {}) {
      const answer = await fetch(`${house.url}/v1/requests`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...demoRequest, ...changed }),
      });
      const made = (await answer.json()) as { reference?: string };
      if (!made.reference) throw new Error(`Not taken: ${answer.status} ${JSON.stringify(made)}`);
      return made.reference;
    },
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
