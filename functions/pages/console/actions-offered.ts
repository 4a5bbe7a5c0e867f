import type { IdentifierType } from '#domain/identifier.ts';
import type { Missing } from '#domain/needs-met.ts';
import type { EventOf, ExtensionReason } from '#domain/request.ts';
import type { RetentionRule } from '#domain/retention-rule.ts';
import type { VerificationNeed } from '#domain/verification-needs.ts';
import type { ExtensionRefusal } from './case-words.ts';

/** What a person is asked to decide. */
export interface DecisionOffered {
  /** `retention`: which rules that need a person apply. `other`: a rule this house has no form of its own for. */
  about: 'retention' | 'correction' | 'access_limit' | 'appeal' | 'fraud' | 'other';
  /** Why a person must decide, as rule ids. */
  because: readonly string[];
  isFraudSuspected: boolean;
  /** The rules that asked for a person. */
  rules: readonly RetentionRule[];
  /** Rules whose exception stands in the log already: a decision that was cut off half way. */
  noted: readonly string[];
  fee: { cents: number; isAccepted: boolean } | null;
  /** The request that is appealed. */
  appealOf: string | null;
}

export interface VerifyOffered {
  need: VerificationNeed;
  missing: readonly Missing[];
  /** What agreed with own records when they were asked. */
  matched: readonly IdentifierType[];
  recordsFound: number;
}

export interface ProofOffered {
  need: VerificationNeed;
  proofs: readonly EventOf<'ProofReceived'>[];
}

export interface ExtensionOffered {
  /** The most days the law lets be added. */
  most: number;
  /** Why the time cannot be extended; null when it can. */
  refusal: ExtensionRefusal | null;
  /** An extension that was decided and of which the consumer may not have been told. */
  begun: { reason: ExtensionReason; dueOn: string } | null;
}

/** What the state allows now, and nothing else. */
export interface ActionsOffered {
  decide: DecisionOffered | null;
  /** Null for each that the state does not allow. */
  verify: VerifyOffered | null;
  declare: VerifyOffered | null;
  proof: ProofOffered | null;
  fraud: { isOffered: true } | null;
  extend: ExtensionOffered | null;
  /** Only for a copy over the number that is free. `again`: it was quoted, and the notice did not go out. */
  fee: { quoted: EventOf<'FeeQuoted'> | null } | null;
  hold: 'place' | 'release' | null;
  /** Letters to print and post, by the name of their notice. */
  letters: readonly string[];
  resume: { state: string; failure: string } | null;
  /** What was decided or restarted is written, and the workflow may not have heard of it. */
  nudge: boolean;
}
