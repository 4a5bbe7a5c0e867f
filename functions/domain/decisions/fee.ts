import * as z from 'zod';
import { question, type Verdict } from '#domain/decision.ts';
import { requestKind } from '#domain/vocabulary.ts';

/**
 * Whether a request is free. It is, unless a person found a ground the law knows; then the reason and the cost are
 * told first, and nothing is done at a cost to which the consumer has not agreed.
 */
export const feeQuestion = question(
  {
    kind: requestKind,
    found: z.enum(['nothing', 'unfounded', 'excessive', 'repetitive']),
    isQuoted: z.boolean(),
    isAccepted: z.boolean(),
  },
  ({ kind, found, isQuoted, isAccepted }, law) => {
    const { fee } = law;
    const verdict = (answer: string, rule: string): Verdict => ({
      answer,
      why: [{ rule, facts: { kind, found }, cite: fee.cite }],
    });
    if (kind === 'opt_out' || kind === 'limit' || kind === 'appeal')
      return verdict('free', 'this kind of request never costs anything');
    if (found === 'nothing' || !fee.value.includes(found))
      return verdict('free', 'no ground for a fee was found');
    if (!isQuoted) return verdict('quote', 'the reason and the cost are told before any work');
    return isAccepted
      ? verdict('charge', 'the consumer agreed to the cost')
      : verdict('wait', 'the consumer has not agreed to the cost');
  },
);
