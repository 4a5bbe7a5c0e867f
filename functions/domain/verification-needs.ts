import * as z from 'zod';
import type { Cited, Law, Proof } from '#law/rule.ts';
import type { Reason } from './decision.ts';
import type { Profile } from './profile.ts';
import type { AgentAuthority, Category, Channel, RequesterRole, RequestKind } from './vocabulary.ts';

/** What a request of one kind needs before it is carried out: the least that the law asks for. */
export const verificationNeedShape = z.object({
  level: z.enum(['none', 'reasonable', 'reasonably_high']),
  /** `required`: a code from an inbox on file. `locator`: an inbox helps to find the person, and bars nobody. */
  inbox: z.enum(['required', 'locator', 'none']),
  /** Data points that must agree with own records beside the inbox. */
  points: z.int(),
  /** A declaration under penalty of perjury; never notarised (11 CCR 7060(e)). */
  declaration: z.boolean(),
  proof: z.enum(['none', 'signed_permission', 'power_of_attorney', 'parenthood']),
  /** The consumer confirms, by the code, that the agent may act. */
  consumerConfirms: z.boolean(),
});
export type VerificationNeed = z.infer<typeof verificationNeedShape>;

/** What stands in the way of nobody: an opt-out where no proof may be asked, or a request this house opened itself. */
export const noNeed: VerificationNeed = {
  level: 'none',
  inbox: 'none',
  points: 0,
  declaration: false,
  proof: 'none',
  consumerConfirms: false,
};

export type ExplainedNeed = VerificationNeed & { why: Reason[] };

/** The facts that a need is decided by. */
export interface NeedFacts {
  kind: RequestKind;
  role: RequesterRole;
  authority: AgentAuthority;
  /** Data of a sensitive category is held about the person. */
  holdsSensitive: boolean;
  /** Data points the company itself asks for. */
  ownPoints: number;
  /** It follows from a request in which the person was verified. */
  isFollowUp: boolean;
  /** A browser signal sent it. */
  isSignal: boolean;
}

export interface NeedAsked {
  law: Law;
  kind: RequestKind;
  requester: { role: RequesterRole; authority: AgentAuthority };
  /** What is held about the person, as far as is known yet. */
  heldCategories: readonly Category[];
  profile: { verification: Pick<Profile['verification'], 'dataPoints'> };
  isFollowUp?: boolean;
  channel?: Channel;
}

/** What the requester must show (11 CCR 7060-7063; elsewhere, commercially reasonable authentication). */
export function verificationNeed(asked: NeedAsked): ExplainedNeed {
  return needFor(asked.law, needFacts(asked));
}

/** The facts of a need, for the record of the decision. */
export function needFacts({
  law,
  kind,
  requester: { role, authority },
  heldCategories,
  profile,
  isFollowUp = false,
  channel,
}: NeedAsked): NeedFacts {
  const { sensitiveCategories } = law.verification;
  return {
    kind,
    role,
    authority,
    holdsSensitive: heldCategories.some((category) => sensitiveCategories.value.includes(category)),
    ownPoints: profile.verification.dataPoints,
    isFollowUp,
    isSignal: channel === 'gpc',
  };
}

export function needFor(law: Law, facts: NeedFacts): ExplainedNeed {
  const { kind, isFollowUp, isSignal, role } = facts;
  if (isSignal)
    return without(
      { rule: 'a browser signal is a request by itself', facts: { isSignal } },
      law.honoursSignals.cite,
    );
  if (isFollowUp)
    return without(
      { rule: 'the person was verified in the request this one follows', facts: { isFollowUp } },
      '11 CCR 7060(c)(2)',
    );
  // Whoever was refused because they could not prove who they are must be able to say that this was wrong.
  if (kind === 'appeal')
    return without(
      { rule: 'an appeal is heard without proof; what it is granted for is proven', facts: { kind } },
      law.rights.appeal?.cite ?? law.appealDays.cite,
    );
  if (kind === 'opt_out' || kind === 'limit') return optOutNeed(law, facts);
  const base = consumerNeed(law, facts);
  switch (role) {
    case 'consumer':
      return base;
    case 'agent':
      return agentNeed(law, facts, base);
    case 'parent':
      return parentNeed(law, base);
    default:
      return role satisfies never;
  }
}

function without(reason: Omit<Reason, 'cite'>, cite: string): ExplainedNeed {
  return { ...noNeed, why: [{ ...reason, cite }] };
}

