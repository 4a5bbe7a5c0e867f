import { happened, type PrivacyRequest } from './request.ts';

type Told = Pick<PrivacyRequest, 'events' | 'received'>;

const isDenied = ({ events }: Pick<PrivacyRequest, 'events'>) =>
  events.some((event) => event.type === 'StaffDecided' && event.verdict === 'deny');

/** True once the final notice is out, or there is no way to send one. */
export function isAnswered({ events }: Pick<PrivacyRequest, 'events'>): boolean {
  return events.some(({ type }) => type === 'FinalNoticeSent' || type === 'FinalNoticeUndeliverable');
}

/** The word the workflow goes on with, once verification is settled one way or the other. */
export function verificationVerdict(
  request: Pick<PrivacyRequest, 'events'>,
): 'verified' | 'failed' | 'withdrawn' | 'merged' | undefined {
  const { events } = request;
  if (happened(events, 'RequestMerged')) return 'merged';
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  if (happened(events, 'VerificationFailed') || isDenied(request)) return 'failed';
  return happened(events, 'VerificationSucceeded') ? 'verified' : undefined;
}

/** True once somebody typed a code that went to the inbox. */
export function isInboxProven({ events }: Pick<PrivacyRequest, 'events'>): boolean {
  return events.some(
    (event) => event.type === 'IdentifierVerified' && event.identifier === 'email' && event.by === 'code',
  );
}

/** True while a person must decide: a rule said so, or somebody suspects fraud, and nobody has decided since. */
export function isUndecided({ events }: Pick<PrivacyRequest, 'events'>): boolean {
  const asked = events.findLastIndex(
    (event) =>
      event.type === 'FraudSuspected' || (event.type === 'RequestAssessed' && event.verdict === 'staff'),
  );
  return asked > events.findLastIndex(({ type }) => type === 'StaffDecided');
}

export type AssessmentVerdict = 'go' | 'assemble' | 'answer' | 'staff' | 'denied' | 'withdrawn';

/**
 * The word the workflow goes on with after the assessment and, where one was needed, a person's decision: `go` tells
 * the recipients, `assemble` puts an answer together, `answer` needs neither.
 */
export function assessmentVerdict(request: Told): AssessmentVerdict {
  const { events, received } = request;
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  if (isDenied(request)) return 'denied';
  const assessed = happened(events, 'RequestAssessed');
  if (!assessed || isUndecided(request)) return 'staff';
  if (assessed.verdict === 'deny') return 'denied';
  // Nothing is corrected when the contested data goes instead: a deletion of its own does that.
  if (events.some((event) => event.type === 'StaffDecided' && event.deletesInstead)) return 'answer';
  switch (received.kind) {
    case 'access':
    case 'shine_the_light':
      return 'assemble';
    case 'appeal':
      return 'answer';
    default:
      return 'go';
  }
}
