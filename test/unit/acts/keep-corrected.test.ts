import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identifier, IdentifierType } from '#domain/identifier.ts';
import type { Correction } from '#domain/orders.ts';
import { lastDenialOf, rememberDenied } from '#functions/acts/denied-corrections.ts';
import { keepCorrected } from '#functions/acts/keep-corrected.ts';
import { suppressPerson } from '#functions/acts/suppress.ts';
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
const correct = (values: Values, correction: Correction, reference: string) =>
  keepCorrected(house, {
    identifiers: identifiersOf(values),
    corrections: [correction],
    reference,
    source: 'vendor-feed',
    at: house.at,
  });
const correctionsOf = async (values: Values, more: Values = {}) => {
  const [found] = await screenRecords(house, [
    { recordId: 'r', identifiers: identifiersOf(values), values: more },
  ]);
  return found?.corrections;
};
const items = async () =>
  (await place.table.client.send(new ScanCommand({ TableName: place.table.name }))).Items ?? [];
const sealingKeys = async () =>
  (await place.keysTable.client.send(new ScanCommand({ TableName: place.keysTable.name }))).Items ?? [];

const jane = {
  name: 'Jane Doe',
  email: 'jane@doe.example',
  street_address: '1 Oak St',
  postal_code: '94607',
};
const phone: Correction = { field: 'phone', wrong: '(415) 555-0100', right: '(415) 555-0199' };
const toRight = [{ field: 'phone', right: '(415) 555-0199' }];

describe('what was put right stays right when a vendor sends it again next week', () => {
  it('the correction wins over the wrong value, by whatever the record knows the person', async () => {
    for (let twice = 0; twice < 2; twice += 1) await correct(jane, phone, 'C-1');
    expect(await correctionsOf({ ...jane, phone: '+1 415.555.0100' })).toEqual(toRight);
    expect(await correctionsOf({ email: jane.email }, { phone: '4155550100' })).toEqual(toRight);
    expect(await correctionsOf({ name: 'Jane Doe', phone: phone.wrong })).toEqual(toRight);
  });

  it('the right value, news, and a field that the record does not hold are left as they are', async () => {
    expect(await correctionsOf({ ...jane, phone: '415 555 0199' })).toEqual([]);
    expect(await correctionsOf({ ...jane, phone: '(415) 555-0777' })).toEqual([]);
    expect(await correctionsOf(jane)).toEqual([]);
  });

  it('nobody else gets it: not who has the wrong phone, nor who reads the same inbox', async () => {
    expect(await correctionsOf({ phone: phone.wrong })).toEqual([]);
    expect(await correctionsOf({ name: 'John Doe', phone: phone.wrong })).toEqual([]);
    expect(await correctionsOf({ name: 'John Doe', email: jane.email, phone: phone.wrong })).toEqual([]);
  });

  it('a wrong e-mail may be another person’s own, who is neither corrected nor told the right one', async () => {
    const al = { name: 'Al Moe', phone: '(510) 555-0300' };
    await correct(al, { field: 'email', wrong: 'kim@moe.example', right: 'al@moe.example' }, 'C-2');
    const right = [{ field: 'email', right: 'al@moe.example' }];
    expect(await correctionsOf({ ...al, email: 'kim@moe.example' })).toEqual(right);
    expect(await correctionsOf({ name: 'Al Moe', email: 'kim@moe.example' })).toEqual(right);
    expect(await correctionsOf({ email: 'kim@moe.example' })).toEqual([]);
    expect(await correctionsOf({ name: 'Kim Moe', email: 'kim@moe.example' })).toEqual([]);
  });

  it('a name is found in both writings, and the last decision counts', async () => {
    const bo = { name: 'Bob Voe', email: 'bo@voe.example', phone: '(510) 555-0400' };
    await correct(bo, { field: 'name', wrong: 'Bob Voe', right: 'Bo Vole' }, 'C-3');
    expect(await correctionsOf(bo)).toEqual([{ field: 'name', right: 'Bo Vole' }]);
    house.at = '2026-12-01T00:00:00.000Z';
    await correct(bo, { field: 'name', wrong: 'Bob Voe', right: 'Bo Voll' }, 'C-4');
    expect(await correctionsOf({ name: 'Bob Voe', phone: bo.phone })).toEqual([
      { field: 'name', right: 'Bo Voll' },
    ]);
  });

  it('where nobody said what was wrong, every other value gives way', async () => {
    const cy = { name: 'Cy Zoe', email: 'cy@zoe.example' };
    await correct(cy, { field: 'postal_code', wrong: '', right: '10001' }, 'C-5');
    expect(await correctionsOf({ ...cy, postal_code: '94607' })).toEqual([
      { field: 'postal_code', right: '10001' },
    ]);
    expect(await correctionsOf({ ...cy, postal_code: '10001-1234' })).toEqual([]);
  });

  it('what stands in no known field is not laid over anything', async () => {
    const before = (await items()).length;
    await correct(jane, { field: 'other', wrong: 'owns a boat', right: 'owns no boat' }, 'C-6');
    expect(await items()).toHaveLength(before);
  });

  it('neither the wrong nor the right value can be read in the table', async () => {
    expect((await items()).length).toBeGreaterThan(5);
    expect(JSON.stringify(await items())).not.toMatch(
      /555-0199|5550199|5550100|moe\.example|bo vole|jane doe/i,
    );
  });
});

