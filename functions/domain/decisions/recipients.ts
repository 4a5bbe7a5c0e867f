import { question, type Reason } from '#domain/decision.ts';
import { courtesyLaw } from '#domain/pinned-law.ts';
import { civilDate, requestKind } from '#domain/vocabulary.ts';
import { count } from './shapes.ts';

/** How many must be told, and on what that rests; the names stand in the orders. */
export const recipientsQuestion = question(
  {
    kind: requestKind,
    receivedOn: civilDate,
    ownSystems: count,
    /** Affiliates, service providers and contractors. */
    processors: count,
    /** Those who got the data for themselves. */
    thirdParties: count,
    /** Of both, those whom the disclosure ledger names; the others the profile always tells or staff added. */
    inLedger: count,
  },
  ({ kind, receivedOn, ownSystems, processors, thirdParties, inLedger }, law) => {
    const { tells, scope } = law.deletion;
    const isOnlyProcessors = tells.value === 'processors';
    const why: Reason[] = [
      { rule: 'the company’s own systems', facts: { kind, ownSystems }, cite: scope.cite },
      { rule: 'those who hold it for the company', facts: { processors, inLedger }, cite: tells.cite },
      {
        rule: isOnlyProcessors
          ? 'those who got it for themselves are told everywhere, as in California'
          : 'those who got it for themselves',
        facts: { thirdParties, receivedOn },
        cite: isOnlyProcessors ? courtesyLaw(receivedOn, kind).deletion.tells.cite : tells.cite,
      },
    ];
    return { answer: `${ownSystems + processors + thirdParties} told`, why };
  },
);