/** Opting out and limiting: nothing, only what finds the person, or, where the law asks who they are, their inbox. */
function optOutNeed(law: Law, { kind, role, authority }: NeedFacts): ExplainedNeed {
  const { optOut } = law.verification;
  const why: Reason[] = [{ rule: ruleOfOptOut[optOut.value], facts: { kind }, cite: optOut.cite }];
  if (role === 'agent') {
    why.push({
      rule: 'an agent shows permission, and the consumer is not contacted',
      facts: { role, authority },
      cite: law.agents.optOut.cite,
    });
    return { ...noNeed, proof: authority, why };
  }
  if (role === 'parent' && optOut.value === 'authenticate') {
    why.push({ rule: 'a parent shows that they are the parent', facts: { role }, cite: law.parents.cite });
    return { ...noNeed, proof: 'parenthood', why };
  }
  switch (optOut.value) {
    case 'none':
      return { ...noNeed, why };
    case 'locate':
      return { ...noNeed, inbox: 'locator', why };
    case 'authenticate':
      return { ...noNeed, level: 'reasonable', inbox: 'required', why };
    default:
      return optOut.value satisfies never;
  }
}

const ruleOfOptOut = {
  none: 'who opts out shows nothing',
  locate: 'who opts out shows only what finds the person',
  authenticate: 'who opts out shows who they are, by their inbox',
};

/** What the consumer shows who asks in person. */
function consumerNeed(law: Law, { kind, holdsSensitive, ownPoints }: NeedFacts): ExplainedNeed {
  const { dataPoints, specificPieces, sensitive } = law.verification;
  // The list of "Shine the Light" names companies and no data.
  if (kind === 'shine_the_light')
    return {
      ...noNeed,
      level: 'reasonable',
      inbox: 'required',
      why: [{ rule: 'an inbox on file is enough', facts: { kind }, cite: dataPoints.cite }],
    };
  const tiers: Record<keyof typeof ruleOfTier, Cited<Proof>> = {
    access: specificPieces,
    sensitive,
    usual: { value: { points: dataPoints.value, declaration: false }, cite: dataPoints.cite },
  };
  const tier = kind === 'access' ? 'access' : holdsSensitive ? 'sensitive' : 'usual';
  const { value, cite } = tiers[tier];
  const why: Reason[] = [{ rule: ruleOfTier[tier], facts: { kind, holdsSensitive }, cite }];
  if (ownPoints > value.points)
    why.push({ rule: 'the company asks for more points', facts: { ownPoints }, cite: '11 CCR 7060(a)' });
  return {
    ...noNeed,
    level: value.declaration ? 'reasonably_high' : 'reasonable',
    inbox: 'required',
    points: Math.max(value.points, ownPoints),
    declaration: value.declaration,
    why,
  };
}

const ruleOfTier = {
  access: 'proof for showing the very pieces of data',
  sensitive: 'proof for erasing or changing sensitive data',
  usual: 'proof for erasing or changing data',
};

/** An agent: a power of attorney ends the questions; else permission, and the consumer's own word for it. */
function agentNeed(law: Law, { role, authority, ownPoints }: NeedFacts, base: ExplainedNeed): ExplainedNeed {
  const { others, powerOfAttorney } = law.agents;
  // Permission and the consumer's confirmation are all that may be asked; a declaration would be a third thing.
  const asked: ExplainedNeed = {
    ...base,
    level: 'reasonable',
    points: Math.min(base.points, Math.max(law.verification.dataPoints.value, ownPoints)),
    declaration: false,
    proof: authority,
  };
  const explained = (rule: string, cite: string): Reason[] => [
    ...base.why,
    { rule, facts: { role, authority }, cite },
  ];
  if (authority === 'power_of_attorney' && powerOfAttorney.value === 'ends_questions')
    return {
      ...asked,
      inbox: 'none',
      why: explained('a power of attorney ends the questions', powerOfAttorney.cite),
    };
  const rule =
    others.value === 'none'
      ? 'the law names no agent here; one is taken if the consumer confirms'
      : 'an agent shows permission, and the consumer confirms it';
  return { ...asked, consumerConfirms: true, why: explained(rule, others.cite) };
}

/** A parent shows that they are the parent; a child has no inbox to prove. */
function parentNeed({ parents }: Law, base: ExplainedNeed): ExplainedNeed {
  const rule = 'a parent shows that they are the parent';
  const why = [...base.why, { rule, facts: { role: 'parent' }, cite: parents.cite }];
  return { ...base, inbox: 'none', proof: 'parenthood', why };
}
