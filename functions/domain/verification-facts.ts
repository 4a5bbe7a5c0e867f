import type { FactsOf } from './decisions/questions.ts';
import { knownBy, pointsOf } from './needs-met.ts';
import { happened, lastOf, type PrivacyRequest } from './request.ts';
import type { VerificationNeed } from './verification-needs.ts';

/**
 * What had been shown when the verification was settled, for the record.
 * @param level what it came to: a copy may be had of the categories alone, for which less is needed
 */
export function verificationFacts(
  { events }: Pick<PrivacyRequest, 'events'>,
  { need, level }: { need: VerificationNeed; level: VerificationNeed['level'] | null },
): FactsOf<'verification'> {
  const known = knownBy(events);
  const isLess = level === 'reasonable' && need.level === 'reasonably_high';
  const points = pointsOf(events);
  return {
    level: level ?? need.level,
    inbox: need.inbox,
    pointsNeeded: isLess ? Math.min(need.points, points) : need.points,
    needsDeclaration: need.declaration && !isLess && known !== 'login',
    proof: need.proof,
    needsConfirmation: need.consumerConfirms,
    recordsFound: Math.max(
      lastOf(events, 'VerificationStarted')?.recordsFound ?? 0,
      happened(events, 'IdentityConfirmed') ? 1 : 0,
    ),
    points,
    isInboxProven: known !== undefined,
    hasDeclaration: happened(events, 'DeclarationSigned') !== undefined,
    isProofAccepted: lastOf(events, 'ProofJudged')?.verdict === 'accepted',
    hasConfirmed: known !== undefined,
  };
}
