import * as z from 'zod';
import { exemption } from './confirmation.ts';
import { type Identifier, identifier } from './identifier.ts';
import type { Recipient } from './recipient.ts';
import {
  type Category,
  type ConfirmationGrade,
  category,
  civilDate,
  confirmationGrade,
  instant,
  type OrderOutcome,
  orderOutcome,
  recipientKind,
  requestKind,
} from './vocabulary.ts';

/** How many orders stand on one page: a page is planned, sent and counted as one. */
export const pageSize = 100;

/** `{requestId}.{page}.{position}`: an answer finds its order without an index. */
export function orderIdOf(requestId: string, page: number, position: number): string {
  return `${requestId}.${page}.${position}`;
}

/** The parts of an order id, or undefined when it is not one. */
export function parseOrderId(
  orderId: string,
): { requestId: string; page: number; position: number } | undefined {
  const found = /^([0-9A-Z-]{10,20})\.(\d{1,4})\.(\d{1,3})$/.exec(orderId);
  return found
    ? { requestId: found[1] as string, page: Number(found[2]), position: Number(found[3]) }
    : undefined;
}

const at = { at: instant };

/** What has happened to one order, oldest first; the order's state is folded from it and stored nowhere else. */
export const orderEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('OrderSent'), ...at, attempt: z.int() }),
  /** A try that did not arrive. `isFinal` when no further try will be made. */
  z.object({
    type: z.literal('OrderFailed'),
    ...at,
    attempt: z.int(),
    reason: z.string(),
    isFinal: z.boolean(),
  }),
  z.object({
    type: z.literal('ConfirmationRecorded'),
    ...at,
    grade: confirmationGrade,
    outcome: orderOutcome,
    exempted: z.array(exemption),
    /** The recipient's message id: the same message twice is one confirmation. */
    messageId: z.string(),
    note: z.string().exactOptional(),
  }),
  z.object({
    type: z.literal('AnswerPromised'),
    ...at,
    by: civilDate.exactOptional(),
    messageId: z.string(),
  }),
  z.object({ type: z.literal('ReminderSent'), ...at, attempt: z.int() }),
  z.object({ type: z.literal('AnswerPresumed'), ...at }),
]);
export type OrderEvent = z.infer<typeof orderEvent>;

export const order = z.object({
  orderId: z.string(),
  requestId: z.string(),
  page: z.int(),
  position: z.int(),
  recipientId: z.string(),
  recipientName: z.string(),
  recipientKind,
  kind: requestKind,
  categories: z.array(category),
  events: z.array(orderEvent),
});
/** One call to one recipient for one request. Holds no personal data. */
export type Order = z.infer<typeof order>;

export interface OrderState {
  state: 'planned' | 'sent' | 'failed' | 'answered' | 'presumed';
  outcome?: OrderOutcome;
  grade?: ConfirmationGrade;
  exempted: z.infer<typeof exemption>[];
  sentAt?: string;
  answeredAt?: string;
  promisedBy?: string;
  reminders: number;
  /** A different answer came after the first. Both stay in the events; the first one counts until the receipt. */
  hasConflict: boolean;
}

/** Folds an order's events. Any order of arrival and any repeats of the same confirmation give the same outcome. */
export function foldOrder(events: readonly OrderEvent[]): OrderState {
  const folded: OrderState = { state: 'planned', exempted: [], reminders: 0, hasConflict: false };
  for (const event of events) {
    switch (event.type) {
      case 'OrderSent':
        folded.sentAt ??= event.at;
        if (folded.state === 'planned' || folded.state === 'failed') folded.state = 'sent';
        break;
      case 'OrderFailed':
        if (event.isFinal && folded.state === 'planned') folded.state = 'failed';
        break;
      case 'ConfirmationRecorded':
        if (folded.state === 'answered') {
          folded.hasConflict ||= folded.outcome !== event.outcome;
          break;
        }
        folded.state = 'answered';
        folded.outcome = event.outcome;
        folded.grade = event.grade;
        folded.exempted = event.exempted;
        folded.answeredAt = event.at;
        break;
      case 'AnswerPromised':
        if (event.by) folded.promisedBy = event.by;
        break;
      case 'ReminderSent':
        folded.reminders += 1;
        break;
      case 'AnswerPresumed':
        if (folded.state !== 'answered') {
          folded.state = 'presumed';
          folded.outcome = 'no_answer';
          folded.grade = 'presumed';
        }
        break;
      default:
        event satisfies never;
    }
  }
  return folded;
}

/** Nobody is waited for any more. */
export function isFinished(state: OrderState): boolean {
  return state.state === 'answered' || state.state === 'presumed';
}

/** "Deleted" may be said only of an answer that somebody gave, not of a bare 2xx or of silence. */
export function isConfirmed(state: OrderState): boolean {
  return state.state === 'answered' && (state.grade === 'attested' || state.grade === 'reported');
}

export const correction = z.object({
  field: identifierFieldOrCategory(),
  wrong: z.string().max(500),
  right: z.string().min(1).max(500),
});
export type Correction = z.infer<typeof correction>;

function identifierFieldOrCategory() {
  return z.enum([...identifier.shape.type.options, 'other']);
}

/** What a connector is given to tell one recipient. Built when sent, never stored: it holds the identifiers. */
export interface OutgoingOrder {
  order: Order;
  recipient: Recipient;
  /** Only verified ones. */
  identifiers: Identifier[];
  corrections: Correction[];
  /** Categories this recipient may keep, with the ground. */
  except: { category: Category; ground: string; cite: string }[];
  dueOn: string;
  law: string;
  callbackUrl: string;
  attempt: number;
  isReminder: boolean;
}

/** The body of an outgoing order (Standard Webhooks shape `{type, timestamp, data}`). */
export const orderMessage = z.strictObject({
  type: z.enum(['order.delete', 'order.correct', 'order.opt_out', 'order.limit']),
  timestamp: instant,
  data: z.strictObject({
    orderId: z.string(),
    attempt: z.int(),
    isReminder: z.boolean(),
    law: z.string(),
    dueOn: civilDate,
    subject: z.strictObject({ identifiers: z.array(identifier) }),
    categories: z.array(category),
    except: z.array(z.strictObject({ category, ground: z.string(), cite: z.string() })),
    corrections: z.array(correction).exactOptional(),
    /** Tell those you gave the data to, and answer here. */
    passOn: z.literal(true),
    callbackUrl: z.url(),
  }),
});
export type OrderMessage = z.infer<typeof orderMessage>;

export function composeOrderMessage(outgoing: OutgoingOrder, now: string): OrderMessage {
  const { order, identifiers, corrections, except } = outgoing;
  return {
    type: `order.${order.kind}` as OrderMessage['type'],
    timestamp: now,
    data: {
      orderId: order.orderId,
      attempt: outgoing.attempt,
      isReminder: outgoing.isReminder,
      law: outgoing.law,
      dueOn: outgoing.dueOn,
      subject: { identifiers },
      categories: order.categories,
      except,
      ...(order.kind === 'correct' ? { corrections } : {}),
      passOn: true,
      callbackUrl: outgoing.callbackUrl,
    },
  };
}
