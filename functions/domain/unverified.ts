import { failureEnding } from './failure-ending.ts';
import { lawOrCourtesy } from './pinned-law.ts';
import type { Profile } from './profile.ts';
import { happened, type PrivacyRequest } from './request.ts';

/**
 * True when a deletion failed because nobody proved who asks, and sale and sharing end for that person instead
 * (Civ. Code 1798.99.86(c)(1); 11 CCR 7022(g)). Not when fraud is suspected, and not where nothing is sold or shared.
 */
export function isUnverifiedOptOut(
  { events, received }: Pick<PrivacyRequest, 'events' | 'received'>,
  profile: Pick<Profile, 'categories' | 'kinds'>,
): boolean {
  const law = lawOrCourtesy(received);
  return (
    failureEnding({ law, kind: received.kind, profile }).ending === 'deny_and_opt_out' &&
    happened(events, 'VerificationFailed') !== undefined &&
    happened(events, 'FraudSuspected') === undefined
  );
}
