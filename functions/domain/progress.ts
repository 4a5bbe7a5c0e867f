import { missingOf } from './needs-met.ts';
import { foldOrder, isConfirmed, type Order, type OrderState } from './orders.ts';
import { dueOnOf, happened, type KeptCategory, lastOf, type PrivacyRequest } from './request.ts';
import { verificationVerdict } from './verdicts.ts';
import type {
  CivilDate,
  ConfirmationGrade,
  Instant,
  OrderOutcome,
  RecipientKind,
  RequestKind,
  RequestStatus,
  StatusReason,
} from './vocabulary.ts';

/** A request as a person is told of it. The status page, the final notice and the receipt page all speak from this. */

export const headings = [
  'received',
  'waiting_for_code',
  'checking',
  'with_staff',
  'about_to_tell',
  'telling',
  'answers_in',
  'complete',
  'partial',
  'told_only',
  'not_verified',
  'no_match',
  'denied',
  'withdrawn',
  'expired',
] as const;
/** One sentence each in `pages/words`. */
export type Heading = (typeof headings)[number];

export const stepNames = ['received', 'confirmed', 'checked', 'assessed', 'told', 'done'] as const;
export type StepName = (typeof stepNames)[number];

export interface ProgressStep {
  name: StepName;
  /** `skipped`: the request ended before this step. */
  state: 'done' | 'current' | 'later' | 'skipped';
  at: Instant | null;
}

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

export interface Progress {
  reference: string;
  kind: RequestKind;
  status: RequestStatus;
  reason: StatusReason | null;
  heading: Heading;
  receivedOn: CivilDate;
  acknowledgeBy: CivilDate | null;
  dueOn: CivilDate;
  steps: ProgressStep[];
  recipients: RecipientRow[];
  /** `confirmed`: gave an answer, signed or reported. Neither a bare "it arrived" nor silence counts. */
  counts: { total: number; confirmed: number; bySaid: Partial<Record<Said, number>> };
  kept: KeptCategory[];
  isWaitingForCode: boolean;
  mayWithdraw: boolean;
  /** When others are told, while that still lies ahead. */
  tellsAt: Instant | null;
  endedAt: Instant | null;
}

/** What a person is told of a request. `orders` in the order in which they were planned. */
export function progressOf({
  request,
  orders,
}: {
  request: PrivacyRequest;
  orders: readonly Order[];
}): Progress {
  const { received, events, status, reason } = request;
  const hasEnded = happened(events, 'RequestConcluded') !== undefined;
  const recipients = orders.map((order) => rowOf(order, hasEnded));
  const confirmed = orders.filter(({ events: each }) => isConfirmed(foldOrder(each))).length;
  const ended = happened(events, 'RequestConcluded');
  const isTelling = happened(events, 'DispatchStarted') !== undefined;
  const frozen = lastOf(events, 'RecipientSetFrozen');
  return {
    reference: request.requestId,
    kind: received.kind,
    status,
    reason,
    heading: headingOf({ request, recipients, confirmed }),
    receivedOn: received.receivedOn,
    acknowledgeBy: received.acknowledgeBy,
    dueOn: dueOnOf(request),
    steps: stepsOf(request),
    recipients,
    counts: { total: orders.length, confirmed, bySaid: count(recipients) },
    kept: events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept] : [])),
    isWaitingForCode: isWaitingForCode(request),
    mayWithdraw: !isTelling && !ended && !happened(events, 'RequestWithdrawn'),
    tellsAt: frozen && !isTelling && !ended ? frozen.coolingOffUntil : null,
    endedAt: ended?.at ?? null,
  };
}

/** True from the moment a code is needed on, until one was typed, or the request is settled another way. */
export function isWaitingForCode(request: PrivacyRequest): boolean {
  return (
    request.reason === 'need_user_verification' &&
    verificationVerdict(request) === undefined &&
    missingOf(request).includes('code')
  );
}

