import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identifier, IdentifierType } from '#domain/identifier.ts';
import type { SuppressionList } from '#domain/suppression.ts';
import { releasePerson, releaseReference, suppressPerson } from '#functions/acts/suppress.ts';
import { screenRecords } from '#functions/import/screen.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

let place: Awaited<ReturnType<typeof startTable>>;
let house: ReturnType<typeof unitHouse>;
beforeAll(async () => {
  place = await startTable();
  house = unitHouse(place);
});
afterAll(() => place.stop());

type Values = Partial<Record<IdentifierType, string>>;
const identifiersOf = (values: Values): Identifier[] =>
  Object.entries(values).map(([type, value]) => ({ type: type as IdentifierType, value }));
const put = (values: Values, list: SuppressionList, reference: string) =>
  suppressPerson(house, { identifiers: identifiersOf(values), list, reference, at: house.at });
const screened = async (values: Values) => {
  const [found] = await screenRecords(house, [{ recordId: 'r', identifiers: identifiersOf(values) }]);
  return found;
};
const verdictOf = async (values: Values) => (await screened(values))?.verdict;

const home = { phone: '(415) 555-0101', street_address: '1 Oak Street', postal_code: '94607' };
const jane = { name: 'Jane Doe', email: 'jane@doe.example', account_id: 'J-1', ...home };
const mary = { name: 'Mary Roe', email: 'roe@roe.example', phone: '(415) 555-0202' };

