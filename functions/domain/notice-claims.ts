import * as z from 'zod';
import { lawId } from './vocabulary.ts';

const count = z.int().min(1).exactOptional();
const says = z.boolean().exactOptional();

/** What a notice claims where the law says otherwise, or could. A claim left out is one the notice does not make. */
export const noticeClaims = z.strictObject({
  /** An access request covers so many months before it. */
  accessMonths: count,
  accessPerYear: count,
  shineTheLightPerYear: count,
  /** "If more time is required (up to 90 days)". */
  extensionDays: count,
  /** Requests of an agent and of the consumer share one limit. */
  agentsShareLimit: says,
  agentMustBeRegistered: says,
  emailOnly: says,
  /** Requests sent to another contact point may go unanswered. */
  mayIgnoreOffChannel: says,
  verifiesConclusively: says,
  optOutNeedsInbox: says,
  deletesOnlyProvided: says,
  ignoresDoNotTrack: says,
  offersAppeal: says,
  appealDays: count,
  appealBeforeAttorneyGeneral: says,
  /** The laws under whose heading the grounds for refusing a correction stand. */
  correctionGroundsOnlyFor: z.array(lawId).min(1).exactOptional(),
});
