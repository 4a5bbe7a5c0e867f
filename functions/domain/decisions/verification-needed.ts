import * as z from 'zod';
import { question } from '#domain/decision.ts';
import { needFor } from '#domain/verification-needs.ts';
import { count, right } from './shapes.ts';

/** What the requester must show. */
export const verificationNeededQuestion = question(
  {
    kind: right,
    role: z.enum(['consumer', 'agent', 'parent']),
    authority: z.enum(['signed_permission', 'power_of_attorney', 'none']),
    holdsSensitive: z.boolean(),
    ownPoints: count,
    isFollowUp: z.boolean(),
    isSignal: z.boolean(),
  },
  ({ authority, ...facts }, law) => {
    const { why, ...need } = needFor(law, { ...facts, authority: authority === 'none' ? null : authority });
    return {
      answer: [
        `level ${need.level}`,
        `inbox ${need.inbox}`,
        `points ${need.points}`,
        `declaration ${need.declaration ? 'yes' : 'no'}`,
        `proof ${need.proof}`,
        `consumer confirms ${need.consumerConfirms ? 'yes' : 'no'}`,
      ].join(', '),
      why,
    };
  },
);
