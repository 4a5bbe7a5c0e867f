import { happened, type PrivacyRequest } from './request.ts';

type Told = Pick<PrivacyRequest, 'events' | 'received'>;

/** The word the workflow goes on with, once verification is settled one way or the other. */
export function verificationVerdict({
  events,
}: Pick<PrivacyRequest, 'events'>): 'verified' | 'failed' | 'withdrawn' | 'merged' | undefined {
  if (happened(events, 'RequestMerged')) return 'merged';
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  if (happened(events, 'VerificationSucceeded')) return 'verified';
  if (happened(events, 'VerificationFailed')) return 'failed';
  return undefined;
}

export type AssessmentVerdict = 'go' | 'assemble' | 'answer' | 'staff' | 'denied' | 'withdrawn';

/**
 * The word the workflow goes on with after the assessment and, where one was needed, a person's decision: `go` tells
 * the recipients, `assemble` puts an answer together, `answer` needs neither.
 */
export function assessmentVerdict({ events, received }: Told): AssessmentVerdict {
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  const decided = happened(events, 'StaffDecided');
  const assessed = happened(events, 'RequestAssessed');
  if (!decided && happened(events, 'FraudSuspected')) return 'staff';
  const verdict = decided?.verdict ?? assessed?.verdict ?? 'staff';
  if (verdict === 'deny') return 'denied';
  if (verdict === 'staff') return 'staff';
  // Nothing is corrected when the contested data goes instead: a deletion of its own does that.
  if (decided?.deletesInstead) return 'answer';
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
