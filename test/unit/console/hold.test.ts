import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { happened, type RequestEvent } from '#domain/request.ts';
import { loadRequest } from '#store/events.ts';
import { sealField, unsealDraft } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { at, came, lives, openCase, received, send } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const placed: RequestEvent = { type: 'HoldPlaced', at, by: 'kim', matter: 'M-2026-4' };
const answered: RequestEvent[] = [
  placed,
  ...lives.told,
  { type: 'RequestConcluded', at, status: 'fulfilled', reason: null, receiptDigest: 'd' },
  { type: 'FinalNoticeSent', at, messageId: 'm' },
];
const match = JSON.stringify({
  address: 'avery@example.org',
  isOnFile: true,
  identifiers: [{ type: 'email', value: 'avery@example.org' }],
  heldCategories: [],
});

describe('a legal hold', () => {
  test('is placed under the code of its matter', async () => {
    const { press, log, look } = await openCase(table, lives.undecided);
    expect(came(await press('hold', { matter: 'M-2026-4' }))).toEqual([303, 'held']);
    expect((await log()).at(-1)).toMatchObject({ type: 'HoldPlaced', by: 'sam', matter: 'M-2026-4' });
    expect((await look()).body).toContain('Release the legal hold');
    expect((await press('hold', { matter: 'M-2026-4' })).statusCode).toBe(409);
  });

  test.each(['', 'Avery Quillfeather v. us', 'a'.repeat(41), 'M_1'])(
    'is not placed under a text that could name somebody: "%s"',
    async (matter) => {
      const { press, log } = await openCase(table, lives.undecided);
      const { statusCode, body } = await press('hold', { matter });
      expect([statusCode, body.includes('letters, digits and hyphens only')]).toEqual([422, true]);
      expect(happened(await log(), 'HoldPlaced')).toBeUndefined();
    },
  );

  test('comes too late once the records are being erased, and fits nothing but a deletion', async () => {
    const late = await openCase(table, lives.told);
    expect((await late.press('hold', { matter: 'M-1' })).statusCode).toBe(409);
    const copy = await openCase(table, [], { first: received({ kind: 'access' }) });
    expect((await copy.press('hold', { matter: 'M-1' })).statusCode).toBe(409);
  });

  test('that is released before anybody was told just lets the request go on', async () => {
    const { press, log } = await openCase(table, [...lives.undecided, placed]);
    expect(came(await press('release'))).toEqual([303, 'released']);
    expect((await log()).at(-1)).toMatchObject({ type: 'HoldReleased', by: 'sam' });
    expect(happened(await log(), 'FollowUpOpened')).toBeUndefined();
  });

  test('that is released after the answer opens the erasure, by what was verified, and forgets the consumer', async () => {
    const { requestId, press, log, place, told } = await openCase(table, answered);
    await sealField(place, { requestId, field: 'match', text: match });
    expect(came(await press('release'))).toEqual([303, 'erasure-opened']);
    const events = await log();
    expect(events.slice(-3).map(({ type }) => type)).toEqual([
      'HoldReleased',
      'FollowUpOpened',
      'KeyShredded',
    ]);
    const reference = happened(events, 'FollowUpOpened')?.reference ?? '';
    expect((await loadRequest(table, reference))?.received).toMatchObject({
      kind: 'delete',
      follows: { reference: requestId, why: 'hold_released' },
    });
    expect((await unsealDraft(place, reference))?.identifiers).toEqual([
      { type: 'email', value: 'avery@example.org' },
    ]);
    expect(await unsealDraft(place, requestId)).toBeUndefined();
    expect(told).toEqual([['start', reference, 1]]);
  });

  test('whose release was cut off can be finished, and opens one erasure', async () => {
    const { press, log, look, told } = await openCase(table, [
      ...answered,
      { type: 'HoldReleased', at, by: 'kim' },
    ]);
    expect((await look()).body).toContain('Release the hold');
    expect(came(await press('release'))).toEqual([303, 'erasure-opened']);
    expect((await press('release')).statusCode).toBe(409);
    const events = await log();
    expect(events.filter(({ type }) => type === 'FollowUpOpened')).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  test('keeps the key while a letter waits for the post', async () => {
    const { requestId, press, place } = await openCase(table, [
      ...answered,
      { type: 'LetterPrepared', at, notice: 'final' },
    ]);
    await press('release');
    expect(await unsealDraft(place, requestId)).toBeDefined();
  });

  test('stands in the list of holds after the request was answered', async () => {
    const { requestId, place, cookies } = await openCase(table, answered);
    expect((await send(place, '/console?view=held', { cookies })).body).toContain(requestId);
  });
});
