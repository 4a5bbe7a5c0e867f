import { decide, type FactsOf } from '#domain/decisions/questions.ts';
import { decisionEvents } from '#domain/decisions/record.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import { planOrders } from '#domain/plan.ts';
import { happened, type PrivacyRequest } from '#domain/request.ts';
import type { RecipientKind } from '#domain/vocabulary.ts';
import { consumerOf } from '#functions/acts/match.ts';
import { recipientsConcerned } from '#functions/acts/recipients-concerned.ts';
import type { House } from '#functions/wiring.ts';
import { advance, mustLoadRequest } from '#store/events.ts';
import { planPage } from '#store/orders.ts';

/** Freezes who must be told, page by page; from now on the set does not change. */
export async function plan(house: House, requestId: string): Promise<{ coolingOffUntil: string }> {
  const { table, clock, profile, config } = house;
  const request = await mustLoadRequest(table, requestId);
  const frozen = happened(request.events, 'RecipientSetFrozen');
  if (frozen) return { coolingOffUntil: frozen.coolingOffUntil };
  const consumer = await consumerOf(house, requestId);
  if (!consumer?.match) throw new Error('The consumer’s data is shredded before recipients were planned');
  const { kind } = request.received;
  const { identifiers } = consumer.match;
  const concerned = await recipientsConcerned(house, { kind, identifiers });
  const pages = planOrders({ request, ...concerned });
  for (const [page, orders] of pages.entries()) await planPage(table, page, orders);
  const seconds = config.COOLING_OFF_SECONDS ?? profile.coolingOffHours * 3600;
  const at = clock.now();
  const facts = countOf(request.received, concerned);
  const decision = decide('recipients', facts, lawOrCourtesy(request.received));
  const after = await advance(table, requestId, ({ events }) =>
    happened(events, 'RecipientSetFrozen')
      ? []
      : [
          ...decisionEvents([decision], { events, at }),
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

/** Those who hold data for the company and not for themselves. */
const processors: readonly RecipientKind[] = ['affiliate', 'service_provider', 'contractor'];

function countOf(
  { kind, receivedOn }: PrivacyRequest['received'],
  { recipients, disclosures }: Awaited<ReturnType<typeof recipientsConcerned>>,
): FactsOf<'recipients'> {
  const own = recipients.filter((one) => one.kind === 'own');
  const forUs = recipients.filter((one) => processors.includes(one.kind));
  const named = new Set(disclosures.map(({ recipientId }) => recipientId));
  return {
    kind,
    receivedOn,
    ownSystems: own.length,
    processors: forUs.length,
    thirdParties: recipients.length - own.length - forUs.length,
    inLedger: recipients.filter(({ id }) => named.has(id)).length,
  };
}
