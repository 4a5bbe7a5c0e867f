import { compactVerify, createRemoteJWKSet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldOrder, isConfirmed } from '#domain/orders.ts';
import { wireHouse } from '#functions/wiring.ts';
import { ownTables } from '#infra/local/sandbox/own-records.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { readOwnReceipt } from '#keys/receipt-jws.ts';
import { readReceipt } from '#store/receipts.ts';
import { startHouse, type TestHouse } from '#test/support/house.ts';

let house: TestHouse;
let reference: string;

beforeAll(async () => {
  house = await startHouse();
  reference = await house.send();
  await house.enterCode(reference, await house.codeOf(reference));
  await house.closed(reference);
});
afterAll(() => house.stop());

const person = [
  { type: 'email' as const, value: demoPerson.email },
  { type: 'name' as const, value: demoPerson.full_name },
];

describe('a deletion, end to end', () => {
  it('is fulfilled, and every recipient that holds a copy has confirmed', async () => {
    const orders = await house.orders(reference);
    expect((await house.request(reference)).status).toBe('fulfilled');
    expect(orders).toHaveLength(30);
    expect(orders.filter(({ events }) => !isConfirmed(foldOrder(events)))).toEqual([]);
  });

  it('leaves the person in no own system, and everybody else where they were', async () => {
    for (const { table, identifiers } of ownTables(house.profile)) {
      const column = identifiers.email ?? identifiers.phone;
      const value = identifiers.email ? demoPerson.email : demoPerson.phone;
      expect(await house.query(`select 1 from ${table} where ${column} = $1`, [value])).toEqual([]);
      const [others] = await house.query(
        `select count(*)::int as n from ${table} where ${column} is not null`,
      );
      expect(others?.['n']).toBeGreaterThan(20);
    }
  });

  it('is done in the recipients’ own stores, not only said', async () => {
    for (const { recipientKind, recipientId, events } of await house.orders(reference)) {
      if (recipientKind === 'own') continue;
      const kept = foldOrder(events).exempted.map(({ category }) => category);
      const left = house.sandbox.holds(recipientId, person).flatMap(({ categories }) => categories);
      expect(left.filter((category) => !kept.includes(category))).toEqual([]);
    }
  });

  it('tells the consumer once, in text and in HTML, with the same reference', () => {
    const finals = house.mailbox().filter(({ tags }) => tags['notice'] === 'final');
    expect(finals).toHaveLength(1);
    expect(finals[0]?.to).toBe(demoPerson.email);
    expect(finals[0]?.text).toContain(reference);
    expect(finals[0]?.html).toContain(reference);
  });

  it('ends in a receipt that a JOSE library verifies with the published key, and that holds nobody’s data', async () => {
    const { jws } = (await readReceipt(wireHouse().table, reference)) ?? { jws: '' };
    const keys = createRemoteJWKSet(new URL(`${house.url}/.well-known/jwks.json`));
    const { protectedHeader } = await compactVerify(jws, keys, { algorithms: ['ES256'] });
    expect(protectedHeader.typ).toBe('deletion-receipt+jws');
    const text = JSON.stringify(readOwnReceipt(jws));
    for (const value of [demoPerson.email, demoPerson.full_name, demoPerson.street, demoPerson.phone])
      expect(text).not.toContain(value);
    expect(readOwnReceipt(jws).recipientsTotal).toBe(30);
  });

  it('takes no more than 20 transitions and one for each 40 recipients', () => {
    expect(house.states.transitions(house.executionOf(reference))).toBeLessThanOrEqual(20 + 1);
  });

  it('forgets the consumer’s own words once it is closed', async () => {
    const { unsealDraft } = await import('#store/sealed.ts');
    expect(await unsealDraft(wireHouse(), reference)).toBeUndefined();
  });

  it('puts nothing but ids and verdicts into the history of the workflow', () => {
    const history = JSON.stringify(house.states.history(house.executionOf(reference)));
    for (const value of [demoPerson.email, demoPerson.full_name, demoPerson.street])
      expect(history).not.toContain(value);
  });
});
