import { foldOrder, type Order, type OrderState } from './orders.ts';
import type { CivilDate, ConfirmationGrade, Instant, OrderOutcome, RecipientKind } from './vocabulary.ts';

/** What is known of one recipient, in a word: an outcome, or that there is none. */
export type Said = OrderOutcome | 'waiting' | 'not_told' | 'not_reached' | 'arrived_only';

export interface RecipientRow {
  id: string;
  name: string;
  kind: RecipientKind;
  said: Said;
  /** How well it is known; null when there is nothing to know yet. */
  grade: ConfirmationGrade | null;
  askedAt: Instant | null;
  answeredAt: Instant | null;
  promisedBy: CivilDate | null;
  exempted: OrderState['exempted'];
}

/** A recipient as a person is told of it. */
export function rowOf(order: Order, hasEnded: 'yes' | 'no'): RecipientRow {
  const state = foldOrder(order.events);
  return {
    id: order.recipientId,
    name: order.recipientName,
    kind: order.recipientKind,
    said: saidBy(state, hasEnded),
    grade: state.grade ?? null,
    askedAt: state.sentAt ?? null,
    answeredAt: state.answeredAt ?? null,
    promisedBy: state.state === 'sent' ? (state.promisedBy ?? null) : null,
    exempted: state.exempted,
  };
}

/** "Deleted" is only said where somebody said it: a bare 2xx has said that the message arrived. */
function saidBy(state: OrderState, hasEnded: 'yes' | 'no'): Said {
  if (state.outcome) return state.grade === 'accepted' ? 'arrived_only' : state.outcome;
  if (state.state === 'planned') return 'not_told';
  if (state.state === 'failed') return hasEnded === 'yes' ? 'no_answer' : 'not_reached';
  return hasEnded === 'yes' ? 'no_answer' : 'waiting';
}

export function countSaid(rows: readonly RecipientRow[]): Partial<Record<Said, number>> {
  const counts: Partial<Record<Said, number>> = {};
  for (const { said } of rows) counts[said] = (counts[said] ?? 0) + 1;
  return counts;
}

const settled: readonly Said[] = ['deleted', 'corrected', 'opted_out', 'not_found'];

/** How far those who were told have gone: all of it, with limits, or not even own systems. */
export function reachOf(rows: readonly RecipientRow[]): 'complete' | 'partial' | 'told_only' {
  if (rows.every(({ said }) => settled.includes(said))) return 'complete';
  const own = rows.filter(({ kind }) => kind === 'own');
  return own.every(({ said }) => settled.includes(said) || said === 'exempted') ? 'partial' : 'told_only';
}
