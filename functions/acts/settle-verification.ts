import { decide } from '#domain/decisions/questions.ts';
import { decisionEvents } from '#domain/decisions/record.ts';
import { weighEvidence } from '#domain/needs-met.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import { lastOf, type PrivacyRequest, type RequestEvent } from '#domain/request.ts';
import { isUndecided, verificationVerdict } from '#domain/verdicts.ts';
import { verificationFacts } from '#domain/verification-facts.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { advance } from '#store/events.ts';
import { readToken } from '#store/waiting.ts';

/**
 * Looks whether what has been shown is enough by now. When it is, or can never be, that is written down and the
 * workflow is woken; otherwise the request goes on waiting. Called after every piece of evidence; safe to repeat.
 */
export async function settleVerification(
  house: House,
  workflow: Workflow,
  requestId: string,
): Promise<ReturnType<typeof verificationVerdict>> {
  const { table, clock } = house;
  const after = await advance(table, requestId, (request) => settled(request, clock.now()));
  const verdict = verificationVerdict(after);
  const token = verdict && (await readToken(table, requestId, 'verify'));
  if (verdict && token) await workflow.succeed(token, { verdict });
  return verdict;
}

/** The verdict's event, or none while something is missing. */
function settled(request: PrivacyRequest, at: string): RequestEvent[] {
  const need = lastOf(request.events, 'VerificationStarted')?.need;
  // While fraud is suspected nothing proves anything (11 CCR 7061(b)).
  if (!need || verificationVerdict(request) || isUndecided(request)) return [];
  const evidence = weighEvidence(request, need);
  if (evidence.verdict === 'waiting') return [];
  const verdict: RequestEvent =
    evidence.verdict === 'verified'
      ? { type: 'VerificationSucceeded', at, level: evidence.level, points: evidence.points }
      : { type: 'VerificationFailed', at, reason: evidence.reason };
  const level = evidence.verdict === 'verified' ? evidence.level : null;
  const facts = verificationFacts(request, { need, level });
  const decision = decide('verification', facts, lawOrCourtesy(request.received));
  return [...decisionEvents([decision], { events: request.events, at }), verdict];
}
