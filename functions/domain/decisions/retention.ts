import * as z from 'zod';
import { question } from '#domain/decision.ts';
import { retentionVerdict } from '#domain/exceptions.ts';
import { groundName } from '#domain/retention-rule.ts';
import { category } from '#domain/vocabulary.ts';

/** Whether one retention rule keeps a category although its deletion was asked for. */
export const retentionQuestion = question(
  {
    ruleId: z.string(),
    category,
    holder: z.string(),
    ground: groundName,
    isProportionate: z.boolean(),
    isExpected: z.boolean(),
    isCompatible: z.boolean(),
    hasConsent: z.boolean(),
    needsStaff: z.boolean(),
  },
  (facts, law) => {
    const { verdict, why } = retentionVerdict(law, facts);
    return { answer: verdict, why };
  },
);
