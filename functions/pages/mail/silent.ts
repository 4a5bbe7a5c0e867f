import { receivedOn } from '#domain/deadlines.ts';
import { foldOrder } from '#domain/orders.ts';
import type { RecipientRow } from '#domain/progress.ts';
import type { EndingOf } from './ending.ts';
import type { Block } from './mail-body.tsx';

/** No answer that tells that it was done: then the notice owes the facts (11 CCR 7022(b)(3)). */
export function isSilent({ said }: RecipientRow): boolean {
  return !['deleted', 'corrected', 'opted_out', 'not_found', 'exempted'].includes(said);
}

/** Who gave no good answer, and for each the facts: when it was told, how often it was asked, what came back. */
export function silentBlocks(ending: EndingOf, rows: readonly RecipientRow[]): Block[] {
  const { told: own } = ending.frame.words.done;
  if (rows.length === 0) return [];
  return [
    { heading: own.silentHeading },
    { list: rows.map((row) => factsOf(ending, row)), says: ['not_reached_why'] },
    ...(rows.some(({ said }) => said === 'arrived_only') ? [{ text: own.arrivedOnly }] : []),
    { text: own.duty },
  ];
}

function factsOf({ frame: { words, say, day }, of }: EndingOf, row: RecipientRow): string {
  const { silent: own } = words.done.told;
  const events = of.orders.find(({ recipientId }) => recipientId === row.id)?.events ?? [];
  const state = foldOrder(events);
  const tries = events.filter(({ type }) => type === 'OrderFailed');
  const { name } = row;
  const dayOf = (at: string | undefined) => (at ? day(receivedOn(at, of.profile.timeZone)) : '');
  if (row.said === 'refused') return say(own.refused, { name });
  if (row.said === 'arrived_only')
    return say(own.arrived_only, { name, day: dayOf(state.answeredAt ?? state.sentAt) });
  if (!state.sentAt) return say(own.not_reached, { name, times: tries.length, day: dayOf(tries.at(-1)?.at) });
  return state.reminders > 0
    ? say(own.no_answer, { name, day: dayOf(state.sentAt), times: state.reminders })
    : say(own.no_answer_once, { name, day: dayOf(state.sentAt) });
}
