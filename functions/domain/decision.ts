import * as z from 'zod';
import type { Law } from '#law/rule.ts';

/** Decisions that explain themselves: a question, its answer, and why, in facts that name nobody. */

export const fact = z.union([z.string(), z.number(), z.boolean()]);
export type Facts = Record<string, z.infer<typeof fact>>;

/** One rule that led to the answer, the facts it looked at, and where it is written. */
export const reason = z.object({
  rule: z.string().min(1),
  facts: z.record(z.string(), fact),
  cite: z.string().min(1),
});
export type Reason = z.infer<typeof reason>;

export const decision = z.object({
  question: z.string().min(1),
  answer: z.string().min(1),
  why: z.array(reason).min(1),
});
export type Decision = z.infer<typeof decision>;

export type Verdict = Pick<Decision, 'answer' | 'why'>;

/** What a rule can be asked about: words, numbers and yes or no, so that no fact hides another inside. */
type FlatShape = Record<string, z.ZodType<string | number | boolean | undefined>>;

/** A question that can be asked again with the same facts, and must then get the same answer. */
export interface Question<Shape extends FlatShape = FlatShape> {
  facts: z.ZodObject<Shape>;
  /** @throws {z.ZodError} when the facts are not those of this question. */
  ask(facts: object, law: Law): Verdict;
}

/**
 * Makes a question of a pure function. Facts that no rule names stand with the first reason, so that a recorded
 * decision always holds everything it takes to ask again.
 */
export function question<Shape extends FlatShape>(
  shape: Shape,
  answer: (facts: z.infer<z.ZodObject<Shape>>, law: Law) => Verdict,
): Question<Shape> {
  const facts = z.object(shape);
  return {
    facts,
    ask: (given, law) => {
      const read = facts.parse(given);
      return complete(answer(read, law), present(read));
    },
  };
}

/** Leaves out what was not given. */
function present(facts: Record<string, unknown>): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => {
      const read = fact.safeParse(value);
      return read.success ? [[name, read.data]] : [];
    }),
  );
}

function complete({ answer, why }: Verdict, facts: Facts): Verdict {
  const named = why.flatMap((one) => Object.keys(one.facts));
  const others = Object.fromEntries(Object.entries(facts).filter(([name]) => !named.includes(name)));
  return {
    answer,
    why: why.map((one, index) => (index === 0 ? { ...one, facts: { ...one.facts, ...others } } : one)),
  };
}