describe('who was deleted', () => {
  it('is known again by e-mail, account, or name with phone or address, however it is written', async () => {
    expect(await put(jane, 'deleted', 'D-1')).toEqual({ marks: 4 });
    for (const record of [
      { email: 'JANE@Doe.example' },
      { account_id: 'J-1' },
      { name: 'jane doe', phone: '+1 415 555 0101' },
      { name: 'Jane Q. Doe', street_address: '1 OAK ST', postal_code: '94607-1234' },
      { name: 'J. Doe', email: 'jane@doe.example' },
    ])
      expect(await verdictOf(record), JSON.stringify(record)).toBe('deleted');
  });

  it('shuts nobody out who shares the phone, the address or the inbox', async () => {
    for (const record of [
      { name: 'John Doe', ...home },
      home,
      { name: 'Jane Roe', ...home },
      { name: 'John Doe', email: 'jane@doe.example', ...home },
      { name: 'Jane Doe', postal_code: '94607' },
      { name: 'Jane Doe' },
    ])
      expect(await verdictOf(record), JSON.stringify(record)).toBe('clear');
  });

  it('is never somebody who has only a phone or an address in common with them', async () => {
    const other = fc.record(
      {
        name: fc.constantFrom('John Doe', 'Janet Doe', 'Jane Roe', 'Doe Jane', 'Ana'),
        email: fc.constantFrom('john@doe.example', 'jane@doe.example.evil.example', 'jane+x@doe.example'),
        account_id: fc.constantFrom('J-2', 'j-1'),
        date_of_birth: fc.constantFrom('1980-01-01', '1990-12-31'),
        phone: fc.constantFrom(home.phone, '415-555-0101'),
        street_address: fc.constant(home.street_address),
        postal_code: fc.constant(home.postal_code),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(other, async (record) => {
        const values = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
        fc.pre(Object.keys(values).length > 0);
        expect(await verdictOf(values)).not.toBe('deleted');
      }),
      { numRuns: 60 },
    );
  });

  it('cannot be put on the list by what a household shares', async () => {
    expect(await put(home, 'deleted', 'D-2')).toEqual({ marks: 0 });
    expect((await screened({ postal_code: '94607' }))?.comparedBy).toEqual([]);
  });
});

describe('who opted out', () => {
  it('takes along everybody who shares the phone, and deletes none of them', async () => {
    await put({ name: 'Ana Lee', phone: '(510) 555-0303' }, 'do_not_sell', 'O-1');
    for (const name of ['Ana Lee', 'Ben Lee', 'Cy Lee'])
      expect(await verdictOf({ name, phone: '510 555 0303' })).toBe('do_not_sell');
  });

  it('is shown on every list they are on, the strictest as the verdict', async () => {
    await put(mary, 'limit_use', 'L-1');
    expect(await screened(mary)).toMatchObject({ verdict: 'limit_use', lists: ['limit_use'] });
    await put(mary, 'do_not_sell', 'O-2');
    expect(await screened(mary)).toMatchObject({
      verdict: 'do_not_sell',
      lists: ['do_not_sell', 'limit_use'],
    });
    await put(mary, 'deleted', 'D-3');
    expect(await screened(mary)).toMatchObject({ verdict: 'deleted', corrections: [] });
  });
});

describe('taking back', () => {
  const sam = { name: 'Sam Poe', email: 'sam@poe.example', phone: '(628) 555-0404' };
  const tom = { name: 'Tom Poe', email: 'tom@poe.example', phone: '(628) 555-0404' };

  it('lifts what the one request put there, all of it, and nothing of another request', async () => {
    await put(sam, 'do_not_sell', 'O-3');
    await put(sam, 'do_not_sell', 'O-4');
    const release = (reference: string) =>
      releaseReference(house, { list: 'do_not_sell', reference, at: house.at });
    await release('O-3');
    expect(await verdictOf(sam)).toBe('do_not_sell');
    await release('O-4');
    await release('O-4');
    for (const record of [sam, { email: sam.email }, { phone: sam.phone }])
      expect(await verdictOf(record)).toBe('clear');
  });

  it('stays taken back when the first message comes a second time', async () => {
    await put(sam, 'do_not_sell', 'O-4');
    expect(await verdictOf(sam)).toBe('clear');
  });

  it('opting back in lifts every opt-out of the person, and not that of who shares the phone', async () => {
    for (const reference of ['O-5', 'O-6']) await put(sam, 'do_not_sell', reference);
    await put(tom, 'do_not_sell', 'O-7');
    const back = { list: 'do_not_sell', at: house.at } as const;
    const { references } = await releasePerson(house, {
      ...back,
      identifiers: identifiersOf({ name: 'Sam Poe', email: sam.email }),
    });
    expect(references.toSorted()).toEqual(['O-5', 'O-6']);
    expect(await verdictOf({ email: sam.email })).toBe('clear');
    expect(await verdictOf(tom)).toBe('do_not_sell');
    expect(await verdictOf({ phone: tom.phone })).toBe('do_not_sell');
  });

  it('keeps no list waiting for what is unknown', async () => {
    await releaseReference(house, { list: 'deleted', reference: 'never-was', at: house.at });
    expect(await releasePerson(house, { list: 'deleted', at: house.at, identifiers: [] })).toEqual({
      references: [],
    });
  });
});

it('five hundred records are screened at once, each for itself', async () => {
  const records = Array.from({ length: 500 }, (_, at) => ({
    recordId: String(at),
    identifiers: identifiersOf({
      name: `Some Body${at}`,
      email: at % 100 === 7 ? jane.email : `somebody.${at}@example.com`,
      phone: `(900) 555-${1000 + at}`,
    }),
  }));
  const found = await screenRecords(house, records);
  expect(found.map(({ recordId }) => recordId)).toEqual(records.map(({ recordId }) => recordId));
  // Jane's address under another's name is another person's.
  expect(found.filter(({ verdict }) => verdict !== 'clear')).toEqual([]);
  const nameless = records.map(({ recordId, identifiers }) => ({
    recordId,
    identifiers: identifiers.filter(({ type }) => type === 'email'),
  }));
  const matched = (await screenRecords(house, nameless)).filter(({ verdict }) => verdict === 'deleted');
  expect(matched.map(({ recordId }) => recordId)).toEqual(['7', '107', '207', '307', '407']);
});

it('no name, phone, e-mail, address or account stands in the table in clear', async () => {
  const { Items = [] } = await place.table.client.send(new ScanCommand({ TableName: place.table.name }));
  expect(Items.length).toBeGreaterThan(20);
  const text = JSON.stringify(Items, (_, value: unknown) => (value instanceof Set ? [...value] : value));
  expect(text).not.toMatch(/jane doe|doe\.example|mary roe|sam poe|oak st|5550101|555-0101|"94607/i);
});
