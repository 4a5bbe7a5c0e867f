import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportedRecord, OwnRecord, OwnRecords } from '#domain/ports.ts';
import { happened, type RequestEvent } from '#domain/request.ts';
import { assemble } from '#steps/assemble.ts';
import { putDisclosures } from '#store/disclosures.ts';
import { readPackage } from '#store/packages.ts';
import { putRecipient } from '#store/recipients.ts';
import { shredKey } from '#store/sealed.ts';
import { aDisclosure, anAccessRequest, email, phone } from '#test/support/access.ts';
import { startTable } from '#test/support/table.ts';

let tables: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  tables = await startTable();
});
afterAll(() => tables.stop());

const hers: ExportedRecord = {
  system: 'batchdata',
  recordId: '1',
  pieces: [{ field: 'email', category: 'identifiers', value: 'jane@example.com' }],
};
const found = (recordId: string): OwnRecord => ({
  system: 'batchdata',
  recordId,
  values: { phone: '(415) 555-0100' },
  categories: ['identifiers'],
});

/** Own records in which one record is hers, and the phone stands in these. */
function ownRecords({
  phoneIn = ['1'],
  rows = [hers],
}: {
  phoneIn?: string[];
  rows?: ExportedRecord[];
} = {}): OwnRecords {
  return { find: async () => phoneIn.map(found), export: async () => rows };
}

const aRequest = (more: Parameters<typeof anAccessRequest>[1] = {}) => anAccessRequest(tables, more);

describe('an answer is put together', () => {
  it('from own records and the ledger, sealed, and written down without a word of it', async () => {
    const { house, requestId, eventsNow } = await aRequest();
    await assemble(house, ownRecords(), requestId);
    const kept = await readPackage(house, requestId);
    expect(kept?.pack).toMatchObject({ kind: 'access', scope: 'specific', reference: requestId });
    const assembled = happened(await eventsNow(), 'PackageAssembled');
    expect(assembled).toMatchObject({ scope: 'specific', formats: ['html', 'csv', 'json'], pieces: 1 });
    expect(assembled?.bytes).toBe(kept?.bytes);
    expect(JSON.stringify(await eventsNow())).not.toContain('jane@example.com');
  });

  it('once: told again, and again after a crash, what was sealed first stays', async () => {
    const { house, requestId, eventsNow } = await aRequest();
    await assemble(house, ownRecords(), requestId);
    const first = await readPackage(house, requestId);
    house.at = '2026-12-01T18:00:00.000Z';
    await assemble(house, ownRecords({ rows: [] }), requestId);
    expect(await readPackage(house, requestId)).toEqual(first);
    expect((await eventsNow()).filter(({ type }) => type === 'PackageAssembled')).toHaveLength(1);
  });

  it('from the sealed one when the process died before that was written down', async () => {
    const { house, requestId, eventsNow } = await aRequest();
    // The clock is read once for the answer, and once more for what is written down of it.
    let reads = 0;
    const now = () => {
      reads += 1;
      if (reads > 1) throw new Error('died');
      return house.at;
    };
    const early = { ...house, clock: { now } };
    await expect(assemble(early, ownRecords(), requestId)).rejects.toThrow('died');
    expect(happened(await eventsNow(), 'PackageAssembled')).toBeUndefined();
    await assemble(house, ownRecords({ rows: [] }), requestId);
    expect(happened(await eventsNow(), 'PackageAssembled')).toMatchObject({ pieces: 1 });
  });

  it('of categories only, when the person was known no better than that', async () => {
    const { house, requestId } = await aRequest({
      events: [
        { type: 'VerificationSucceeded', at: '2026-11-23T19:00:00.000Z', level: 'reasonable', points: 2 },
      ],
    });
    await assemble(house, ownRecords(), requestId);
    const text = JSON.stringify((await readPackage(house, requestId))?.pack);
    expect(text).toContain('"scope":"categories"');
    expect(text).not.toContain('jane@example.com');
  });

  it.each<[string, RequestEvent[]]>([
    ['nobody', []],
    [
      'somebody of whom no proof was asked',
      [{ type: 'VerificationSucceeded', at: '2026-11-23T19:00:00.000Z', level: 'none', points: 0 }],
    ],
  ])('never for %s', async (_, events) => {
    const { house, requestId } = await aRequest({ events });
    await expect(assemble(house, ownRecords(), requestId)).rejects.toThrow('shown who they are');
    expect(await readPackage(house, requestId)).toBeUndefined();
  });

  it('never once the consumer’s data is shredded', async () => {
    const { house, requestId, eventsNow } = await aRequest();
    await shredKey(house.keysTable, requestId);
    await expect(assemble(house, ownRecords(), requestId)).rejects.toThrow('shredded');
    expect(happened(await eventsNow(), 'PackageAssembled')).toBeUndefined();
  });
});

describe('what the ledger says of a family’s phone', () => {
  async function aFamily() {
    const asked = await aRequest({ residence: 'OR' });
    const { house } = asked;
    for (const recipient of house.profile.recipients.filter(({ id }) => /keystone|porchlight/.test(id)))
      await putRecipient(house.table, recipient);
    await putDisclosures(house.table, [
      aDisclosure('keystone-title', { personKey: await house.lookup.keyOf(email) }),
      aDisclosure('porchlight-crm', { personKey: await house.lookup.keyOf(phone) }),
    ]);
    return asked;
  }
  const names = async ({ house, requestId }: Awaited<ReturnType<typeof aFamily>>) => {
    const pack = (await readPackage(house, requestId))?.pack;
    return pack?.kind === 'access' ? pack.namedThirdParties?.names : undefined;
  };

  it('is told to who has the phone alone', async () => {
    const asked = await aFamily();
    await assemble(asked.house, ownRecords({ phoneIn: ['1'] }), asked.requestId);
    expect(await names(asked)).toEqual(['Keystone Title Partners', 'Porchlight CRM']);
  });

  it('is not told to one of those who share it', async () => {
    const asked = await aFamily();
    await assemble(asked.house, ownRecords({ phoneIn: ['1', '2'] }), asked.requestId);
    expect(await names(asked)).toEqual(['Keystone Title Partners']);
  });
});

describe('a Shine the Light answer', () => {
  it('is sealed as one, and says in which forms it can be had', async () => {
    const { house, requestId, eventsNow } = await aRequest({ kind: 'shine_the_light' });
    await assemble(house, ownRecords(), requestId);
    expect((await readPackage(house, requestId))?.pack).toMatchObject({
      kind: 'shine_the_light',
      year: 2025,
    });
    expect(happened(await eventsNow(), 'PackageAssembled')?.formats).toEqual(['html', 'json', 'text']);
  });
});
