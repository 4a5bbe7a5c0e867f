import { happened, type PrivacyRequest } from './request.ts';

/** The word the workflow goes on with, once verification is settled one way or the other. */
export function verificationVerdict({
  events,
}: Pick<PrivacyRequest, 'events'>): 'verified' | 'failed' | 'withdrawn' | undefined {
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  if (happened(events, 'VerificationSucceeded')) return 'verified';
  if (happened(events, 'VerificationFailed')) return 'failed';
  return undefined;
}

/** The word the workflow goes on with after the assessment and, where one was needed, a person's decision. */
export function assessmentVerdict({
  events,
}: Pick<PrivacyRequest, 'events'>): 'go' | 'staff' | 'denied' | 'withdrawn' {
  if (happened(events, 'RequestWithdrawn')) return 'withdrawn';
  const decided = happened(events, 'StaffDecided');
  if (decided) return decided.verdict === 'go' ? 'go' : 'denied';
  const verdict = happened(events, 'RequestAssessed')?.verdict;
  return verdict === 'deny' ? 'denied' : (verdict ?? 'staff');
}
