import type { OrderMessage } from '#domain/orders.ts';
import type { Recipient } from '#domain/recipient.ts';
import type { Category } from '#domain/vocabulary.ts';
import type { Answer, HeldRow, SandboxStore } from './sandbox-store.ts';

/** How a sandbox recipient behaves when nothing is wrong with it. */
export interface Behaviour {
  /** Milliseconds until it answers. */
  delayMs: number;
  canCorrect: boolean;
  /** A category that it keeps by a law of its own, whatever we say. */
  keeps: Category | undefined;
}

const delays = [0, 0, 0, 0, 0, 0, 0, 1000, 2000, 3000];
const slowDelay = 8000;

/**
 * Chosen by place in the list and by category, never by name: most answer at once, some after one to three seconds,
 * the third after eight; the second can not correct; the first service provider that holds `commercial` (or else
 * the first holder) keeps it.
 */
export function behavioursOf(recipients: readonly Recipient[]): Map<string, Behaviour> {
  const reached = recipients.filter(({ reach }) => reach.by === 'webhook');
  const holders = reached.filter(({ categories }) => categories.includes('commercial'));
  const keeper = holders.find(({ kind }) => kind === 'service_provider') ?? holders[0];
  return new Map(
    reached.map((recipient, at) => [
      recipient.id,
      {
        delayMs: at === 2 ? slowDelay : (delays[at % delays.length] ?? 0),
        canCorrect: at !== 1,
        keeps: recipient === keeper ? 'commercial' : undefined,
      },
    ]),
  );
}

/** Does what the order says in the recipient's own store, and says what it did. */
export function act(
  store: SandboxStore,
  recipientId: string,
  { behaviour, order }: { behaviour: Behaviour; order: OrderMessage },
): Answer {
  const rows = store.find(recipientId, order.data.subject.identifiers);
  if (rows.length === 0) return { outcome: 'not_found' };
  switch (order.type) {
    case 'order.delete':
      return deleteRows(store, recipientId, { rows, behaviour, order });
    case 'order.correct':
      if (!behaviour.canCorrect)
        return { outcome: 'refused', note: 'Our archive can not be changed; ask us to delete instead.' };
      for (const row of rows) {
        for (const { field, right } of order.data.corrections ?? [])
          if (field !== 'other' && row.identifiers[field] !== undefined) row.identifiers[field] = right;
        store.write(recipientId, row);
      }
      return { outcome: 'corrected' };
    case 'order.opt_out':
    case 'order.limit':
      for (const row of rows) store.write(recipientId, { ...row, isOptedOut: true });
      return { outcome: 'opted_out' };
    default:
      order.type satisfies never;
      return { outcome: 'refused' };
  }
}

function deleteRows(
  store: SandboxStore,
  recipientId: string,
  { rows, behaviour, order }: { rows: HeldRow[]; behaviour: Behaviour; order: OrderMessage },
): Answer {
  const reasons = new Map(order.data.except.map((one) => [one.category, one]));
  if (behaviour.keeps && !reasons.has(behaviour.keeps))
    reasons.set(behaviour.keeps, {
      category: behaviour.keeps,
      ground: 'Invoices are kept for seven years for the tax office',
      cite: '26 U.S.C. 6001',
    });
  const exempted = [...reasons.values()].filter(({ category }) =>
    rows.some((row) => row.categories.includes(category)),
  );
  const kept = new Set<Category>(exempted.map(({ category }) => category));
  for (const row of rows) {
    const left = row.categories.filter((category) => kept.has(category));
    if (left.length === 0) store.remove(recipientId, row.personId);
    else
      store.write(recipientId, {
        ...row,
        categories: left,
        identifiers: kept.has('identifiers') ? row.identifiers : {},
      });
  }
  return exempted.length > 0 ? { outcome: 'exempted', exempted } : { outcome: 'deleted' };
}
