import * as z from 'zod';
import { extend, extensionOf } from '#domain/deadlines.ts';
import { question } from '#domain/decision.ts';
import { civilDate, requestKind } from '#domain/vocabulary.ts';
import { count } from './shapes.ts';

/** Whether more time may be taken, and until when. */
export const extensionQuestion = question(
  {
    kind: requestKind,
    receivedOn: civilDate,
    toldOn: civilDate,
    hasReason: z.boolean(),
    extensionsBefore: count,
    days: count.exactOptional(),
  },
  ({ hasReason, ...facts }, law) => {
    const result = extend({ law, ...facts, reason: hasReason ? 'given' : '' });
    const { most, first } = extensionOf(law, facts.kind);
    const { receivedOn, toldOn, extensionsBefore } = facts;
    return {
      answer: result.granted ? `until ${result.dueOn}` : `refused ${result.why}`,
      why: [
        {
          rule: `once, ${most.value} days at most, told with the reason in the first ${first.value} days`,
          facts: { receivedOn, toldOn, hasReason, extensionsBefore },
          cite: most.cite,
        },
      ],
    };
  },
);
