import { planOrders } from '#domain/plan.ts';
import { happened } from '#domain/request.ts';
import { consumerOf } from '#functions/acts/match.ts';
import { recipientsConcerned } from '#functions/acts/recipients-concerned.ts';
import type { House } from '#functions/wiring.ts';
import { advance, loadRequest } from '#store/events.ts';
import { planPage } from '#store/orders.ts';

/** Freezes who must be told, page by page; from now on the set does not change. */
export async function plan(house: House, requestId: string): Promise<{ coolingOffUntil: string }> {
  const { table, clock, profile, config } = house;
  const request = await loadRequest(table, requestId);
  if (!request) throw new Error(`There is no request ${requestId}`);
  const frozen = happened(request.events, 'RecipientSetFrozen');
  if (frozen) return { coolingOffUntil: frozen.coolingOffUntil };
  const consumer = await consumerOf(house, requestId);
  if (!consumer?.match) throw new Error('The consumer’s data is shredded before recipients were planned');
  const { kind } = request.received;
  const { identifiers } = consumer.match;
  const pages = planOrders({ request, ...(await recipientsConcerned(house, { kind, identifiers })) });
  for (const [page, orders] of pages.entries()) await planPage(table, page, orders);
  const seconds = config.COOLING_OFF_SECONDS ?? profile.coolingOffHours * 3600;
  const at = clock.now();
  const after = await advance(table, requestId, ({ events }) =>
    happened(events, 'RecipientSetFrozen')
      ? []
      : [
          {
            type: 'RecipientSetFrozen',
            at,
            recipients: pages.flat().length,
            pages: pages.length,
            coolingOffUntil: new Date(Date.parse(at) + seconds * 1000).toISOString(),
          },
        ],
  );
  return { coolingOffUntil: happened(after.events, 'RecipientSetFrozen')?.coolingOffUntil ?? at };
}
