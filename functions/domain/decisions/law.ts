import * as z from 'zod';
import { question } from '#domain/decision.ts';
import { pinFor, pinnedLaw } from '#domain/pinned-law.ts';
import { civilDate, requestKind, residence } from '#domain/vocabulary.ts';

/** Under which law a request stands: that of the consumer's residence, as it was on the day of receipt. */
export const lawQuestion = question(
  {
    residence,
    receivedOn: civilDate,
    kind: requestKind,
    /** The company's notice reaches people who live there. */
    isServed: z.boolean(),
  },
  (asked) => {
    const pin = pinFor(asked);
    const law = pinnedLaw(pin);
    const { residence, receivedOn, kind } = asked;
    const facts = { residence, receivedOn, kind };
    if (!law)
      return {
        answer: pin.rulesVersion,
        why: [
          {
            rule: 'no law of this company protects people there; California’s rules are used as a courtesy',
            facts,
            cite: 'The company’s own practice',
          },
        ],
      };
    const cite = law.rights[kind]?.cite ?? law.name.en;
    return {
      answer: `${law.id} ${law.effective}`,
      why: [{ rule: 'the law follows where the consumer lives', facts, cite }],
    };
  },
);