describe('a later deletion of the person', () => {
  it('drops the corrections: the key is gone, and so is what it sealed', async () => {
    expect(await sealingKeys()).toContainEqual(expect.objectContaining({ pk: 'KEY#overlay:C-1' }));
    for (let twice = 0; twice < 2; twice += 1)
      await suppressPerson(house, {
        identifiers: identifiersOf({ name: 'Jane Doe', email: jane.email }),
        list: 'deleted',
        reference: 'D-1',
        at: house.at,
      });
    expect(await sealingKeys()).not.toContainEqual(expect.objectContaining({ pk: 'KEY#overlay:C-1' }));
    // Under a mark that the deletion did not know, the overlay can be read no more.
    expect(await correctionsOf({ name: 'Jane Doe', phone: phone.wrong })).toEqual([]);
    expect(await sealingKeys()).toContainEqual(expect.objectContaining({ pk: 'KEY#overlay:C-2' }));
  });
});

describe('a correction that was refused comes again', () => {
  const identifiers = identifiersOf(jane);
  const refusedOn = (changed: Partial<Correction> = {}, who = identifiers, more: Correction[] = []) =>
    lastDenialOf(house, { identifiers: who, corrections: [{ ...phone, ...changed }, ...more] });
  const refuse = (deniedOn: string) => rememberDenied(house, { identifiers, corrections: [phone], deniedOn });

  it('is the same in another writing, and another when it says something else or somebody else asks', async () => {
    await refuse('2026-03-01');
    expect(await refusedOn()).toBe('2026-03-01');
    expect(await refusedOn({ wrong: '4155550100', right: '415.555.0199' })).toBe('2026-03-01');
    expect(await refusedOn({ right: '(415) 555-0198' })).toBeUndefined();
    expect(await refusedOn({ field: 'other' })).toBeUndefined();
    expect(await refusedOn({}, identifiersOf({ ...jane, name: 'John Doe' }))).toBeUndefined();
  });

  it('together with one that is new, it is no repeat', async () => {
    const name: Correction = { field: 'name', wrong: 'Jane Doe', right: 'Jane Dole' };
    expect(await refusedOn({}, identifiers, [name])).toBeUndefined();
  });

  it('refused once more for what it says, it counts from the later day, told in any order', async () => {
    await refuse('2026-09-10');
    await refuse('2026-03-01');
    expect(await refusedOn()).toBe('2026-09-10');
  });
});
