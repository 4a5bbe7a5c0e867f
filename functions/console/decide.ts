import { addCalendarDays } from '#domain/deadlines.ts';
import type { Decision, Facts } from '#domain/decision.ts';
import { keptUnder } from '#domain/exceptions.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import type { RequestEvent } from '#domain/request.ts';
import { verificationVerdict } from '#domain/verdicts.ts';
import type { RequestKind, StatusReason } from '#domain/vocabulary.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import type { Law } from '#law/rule.ts';
import type { DecisionOffered } from '#pages/console/actions-offered.ts';
import { appendEvents, headOf } from '#store/events.ts';
import { deleteInstead, denyCorrection } from './decide-correction.ts';
import { type ActResult, chosen, type Decided, type Doing, type Faulty, tell } from './doing.ts';

/** Go on, deny, or delete instead of correcting, where a rule or a suspicion said that a person must decide. */
export async function decide(doing: Doing): Promise<ActResult> {
  const { place, request, offered, by } = doing;
  const { decide: asked } = offered;
  if (!asked) return 'not-now';
  const decided = decisionFrom(doing, asked);
  if (decided === 'not-now' || 'faults' in decided) return decided;
  const at = place.clock.now();
  const added: RequestEvent[] = decided.decisions.map((decision) => ({ type: 'DecisionMade', at, decision }));
  // What is kept is written before the decision: whoever hears "go on" must find it.
  for (const kept of decided.kept ?? []) added.push({ type: 'ExceptionApplied', at, kept });
  added.push({ type: 'StaffDecided', at, by, ...decided.staff });
  // Nobody waits for the answer any more where the workflow stopped: deciding is also starting it again.
  if (offered.resume)
    added.push({ type: 'RequestResumed', at, generation: headOf(request).generation + 1, by });
  const after = await appendEvents(place.table, request, added);
  if (!offered.resume && !verificationVerdict(request)) {
    // Evidence may have come while the suspicion stood.
    const verdict = await settleVerification(place, place.workflow, request.requestId);
    return { done: verdict ? 'decided' : 'noted' };
  }
  if (await tell(place, after)) return { done: 'decided' };
  return { done: asked.about === 'fraud' ? 'noted' : 'written' };
}

function decisionFrom(doing: Doing, asked: DecisionOffered): Decided | Faulty | 'not-now' {
  const { form, request } = doing;
  const verdict = chosen(form['verdict'], ['go', 'deny', 'instead']);
  if (verdict === 'instead')
    return asked.about === 'correction' ? deleteInstead(form, request.received) : 'not-now';
  if (verdict === undefined) return { faults: { reason: 'Choose what you decide.' } };
  return verdict === 'go' ? goOn(doing, asked) : deny(doing, asked);
}

function reasoned(
  { request: { received } }: Doing,
  asked: DecisionOffered,
  { answer, rule, facts = {} }: { answer: string; rule: string; facts?: Facts },
): Decision {
  const because = asked.because.join(',');
  const cite = citeFor(asked.about, { kind: received.kind, law: lawOrCourtesy(received) });
  return {
    question: `staff_${asked.about}`,
    answer,
    why: [{ rule, facts: { ...(because ? { because } : {}), ...facts }, cite }],
  };
}

/** Where the law that the request is under speaks of what is decided. */
function citeFor(about: DecisionOffered['about'], { kind, law }: { kind: RequestKind; law: Law }): string {
  switch (about) {
    case 'retention':
      return law.deletion.scope.cite;
    case 'access_limit':
      return law.fee.cite;
    case 'appeal':
      return law.appealDays.cite;
    case 'fraud':
      return kind === 'opt_out' || kind === 'limit'
        ? law.verification.optOut.cite
        : law.verification.dataPoints.cite;
    case 'correction':
    case 'other':
      return law.rights[kind]?.cite ?? law.fee.cite;
    default:
      return about satisfies never;
  }
}

function goOn(doing: Doing, asked: DecisionOffered): Decided {
  const { form, place, request } = doing;
  const isRetention = asked.about === 'retention';
  const ticked = asked.rules.filter(({ id }) => form[`keep_${id}`] === 'yes' && !asked.noted.includes(id));
  const kept = ticked.flatMap(
    (rule) => keptUnder({ profile: place.profile, rule, pin: request.received }) ?? [],
  );
  const keep = [...asked.noted, ...kept.map(({ ruleId }) => ruleId)];
  const decision = reasoned(doing, asked, {
    answer: goAs(asked),
    rule: 'a person decided',
    facts: isRetention ? { kept: keep.join(',') } : {},
  });
  return {
    staff: { verdict: 'go', reason: null, ...(isRetention ? { keep } : {}) },
    decisions: [decision],
    kept: kept.map(({ reviewAfterDays, ...item }) => ({
      ...item,
      reviewOn: addCalendarDays(request.received.receivedOn, reviewAfterDays),
    })),
  };
}

function goAs({ about, fee }: DecisionOffered): string {
  if (about === 'appeal') return 'granted';
  if (about === 'access_limit') return fee?.isAccepted ? 'charge' : 'free';
  return 'go';
}

function deny(doing: Doing, asked: DecisionOffered): Decided | Faulty | 'not-now' {
  const { form, place, request } = doing;
  if (asked.about === 'correction') return denyCorrection(form, request.received);
  // Who agreed to a fee is served; what else may be said of them was said before.
  if (asked.fee?.isAccepted && !asked.isFraudSuspected) return 'not-now';
  const fixed: Partial<Record<DecisionOffered['about'], StatusReason>> = {
    fraud: 'suspected_fraud',
    access_limit: 'too_many_requests',
  };
  const reason = fixed[asked.about] ?? chosen(form['reason'], place.profile.denialReasons);
  if (!reason) return { faults: { reason: 'Choose a reason before you deny the request.' } };
  const decision = reasoned(doing, asked, { answer: 'denied', rule: reason });
  return { staff: { verdict: 'deny', reason }, decisions: [decision] };
}
