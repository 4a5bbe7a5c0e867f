import { isWithdrawn } from '#domain/gathering.ts';
import { pagesOf, planOrders } from '#domain/plan.ts';
import { happened } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { advance, type RequestLog } from '#store/events.ts';
import { listOrders, planPage } from '#store/orders.ts';
import { consumerOf } from './match.ts';
import { recipientsConcerned } from './recipients-concerned.ts';

/**
 * Plans orders for those who got the data after the recipients were frozen: a sale in flight, or an entry that
 * reached the ledger late (11 CCR 7026(f)(2)).
 * @returns the request as it stands then, and whether there is somebody new to tell
 */
export async function addLateRecipients(
  house: House,
  request: RequestLog,
): Promise<{ request: RequestLog; isAny: boolean }> {
  const { table, clock } = house;
  const { requestId, received } = request;
  const consumer = await consumerOf(house, requestId);
  if (!happened(request.events, 'DispatchStarted') || isWithdrawn(request) || !consumer?.match)
    return { request, isAny: false };
  const { identifiers } = consumer.match;
  const concerned = await recipientsConcerned(house, { kind: received.kind, identifiers });
  const known = new Set((await listOrders(table, requestId)).map(({ recipientId }) => recipientId));
  const recipients = concerned.recipients.filter(({ id }) => !known.has(id));
  if (recipients.length === 0) return { request, isAny: false };
  let after = request;
  const pages = planOrders({ ...concerned, recipients, request, firstPage: pagesOf(request) });
  for (const orders of pages) {
    const page = orders[0]?.page ?? 0;
    await planPage(table, page, orders);
    after = await advance(table, requestId, ({ events }) =>
      events.some((event) => event.type === 'RecipientsAdded' && event.page === page)
        ? []
        : [{ type: 'RecipientsAdded', at: clock.now(), page, recipients: orders.length }],
    );
  }
  return { request: after, isAny: true };
}