function rowOf(order: Order, hasEnded: boolean): RecipientRow {
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
function saidBy(state: OrderState, hasEnded: boolean): Said {
  if (state.outcome) return state.grade === 'accepted' ? 'arrived_only' : state.outcome;
  if (state.state === 'planned') return 'not_told';
  if (state.state === 'failed') return hasEnded ? 'no_answer' : 'not_reached';
  return hasEnded ? 'no_answer' : 'waiting';
}

function count(rows: readonly RecipientRow[]): Partial<Record<Said, number>> {
  const counts: Partial<Record<Said, number>> = {};
  for (const { said } of rows) counts[said] = (counts[said] ?? 0) + 1;
  return counts;
}

const settled: readonly Said[] = ['deleted', 'corrected', 'opted_out', 'not_found'];

function headingOf({
  request,
  recipients,
  confirmed,
}: {
  request: PrivacyRequest;
  recipients: readonly RecipientRow[];
  confirmed: number;
}): Heading {
  const { events, status, reason } = request;
  switch (status) {
    case 'fulfilled': {
      const keepsSome = events.some(({ type }) => type === 'ExceptionApplied');
      if (!keepsSome && recipients.every(({ said }) => settled.includes(said))) return 'complete';
      const own = recipients.filter(({ kind }) => kind === 'own');
      return own.every(({ said }) => settled.includes(said) || said === 'exempted') ? 'partial' : 'told_only';
    }
    case 'denied':
      if (reason === 'no_match') return 'no_match';
      return reason === 'insuf_verification' ? 'not_verified' : 'denied';
    case 'revoked':
      return 'withdrawn';
    case 'expired':
      return 'expired';
    case 'open':
    case 'in_progress':
      return openHeading(request, { all: recipients.length, confirmed });
    default:
      return status satisfies never;
  }
}

function openHeading(
  request: PrivacyRequest,
  { all, confirmed }: { all: number; confirmed: number },
): Heading {
  const { events } = request;
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  if (happened(events, 'DispatchStarted')) return all > 0 && confirmed === all ? 'answers_in' : 'telling';
  if (happened(events, 'RecipientSetFrozen')) return 'about_to_tell';
  const isWithStaff =
    lastOf(events, 'RequestAssessed')?.verdict === 'staff' && !happened(events, 'StaffDecided');
  if (isWithStaff) return 'with_staff';
  if (happened(events, 'VerificationSucceeded') || happened(events, 'VerificationFailed')) return 'checking';
  return isWaitingForCode(request) ? 'waiting_for_code' : 'received';
}

/** At most six steps. The first that is not done is the current one, unless the request has ended. */
function stepsOf({ events, received }: PrivacyRequest): ProgressStep[] {
  const at = (event: { at: Instant } | undefined) => event?.at ?? null;
  const decided = lastOf(events, 'StaffDecided');
  const assessed = lastOf(events, 'RequestAssessed');
  const isAssessed = decided ?? (assessed?.verdict === 'staff' ? undefined : assessed);
  const proven = events.find((event) => event.type === 'IdentifierVerified' && event.identifier === 'email');
  const ends: Record<StepName, Instant | null> = {
    received: received.at,
    confirmed: at(proven) ?? at(happened(events, 'VerificationSucceeded')),
    checked: at(happened(events, 'VerificationSucceeded')),
    assessed: at(isAssessed),
    told: at(happened(events, 'PageDispatched')),
    done: at(happened(events, 'RequestConcluded')),
  };
  let isCurrentTaken = ends.done !== null || happened(events, 'RequestWithdrawn') !== undefined;
  const hasEnded = isCurrentTaken;
  return stepNames.map((name) => {
    if (ends[name] !== null) return { name, state: 'done', at: ends[name] };
    if (hasEnded) return { name, state: 'skipped', at: null };
    const state = isCurrentTaken ? 'later' : 'current';
    isCurrentTaken = true;
    return { name, state, at: null };
  });
}
