import type { Disclosure } from './disclosure.ts';
import { keptAt } from './exceptions.ts';
import { foldOrder, type Order, orderIdOf, pageSize } from './orders.ts';
import type { Recipient } from './recipient.ts';
import { happened, isHeld, type KeptCategory, type PrivacyRequest } from './request.ts';
import type { Category, RequestKind } from './vocabulary.ts';

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

/** Registered recipients that supply own systems with data. */
export function suppliersOf(registry: readonly Pick<Recipient, 'suppliedBy'>[]): ReadonlySet<string> {
  return new Set(
    registry.flatMap(({ suppliedBy }) => suppliedBy.flatMap(({ recipientId }) => recipientId ?? [])),
  );
}

/** The names of those from whom the corrected own systems had their data, for the notice (11 CCR 7023(i)). */
export function sourcesNamed(
  registry: readonly Pick<Recipient, 'id' | 'suppliedBy'>[],
  orders: readonly Pick<Order, 'recipientId' | 'events'>[],
): string[] {
  const corrected = orders.filter(({ events }) => foldOrder(events).outcome === 'corrected');
  const names = registry
    .filter(({ id }) => corrected.some(({ recipientId }) => recipientId === id))
    .flatMap(({ suppliedBy }) => suppliedBy.map(({ name }) => name));
  return [...new Set(names)];
}

/** What an opt-out ends: these disclosures, and no others (Civ. Code 1798.120). */
const endedByOptOut: readonly Disclosure['purpose'][] = ['sale', 'sharing'];

/**
 * Whom a request of this kind concerns. A deletion or a correction: own systems, those whom the ledger names, and
 * those the profile always tells. An opt-out: own systems and whoever got the data by sale or sharing, be they able
 * or not (11 CCR 7026(f)), and those who act for the company and can stop. A correction: also who supplied the data. A limit: own systems and those who can.
 */
export function isConcerned(
  { id, kind: of, isAlwaysTold, can }: Pick<Recipient, 'id' | 'kind' | 'isAlwaysTold' | 'can'>,
  { disclosures, suppliers }: { disclosures: readonly Disclosure[]; suppliers: ReadonlySet<string> },
  kind: RequestKind,
): boolean {
  if (of === 'own' || (kind === 'correct' && suppliers.has(id))) return true;
  const known = disclosures.filter(({ recipientId }) => recipientId === id);
  const isKnown = isAlwaysTold || known.length > 0;
  if (kind === 'opt_out')
    return known.some(({ purpose }) => endedByOptOut.includes(purpose)) || (isKnown && can.includes(kind));
  return isKnown && (kind !== 'limit' || can.includes(kind));
}

/**
 * Who must be told (11 CCR 7022(b)): every own system, everybody the ledger says got this person's data, and those
 * the profile always tells. One order each, in a fixed order, cut into pages.
 */
export function planOrders({
  request,
  recipients,
  disclosures,
  firstPage = 0,
}: {
  request: Pick<PrivacyRequest, 'requestId' | 'received'>;
  /** Those whom the request concerns. */
  recipients: readonly Recipient[];
  disclosures: readonly Disclosure[];
  /** Where these orders go on, when others were planned before. */
  firstPage?: number;
}): Order[][] {
  const disclosed = new Map<string, Set<Category>>();
  for (const { recipientId, categories } of disclosures) {
    const known = disclosed.get(recipientId) ?? new Set<Category>();
    for (const category of categories) known.add(category);
    disclosed.set(recipientId, known);
  }
  const told = recipients.toSorted((a, b) => rank[a.kind] - rank[b.kind] || (a.id < b.id ? -1 : 1));
  const pages: Order[][] = [];
  for (const [index, recipient] of told.entries()) {
    const at = Math.floor(index / pageSize);
    const page = firstPage + at;
    const position = index % pageSize;
    const categories = disclosed.get(recipient.id);
    pages[at] ??= [];
    pages[at].push({
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

/** How many pages of orders there are, those for late recipients with them. */
export function pagesOf({ events }: Pick<PrivacyRequest, 'events'>): number {
  const added = events.filter(({ type }) => type === 'RecipientsAdded').length;
  return (happened(events, 'RecipientSetFrozen')?.pages ?? 0) + added;
}

/** The words under which a legal hold keeps own records, for as long as it stands. */
const legalHold = { ground: 'Legal hold', cite: 'Cal. Civ. Code 1798.145(a)' };

/** What this recipient may keep, with the ground, as its order says. Under a legal hold own systems keep everything. */
export function exceptionsFor(
  request: Pick<PrivacyRequest, 'events'>,
  recipient: Recipient,
): { category: Category; ground: string; cite: string }[] {
  if (recipient.kind === 'own' && isHeld(request))
    return recipient.categories.map((category) => ({ category, ...legalHold }));
  return keptAt(keptOf(request), recipient);
}
