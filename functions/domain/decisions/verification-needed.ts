import * as z from 'zod';
import { question } from '#domain/decision.ts';
import { needFor } from '#domain/verification-needs.ts';
import { agentAuthority, requesterRole, requestKind } from '#domain/vocabulary.ts';
import { count } from './shapes.ts';

/** What the requester must show. */
export const verificationNeededQuestion = question(
  {
    kind: requestKind,
    role: requesterRole,
    authority: agentAuthority,
    holdsSensitive: z.boolean(),
    ownPoints: count,
    isFollowUp: z.boolean(),
    isSignal: z.boolean(),
  },
  (facts, law) => {
    const { why, ...need } = needFor(law, facts);
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
