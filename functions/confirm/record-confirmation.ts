import { type ConfirmationMessage, confirmationMessage } from '#domain/confirmation.ts';
import type { Order, OrderEvent } from '#domain/orders.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import { parseJson } from '#platform/http.ts';
import { log } from '#platform/log.ts';
import { Problem, wrongShape } from '#platform/problem.ts';
import { type VerifyingKey, verifyWebhook } from '#recipients/standard-webhooks.ts';
import { appendOrderEvent, countAnswer, isEverythingAnswered, loadOrder } from '#store/orders.ts';
import { loadRecipient } from '#store/recipients.ts';
import type { Table } from '#store/table.ts';
import { readToken } from '#store/waiting.ts';

export interface ConfirmDeps {
  table: Table;
  now(): string;
  /** Wakes a waiting state; false when nobody waits. */
  wake(token: string, output: { verdict: string }): Promise<boolean>;
}

export interface SignedCall {
  orderId: string;
  headers: Record<string, string | undefined>;
  body: Uint8Array;
}

export type AnswerOutcome = ConfirmationMessage['data']['outcome'];

/** What a recipient may answer to an order of each kind. */
export const answersTo: Record<RequestKind, readonly AnswerOutcome[]> = {
  delete: ['deleted', 'not_found', 'exempted', 'refused', 'in_progress'],
  correct: ['corrected', 'not_found', 'refused', 'in_progress'],
  opt_out: ['opted_out', 'not_found', 'refused', 'in_progress'],
  limit: ['opted_out', 'not_found', 'refused', 'in_progress'],
  access: ['not_found', 'refused', 'in_progress'],
  shine_the_light: ['refused', 'in_progress'],
  appeal: ['refused', 'in_progress'],
};

/** Answers one order keeps: a recipient that goes on contradicting itself fills no table. */
const mostAnswers = 30;

/** Checked against when there is no order, so that an unknown order costs the same work as a foreign signature. */
const nobodysKey: VerifyingKey = { version: 'v1a', key: 'whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' };

/** What the recipient is told: the same for the first message and for every repeat of it. */
export interface Recorded {
  orderId: string;
  outcome: AnswerOutcome;
  recorded: true;
}

/**
 * A recipient's signed answer. The raw bytes are verified under the keys of the recipient that the order names,
 * before anything in them is read: one that signs for another, an order that is not, a forged or an old message all
 * get the same `bad-signature`, so nobody learns which orders there are. After the request is closed an answer is
 * still written into the order's log; the receipt does not change.
 * @throws {Problem} bad-signature, bad-json, wrong-shape, too-many, conflict (the message id came before with another outcome)
 */
export async function recordConfirmation(deps: ConfirmDeps, call: SignedCall): Promise<Recorded> {
  const order = await loadOrder(deps.table, call.orderId);
  const recipient = order ? await loadRecipient(deps.table, order.recipientId) : undefined;
  const verifyingKeys = recipient && recipient.answerKeys.length > 0 ? recipient.answerKeys : [nobodysKey];
  const message = verifyWebhook({ ...call, now: deps.now() }, verifyingKeys);
  if (!order || !recipient || recipient.answerKeys.length === 0 || !message) {
    log('CONFIRMATION_REFUSED', {
      status: 401,
      ...(order ? { orderId: order.orderId, recipientId: order.recipientId } : {}),
    });
    throw new Problem('bad-signature');
  }
  const { data } = readMessage(call.body, order);
  const answers = order.events.filter((event) => 'messageId' in event);
  if (answers.length >= mostAnswers && !answers.some(({ messageId }) => messageId === message.messageId))
    throw new Problem('too-many');
  const event = eventOf(data, { at: deps.now(), messageId: message.messageId });
  const outcome = await recordAnswer(deps, order, event);
  if (outcome !== data.outcome) throw new Problem('conflict');
  return { orderId: order.orderId, outcome, recorded: true };
}

/** @throws {Problem} bad-json, wrong-shape */
function readMessage(body: Uint8Array, order: Order): ConfirmationMessage {
  const parsed = confirmationMessage.safeParse(parseJson(body));
  if (!parsed.success) throw wrongShape(parsed.error);
  const { data } = parsed.data;
  if (data.orderId !== order.orderId)
    throw new Problem('wrong-shape', [
      { path: 'data.orderId', message: 'Answer at the address of the order that the body names.' },
    ]);
  checkOutcome(order, data.outcome);
  return parsed.data;
}

/** @throws {Problem} wrong-shape, naming the outcomes that an order of this kind takes */
export function checkOutcome(order: Order, outcome: AnswerOutcome): void {
  const allowed = answersTo[order.kind];
  if (!allowed.includes(outcome))
    throw new Problem('wrong-shape', [
      {
        path: 'data.outcome',
        message: `This order is of kind "${order.kind}"; answer with one of: ${allowed.join(', ')}.`,
      },
    ]);
}

type AnswerEvent = Extract<OrderEvent, { type: 'ConfirmationRecorded' | 'AnswerPromised' }>;

function eventOf(
  data: ConfirmationMessage['data'],
  { at, messageId }: { at: string; messageId: string },
): AnswerEvent {
  const { outcome, exempted, expectedBy, note } = data;
  if (outcome === 'in_progress')
    return { type: 'AnswerPromised', at, messageId, ...(expectedBy ? { by: expectedBy } : {}) };
  return {
    type: 'ConfirmationRecorded',
    at,
    grade: 'attested',
    outcome,
    exempted: exempted ?? [],
    messageId,
    ...(note ? { note } : {}),
  };
}

/**
 * Writes an answer into the order's log, counts it, and wakes the request when it was the last. Safe to repeat: a
 * crash between the three is mended by the next repeat.
 * @returns the outcome that stands under this message id: not the given one when the id was used for another.
 */
export async function recordAnswer(
  deps: ConfirmDeps,
  order: Order,
  event: AnswerEvent,
): Promise<AnswerOutcome> {
  const after = await appendOrderEvent(deps.table, order, event);
  const stands = after.events.find(
    (one): one is AnswerEvent => 'messageId' in one && one.messageId === event.messageId,
  );
  if (stands?.type !== 'ConfirmationRecorded') return 'in_progress';
  log('CONFIRMATION_RECORDED', {
    orderId: order.orderId,
    recipientId: order.recipientId,
    verdict: stands.outcome,
  });
  const { isPageDone } = await countAnswer(deps.table, order);
  if (isPageDone && (await isEverythingAnswered(deps.table, order.requestId)))
    await wakeGather(deps, order.requestId);
  return stands.outcome === 'no_answer' ? 'refused' : stands.outcome;
}

/** The answer is written down already: when nobody can be woken, the state's own timer finds it. */
async function wakeGather({ table, wake }: ConfirmDeps, requestId: string): Promise<void> {
  try {
    const token = await readToken(table, requestId, 'gather');
    if (token) await wake(token, { verdict: 'answered' });
  } catch (fault) {
    log('HTTP_FAILED', {
      requestId,
      route: 'wake-gather',
      error: fault instanceof Error ? fault.name : 'unknown',
    });
  }
}
