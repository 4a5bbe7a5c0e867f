import { type Missing, missingOf } from './needs-met.ts';
import { foldOrder, isConfirmed, type Order } from './orders.ts';
import { type Heading, headingOf, isAtOnce, isFeeOpen } from './progress-heading.ts';
import { countSaid, type RecipientRow, rowOf, type Said } from './progress-rows.ts';
import { type ProgressStep, stepsOf } from './progress-steps.ts';
import { proofsLeft } from './proof.ts';
import {
  bundleOf,
  dueOnOf,
  type EventOf,
  type Follows,
  happened,
  type KeptCategory,
  lastOf,
  type PrivacyRequest,
} from './request.ts';
import { verificationVerdict } from './verdicts.ts';
import type {
  CivilDate,
  Delivery,
  Instant,
  RequesterRole,
  RequestKind,
  RequestStatus,
  StatusReason,
} from './vocabulary.ts';

export type { RecipientRow } from './progress-rows.ts';

/** A request as a person is told of it. The status page, the final notice and the receipt page all speak from this. */
export interface Progress {
  reference: string;
  kind: RequestKind;
  role: RequesterRole;
  delivery: Delivery;
  status: RequestStatus;
  reason: StatusReason | null;
  heading: Heading;
  receivedOn: CivilDate;
  acknowledgeBy: CivilDate | null;
  dueOn: CivilDate;
  /** The last time the due day was moved, and why. */
  extension: Pick<EventOf<'DeadlineExtended'>, 'dueOn' | 'reason'> | null;
  steps: ProgressStep[];
  recipients: RecipientRow[];
  /** `confirmed`: gave an answer, signed or reported. Neither a bare "it arrived" nor silence counts. */
  counts: { total: number; confirmed: number; bySaid: Partial<Record<Said, number>> };
  kept: KeptCategory[];
  /** What the requester can still bring; what proves nothing yet of who they are is not told before the code is. */
  missing: Missing[];
  isWaitingForCode: boolean;
  /** Papers that may still be sent; 0 where none is asked for. */
  proofsLeft: number;
  proofsSent: number;
  fee: Pick<EventOf<'FeeQuoted'>, 'cents' | 'because'> | null;
  mayWithdraw: boolean;
  /** A denied correction takes the consumer's own view of it, once (11 CCR 7023(f)(3)). */
  statement: 'may_add' | 'added' | null;
  /** Something was denied, so that it can be asked to look again. */
  mayAppeal: boolean;
  /** From when on an opt-out or a limit has been in effect. */
  processedAt: Instant | null;
  /** A document waits to be fetched. */
  hasPackage: boolean;
  /** The others that were sent together with this one. */
  together: string[];
  follows: Follows | null;
  followUps: Follows[];
  mergedInto: string | null;
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
  const { received, events, status, reason, requestId } = request;
  const ended = happened(events, 'RequestConcluded');
  const rows = orders.map((order) => rowOf(order, ended ? 'yes' : 'no'));
  const confirmed = orders.filter(({ events: each }) => isConfirmed(foldOrder(each))).length;
  const isTelling = happened(events, 'DispatchStarted') !== undefined;
  const frozen = lastOf(events, 'RecipientSetFrozen');
  const assessed = happened(events, 'RequestAssessed');
  const heading = headingOf({ request, rows, confirmed });
  const quoted = isFeeOpen(request) ? lastOf(events, 'FeeQuoted') : undefined;
  return {
    reference: requestId,
    kind: received.kind,
    role: received.requester ?? 'consumer',
    delivery: received.delivery ?? 'email',
    status,
    reason,
    heading,
    receivedOn: received.receivedOn,
    acknowledgeBy: received.acknowledgeBy,
    dueOn: dueOnOf(request),
    extension: lastOf(events, 'DeadlineExtended') ?? null,
    steps: stepsOf(request),
    recipients: rows,
    counts: { total: orders.length, confirmed, bySaid: countSaid(rows) },
    kept: events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept] : [])),
    missing: missingFor(request),
    isWaitingForCode: missingFor(request).includes('code'),
    proofsLeft: proofsLeft(request),
    proofsSent: events.filter(({ type }) => type === 'ProofReceived').length,
    fee: quoted ?? null,
    mayWithdraw:
      !isTelling && !ended && !happened(events, 'RequestWithdrawn') && !happened(events, 'RequestMerged'),
    statement: statementOf(request),
    mayAppeal: status === 'denied' && received.kind !== 'appeal',
    processedAt: isAtOnce(received.kind) && assessed?.verdict === 'go' ? assessed.at : null,
    hasPackage: heading === 'ready' || heading === 'ready_categories',
    together: bundleOf(request).filter((reference) => reference !== requestId),
    follows: received.follows ?? null,
    followUps: events.flatMap((event) =>
      event.type === 'FollowUpOpened' ? [{ reference: event.reference, why: event.why }] : [],
    ),
    mergedInto: happened(events, 'RequestMerged')?.into ?? null,
    tellsAt: frozen && !isTelling && !ended ? frozen.coolingOffUntil : null,
    endedAt: ended?.at ?? null,
  };
}

/**
 * What a requester is asked for. Whether a declaration would help depends on how much of what was typed is on file,
 * so nobody hears of it who has not proven an inbox.
 */
function missingFor(request: PrivacyRequest): Missing[] {
  if (request.reason !== 'need_user_verification' || verificationVerdict(request)) return [];
  const missing = missingOf(request);
  return missing.includes('code') ? missing.filter((one) => one !== 'declaration') : missing;
}

function statementOf({ events, received, status }: PrivacyRequest): Progress['statement'] {
  if (received.kind !== 'correct' || status !== 'denied') return null;
  if (happened(events, 'StatementAdded')) return 'added';
  const isDecided = events.some(
    (event) =>
      (event.type === 'StaffDecided' && event.verdict === 'deny') ||
      (event.type === 'RequestAssessed' && event.verdict === 'deny'),
  );
  return isDecided ? 'may_add' : null;
}
