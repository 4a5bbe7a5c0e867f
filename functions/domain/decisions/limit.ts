import * as z from 'zod';
import { question } from '#domain/decision.ts';

/** Whether a wish to limit the use of sensitive data finds anything to limit (11 CCR 7027(a), (m)). */
export const limitQuestion = question(
  { sensitiveUse: z.enum(['permitted_only', 'any']), holdsSensitive: z.boolean() },
  ({ sensitiveUse, holdsSensitive }, law) => {
    const cite = `${law.rights.limit?.cite ?? 'Cal. Civ. Code 1798.121'}; 11 CCR 7027(a), (m)`;
    const facts = { sensitiveUse, holdsSensitive };
    if (!holdsSensitive)
      return { answer: 'nothing_to_limit', why: [{ rule: 'no sensitive data is held', facts, cite }] };
    return sensitiveUse === 'permitted_only'
      ? { answer: 'nothing_to_limit', why: [{ rule: 'it serves only what the law permits', facts, cite }] }
      : { answer: 'limit', why: [{ rule: 'other uses must stop', facts, cite }] };
  },
);
