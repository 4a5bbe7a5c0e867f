import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Profile } from '#domain/profile.ts';
import type { Recipient } from '#domain/recipient.ts';
import type { House } from '#functions/wiring.ts';
import type { Signer } from '#keys/signer.ts';
import { webhookPublicKey } from '#recipients/standard-webhooks.ts';
import { putDisclosures } from '#store/disclosures.ts';
import { putRecipient } from '#store/recipients.ts';
import type { HouseOptions } from './house.ts';
import { createOwnTables, seedOwnTables } from './sandbox/own-records.ts';
import {
  demoPerson,
  identifiersOf,
  makeCustomers,
  makeDisclosures,
  makePeople,
  type SandboxDisclosure,
} from './sandbox/people.ts';
import type { Sandbox } from './sandbox/recipients.ts';

/** The ledger of so many people is filled at once; the others’ data was never passed on. */
const peopleInLedger = 150;

/** Who answers in the sandbox: the profile's own webhook recipients and made-up customers, `wanted` of them at least. */
export function sandboxRecipients(profile: Profile, wanted?: number): Recipient[] {
  const listed = profile.recipients.filter(({ reach }) => reach.by === 'webhook');
  const customers = Math.max(profile.sandbox.customers, (wanted ?? 0) - profile.recipients.length);
  return [...listed, ...makeCustomers({ ...profile, sandbox: { ...profile.sandbox, customers } })];
}

/** Just so many recipients hold the demo person's data; own systems and those always told are among them. */
function disclosuresForDemo(
  profile: Profile,
  registry: readonly Recipient[],
  wanted: number,
): SandboxDisclosure[] {
  const surely = registry.filter(({ kind, isAlwaysTold }) => kind === 'own' || isAlwaysTold);
  return registry
    .filter((one) => !surely.includes(one))
    .slice(0, Math.max(0, wanted - surely.length))
    .map(({ id, categories }) => ({
      person: demoPerson,
      recipientId: id,
      categories,
      purpose: profile.disclosures[0]?.purpose ?? 'business_purpose',
      disclosedOn: '2026-01-15',
    }));
}

/** Fills own records, the registry, the ledger and the sandbox recipients' stores with made-up people, once. */
export async function fillHouse({
  house,
  signers,
  sandbox,
  sandboxed,
  ownUrl,
  options,
  onProgress,
}: {
  house: House;
  signers: { orders: Signer };
  sandbox: Sandbox;
  /** Who answers there. */
  sandboxed: readonly Recipient[];
  ownUrl: string;
  options: HouseOptions;
  onProgress: NonNullable<HouseOptions['onProgress']>;
}): Promise<void> {
  const { profile, table } = house;
  const people = makePeople(profile, options.people ?? profile.sandbox.people);
  sandbox.trustOrders(webhookPublicKey(await signers.orders.publicJwk()));

  // At every start: the sandbox may stand on another port than the last time.
  const registry: Recipient[] = [
    ...profile.recipients.filter(({ reach }) => reach.by !== 'webhook'),
    ...sandboxed.map((recipient) => atSandbox(recipient, sandbox)),
  ];
  await inBatches(registry, 25, async (batch, count) => {
    await Promise.all(batch.map((recipient) => putRecipient(table, recipient)));
    onProgress('recipients', count, registry.length);
  });

  const client = new pg.Client({ connectionString: ownUrl });
  await client.connect();
  try {
    await createOwnTables(client, profile);
    await seedOwnTables(client, profile, people);
  } finally {
    await client.end();
  }
  onProgress('people', people.length, people.length);

  const done = join(options.dataDir, 'filled.txt');
  if (existsSync(done)) return;
  const disclosures =
    options.recipients === undefined
      ? makeDisclosures(profile, people.slice(0, peopleInLedger), registry)
      : disclosuresForDemo(profile, registry, options.recipients);
  await inBatches(disclosures, 500, async (batch, count) => {
    const entries = await Promise.all(
      batch.map(async ({ person, recipientId, categories, purpose, disclosedOn }) => ({
        personKey: await house.lookup.keyOf({ type: 'email', value: identifiersOf(person).email }),
        recipientId,
        categories,
        purpose,
        disclosedOn,
      })),
    );
    await putDisclosures(table, entries);
    onProgress('disclosures', count, disclosures.length);
  });
  sandbox.seed(disclosures.map(({ recipientId, person }) => ({ recipientId, person })));
  writeFileSync(done, 'yes');
}

function atSandbox(recipient: Recipient, sandbox: Sandbox): Recipient {
  if (recipient.reach.by !== 'webhook') return recipient;
  return {
    ...recipient,
    reach: { ...recipient.reach, url: sandbox.urlOf(recipient.id) },
    answerKeys: [sandbox.answerKeyOf(recipient.id)],
  };
}

async function inBatches<T>(
  all: readonly T[],
  size: number,
  work: (batch: T[], count: number) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < all.length; at += size)
    await work(all.slice(at, at + size), Math.min(at + size, all.length));
}
