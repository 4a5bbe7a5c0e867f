import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { exemption } from './confirmation.ts';
import { foldOrder, isConfirmed, type Order, type OrderState } from './orders.ts';
import type { Profile } from './profile.ts';
import { mayNameRecipients } from './progress-rows.ts';
import { happened, keptCategory, lastOf, type PrivacyRequest } from './request.ts';
import { isInboxProven } from './verdicts.ts';
import {
  channel,
  civilDate,
  confirmationGrade,
  instant,
  lawId,
  type OrderOutcome,
  orderOutcome,
  recipientKind,
  requestKind,
  residence,
  type StatusReason,
  statusReason,
  words,
} from './vocabulary.ts';

/** How many recipients stand in the receipt by name; the digest and the counts cover all of them. */
export const mostInlineRecipients = 1_000;

/** What one recipient was asked and what it said. */
export const receiptRecipient = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: recipientKind,
  /** Null when the request ended before this recipient was asked. */
  outcome: orderOutcome.nullable(),
  grade: confirmationGrade.nullable(),
  askedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** What the recipient says the law lets it keep: its claim, not our finding. */
  exempted: z.array(exemption),
  reminders: z.int(),
});
export type ReceiptRecipient = z.infer<typeof receiptRecipient>;

const byOutcome = z.partialRecord(orderOutcome, z.int());

/**
 * The record of a request that has ended: what happened, and nothing about who it happened to. It is signed, given
 * away, and kept for the 24 months of 11 CCR 7101(a); 7101(b) names what it must hold.
 */
export const receipt = z.strictObject({
  /** The company's public address, where the keys that check the signature are. */
  iss: z.url(),
  /** When it was composed, in seconds since 1970. */
  iat: z.int(),
  /** The request's reference. */
  jti: z.string(),
  company: z.strictObject({ id: z.string(), name: z.string() }),
  kind: requestKind,
  channel,
  residence,
  law: lawId.nullable(),
  rulesVersion: z.string(),
  receivedOn: civilDate,
  acknowledgedAt: instant.nullable(),
  dueOn: civilDate,
  concludedAt: instant,
  status: z.enum(['fulfilled', 'denied', 'revoked', 'expired']),
  reason: statusReason.nullable(),
  verification: z.strictObject({
    level: z.enum(['none', 'reasonable', 'reasonably_high']).nullable(),
    /** Identifiers that agreed with own records, beside the inbox. */
    points: z.int(),
    inboxProven: z.boolean(),
  }),
  recipients: z.array(receiptRecipient).max(mostInlineRecipients),
  recipientsTotal: z.int(),
  /** Recipients by outcome; what is missing from the total was never asked. */
  byOutcome,
  /** SHA-256 (base64url) of the canonical JSON (RFC 8785) of the whole list of recipients. */
  recipientsDigest: z.string(),
  kept: z.array(keptCategory.omit({ ruleId: true }).strict()),
  /** How the company understands "deleted"; null for what is not a deletion. */
  method: z.strictObject({ erased: words, backups: words }).nullable(),
  /** Digest of the last entry of the request's log when the receipt was composed. */
  chainHead: z.string(),
  /** Digest of the profile that was followed. */
  profileDigest: z.string(),
});
export type Receipt = z.infer<typeof receipt>;
export type ConcludedStatus = Receipt['status'];

const method = {
  erased: {
    en: 'In our own systems the personal data was erased or emptied. For everybody else, each line says what they told us and how well we know it.',
    es: 'En nuestros sistemas los datos personales se borraron o se vaciaron. De los demás, cada línea dice lo que nos respondieron y con qué certeza lo sabemos.',
  },
  backups: {
    en: 'Copies in backups are not used. They are deleted when the backup is next restored, read or used for a sale (11 CCR 7022(d)).',
    es: 'Las copias de respaldo no se usan. Se borran cuando el respaldo se restaura, se consulta o se usa para una venta (11 CCR 7022(d)).',
  },
};

/**
 * How the request ended, by its events and by what its recipients answered (Data Rights Protocol 1.0, 3.02).
 * A recipient that stayed silent does not undo the rest: the request is fulfilled, and the counts say who was silent.
 */
export function concludeRequest({
  request: { events },
  orders,
}: {
  request: Pick<PrivacyRequest, 'events'>;
  orders: readonly Pick<Order, 'events'>[];
}): { status: ConcludedStatus; reason: StatusReason | null } {
  if (happened(events, 'RequestWithdrawn')) return { status: 'revoked', reason: null };
  const decided = lastOf(events, 'StaffDecided');
  if (decided?.verdict === 'deny') return { status: 'denied', reason: decided.reason ?? 'other' };
  const failed = lastOf(events, 'VerificationFailed');
  if (failed && !happened(events, 'VerificationSucceeded'))
    return {
      status: failed.reason === 'need_user_verification' ? 'expired' : 'denied',
      reason: failed.reason,
    };
  const assessed = lastOf(events, 'RequestAssessed');
  if (assessed?.verdict === 'deny' && !decided)
    return { status: 'denied', reason: assessed.reason ?? 'other' };
  const mayGo = assessed?.verdict === 'go' || decided?.verdict === 'go';
  // An opt-out needs no verification, so what counts is whether anybody let the request go on.
  if (!mayGo)
    return {
      status: 'expired',
      reason: happened(events, 'VerificationSucceeded') ? 'other' : 'need_user_verification',
    };
  const outcomes = orders.map((order) => concludedOutcome(foldOrder(order.events)));
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'exempted'))
    return { status: 'denied', reason: 'claim_not_covered' };
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'exempted' || outcome === 'refused'))
    return { status: 'denied', reason: 'other' };
  return { status: 'fulfilled', reason: null };
}

