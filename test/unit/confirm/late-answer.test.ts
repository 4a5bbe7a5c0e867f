import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receipt } from '#domain/receipt.ts';
import { noteLateAnswer } from '#functions/confirm/note-late-answer.ts';
import { openKeyFile } from '#keys/key-file.ts';
import { readOwnReceipt, signReceipt, verifyAddendum, verifyReceipt } from '#keys/receipt-jws.ts';
import { fileSigner } from '#keys/signer.ts';
import { appendOrderEvent, countAnswer } from '#store/orders.ts';
import { keepReceipt, readReceipt } from '#store/receipts.ts';
import { startTable } from '#test/support/table.ts';
import { type Answerer, answer, bodyOf, now, plan, register, signedBy } from './support.ts';

let place: Awaited<ReturnType<typeof startTable>>;
let answerer: Answerer;
const signer = fileSigner('ES256', openKeyFile(mkdtempSync(join(tmpdir(), 'expunge-keys-'))).receiptKey);
const deps = () => ({ table: place.table, now: () => now, wake: async () => false });

beforeAll(async () => {
  place = await startTable();
  answerer = await register(place.table, 'late-one');
});
afterAll(() => place.stop());

/** A request that ended while this recipient was silent. */
async function endedWithout() {
  const { requestId, orders } = await plan(place.table, [answerer]);
  const [order] = orders;
  if (!order) throw new Error('no order');
  await appendOrderEvent(place.table, order, { type: 'OrderSent', at: now, attempt: 1 });
  await countAnswer(
    place.table,
    await appendOrderEvent(place.table, order, { type: 'AnswerPresumed', at: now }),
  );
  const signed = receipt.parse({
    iss: 'https://privacy.example.com',
    iat: 1,
    jti: requestId,
    company: { id: 'c', name: 'C' },
    kind: 'delete',
    channel: 'api',
    residence: 'CA',
    law: 'CCPA',
    rulesVersion: '2026-01-01',
    receivedOn: '2026-10-01',
    acknowledgedAt: now,
    dueOn: '2026-11-14',
    concludedAt: now,
    status: 'fulfilled',
    reason: null,
    verification: { level: 'reasonable', points: 2, inboxProven: true },
    recipients: [
      {
        id: 'late-one',
        name: 'Company late-one',
        kind: 'customer',
        outcome: 'no_answer',
        grade: 'presumed',
        askedAt: now,
        answeredAt: null,
        exempted: [],
        reminders: 3,
      },
    ],
    recipientsTotal: 1,
    byOutcome: { no_answer: 1 },
    recipientsDigest: 'd',
    kept: [],
    method: null,
    chainHead: 'h',
    profileDigest: 'p',
  });
  const { jws } = await keepReceipt(place.table, requestId, await signReceipt(signer, signed));
  return { requestId, orderId: order.orderId, jws };
}

const answerWith = async (orderId: string, outcome: string, id: string) => {
  const body = bodyOf(orderId, outcome);
  await answer(deps(), { orderId, body, headers: await signedBy(answerer, body, id) });
  await noteLateAnswer({ ...deps(), signer }, orderId);
};

describe('an answer that comes after the receipt', () => {
  it('becomes a signed addendum, however often it is sent, and the receipt stays as it was', async () => {
    const { requestId, orderId, jws } = await endedWithout();
    await answerWith(orderId, 'deleted', 'msg_late');
    await answerWith(orderId, 'deleted', 'msg_late');
    const kept = await readReceipt(place.table, requestId);
    expect(kept?.jws).toBe(jws);
    expect(readOwnReceipt(jws).recipients[0]?.outcome).toBe('no_answer');
    expect(kept?.addenda).toHaveLength(1);
    const keys = { keys: [await signer.publicJwk()] };
    expect(await verifyAddendum(kept?.addenda[0] ?? '', keys)).toMatchObject({
      valid: true,
      addendum: {
        jti: requestId,
        before: 'no_answer',
        receiptDigest: createHash('sha256').update(jws).digest('base64url'),
        recipient: { id: 'late-one', outcome: 'deleted', grade: 'attested' },
      },
    });
  });

  it('is no receipt, and a receipt is no addendum, whoever signed both', async () => {
    const { requestId, orderId, jws } = await endedWithout();
    await answerWith(orderId, 'not_found', 'msg_other');
    const [addendum = ''] = (await readReceipt(place.table, requestId))?.addenda ?? [];
    const keys = { keys: [await signer.publicJwk()] };
    expect(await verifyReceipt(addendum, keys)).toMatchObject({ valid: false });
    expect(await verifyAddendum(jws, keys)).toMatchObject({ valid: false });
  });

  it('is none while the request is open', async () => {
    const { requestId, orders } = await plan(place.table, [answerer]);
    await answerWith(orders[0]?.orderId ?? '', 'deleted', 'msg_in_time');
    expect(await readReceipt(place.table, requestId)).toBeUndefined();
  });
});
