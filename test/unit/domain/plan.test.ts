import { describe, expect, it } from 'vitest';
import type { Disclosure } from '#domain/disclosure.ts';
import type { OrderEvent } from '#domain/orders.ts';
import { isConcerned, sourcesNamed, suppliersOf } from '#domain/plan.ts';
import { recipient } from '#domain/recipient.ts';
import type { RequestKind } from '#domain/vocabulary.ts';

const reach = { by: 'webhook', url: 'https://privacy.someone.example/orders' };
const a = (id: string, kind: string, more: object = {}) =>
  recipient.parse({
    id,
    name: id,
    kind,
    reach,
    can: ['delete', 'correct'],
    categories: ['identifiers'],
    ...more,
  });
const own = a('own-base', 'own', {
  suppliedBy: [{ name: 'Vendor', recipientId: 'vendor' }, { name: 'Records' }],
});
const vendor = a('vendor', 'data_aggregator');
const buyer = a('buyer', 'customer');
const host = a('host', 'service_provider', { isAlwaysTold: true });
const stopper = a('stopper', 'service_provider', { can: ['delete', 'opt_out', 'limit'] });
const registry = [own, vendor, buyer, host, stopper];

const went = (recipientId: string, purpose: Disclosure['purpose']): Disclosure => ({
  personKey: 'x'.repeat(20),
  recipientId,
  categories: ['identifiers'],
  purpose,
  disclosedOn: '2026-01-01',
});
const disclosures = [went('buyer', 'sale'), went('stopper', 'business_purpose')];
const concerned = (kind: RequestKind) =>
  registry
    .filter((one) => isConcerned(one, { disclosures, suppliers: suppliersOf(registry) }, kind))
    .map(({ id }) => id);

describe('whom a request concerns', () => {
  it.each<[RequestKind, string[]]>([
    ['delete', ['own-base', 'buyer', 'host', 'stopper']],
    // Whoever supplied the wrong fact is told as well, or it would come back.
    ['correct', ['own-base', 'vendor', 'buyer', 'host', 'stopper']],
    // The buyer is told whether it can stop or not; a host that only stores has nothing to stop.
    ['opt_out', ['own-base', 'buyer', 'stopper']],
    ['limit', ['own-base', 'stopper']],
  ])('of kind %s: %j', (kind, ids) => {
    expect(concerned(kind)).toEqual(ids);
  });
});

describe('the sources of a fact that was put right', () => {
  const order = (recipientId: string, outcome: 'corrected' | 'not_found') => ({
    recipientId,
    events: [
      {
        type: 'ConfirmationRecorded',
        at: '2026-01-01T00:00:00.000Z',
        grade: 'reported',
        outcome,
        exempted: [],
        messageId: 'm',
      } satisfies OrderEvent,
    ],
  });

  it('are named when the system they supplied was corrected', () => {
    expect(sourcesNamed(registry, [order('own-base', 'corrected')])).toEqual(['Vendor', 'Records']);
  });

  it('are not named for a system that did not hold the fact', () => {
    expect(sourcesNamed(registry, [order('own-base', 'not_found')])).toEqual([]);
  });
});
