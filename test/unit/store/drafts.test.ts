import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Draft, draftSeconds, newDraft, newSecret, putDraft, readDraft } from '#store/drafts.ts';
import { startTable } from '#test/support/table.ts';

let tables: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  tables = await startTable();
  await putDraft(tables.table, { secret, draft: typed, now });
});
afterAll(() => tables.stop());

const now = '2026-11-23T18:00:00.000Z';
const secret = newSecret();
const typed: Draft = {
  ...newDraft(),
  answers: { appeal: { reference: '7K3M-Q9XT-2FW7', statement: 'Jane was here' } },
};
const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();

describe('what was typed into the form and not sent', () => {
  it('can be read by the browser that typed it, and by nobody else', async () => {
    expect(await readDraft(tables.table, { secret, now })).toEqual(typed);
    expect(await readDraft(tables.table, { secret: newSecret(), now })).toBeUndefined();
    const { Items = [] } = await tables.table.client.send(new ScanCommand({ TableName: tables.table.name }));
    expect(Items).toHaveLength(1);
    expect(JSON.stringify(Items)).not.toMatch(/Jane|7K3M/);
  });

  it('is gone after a day, and was never a request', async () => {
    expect(await readDraft(tables.table, { secret, now: later(draftSeconds - 1) })).toEqual(typed);
    expect(await readDraft(tables.table, { secret, now: later(draftSeconds) })).toBeUndefined();
    const { Items = [] } = await tables.table.client.send(new ScanCommand({ TableName: tables.table.name }));
    expect(Items.filter((item) => JSON.stringify(item).includes('RequestReceived'))).toEqual([]);
  });
});
