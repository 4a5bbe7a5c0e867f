import * as z from 'zod';
import { decision } from './decision.ts';
import { identifier, identifierType } from './identifier.ts';
import { correction } from './orders.ts';
import { verificationNeedShape } from './verification-needs.ts';
import {
  accessFormat,
  agentAuthority,
  type CivilDate,
  category,
  channel,
  civilDate,
  delivery,
  instant,
  language,
  lawId,
  packageFormat,
  type RequestStatus,
  requesterRole,
  requestKind,
  residence,
  type StatusReason,
  statusReason,
} from './vocabulary.ts';

/** Who sends the request, when it is not the person it is about: an authorized agent, or a minor's parent. */
export const requester = z.strictObject({
  role: requesterRole,
  name: z.string().max(300).default(''),
  email: z.string().max(320).default(''),
  /** The business that acts, when the agent is one (Civ. Code 1798.140(ak)). */
  business: z.string().max(300).default(''),
  authority: agentAuthority.default('signed_permission'),
});
export type Requester = z.infer<typeof requester>;

const themselves: Requester = {
  role: 'consumer',
  name: '',
  email: '',
  business: '',
  authority: 'signed_permission',
};

/** What a consumer hands in, whatever the way in. The only place where it stands in clear is sealed storage. */
export const requestDraft = z.strictObject({
  kind: requestKind,
  language,
  channel,
  residence,
  identifiers: z.array(identifier).min(1).max(12),
  corrections: z.array(correction).max(10).default([]),
  /** What the consumer says in support of a correction, or of an appeal. */
  evidence: z.string().max(4000).default(''),
  requester: requester.default(themselves),
  /** In what form a copy of the data is wanted (access). */
  format: accessFormat.default('html'),
  /** The first day a copy of the data should cover; null is all there is. */
  from: civilDate.nullable().default(null),
  delivery: delivery.default('email'),
  /** Where a letter goes, when the answer is wanted by post. */
  postal: z.string().max(600).default(''),
  /** The reference of the request whose denial is appealed. */
  appealOf: z.string().max(20).default(''),
  /** A token by which the company's own sign-in vouches for an account (11 CCR 7061). */
  login: z.string().max(4000).default(''),
});
export type RequestDraft = z.infer<typeof requestDraft>;
/** The same as it may be handed in: what is left out has its usual value. */
export type GivenDraft = z.input<typeof requestDraft>;

/** Why a request was opened by this house and not by somebody who asked. */
export const followUpWhy = z.enum([
  'appeal_granted',
  'hold_released',
  'came_back',
  'unverified_delete',
  'delete_instead',
]);
export const follows = z.object({ reference: z.string(), why: followUpWhy });
export type Follows = z.infer<typeof follows>;

const at = { at: instant };

/** Why more time is needed; the words stand in the notices (Civ. Code 1798.130(a)(2)(A)). */
export const extensionReasons = ['many_requests', 'complex', 'recipients_slow', 'verification_slow'] as const;
export const extensionReason = z.enum(extensionReasons);
export type ExtensionReason = z.infer<typeof extensionReason>;

