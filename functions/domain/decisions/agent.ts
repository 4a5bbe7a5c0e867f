import * as z from 'zod';
import { question, type Verdict } from '#domain/decision.ts';
import { requestKind } from '#domain/vocabulary.ts';

/**
 * Whether an agent may act now, or what is still missing. Being registered anywhere is never asked. A consumer who
 * confirms the agent makes up for missing permission; a power of attorney ends every question.
 */
export const agentQuestion = question(
  {
    kind: requestKind,
    authority: z.enum(['signed_permission', 'power_of_attorney', 'none']),
    /** What a person found of the paper that was handed in. */
    paper: z.enum(['missing', 'unread', 'accepted', 'refused']),
    hasConsumerConfirmed: z.boolean(),
    hasConsumerDenied: z.boolean(),
  },
  ({ kind, authority, paper, hasConsumerConfirmed, hasConsumerDenied }, law) => {
    const { agents } = law;
    const isOptOut = kind === 'opt_out' || kind === 'limit';
    const { cite } = isOptOut ? agents.optOut : agents.others;
    const verdict = (answer: string, rule: string, at = cite): Verdict => ({
      answer,
      why: [{ rule, facts: { kind, authority, paper }, cite: at }],
    });
    if (hasConsumerDenied) return verdict('refuse', 'the consumer did not send this agent');
    if (paper === 'unread') return verdict('read_paper', 'a person must read what was handed in');
    if (
      paper === 'accepted' &&
      authority === 'power_of_attorney' &&
      agents.powerOfAttorney.value === 'ends_questions'
    )
      return verdict('may_act', 'a power of attorney ends every question', agents.powerOfAttorney.cite);
    if (isOptOut)
      return paper === 'accepted'
        ? verdict('may_act', 'signed permission is all that may be asked')
        : verdict(paper === 'missing' ? 'show_permission' : 'refuse', 'an agent shows signed permission');
    if (hasConsumerConfirmed) return verdict('may_act', 'the consumer confirmed the agent');
    if (paper === 'refused') return verdict('refuse', 'the permission does not hold');
    return verdict('consumer_must_confirm', 'the consumer confirms that they sent the agent');
  },
);
