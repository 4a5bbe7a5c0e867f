import type * as z from 'zod';
import { canonicalJson } from '#domain/canonical-json.ts';
import type { Decision } from '#domain/decision.ts';
import type { Law } from '#law/rule.ts';
import { accessLimitQuestion } from './access-limit.ts';
import { agentQuestion } from './agent.ts';
import { clockQuestion } from './clock.ts';
import { correctionQuestion } from './correction.ts';
import { extensionQuestion } from './extension.ts';
import { failureEndingQuestion } from './failure-ending.ts';
import { feeQuestion } from './fee.ts';
import { lawQuestion } from './law.ts';
import { limitQuestion } from './limit.ts';
import { recipientsQuestion } from './recipients.ts';
import { retentionQuestion } from './retention.ts';
import { verificationQuestion } from './verification.ts';
import { verificationNeededQuestion } from './verification-needed.ts';

/** Every question that is decided by rule. A new one is a file here and a line in this list. */
const questions = {
  law: lawQuestion,
  clock: clockQuestion,
  verification_needed: verificationNeededQuestion,
  verification: verificationQuestion,
  failure_ending: failureEndingQuestion,
  retention: retentionQuestion,
  access_limit: accessLimitQuestion,
  correction: correctionQuestion,
  extension: extensionQuestion,
  agent: agentQuestion,
  fee: feeQuestion,
  recipients: recipientsQuestion,
  limit: limitQuestion,
};
export type QuestionName = keyof typeof questions;
export const questionNames = Object.keys(questions);

export type FactsOf<Name extends QuestionName> = z.input<(typeof questions)[Name]['facts']>;

/**
 * Answers a question from facts that name nobody, under the law that the request was received under.
 * @throws {z.ZodError} when the facts are not those of the question
 */
export function decide<Name extends QuestionName>(name: Name, facts: FactsOf<Name>, law: Law): Decision {
  return { question: name, ...questions[name].ask(facts, law) };
}

export type Replay =
  | { isSame: true }
  | {
      isSame: false;
      /** Where the first difference is. */
      differs: 'question' | 'facts' | 'answer' | 'why';
      recorded: string;
      now: string;
    };

/**
 * Asks a recorded question again, from the facts in its own reasons.
 * @param law the very version that the request was received under
 */
export function replayDecision(recorded: Decision, law: Law): Replay {
  const known = Object.entries(questions).find(([name]) => name === recorded.question)?.[1];
  if (!known)
    return { isSame: false, differs: 'question', recorded: recorded.question, now: 'no such question' };
  const facts = known.facts.safeParse(Object.assign({}, ...recorded.why.map((one) => one.facts)));
  if (!facts.success)
    return {
      isSame: false,
      differs: 'facts',
      recorded: canonicalJson(recorded.why),
      now: 'a fact is missing or has another shape',
    };
  const { answer, why } = known.ask(facts.data, law);
  if (answer !== recorded.answer)
    return { isSame: false, differs: 'answer', recorded: recorded.answer, now: answer };
  const before = canonicalJson(recorded.why);
  const now = canonicalJson(why);
  return before === now ? { isSame: true } : { isSame: false, differs: 'why', recorded: before, now };
}
