import * as z from 'zod';
import type { Decision } from './decision.ts';
import type { FactsOf } from './decisions/questions.ts';
import type { CorrectionDenial } from './request.ts';

/** What a correction is weighed by: the totality of the circumstances (11 CCR 7023(b)(1)). */
export const worksheet = z.object({
  nature: z.enum(['objective', 'opinion', 'free_text', 'sensitive']),
  obtained: z.enum(['from_consumer', 'from_others', 'inferred']),
  documentation: z.enum(['none', 'for_consumer', 'for_company', 'for_both']),
});
export type Worksheet = z.infer<typeof worksheet>;

/** What a person found, for the record; the rule's own decision stands beside it. */
export function circumstances(found: Worksheet): Decision {
  return {
    question: 'circumstances',
    answer: 'weighed',
    why: [{ rule: 'the totality of the circumstances', facts: { ...found }, cite: '11 CCR 7023(b)(1)' }],
  };
}

/** The same as the facts by which the law judges a correction. */
export function correctionFacts(
  { obtained, documentation }: Worksheet,
  {
    denial,
    receivedOn,
    refusedOn,
  }: { denial: CorrectionDenial; receivedOn: string; refusedOn: string | undefined },
): FactsOf<'correction'> {
  return {
    receivedOn,
    isSource: obtained === 'from_consumer',
    hasDocuments: documentation !== 'none',
    hasNewDocuments: documentation === 'for_consumer' || documentation === 'for_both',
    isLikelyAccurate: denial === 'likely_accurate',
    isDisproportionate: denial === 'disproportionate',
    conflictsWithLaw: denial === 'legal_conflict',
    isSuspectedFraud: denial === 'suspected_fraud',
    ...(denial === 'repeated' && refusedOn ? { refusedOn } : {}),
  };
}

/**
 * True when the company has the data from others and nobody documented it: the consumer's word alone may then be
 * enough (11 CCR 7023(b)(2)), so holding the data for accurate needs a second look.
 */
export function isWordEnough({ obtained, documentation }: Worksheet): boolean {
  return obtained !== 'from_consumer' && (documentation === 'none' || documentation === 'for_consumer');
}
