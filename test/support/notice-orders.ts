import type { Order, OrderEvent } from '#domain/orders.ts';
import type { RecipientKind, RequestKind } from '#domain/vocabulary.ts';
import { at, later, reference } from './notice-cases.ts';

/** Orders and what recipients said to them, for tests that read notices. */

export const answer = (
  outcome: 'deleted' | 'corrected' | 'opted_out' | 'exempted' | 'refused' | 'not_found',
  grade: 'attested' | 'reported' | 'accepted' = 'attested',
): OrderEvent[] => [
  { type: 'OrderSent', at, attempt: 1 },
  {
    type: 'ConfirmationRecorded',
    at: later,
    grade,
    outcome,
    messageId: 'm',
    exempted:
      outcome === 'exempted' ? [{ category: 'commercial', ground: 'Tax law asks us to keep bills' }] : [],
  },
];
export const silent: OrderEvent[] = [
  { type: 'OrderSent', at, attempt: 1 },
  { type: 'ReminderSent', at: later, attempt: 2 },
  { type: 'AnswerPresumed', at: later },
];
const unreached: OrderEvent[] = [
  { type: 'OrderFailed', at, attempt: 1, reason: 'timeout', isFinal: false },
  { type: 'OrderFailed', at: later, attempt: 2, reason: 'timeout', isFinal: true },
];

function orderTo(
  position: number,
  kind: RequestKind,
  [recipientName, recipientKind, events]: [string, RecipientKind, OrderEvent[]],
): Order {
  return {
    orderId: `${reference}.0.${position}`,
    requestId: reference,
    page: 0,
    position,
    recipientId: recipientName.toLowerCase().replaceAll(' ', '-'),
    recipientName,
    recipientKind,
    kind,
    categories: ['identifiers'],
    events,
  };
}

export const ordersFor = (kind: RequestKind, rows: [string, RecipientKind, OrderEvent[]][]): Order[] =>
  rows.map((row, position) => orderTo(position, kind, row));

const done = { delete: 'deleted', correct: 'corrected' } as const;
export const allAnswered = (kind: 'delete' | 'correct'): Order[] =>
  ordersFor(kind, [
    ['BatchData', 'own', answer(done[kind], 'reported')],
    ['Granite Hosting', 'service_provider', answer(done[kind])],
    ['Maple Homes', 'customer', answer(done[kind], 'reported')],
    ['Otter Media', 'partner', answer('not_found')],
  ]);
export const someSilent = (kind: 'delete' | 'correct'): Order[] => [
  ...allAnswered(kind),
  ...ordersFor(kind, [
    ['Quiet Roofing', 'customer', silent],
    ['Far Away Data', 'data_aggregator', unreached],
    ['Stubborn Leads', 'customer', answer('refused')],
    ['Numb Post', 'third_party', answer(done[kind], 'accepted')],
    ['Cardwell Payments', 'service_provider', answer('exempted')],
  ]).map((order, index) => ({ ...order, position: index + 4, orderId: `${reference}.0.${index + 4}` })),
];
export const optedOut: Order[] = ordersFor('opt_out', [
  ['Granite Hosting', 'service_provider', answer('opted_out')],
  ['Maple Homes', 'customer', answer('opted_out')],
]);
