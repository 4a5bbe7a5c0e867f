import { createHash } from 'node:crypto';
import { composeAddendum } from '#domain/addendum.ts';
import { foldOrder } from '#domain/orders.ts';
import { readOwnReceipt, signAddendum } from '#keys/receipt-jws.ts';
import type { Signer } from '#keys/signer.ts';
import { loadOrder } from '#store/orders.ts';
import { keepAddendum, readReceipt } from '#store/receipts.ts';
import type { Table } from '#store/table.ts';

/** After the receipt an answer changes nothing in it: it becomes a signed addendum beside it. Safe to repeat. */
export async function noteLateAnswer(
  { table, signer, now }: { table: Table; signer: Signer; now: () => string },
  orderId: string,
): Promise<void> {
  const order = await loadOrder(table, orderId);
  // Only whoever was given up on, or has answered before, can be late: the others are what the request waits for.
  if (!order || !isAfterAnEnd(order.events.map(({ type }) => type))) return;
  const kept = await readReceipt(table, order.requestId);
  if (!kept) return;
  const addendum = composeAddendum({
    receipt: readOwnReceipt(kept.jws),
    receiptDigest: createHash('sha256').update(kept.jws).digest('base64url'),
    order,
    now: now(),
  });
  if (!addendum) return;
  const { outcome, grade } = foldOrder(order.events);
  await keepAddendum(table, order.requestId, {
    id: `${orderId}:${outcome}:${grade}`,
    jws: await signAddendum(signer, addendum),
  });
}

function isAfterAnEnd(types: readonly string[]): boolean {
  const end = types.findIndex((type) => type === 'AnswerPresumed' || type === 'ConfirmationRecorded');
  return end >= 0 && types.lastIndexOf('ConfirmationRecorded') > end;
}
