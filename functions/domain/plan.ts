import type { Disclosure } from './disclosure.ts';
import { keptAt } from './exceptions.ts';
import { type Order, orderIdOf, pageSize } from './orders.ts';
import type { Recipient } from './recipient.ts';
import type { KeptCategory, PrivacyRequest } from './request.ts';
import type { Category } from './vocabulary.ts';

/** Own systems first, then those who act for the company, then those who got the data for themselves. */
const rank: Record<Recipient['kind'], number> = {
  own: 0,
  affiliate: 1,
  service_provider: 2,
  contractor: 2,
  partner: 3,
  data_aggregator: 3,
  advertising_partner: 3,
  customer: 4,
  third_party: 4,
};

/** Own systems, those whom the ledger names, and those the profile always tells. */
export function isConcerned(
  { id, kind, isAlwaysTold }: Pick<Recipient, 'id' | 'kind' | 'isAlwaysTold'>,
  disclosures: readonly Disclosure[],
): boolean {
  return kind === 'own' || isAlwaysTold || disclosures.some(({ recipientId }) => recipientId === id);
}

/**
 * Who must be told (11 CCR 7022(b)): every own system, everybody the ledger says got this person's data, and those
 * the profile always tells. One order each, in a fixed order, cut into pages.
 */
export function planOrders({
  request,
  recipients,
  disclosures,
}: {
  request: Pick<PrivacyRequest, 'requestId' | 'received'>;
  recipients: readonly Recipient[];
  disclosures: readonly Disclosure[];
}): Order[][] {
  const disclosed = new Map<string, Set<Category>>();
  for (const { recipientId, categories } of disclosures) {
    const known = disclosed.get(recipientId) ?? new Set<Category>();
    for (const category of categories) known.add(category);
    disclosed.set(recipientId, known);
  }
  const told = recipients
    .filter((recipient) => isConcerned(recipient, disclosures))
    .toSorted((a, b) => rank[a.kind] - rank[b.kind] || (a.id < b.id ? -1 : 1));
  const pages: Order[][] = [];
  for (const [index, recipient] of told.entries()) {
    const page = Math.floor(index / pageSize);
    const position = index % pageSize;
    const categories = disclosed.get(recipient.id);
    pages[page] ??= [];
    pages[page].push({
      orderId: orderIdOf(request.requestId, page, position),
      requestId: request.requestId,
      page,
      position,
      recipientId: recipient.id,
      recipientName: recipient.name,
      recipientKind: recipient.kind,
      kind: request.received.kind,
      categories: categories ? [...categories] : recipient.categories,
      events: [],
    });
  }
  return pages;
}

/** What the assessment lets be kept, from the log. */
export function keptOf({ events }: Pick<PrivacyRequest, 'events'>): KeptCategory[] {
  return events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept] : []));
}

/** What this recipient may keep, with the ground, as its order says. */
export function exceptionsFor(
  request: Pick<PrivacyRequest, 'events'>,
  recipient: Recipient,
): { category: Category; ground: string; cite: string }[] {
  return keptAt(keptOf(request), recipient);
}
