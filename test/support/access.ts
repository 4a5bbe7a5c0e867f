import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Disclosure } from '#domain/disclosure.ts';
import type { Identifier } from '#domain/identifier.ts';
import { parseProfile } from '#domain/load-profile.ts';
import { pinFor } from '#domain/pinned-law.ts';
import type { Profile } from '#domain/profile.ts';
import { composeReference } from '#domain/reference.ts';
import { type EventOf, type RequestEvent, requestDraft } from '#domain/request.ts';
import { appendEvents, loadRequest } from '#store/events.ts';
import { sealDraft, sealField } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { unitHouse } from './unit-house.ts';

/** One of the two companies' profiles. */
export function aProfile(name: 'batchservice' | 'leadsfactory'): Profile {
  const file = new URL(`../../infra/profiles/${name}.json`, import.meta.url).pathname;
  return parseProfile(JSON.parse(readFileSync(file, 'utf8')), file);
}

/** An access request as it came in, under the law of where the person lives. */
export function received(more: Partial<EventOf<'RequestReceived'>> = {}): EventOf<'RequestReceived'> {
  const { residence = 'CA', receivedOn = '2026-11-23', kind = 'access' } = more;
  return {
    type: 'RequestReceived',
    at: '2026-11-23T18:00:00.000Z',
    kind,
    language: 'en',
    channel: 'web_form',
    residence,
    ...pinFor({ residence, receivedOn, kind, isServed: true }),
    receivedOn,
    acknowledgeBy: '2026-12-07',
    dueOn: '2027-01-06',
    ...more,
  };
}

/** An entry of the ledger; whose it is does not matter here. */
export const aDisclosure = (recipientId: string, more: Partial<Disclosure> = {}): Disclosure => ({
  personKey: 'k'.repeat(43),
  recipientId,
  categories: ['identifiers'],
  purpose: 'sale',
  disclosedOn: '2025-06-01',
  ...more,
});

export const email: Identifier = { type: 'email', value: 'jane@example.com' };
export const phone: Identifier = { type: 'phone', value: '4155550100' };

/** A request that came in, is verified unless told otherwise, and waits for its answer, in a house of its own. */
export async function anAccessRequest(
  tables: { table: Table; keysTable: Table },
  {
    events = [
      { type: 'VerificationSucceeded', at: '2026-11-23T19:00:00.000Z', level: 'reasonably_high', points: 3 },
    ],
    ...more
  }: { events?: RequestEvent[] } & Partial<EventOf<'RequestReceived'>> = {},
) {
  const house = unitHouse(tables);
  const requestId = composeReference(randomBytes(11));
  const draft = requestDraft.parse({
    kind: more.kind ?? 'access',
    language: more.language ?? 'en',
    channel: 'web_form',
    residence: 'CA',
    identifiers: [email, phone],
  });
  await sealDraft(house, requestId, draft);
  const match = { address: email.value, isOnFile: true, identifiers: [email, phone], heldCategories: [] };
  await sealField(house, { requestId, field: 'match', text: JSON.stringify(match) });
  await appendEvents(house.table, { requestId, events: [], chainHead: '' }, [received(more), ...events]);
  const eventsNow = async () => (await loadRequest(house.table, requestId))?.events ?? [];
  return { house, requestId, eventsNow };
}