/** Whoever was told, or could not be reached, and gave no answer by the end, gave none. Null when never asked. */
function concludedOutcome(state: OrderState): OrderOutcome | null {
  return state.outcome ?? (state.state === 'planned' ? null : 'no_answer');
}

/** Orders in numbers; `byOutcome` holds only outcomes that occur, and counts only orders that have one by now. */
export function summariseOrders(orders: readonly Pick<Order, 'events'>[]): {
  total: number;
  /** Recipients that gave an answer, signed or reported: not a bare 2xx and not silence. */
  confirmed: number;
  byOutcome: Partial<Record<OrderOutcome, number>>;
} {
  const states = orders.map((order) => foldOrder(order.events));
  return {
    total: orders.length,
    confirmed: states.filter(isConfirmed).length,
    byOutcome: count(states.map(({ outcome }) => outcome ?? null)),
  };
}

function count(outcomes: readonly (OrderOutcome | null)[]): Partial<Record<OrderOutcome, number>> {
  const counts: Partial<Record<OrderOutcome, number>> = {};
  for (const outcome of outcomes) if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** A recipient writes its grounds freely; what looks like an address or a number of a person is struck out. */
function withoutIdentifiers(text: string): string {
  // Nine digits or more: a citation such as 1798.105 has fewer.
  return text.replace(/\S*@\S*/gu, '•••').replace(/\+?\d(?:[\s().-]*\d){8,}/gu, '•••');
}

/** What the receipt says of one order. */
export function lineOf(order: Order): ReceiptRecipient {
  const state = foldOrder(order.events);
  const outcome = concludedOutcome(state);
  return {
    id: order.recipientId,
    name: order.recipientName,
    kind: order.recipientKind,
    outcome,
    grade: state.grade ?? (outcome === null ? null : 'presumed'),
    askedAt: state.sentAt ?? null,
    answeredAt: state.answeredAt ?? null,
    exempted: state.exempted.map((claim) => ({
      ...claim,
      ground: withoutIdentifiers(claim.ground),
      ...(claim.cite ? { cite: withoutIdentifiers(claim.cite) } : {}),
    })),
    reminders: state.reminders,
  };
}

/**
 * Composes the receipt from the log and the orders. It is never given the consumer's own data, so it cannot tell it.
 * @param now when the request is concluded, an instant in UTC
 * @param policyDigest digest of the profile that was followed
 * @param chainHead digest of the last entry of the request's log
 * @param digest SHA-256 of a text, as base64url; given, because the domain knows no crypto module
 */
export function composeReceipt({
  profile,
  request,
  orders,
  now,
  policyDigest,
  publicUrl,
  chainHead,
  digest,
}: {
  profile: Pick<Profile, 'id' | 'name'>;
  request: PrivacyRequest;
  orders: readonly Order[];
  now: string;
  policyDigest: string;
  publicUrl: string;
  chainHead: string;
  digest: (text: string) => string;
}): Receipt {
  const { events, received } = request;
  const { status, reason } = concludeRequest({ request, orders });
  const verified = happened(events, 'VerificationSucceeded');
  const lines = orders.map(lineOf);
  const applied = events.filter((event) => event.type === 'ExceptionApplied');
  return {
    iss: publicUrl,
    iat: Math.floor(Date.parse(now) / 1000),
    jti: request.requestId,
    company: { id: profile.id, name: profile.name },
    kind: received.kind,
    channel: received.channel,
    residence: received.residence,
    law: received.law,
    rulesVersion: received.rulesVersion,
    receivedOn: received.receivedOn,
    acknowledgedAt: happened(events, 'ReceiptAcknowledged')?.at ?? null,
    dueOn: received.dueOn,
    concludedAt: now,
    status,
    reason,
    verification: {
      level: verified?.level ?? null,
      points: verified?.points ?? 0,
      inboxProven: isInboxProven(request),
    },
    // Whoever proved nothing gets the counts and the digest: who has a person's data is told to that person only.
    recipients: mayNameRecipients(request) ? lines.slice(0, mostInlineRecipients) : [],
    recipientsTotal: lines.length,
    byOutcome: count(lines.map(({ outcome }) => outcome)),
    recipientsDigest: digest(canonicalJson(lines)),
    kept: applied.map(({ kept: { ruleId: _, ...kept } }) => kept),
    method: received.kind === 'delete' && status === 'fulfilled' ? method : null,
    chainHead,
    profileDigest: policyDigest,
  };
}
