import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identifier } from '#domain/identifier.ts';
import { consumerKeys } from '#functions/acts/person-keys.ts';
import type { House } from '#functions/wiring.ts';
import { disclosuresOf, putDisclosures } from '#store/disclosures.ts';
import { rememberRequest, requestsOf } from '#store/persons.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

let place: Awaited<ReturnType<typeof startTable>>;
let house: House;
beforeAll(async () => {
  place = await startTable();
  house = unitHouse(place);
});
afterAll(() => place.stop());

const person = (name: string, more: Partial<Record<Identifier['type'], string>>): Identifier[] => [
  { type: 'name', value: name },
  ...Object.entries(more).map(([type, value]) => ({ type: type as Identifier['type'], value })),
];
const jane = person('Jane Doe', { email: 'doe@example.com', phone: '(415) 555-0101' });
const john = person('John Doe', { email: 'doe@example.com', phone: '415 555 0101' });
const keysOf = (who: Identifier[]) => consumerKeys(house.lookup, who);
const asked = { kind: 'access', requester: 'consumer' } as const;

describe('the requests of one person', () => {
  it('are counted by consumer, whoever sent them, and once however often they are filed', async () => {
    const personKeys = await keysOf(jane);
    for (const request of [
      { ...asked, reference: 'A-1', receivedOn: '2026-01-10' },
      { ...asked, reference: 'A-2', receivedOn: '2026-11-23', requester: 'agent' as const },
      { ...asked, reference: 'A-2', receivedOn: '2026-11-23', requester: 'agent' as const },
      { ...asked, reference: 'D-1', receivedOn: '2026-11-23', kind: 'delete' as const },
    ])
      await rememberRequest(place.table, { ...request, personKeys });
    const found = async (who: Identifier[], since: string) =>
      (await requestsOf(place.table, await keysOf(who), { kind: 'access', since })).map(
        ({ reference }) => reference,
      );
    expect(await found(jane, '2025-11-23')).toEqual(['A-1', 'A-2']);
    expect(await found(jane, '2026-01-11')).toEqual(['A-2']);
    expect(await requestsOf(place.table, personKeys, { since: '2026-11-23' })).toHaveLength(2);
    // Another writing, and a new phone: still she.
    expect(await found(person('JANE  A. Doe', { email: 'Doe@Example.com' }), '2025-11-23')).toEqual([
      'A-1',
      'A-2',
    ]);
  });

  it('are not those of another who reads the same inbox and answers the same phone', async () => {
    expect(await requestsOf(place.table, await keysOf(john), { since: '2000-01-01' })).toEqual([]);
  });

  it('are found by nothing that a household shares', async () => {
    expect(await keysOf([{ type: 'phone', value: '(415) 555-0101' }])).toEqual([]);
    expect(
      await keysOf([
        { type: 'street_address', value: '1 Oak St' },
        { type: 'postal_code', value: '94607' },
      ]),
    ).toEqual([]);
  });

  it('stand beside the disclosures about the same person, and neither is taken for the other', async () => {
    const [personKey = ''] = await keysOf([{ type: 'email', value: 'doe@example.com' }]);
    await rememberRequest(place.table, {
      ...asked,
      reference: 'A-9',
      receivedOn: '2026-11-23',
      personKeys: [personKey],
    });
    const entry = {
      personKey,
      recipientId: 'acme',
      categories: ['identifiers' as const],
      purpose: 'sale' as const,
      disclosedOn: '2026-01-15',
    };
    await putDisclosures(place.table, [entry]);
    expect(await disclosuresOf(place.table, [personKey])).toEqual([entry]);
    expect(await requestsOf(place.table, [personKey], { since: '2026-01-01' })).toHaveLength(1);
  });

  it('name nobody in the table', async () => {
    const { Items = [] } = await place.table.client.send(new ScanCommand({ TableName: place.table.name }));
    expect(Items.length).toBeGreaterThan(5);
    expect(JSON.stringify(Items)).not.toMatch(/doe@example|jane doe|john doe|5550101|555-0101/i);
  });
});
