import * as z from 'zod';
import { question, type Verdict } from '#domain/decision.ts';
import { count } from './shapes.ts';

/** Whether the requester has shown all that was asked, and no more than that. */
export const verificationQuestion = question(
  {
    level: z.enum(['none', 'reasonable', 'reasonably_high']),
    inbox: z.enum(['required', 'locator', 'none']),
    pointsNeeded: count,
    needsDeclaration: z.boolean(),
    proof: z.enum(['none', 'signed_permission', 'power_of_attorney', 'parenthood']),
    needsConfirmation: z.boolean(),
    /** Own records of the one person who fits. */
    recordsFound: count,
    points: count,
    /** The inbox stands on file and was proven by code. */
    isInboxProven: z.boolean(),
    hasDeclaration: z.boolean(),
    isProofAccepted: z.boolean(),
    hasConfirmed: z.boolean(),
  },
  (facts, law) => {
    const { cite } = law.verification.dataPoints;
    const verdict = (answer: string, rule: string, seen: Verdict['why'][number]['facts']): Verdict => ({
      answer,
      why: [{ rule, facts: seen, cite }],
    });
    const { level, inbox, proof, recordsFound, points, pointsNeeded } = facts;
    if (proof !== 'none' && !facts.isProofAccepted)
      return verdict('failed insuf_verification', 'the proof asked for was not accepted', {
        proof,
        isProofAccepted: facts.isProofAccepted,
      });
    if (level === 'none') return verdict('not_needed', 'nothing more is asked', { level });
    if (recordsFound === 0) return verdict('failed no_match', 'no record fits one person', { recordsFound });
    if (inbox === 'required' && !facts.isInboxProven)
      return verdict('failed insuf_verification', 'the inbox on file was not proven', { inbox });
    if (points < pointsNeeded)
      return verdict('failed insuf_verification', 'too few data points agree', { points, pointsNeeded });
    if (facts.needsDeclaration && !facts.hasDeclaration)
      return verdict('failed insuf_verification', 'the declaration is not signed', {
        needsDeclaration: facts.needsDeclaration,
      });
    if (facts.needsConfirmation && !facts.hasConfirmed)
      return verdict('failed insuf_verification', 'the consumer did not confirm the agent', {
        needsConfirmation: facts.needsConfirmation,
      });
    return verdict(`verified ${level}`, 'all that was asked was shown', { level, points, pointsNeeded });
  },
);
