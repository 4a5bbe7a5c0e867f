import * as z from 'zod';
import type { Order } from './orders.ts';
import { lineOf, type Receipt, receiptRecipient } from './receipt.ts';

/**
 * What became known after a receipt was signed: one recipient's late or second answer. The receipt itself never
 * changes, and no second final notice goes out; the addendum is signed and stands beside it.
 */
export const addendum = z.strictObject({
  iss: z.url(),
  iat: z.int(),
  /** The request's reference, as in the receipt. */
  jti: z.string(),
  /** SHA-256 (base64url) of the receipt's JWS. */
  receiptDigest: z.string(),
  recipient: receiptRecipient,
  /** What the receipt said of this recipient. */
  before: receiptRecipient.shape.outcome,
});
export type Addendum = z.infer<typeof addendum>;

/** The addendum for an order as it stands now; undefined when it says no more than the receipt did. */
export function composeAddendum({
  receipt,
  receiptDigest,
  order,
  now,
}: {
  receipt: Receipt;
  receiptDigest: string;
  order: Order;
  now: string;
}): Addendum | undefined {
  const recipient = lineOf(order);
  const before = receipt.recipients.find(({ id }) => id === recipient.id);
  if (before && before.outcome === recipient.outcome && before.grade === recipient.grade) return undefined;
  return {
    iss: receipt.iss,
    iat: Math.floor(Date.parse(now) / 1000),
    jti: receipt.jti,
    receiptDigest,
    recipient,
    before: before?.outcome ?? null,
  };
}
