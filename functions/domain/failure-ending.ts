import type { Law, RightName, UnverifiedEnding } from '#law/rule.ts';
import type { Reason } from './decision.ts';
import { lawOrCourtesy } from './strictest.ts';
import type { RequestKind } from './vocabulary.ts';

export interface FailureEnding {
  ending: UnverifiedEnding;
  why: Reason[];
}

/**
 * What becomes of a request when the requester could not be verified (11 CCR 7022-7024; elsewhere, mostly a refusal
 * with reasons). A failed deletion opts the person out instead, where the company offers that at all.
 */
export function failureEnding({
  law,
  kind,
  profile,
}: {
  law: Law | null;
  kind: RightName;
  profile: { kinds: readonly RequestKind[] };
}): FailureEnding {
  return endingFor(law, { kind, offersOptOut: profile.kinds.includes('opt_out') });
}

export function endingFor(
  law: Law | null,
  { kind, offersOptOut }: { kind: RightName; offersOptOut: boolean },
): FailureEnding {
  const own = lawOrCourtesy(law);
  const { value, cite } = own.unverified[kind] ?? { value: 'deny', cite: own.verification.dataPoints.cite };
  const facts = { kind, offersOptOut };
  if (value === 'deny_and_opt_out' && !offersOptOut)
    return { ending: 'deny', why: [{ rule: 'there is nothing here to opt out of', facts, cite }] };
  return { ending: value, why: [{ rule: ruleOf[value], facts, cite }] };
}

const ruleOf: Record<UnverifiedEnding, string> = {
  deny: 'who cannot be verified is refused, with reasons',
  deny_and_opt_out: 'a deletion that cannot be verified becomes an opt-out',
  categories_only: 'the pieces are refused, the categories told',
  wait: 'no duty runs until the missing proof comes',
  proceed: 'an opt-out is never refused for want of verification',
};
