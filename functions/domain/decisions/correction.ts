import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { addCalendarDays } from '#domain/deadlines.ts';
import { question, type Reason } from '#domain/decision.ts';
import { civilDate } from '#domain/vocabulary.ts';
import type { CorrectionDenial, CorrectionRules } from '#law/rule.ts';

/**
 * Whether data is corrected, refused on a ground this law has, or waits for documents. The findings are a person's;
 * a finding on which the law gives no ground to refuse changes nothing.
 */
export const correctionQuestion = question(
  {
    receivedOn: civilDate,
    /** The company was given the data by the consumer. */
    isSource: z.boolean(),
    /** Somebody documented one value or the other. */
    hasDocuments: z.boolean(),
    /** Documents of the consumer that were not there at the last refusal. */
    hasNewDocuments: z.boolean(),
    /** A person found, all in all, that the data is more likely right than wrong. */
    isLikelyAccurate: z.boolean(),
    isDisproportionate: z.boolean(),
    conflictsWithLaw: z.boolean(),
    /** A documented belief, in good faith. */
    isSuspectedFraud: z.boolean(),
    /** When the same claim was last refused. */
    refusedOn: civilDate.exactOptional(),
  },
  (facts, law) => {
    const rules = law.correction;
    if (!rules) {
      const cite = 'No right to correct in this law; done as a courtesy';
      return { answer: 'correct', why: [{ rule: 'nothing speaks against it', facts: {}, cite }] };
    }
    const refused = denialOf(rules, facts);
    if (refused) return { answer: `deny ${refused.ground}`, why: [refused.why] };
    const { isSource, hasDocuments } = facts;
    const word = rules.wordMaySuffice;
    if (!isSource && !hasDocuments && word.value)
      return {
        answer: 'correct',
        why: [{ rule: 'the consumer’s word is enough', facts: { isSource, hasDocuments }, cite: word.cite }],
      };
    const cite = rules.denials.likely_accurate?.cite ?? word.cite;
    return isSource && !hasDocuments
      ? { answer: 'ask', why: [{ rule: 'documents would tell', facts: { isSource, hasDocuments }, cite }] }
      : { answer: 'correct', why: [{ rule: 'it is not more likely right than wrong', facts: {}, cite }] };
  },
);

interface Findings {
  receivedOn: string;
  hasNewDocuments: boolean;
  isLikelyAccurate: boolean;
  isDisproportionate: boolean;
  conflictsWithLaw: boolean;
  isSuspectedFraud: boolean;
  refusedOn?: string;
}

function denialOf(
  rules: CorrectionRules,
  found: Findings,
): { ground: CorrectionDenial; why: Reason } | undefined {
  const { isSuspectedFraud, conflictsWithLaw, isDisproportionate, isLikelyAccurate, hasNewDocuments } = found;
  const { denials, repeatMonths } = rules;
  const isRepeated = isSoonAfterRefusal(found, repeatMonths.value) && !hasNewDocuments;
  const findings: [CorrectionDenial, boolean, Reason['facts']][] = [
    ['suspected_fraud', isSuspectedFraud, { isSuspectedFraud }],
    ['legal_conflict', conflictsWithLaw, { conflictsWithLaw }],
    ['repeated', isRepeated, { hasNewDocuments, receivedOn: found.receivedOn }],
    ['disproportionate', isDisproportionate, { isDisproportionate }],
    ['likely_accurate', isLikelyAccurate, { isLikelyAccurate }],
  ];
  for (const [ground, isFound, facts] of findings) {
    const cite = denials[ground]?.cite;
    if (isFound && cite !== undefined) return { ground, why: { rule: ruleOf(ground, rules), facts, cite } };
  }
  return undefined;
}

const daysInYear = 365;
const monthsInYear = 12;

/** A term of months is counted the way that is better for the consumer, by the calendar or by days. */
function isSoonAfterRefusal({ receivedOn, refusedOn }: Findings, months: number | null): boolean {
  if (refusedOn === undefined || months === null) return false;
  const byMonths = Temporal.PlainDate.from(refusedOn).add({ months }).toString();
  const byDays = addCalendarDays(refusedOn, Math.ceil((months * daysInYear) / monthsInYear));
  return receivedOn < byMonths && receivedOn < byDays;
}

function ruleOf(ground: CorrectionDenial, { repeatMonths }: CorrectionRules): string {
  return ground === 'repeated'
    ? `the same claim was refused within ${repeatMonths.value} months, and no document is new`
    : otherRules[ground];
}

const otherRules: Record<Exclude<CorrectionDenial, 'repeated'>, string> = {
  suspected_fraud: 'a documented belief that the request is a fraud',
  legal_conflict: 'another law forbids the change',
  disproportionate: 'the effort is out of proportion, with facts to show it',
  likely_accurate: 'all in all, the data is more likely right than wrong',
};
