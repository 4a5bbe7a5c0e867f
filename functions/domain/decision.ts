import * as z from 'zod';

/** One reason of a decision: the rule that was applied, the facts it was applied to, and where the rule stands. */
export const reason = z.object({
  rule: z.string(),
  /** Flat and never personal: numbers, yes or no, and words of this house's own vocabulary. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  cite: z.string(),
});
export type Reason = z.infer<typeof reason>;

/** A decision that can be made again from what it says, and so be checked years later. */
export const decision = z.object({
  question: z.string(),
  answer: z.string(),
  why: z.array(reason),
});
export type Decision = z.infer<typeof decision>;
