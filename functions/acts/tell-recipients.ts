import { foldOrder, isFinished, type Order, type OutgoingOrder } from '#domain/orders.ts';
import { exceptionsFor } from '#domain/plan.ts';
import { type Connector, Refused, Transient } from '#domain/ports.ts';
import type { Recipient } from '#domain/recipient.ts';
import { dueOnOf, type PrivacyRequest, type RequestDraft } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { log, nameOf } from '#platform/log.ts';
import { appendOrderEvent, countAnswer, type StoredOrder } from '#store/orders.ts';
import { loadRecipient } from '#store/recipients.ts';
import { consumerOf, type MatchOnFile } from './match.ts';

/** How many recipients are called at the same time. */
const atOnce = 20;

export interface Telling {
  house: House;
  connect: (recipient: Recipient) => Connector;
  request: PrivacyRequest;
  isReminder: boolean;
}

/**
 * Sends the orders given, own systems first and one after another, the rest side by side. A call that fails is
 * written down on its order and tried again at the next reminder; it stops nobody else's.
 * @throws {Transient} when an own system could not be reached: nobody else is told before the company did its part.
 */
export async function tellRecipients(
  telling: Telling,
  orders: readonly StoredOrder[],
): Promise<{ sent: number; failed: number }> {
  const consumer = await consumerOf(telling.house, telling.request.requestId);
  if (!consumer?.match) throw new Error('The consumer’s data is shredded; nothing can be sent any more');
  const known = { draft: consumer.draft, match: consumer.match };
  const told = { sent: 0, failed: 0 };
  for (const own of orders.filter(({ recipientKind }) => recipientKind === 'own')) {
    if (!(await tell(telling, known, own)))
      throw new Transient(`Own system ${own.recipientId} could not be reached`);
    told.sent += 1;
  }
  const others = orders.filter(({ recipientKind }) => recipientKind !== 'own');
  let next = 0;
  const worker = async () => {
    for (let order = others[next++]; order; order = others[next++])
      told[(await tell(telling, known, order)) ? 'sent' : 'failed'] += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return told;
}

async function tell(
  telling: Telling,
  consumer: { draft: RequestDraft; match: MatchOnFile },
  before: StoredOrder,
): Promise<boolean> {
  const { house, request } = telling;
  const state = foldOrder(before.events);
  if (isFinished(state) || (!telling.isReminder && state.state === 'sent')) return true;
  const recipient = await loadRecipient(house.table, before.recipientId);
  if (!recipient) return failed(telling, before, { reason: 'not_in_registry', isFinal: true });
  if (!recipient.can.includes(before.kind)) return answerForIt(telling, before);
  const outgoing: OutgoingOrder = {
    order: before,
    recipient,
    identifiers: consumer.match.identifiers,
    corrections: consumer.draft.corrections,
    except: exceptionsFor(request, recipient),
    dueOn: dueOnOf(request),
    law: request.received.law ?? 'courtesy',
    callbackUrl: `${house.config.PUBLIC_URL}/v1/orders/${before.orderId}/confirmations`,
    attempt: triesOf(before) + 1,
    isReminder: telling.isReminder,
  };
  try {
    const result = await telling.connect(recipient).send(outgoing);
    const at = house.clock.now();
    let after = await appendOrderEvent(house.table, before, {
      type: 'OrderSent',
      at,
      attempt: outgoing.attempt,
    });
    if (telling.isReminder)
      after = await appendOrderEvent(house.table, after, {
        type: 'ReminderSent',
        at,
        attempt: outgoing.attempt,
      });
    if (result.answered) {
      const { grade, outcome, exempted, messageId } = result;
      after = await appendOrderEvent(house.table, after, {
        type: 'ConfirmationRecorded',
        at,
        grade,
        outcome,
        exempted,
        messageId,
      });
      await countAnswer(house.table, after);
    }
    return true;
  } catch (fault) {
    if (!(fault instanceof Transient || fault instanceof Refused)) throw fault;
    return failed(telling, before, { reason: nameOf(fault), isFinal: fault instanceof Refused });
  }
}

function triesOf({ events }: Order): number {
  return events.filter(({ type }) => type === 'OrderSent' || type === 'OrderFailed').length;
}

async function failed(
  { house }: Telling,
  order: StoredOrder,
  { reason, isFinal }: { reason: string; isFinal: boolean },
): Promise<false> {
  log('ORDER_FAILED', {
    requestId: order.requestId,
    orderId: order.orderId,
    recipientId: order.recipientId,
    error: reason,
  });
  await appendOrderEvent(house.table, order, {
    type: 'OrderFailed',
    at: house.clock.now(),
    attempt: triesOf(order) + 1,
    reason,
    isFinal,
  });
  return false;
}

/** A recipient that cannot do this kind at all is not called; that it refuses is known beforehand, and said. */
async function answerForIt({ house }: Telling, order: StoredOrder): Promise<true> {
  const after = await appendOrderEvent(house.table, order, {
    type: 'ConfirmationRecorded',
    at: house.clock.now(),
    grade: 'reported',
    outcome: 'refused',
    exempted: [],
    messageId: `registry-${order.orderId}`,
    note: 'The registry says that it cannot do this.',
  });
  await countAnswer(house.table, after);
  return true;
}
