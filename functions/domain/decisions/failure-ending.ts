import * as z from 'zod';
import { question } from '#domain/decision.ts';
import { endingFor } from '#domain/failure-ending.ts';
import { requestKind } from '#domain/vocabulary.ts';

/** What becomes of a request whose requester could not be verified. */
export const failureEndingQuestion = question(
  { kind: requestKind, offersOptOut: z.boolean() },
  (facts, law) => {
    const { ending, why } = endingFor(law, facts);
    return { answer: ending, why };
  },
);
