import { createHash } from 'node:crypto';
import { composeReceipt, concludeRequest } from '#domain/receipt.ts';
import { happened } from '#domain/request.ts';
import { addLateRecipients } from '#functions/acts/add-late-recipients.ts';
import { openWhatFollows } from '#functions/acts/open-what-follows.ts';
import { rememberEnding } from '#functions/acts/remember-ending.ts';
import type { House } from '#functions/wiring.ts';
import { signReceipt } from '#keys/receipt-jws.ts';
import type { Signer } from '#keys/signer.ts';
import { advance, loadRequest, mustLoadRequest } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';
import { keepReceipt } from '#store/receipts.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * Folds what happened into an ending and signs the receipt. What is signed first stays, whoever tries again. When the
 * ledger shows somebody who was not told yet, the answer is `more` and nothing is signed.
 */
export async function conclude(
  house: House,
  signer: Signer,
  requestId: string,
): Promise<{ verdict: string }> {
  const { table, profile, clock, config } = house;
  const before = await mustLoadRequest(table, requestId);
  const known = happened(before.events, 'RequestConcluded');
  if (known) return { verdict: known.status };
  const { isAny } = await addLateRecipients(house, before);
  if (isAny) return { verdict: 'more' };
  await openWhatFollows(house, before);
  await rememberEnding(house, before);
  const request = (await loadRequest(table, requestId)) ?? before;
  const orders = await listOrders(table, requestId);
  const ending = concludeRequest({ request, orders });
  const at = clock.now();
  const receipt = composeReceipt({
    profile,
    request,
    orders,
    now: at,
    publicUrl: config.PUBLIC_URL,
    chainHead: request.chainHead,
    policyDigest: digest(JSON.stringify(profile)),
    digest,
  });
  const { jws } = await keepReceipt(table, requestId, await signReceipt(signer, receipt));
  await advance(table, requestId, ({ events }) =>
    happened(events, 'RequestConcluded')
      ? []
      : [{ type: 'RequestConcluded', at, ...ending, receiptDigest: digest(jws) }],
  );
  return { verdict: ending.status };
}
