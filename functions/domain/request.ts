import * as z from 'zod';
import { identifier, identifierType } from './identifier.ts';
import { correction } from './orders.ts';
import {
  category,
  channel,
  civilDate,
  instant,
  language,
  lawId,
  type RequestStatus,
  requestKind,
  residence,
  type StatusReason,
  statusReason,
} from './vocabulary.ts';

/** What a consumer hands in, whatever the way in. The only place where it stands in clear is sealed storage. */
export const requestDraft = z.strictObject({
  kind: requestKind,
  language,
  channel,
  residence,
  identifiers: z.array(identifier).min(2).max(12),
  corrections: z.array(correction).max(10).default([]),
  /** What the consumer says in support of a correction. */
  evidence: z.string().max(4000).default(''),
});
export type RequestDraft = z.infer<typeof requestDraft>;

const at = { at: instant };

/** How the company holds on to a category although deletion was asked for. */
export const keptCategory = z.object({
  ruleId: z.string(),
  category,
  /** `company`, or the id of the recipient that may keep it. */
  holder: z.string(),
  ground: z.string(),
  cite: z.string(),
  records: z.object({ en: z.string(), es: z.string() }),
  permittedUse: z.object({ en: z.string(), es: z.string() }),
  keptFor: z.object({ en: z.string(), es: z.string() }),
});
export type KeptCategory = z.infer<typeof keptCategory>;

/** Everything that can happen to a request, in the past tense. None of it holds personal data. */
export const requestEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('RequestReceived'),
    ...at,
    kind: requestKind,
    language,
    channel,
    residence,
    law: lawId.nullable(),
    rulesVersion: z.string(),
    receivedOn: civilDate,
    /** Null when no law asks for an acknowledgement. */
    acknowledgeBy: civilDate.nullable(),
    dueOn: civilDate,
  }),
  z.object({ type: z.literal('ReceiptAcknowledged'), ...at }),
  z.object({
    type: z.literal('VerificationStarted'),
    ...at,
    /** Identifiers that agree with one own record, other than a contested field. */
    matched: z.array(identifierType),
    recordsFound: z.int(),
    pointsNeeded: z.int(),
  }),
  z.object({
    type: z.literal('CodeSent'),
    ...at,
    to: z.enum(['address_on_file', 'address_given']),
    attempt: z.int(),
  }),
  z.object({ type: z.literal('CodeRefused'), ...at, triesLeft: z.int() }),
  z.object({
    type: z.literal('IdentifierVerified'),
    ...at,
    identifier: identifierType,
    by: z.enum(['code', 'match', 'staff']),
  }),
  z.object({ type: z.literal('VerificationReminded'), ...at }),
  z.object({
    type: z.literal('VerificationSucceeded'),
    ...at,
    level: z.enum(['reasonable', 'reasonably_high']),
    points: z.int(),
  }),
  z.object({ type: z.literal('VerificationFailed'), ...at, reason: statusReason }),
  z.object({ type: z.literal('ExceptionApplied'), ...at, kept: keptCategory }),
  z.object({
    type: z.literal('RequestAssessed'),
    ...at,
    verdict: z.enum(['go', 'staff', 'deny']),
    reason: statusReason.nullable(),
    /** Why a person must decide; rule ids, no free text about the consumer. */
    because: z.array(z.string()),
  }),
  z.object({
    type: z.literal('StaffDecided'),
    ...at,
    by: z.string(),
    verdict: z.enum(['go', 'deny']),
    reason: statusReason.nullable(),
  }),
  z.object({
    type: z.literal('RecipientSetFrozen'),
    ...at,
    recipients: z.int(),
    pages: z.int(),
    coolingOffUntil: instant,
  }),
  /** From here on the request cannot be taken back. */
  z.object({ type: z.literal('DispatchStarted'), ...at }),
  z.object({ type: z.literal('PageDispatched'), ...at, page: z.int(), sent: z.int(), failed: z.int() }),
  z.object({ type: z.literal('RecipientsReminded'), ...at, round: z.int(), reminded: z.int() }),
  z.object({ type: z.literal('GatheringEnded'), ...at, unanswered: z.int() }),
  z.object({
    type: z.literal('RequestWithdrawn'),
    ...at,
    by: z.enum(['consumer', 'person_on_file', 'staff']),
  }),
  z.object({
    type: z.literal('RequestConcluded'),
    ...at,
    status: z.enum(['fulfilled', 'denied', 'revoked', 'expired']),
    reason: statusReason.nullable(),
    /** SHA-256 (base64url) of the receipt's JWS. */
    receiptDigest: z.string(),
  }),
  z.object({ type: z.literal('FinalNoticeSent'), ...at, messageId: z.string() }),
  z.object({ type: z.literal('FinalNoticeUndeliverable'), ...at, why: z.string() }),
  z.object({ type: z.literal('KeyShredded'), ...at }),
  z.object({ type: z.literal('RequestParked'), ...at, state: z.string(), failure: z.string() }),
  z.object({ type: z.literal('RequestResumed'), ...at, generation: z.int(), by: z.string() }),
]);
export type RequestEvent = z.infer<typeof requestEvent>;
export type RequestEventType = RequestEvent['type'];
export type EventOf<T extends RequestEventType> = Extract<RequestEvent, { type: T }>;

/** The request as its events tell it. */
export interface PrivacyRequest {
  requestId: string;
  /** Number of events; what `appendEvents` expects. */
  version: number;
  events: readonly RequestEvent[];
  received: EventOf<'RequestReceived'>;
  status: RequestStatus;
  reason: StatusReason | null;
}

/** The first event of that type, if it has happened. */
export function happened<T extends RequestEventType>(
  events: readonly RequestEvent[],
  type: T,
): EventOf<T> | undefined {
  return events.find((event): event is EventOf<T> => event.type === type);
}

/** The last event of that type, if it has happened. */
export function lastOf<T extends RequestEventType>(
  events: readonly RequestEvent[],
  type: T,
): EventOf<T> | undefined {
  return events.findLast((event): event is EventOf<T> => event.type === type);
}

/** Status and reason in the Data Rights Protocol's words (1.0, section 3.02), folded from the events. */
export function statusOf(events: readonly RequestEvent[]): {
  status: RequestStatus;
  reason: StatusReason | null;
} {
  const concluded = happened(events, 'RequestConcluded');
  if (concluded) return { status: concluded.status, reason: concluded.reason };
  const isVerified = happened(events, 'VerificationSucceeded');
  if (!isVerified && happened(events, 'VerificationStarted') && !happened(events, 'VerificationFailed'))
    return { status: 'in_progress', reason: 'need_user_verification' };
  return { status: happened(events, 'ReceiptAcknowledged') ? 'in_progress' : 'open', reason: null };
}

/**
 * Folds events into the request.
 * @throws {Error} when the first event is not `RequestReceived`: the log is broken.
 */
export function foldRequest(requestId: string, events: readonly RequestEvent[]): PrivacyRequest {
  const received = events[0];
  if (received?.type !== 'RequestReceived')
    throw new Error(`The log of ${requestId} does not begin with RequestReceived`);
  return { requestId, version: events.length, events, received, ...statusOf(events) };
}
