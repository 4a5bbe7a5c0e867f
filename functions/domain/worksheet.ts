import * as z from 'zod';
import type { Reason } from './decision.ts';

/** What a correction is weighed by: the totality of the circumstances (11 CCR 7023(b)(1)). */
export const worksheet = z.object({
  nature: z.enum(['objective', 'opinion', 'free_text', 'sensitive']),
  obtained: z.enum(['from_consumer', 'from_others', 'inferred']),
  documentation: z.enum(['none', 'for_consumer', 'for_company', 'for_both']),
});
export type Worksheet = z.infer<typeof worksheet>;

/** What was found, as the reason of a decision. */
export function weighed(found: Worksheet): Reason {
  return { rule: 'totality_of_circumstances', facts: { ...found }, cite: '11 CCR 7023(b)(1)' };
}

/**
 * True when the company has the data from others and nobody documented it: the consumer's word alone may then be
 * enough (11 CCR 7023(b)(2)), so holding the data for accurate needs a second look.
 */
export function isWordEnough({ obtained, documentation }: Worksheet): boolean {
  return obtained !== 'from_consumer' && (documentation === 'none' || documentation === 'for_consumer');
}
