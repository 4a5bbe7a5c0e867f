import * as z from 'zod';
import { question } from '#domain/decision.ts';
import { endingFor } from '#domain/failure-ending.ts';
import { right } from './shapes.ts';

/** What becomes of a request whose requester could not be verified. */
export const failureEndingQuestion = question({ kind: right, offersOptOut: z.boolean() }, (facts, law) => {
  const { ending, why } = endingFor(law, facts);
  return { answer: ending, why };
});
