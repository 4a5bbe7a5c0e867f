import type { Law, UnverifiedEnding } from '#law/rule.ts';
import type { Reason } from './decision.ts';
import type { Profile } from './profile.ts';
import type { RequestKind } from './vocabulary.ts';

export interface FailureEnding {
  ending: UnverifiedEnding;
  why: Reason[];
}

/**
 * What becomes of a request when the requester could not be verified (11 CCR 7022-7024; elsewhere, mostly a refusal
 * with reasons). A failed deletion opts the person out instead, where anything is sold or shared at all.
 */
export function failureEnding({
  law,
  kind,
  profile,
}: {
  law: Law;
  kind: RequestKind;
  profile: Pick<Profile, 'kinds' | 'categories'>;
}): FailureEnding {
  const { sold, shared } = profile.categories;
  const offersOptOut = profile.kinds.includes('opt_out') && sold.length + shared.length > 0;
  return endingFor(law, { kind, offersOptOut });
}

export function endingFor(
  law: Law,
  { kind, offersOptOut }: { kind: RequestKind; offersOptOut: boolean },
): FailureEnding {
  const { value, cite } = law.unverified[kind] ?? { value: 'deny', cite: law.verification.dataPoints.cite };
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
