import * as z from 'zod';
import { businessDayModes, usualBusinessDays } from '#domain/business-days.ts';
import { clockOf, deadlinesFor } from '#domain/deadlines.ts';
import { question, type Reason } from '#domain/decision.ts';
import { civilDate, requestKind } from '#domain/vocabulary.ts';
import { count } from './shapes.ts';

/** When receipt must be acknowledged and the request answered. The optional facts are the company's own promises. */
export const clockQuestion = question(
  {
    kind: requestKind,
    receivedOn: civilDate,
    businessDays: z.enum(businessDayModes).default(usualBusinessDays),
    answerDays: count.exactOptional(),
    acknowledgeBusinessDays: count.exactOptional(),
    optOutBusinessDays: count.exactOptional(),
    appealDays: count.exactOptional(),
  },
  ({ kind, receivedOn, ...tighten }, law) => {
    const { acknowledge, answer } = clockOf({ law, kind, receivedOn, tighten });
    const { acknowledgeBy, dueOn } = deadlinesFor({ law, kind, receivedOn, tighten });
    const why: Reason[] = [
      {
        rule:
          answer.in === 'days'
            ? `answer in ${answer.value} days; the day of receipt is the first`
            : `have it done in ${answer.value} business days`,
        facts: { kind, receivedOn },
        cite: answer.cite,
      },
    ];
    if (acknowledge)
      why.push({
        rule: `acknowledge in ${acknowledge.value} business days`,
        facts: { businessDays: tighten.businessDays },
        cite: acknowledge.cite,
      });
    const by = acknowledgeBy === null ? '' : `acknowledge by ${acknowledgeBy}, `;
    return { answer: `${by}answer by ${dueOn}`, why };
  },
);
