import { lawOrCourtesy } from './pinned-law.ts';
import { happened, lastOf, type PrivacyRequest, type RequestEvent } from './request.ts';
import type { VerificationNeed } from './verification-needs.ts';

/** What a request still waits for before it counts as verified. */
export type Missing = 'code' | 'declaration' | 'proof' | 'proof_judged';

export type Evidence =
  | { verdict: 'verified'; level: VerificationNeed['level']; points: number }
  | { verdict: 'failed'; reason: 'no_match' | 'insuf_verification' }
  | { verdict: 'waiting'; for: Missing[] };

type Asked = Pick<PrivacyRequest, 'events' | 'received'>;

/** How the requester is known: by a code to an inbox on file, by the company's own sign-in, by staff, or not at all. */
export function knownBy(events: readonly RequestEvent[]): 'code' | 'login' | 'staff' | undefined {
  if (happened(events, 'IdentityConfirmed')) return 'staff';
  const verified = events.flatMap((event) => (event.type === 'IdentifierVerified' ? [event] : []));
  if (verified.some(({ by }) => by === 'login')) return 'login';
  return verified.some(({ by, identifier }) => by === 'code' && identifier === 'email') ? 'code' : undefined;
}

/** Identifiers that agree with own records beside the inbox, which is proven and no point; or what staff counted. */
export function pointsOf(events: readonly RequestEvent[]): number {
  const confirmed = lastOf(events, 'IdentityConfirmed');
  if (confirmed) return confirmed.points;
  const matched = lastOf(events, 'VerificationStarted')?.matched ?? [];
  return new Set(matched.filter((type) => type !== 'email')).size;
}

/**
 * Weighs what has been shown so far against what the request needs. All of it is in the log, so the answer is the
 * same whoever asks, and whenever.
 * @returns for a copy of the data, `reasonable` where more was wanted: then it gets the categories and no more
 */
export function weighEvidence({ events, received }: Asked, need: VerificationNeed): Evidence {
  const points = pointsOf(events);
  const judged = lastOf(events, 'ProofJudged');
  if (judged?.verdict === 'refused') return { verdict: 'failed', reason: 'insuf_verification' };
  const known = knownBy(events);
  const missing: Missing[] = [];
  if (need.inbox === 'required' && !known) missing.push('code');
  if (need.proof !== 'none' && !judged)
    missing.push(happened(events, 'ProofReceived') ? 'proof_judged' : 'proof');
  if (need.level === 'none')
    return missing.length > 0
      ? { verdict: 'waiting', for: missing }
      : { verdict: 'verified', level: 'none', points };

  // Before somebody has read the proof, nothing may tell a stranger whether the person is on file.
  const isShownOtherwise = need.inbox !== 'required' && judged?.verdict === 'accepted';
  const failure =
    known === 'code' || isShownOtherwise ? shortfall({ events, received }, { points, need }) : undefined;
  if (failure) return { verdict: 'failed', reason: failure };
  const isPossiblyHigh = known === 'login' || (need.declaration && points >= need.points);
  const hasDeclared = known === 'login' || happened(events, 'DeclarationSigned') !== undefined;
  if (need.declaration && isPossiblyHigh && !hasDeclared) missing.push('declaration');
  if (missing.length > 0) return { verdict: 'waiting', for: missing };
  const level = isPossiblyHigh && hasDeclared ? 'reasonably_high' : 'reasonable';
  if (need.level === 'reasonably_high' && level === 'reasonable' && received.kind !== 'access')
    return { verdict: 'failed', reason: 'insuf_verification' };
  return { verdict: 'verified', level, points };
}

/** Why no further evidence can help: nobody fits, or too little of what was typed does. */
function shortfall(
  { events, received }: Asked,
  { points, need }: { points: number; need: VerificationNeed },
): 'no_match' | 'insuf_verification' | undefined {
  if (happened(events, 'IdentityConfirmed')) return undefined;
  if ((lastOf(events, 'VerificationStarted')?.recordsFound ?? 0) === 0) return 'no_match';
  // With fewer points than a declaration goes with, a copy may still be had of the categories (11 CCR 7062(b)).
  const { dataPoints } = lawOrCourtesy(received).verification;
  const least = need.declaration ? Math.min(need.points, dataPoints.value) : need.points;
  return points < least ? 'insuf_verification' : undefined;
}

/** What is still missing; empty once the verification is settled or before it began. */
export function missingOf(request: Asked): Missing[] {
  const need = lastOf(request.events, 'VerificationStarted')?.need;
  if (!need) return [];
  const evidence = weighEvidence(request, need);
  return evidence.verdict === 'waiting' ? evidence.for : [];
}