/** On what ground a correction is denied (11 CCR 7023; the notice's own five). */
export const correctionDenials = [
  'likely_accurate',
  'disproportionate',
  'legal_conflict',
  'repeated',
  'suspected_fraud',
] as const;
export const correctionDenial = z.enum(correctionDenials);
export type CorrectionDenial = z.infer<typeof correctionDenial>;

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
  /** The day on which somebody must look whether it is still needed. */
  reviewOn: civilDate.exactOptional(),
  /** The law and the letter of the ground: `(d)(8)`. Null where it is kept as California lets it be, as a courtesy. */
  law: lawId.nullable().exactOptional(),
  letter: z.string().exactOptional(),
  /** Why it must be kept, in facts. */
  reason: z.object({ en: z.string(), es: z.string() }).exactOptional(),
  /** Why keeping it is in proportion (Civ. Code 1798.105(d)(2)). */
  proportionality: z.object({ en: z.string(), es: z.string() }).exactOptional(),
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
    /** Absent: the consumer. */
    requester: requesterRole.exactOptional(),
    /** Absent: by e-mail. */
    delivery: delivery.exactOptional(),
    /** Every request that was sent together with this one, itself among them, in the order of their kinds. */
    bundle: z.array(z.string()).exactOptional(),
    follows: follows.exactOptional(),
    appealOf: z.string().exactOptional(),
    /** The member of staff who wrote it down for somebody who called or wrote. */
    enteredBy: z.string().exactOptional(),
  }),
  z.object({ type: z.literal('ReceiptAcknowledged'), ...at }),
  /** A decision with its reasons; whoever doubts it can make it again. */
  z.object({ type: z.literal('DecisionMade'), ...at, decision }),
  /** The same person asked for the same by another way; this case answers both. */
  z.object({ type: z.literal('RequestJoined'), ...at, reference: z.string(), channel, dueOn: civilDate }),
  /** This one is answered with another, which was opened for the same person and the same right. */
  z.object({ type: z.literal('RequestMerged'), ...at, into: z.string() }),
  z.object({
    type: z.literal('DeadlineExtended'),
    ...at,
    dueOn: civilDate,
    toldOn: civilDate,
    reason: extensionReason,
    by: z.string(),
  }),
  z.object({
    type: z.literal('ProofReceived'),
    ...at,
    proof: z.int(),
    mediaType: z.string(),
    bytes: z.int(),
    digest: z.string(),
  }),
  z.object({
    type: z.literal('ProofJudged'),
    ...at,
    verdict: z.enum(['accepted', 'refused']),
    by: z.string(),
  }),
  z.object({ type: z.literal('DeclarationSigned'), ...at, digest: z.string() }),
  z.object({ type: z.literal('FraudSuspected'), ...at, by: z.string(), because: z.string() }),
  /** A member of staff made sure who it is, by another way than the code. */
  z.object({
    type: z.literal('IdentityConfirmed'),
    ...at,
    by: z.string(),
    method: z.enum(['call_back', 'code_by_post', 'documents', 'in_person']),
    points: z.int(),
  }),
  z.object({ type: z.literal('HoldPlaced'), ...at, by: z.string(), matter: z.string() }),
  z.object({ type: z.literal('HoldReleased'), ...at, by: z.string() }),
  z.object({
    type: z.literal('FeeQuoted'),
    ...at,
    cents: z.int(),
    because: z.enum(['excessive', 'repetitive', 'unfounded']),
    by: z.string(),
  }),
  z.object({ type: z.literal('FeeAccepted'), ...at }),
  z.object({
    type: z.literal('PackageAssembled'),
    ...at,
    scope: z.enum(['specific', 'categories']),
    formats: z.array(packageFormat),
    bytes: z.int(),
    pieces: z.int(),
  }),
  z.object({ type: z.literal('PackageDownloaded'), ...at, format: packageFormat }),
  z.object({ type: z.literal('StatementAdded'), ...at, words: z.int() }),
  /** Data went to somebody after the recipients were frozen; they are told as well (11 CCR 7026(f)(2)). */
  z.object({ type: z.literal('RecipientsAdded'), ...at, page: z.int(), recipients: z.int() }),
  z.object({ type: z.literal('FollowUpOpened'), ...at, reference: z.string(), why: followUpWhy }),
  z.object({ type: z.literal('MailReceived'), ...at, messageId: z.string() }),
  z.object({ type: z.literal('LetterPrepared'), ...at, notice: z.string() }),
  z.object({ type: z.literal('LetterPosted'), ...at, notice: z.string(), by: z.string() }),
  z.object({
    type: z.literal('VerificationStarted'),
    ...at,
    /** Identifiers that agree with one own record, other than a contested field. */
    matched: z.array(identifierType),
    recordsFound: z.int(),
    pointsNeeded: z.int(),
    need: verificationNeedShape.exactOptional(),
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
    by: z.enum(['code', 'match', 'staff', 'login']),
  }),
  z.object({ type: z.literal('VerificationReminded'), ...at }),
  z.object({
    type: z.literal('VerificationSucceeded'),
    ...at,
    level: z.enum(['none', 'reasonable', 'reasonably_high']),
    points: z.int(),
  }),
  z.object({ type: z.literal('VerificationFailed'), ...at, reason: statusReason }),
  z.object({ type: z.literal('ExceptionApplied'), ...at, kept: keptCategory }),
  z.object({
    type: z.literal('RequestAssessed'),
    ...at,
    verdict: z.enum(['go', 'staff', 'deny']),
    reason: statusReason.nullable(),
    /** Set when a correction was denied. */
    denial: correctionDenial.exactOptional(),
    /** Why a person must decide; rule ids, no free text about the consumer. */
    because: z.array(z.string()),
  }),
  z.object({
    type: z.literal('StaffDecided'),
    ...at,
    by: z.string(),
    verdict: z.enum(['go', 'deny']),
    reason: statusReason.nullable(),
    denial: correctionDenial.exactOptional(),
    /** Rules, of those that asked for a person, that apply after all: what they name is kept. */
    keep: z.array(z.string()).exactOptional(),
    /** The contested data goes instead of being corrected (11 CCR 7023(e)). */
    deletesInstead: z.enum(['consumer_agrees', 'no_harm']).exactOptional(),
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

/** The day by which the answer must be out: the first one said, earlier when a duplicate came sooner, later when extended. */
export function dueOnOf({ events, received }: Pick<PrivacyRequest, 'events' | 'received'>): CivilDate {
  const extended = lastOf(events, 'DeadlineExtended');
  if (extended) return extended.dueOn;
  const joined = events.flatMap((event) => (event.type === 'RequestJoined' ? [event.dueOn] : []));
  return [received.dueOn, ...joined].toSorted()[0] ?? received.dueOn;
}

/** Every request sent together with this one, itself among them. */
export function bundleOf({ requestId, received }: Pick<PrivacyRequest, 'requestId' | 'received'>): string[] {
  return received.bundle ?? [requestId];
}

/** True while a legal hold keeps the company from erasing. */
export function isHeld({ events }: Pick<PrivacyRequest, 'events'>): boolean {
  const places = events.filter(({ type }) => type === 'HoldPlaced' || type === 'HoldReleased');
  return places.at(-1)?.type === 'HoldPlaced';
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
