import { missingOf } from './needs-met.ts';
import { type RecipientRow, reachOf } from './progress-rows.ts';
import { happened, lastOf, type PrivacyRequest } from './request.ts';
import { isUndecided } from './verdicts.ts';
import type { RequestKind } from './vocabulary.ts';

/** Where a request stands, in a word; `pages/words` has a sentence for each, and for some kinds one of their own. */
export const headings = [
  'received',
  'waiting_for_code',
  'needs_declaration',
  'needs_proof',
  'proof_with_staff',
  'checking',
  'with_staff',
  'fee_asked',
  'putting_together',
  'ready',
  'ready_categories',
  'stopped',
  'about_to_tell',
  'telling',
  'answers_in',
  'complete',
  'partial',
  'told_only',
  'instead',
  'granted',
  'not_verified',
  'no_match',
  'denied',
  'withdrawn',
  'expired',
  'joined',
  'joined_answered',
] as const;
export type Heading = (typeof headings)[number];

type Seen = { request: PrivacyRequest; rows: readonly RecipientRow[]; confirmed: number };

/** Kinds that have effect in this house the moment they are granted; telling others only follows. */
const atOnce: readonly RequestKind[] = ['opt_out', 'limit'];
/** Kinds that are answered with a document. */
const documents: readonly RequestKind[] = ['access', 'shine_the_light'];

/** True for a kind that is carried out at once (11 CCR 7026(f), 7027(g)). */
export function isAtOnce(kind: RequestKind): boolean {
  return atOnce.includes(kind);
}

/** True for a kind that is answered with a document to fetch. */
export function isDocument(kind: RequestKind): boolean {
  return documents.includes(kind);
}

export function headingOf(seen: Seen): Heading {
  const { request } = seen;
  const { events, status, reason } = request;
  if (happened(events, 'RequestMerged'))
    return happened(events, 'RequestConcluded') ? 'joined_answered' : 'joined';
  switch (status) {
    case 'fulfilled':
      return fulfilledHeading(seen);
    case 'denied':
      if (reason === 'no_match') return 'no_match';
      return reason === 'insuf_verification' ? 'not_verified' : 'denied';
    case 'revoked':
      return 'withdrawn';
    case 'expired':
      return 'expired';
    case 'open':
    case 'in_progress':
      return openHeading(seen);
    default:
      return status satisfies never;
  }
}

function fulfilledHeading({ request: { events, received }, rows }: Seen): Heading {
  if (received.kind === 'appeal') return 'granted';
  if (events.some((event) => event.type === 'StaffDecided' && event.deletesInstead)) return 'instead';
  if (isDocument(received.kind)) {
    const assembled = lastOf(events, 'PackageAssembled');
    if (!assembled || happened(events, 'KeyShredded')) return 'complete';
    return assembled.scope === 'categories' && received.kind === 'access' ? 'ready_categories' : 'ready';
  }
  const reach = reachOf(rows);
  return reach === 'complete' && happened(events, 'ExceptionApplied') ? 'partial' : reach;
}

function openHeading({ request, rows, confirmed }: Seen): Heading {
  const { events, received } = request;
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  if (isFeeOpen(request)) return 'fee_asked';
  if (isUndecided(request)) return 'with_staff';
  const isGranted = happened(events, 'RequestAssessed') !== undefined;
  if (isGranted && isAtOnce(received.kind)) return 'stopped';
  if (isGranted && isDocument(received.kind)) return 'putting_together';
  if (happened(events, 'DispatchStarted'))
    return rows.length > 0 && confirmed === rows.length ? 'answers_in' : 'telling';
  if (happened(events, 'RecipientSetFrozen')) return 'about_to_tell';
  if (happened(events, 'VerificationSucceeded') || happened(events, 'VerificationFailed')) return 'checking';
  return missingHeading(request);
}

/** What the requester can do something about comes first. */
function missingHeading(request: PrivacyRequest): Heading {
  const missing = missingOf(request);
  if (missing.includes('proof')) return 'needs_proof';
  if (missing.includes('code')) return 'waiting_for_code';
  if (missing.includes('declaration')) return 'needs_declaration';
  return missing.includes('proof_judged') ? 'proof_with_staff' : 'received';
}

/** True while the consumer has been told a fee and has said nothing to it yet. */
export function isFeeOpen({ events }: Pick<PrivacyRequest, 'events'>): boolean {
  const last = events.findLastIndex(({ type }) => type === 'FeeQuoted');
  const over = events.findLastIndex(({ type }) =>
    ['FeeAccepted', 'StaffDecided', 'RequestWithdrawn', 'RequestConcluded'].includes(type),
  );
  return last > over;
}
