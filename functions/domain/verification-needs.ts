import * as z from 'zod';
import type { Cited, Law, Proof, RightName } from '#law/rule.ts';
import { type Reason, reason } from './decision.ts';
import type { Profile } from './profile.ts';
import { lawOrCourtesy } from './strictest.ts';
import type { Category, Channel } from './vocabulary.ts';

/** What must be shown before a request is carried out: never more than the law lets the company ask. */
export const verificationNeedShape = z.object({
  level: z.enum(['none', 'reasonable', 'reasonably_high']),
  /** `required`: the inbox on file must be proven. `locator`: it only helps to find the person. */
  inbox: z.enum(['required', 'locator', 'none']),
  /** Data points that must agree with own records beside the inbox. */
  points: z.int(),
  /** A declaration under penalty of perjury; never notarised (11 CCR 7060(e)). */
  declaration: z.boolean(),
  proof: z.enum(['none', 'signed_permission', 'power_of_attorney', 'parenthood']),
  /** The consumer must say that they sent the agent. */
  consumerConfirms: z.boolean(),
  why: z.array(reason),
});
export type VerificationNeed = z.infer<typeof verificationNeedShape>;

export interface Requester {
  role: 'consumer' | 'agent' | 'parent';
  authority: 'signed_permission' | 'power_of_attorney' | null;
}

const nothing: Omit<VerificationNeed, 'why'> = {
  level: 'none',
  inbox: 'none',
  points: 0,
  declaration: false,
  proof: 'none',
  consumerConfirms: false,
};

/**
 * What the requester must show (11 CCR 7060-7063; elsewhere, commercially reasonable authentication).
 * @param heldCategories what is held about the person, as far as is known yet
 * @param isFollowUp the request follows from one in which the person was verified
 */
export function verificationNeed({
  law,
  kind,
  requester,
  heldCategories,
  profile,
  isFollowUp,
  channel,
}: {
  law: Law | null;
  kind: RightName;
  requester: Requester;
  heldCategories: readonly Category[];
  profile: { verification: Pick<Profile['verification'], 'dataPoints'> };
  isFollowUp: boolean;
  channel?: Channel | undefined;
}): VerificationNeed {
  return needFor(law, {
    kind,
    ...requester,
    holdsSensitive: holdsSensitive(law, heldCategories),
    ownPoints: profile.verification.dataPoints,
    isFollowUp,
    isSignal: channel === 'gpc',
  });
}

/** True when something is held whose loss or disclosure would harm more than most (11 CCR 7060(c)(3)). */
export function holdsSensitive(law: Law | null, heldCategories: readonly Category[]): boolean {
  const { sensitiveCategories } = lawOrCourtesy(law).verification;
  return heldCategories.some((category) => sensitiveCategories.value.includes(category));
}

/** The facts that a verification need is decided by. */
export interface NeedFacts extends Requester {
  kind: RightName;
  holdsSensitive: boolean;
  /** Data points the company itself asks for. */
  ownPoints: number;
  isFollowUp: boolean;
  /** A browser signal sent it. */
  isSignal: boolean;
}

export function needFor(law: Law | null, facts: NeedFacts): VerificationNeed {
  const own = lawOrCourtesy(law);
  const { kind, isFollowUp, isSignal, role } = facts;
  if (isSignal)
    return without(
      { rule: 'a browser signal is a request by itself', facts: { isSignal } },
      own.honoursSignals,
    );
  if (isFollowUp || kind === 'appeal')
    return without(
      { rule: 'the person was verified in the request this one follows', facts: { isFollowUp, kind } },
      { cite: '11 CCR 7060(c)(2)' },
    );
  if (kind === 'opt_out' || kind === 'limit') return optOutNeed(own, facts);
  const base = consumerNeed(own, facts);
  switch (role) {
    case 'consumer':
      return base;
    case 'agent':
      return agentNeed(own, facts, base);
    case 'parent':
      return parentNeed(own, base);
    default:
      return role satisfies never;
  }
}

function without(because: Omit<Reason, 'cite'>, { cite }: { cite: string }): VerificationNeed {
  return { ...nothing, why: [{ ...because, cite }] };
}

/** Opting out and limiting: none, only what finds the person, or an authenticated request. */
function optOutNeed(law: Law, { kind, role, authority }: NeedFacts): VerificationNeed {
  const { optOut } = law.verification;
  const why: Reason[] = [{ rule: `to opt out: ${optOut.value}`, facts: { kind }, cite: optOut.cite }];
  const mustAuthenticate = optOut.value === 'authenticate';
  const asked = mustAuthenticate
    ? {
        ...nothing,
        level: 'reasonable' as const,
        // Control of an inbox on file is enough to stop a sale, and is all that is asked.
        points: 0,
      }
    : nothing;
  if (role === 'agent') {
    const proof = authority === 'power_of_attorney' ? authority : 'signed_permission';
    why.push({
      rule: 'an agent shows permission, and the consumer is not contacted',
      facts: { role, authority: authority ?? 'none' },
      cite: law.agents.optOut.cite,
    });
    return { ...asked, proof, why };
  }
  if (role === 'parent' && mustAuthenticate) {
    why.push({ rule: 'a parent shows that they are the parent', facts: { role }, cite: law.parents.cite });
    return { ...asked, proof: 'parenthood', why };
  }
  const inbox = { none: 'none', locate: 'locator', authenticate: 'required' } as const;
  return { ...asked, inbox: inbox[optOut.value], why };
}

/** What the consumer shows who asks in person. */
function consumerNeed(law: Law, { kind, holdsSensitive, ownPoints }: NeedFacts): VerificationNeed {
  const { dataPoints, specificPieces, sensitive } = law.verification;
  const tiers: Record<'access' | 'sensitive' | 'usual', Cited<Proof>> = {
    access: specificPieces,
    sensitive,
    usual: { value: { points: dataPoints.value, declaration: false }, cite: dataPoints.cite },
  };
  const erases = kind === 'delete' || kind === 'correct';
  const tier = kind === 'access' ? 'access' : erases && holdsSensitive ? 'sensitive' : 'usual';
  const { value, cite } = tiers[tier];
  const points = Math.max(value.points, ownPoints);
  const why: Reason[] = [{ rule: `proof for ${ruleOf[tier]}`, facts: { kind, holdsSensitive }, cite }];
  if (ownPoints > value.points)
    why.push({ rule: 'the company asks for more points', facts: { ownPoints }, cite: '11 CCR 7060(a)' });
  return {
    ...nothing,
    level: value.declaration ? 'reasonably_high' : 'reasonable',
    inbox: 'required',
    points,
    declaration: value.declaration,
    why,
  };
}

const ruleOf = {
  access: 'showing the very pieces of data',
  sensitive: 'erasing or changing sensitive data',
  usual: 'erasing, changing or telling of data',
};

/** An agent: a power of attorney ends the questions; else permission, and the consumer's own word for it. */
function agentNeed(
  law: Law,
  { role, authority, ownPoints }: NeedFacts,
  base: VerificationNeed,
): VerificationNeed {
  const { others, powerOfAttorney } = law.agents;
  const facts = { role, authority: authority ?? 'none' };
  // Permission and the consumer's confirmation are all that may be asked; a declaration would be a third thing.
  const asked = {
    ...base,
    level: 'reasonable' as const,
    points: Math.max(law.verification.dataPoints.value, ownPoints),
    declaration: false,
  };
  if (authority === 'power_of_attorney' && powerOfAttorney.value === 'ends_questions') {
    const why: Reason[] = [
      { rule: 'a power of attorney ends the questions', facts, cite: powerOfAttorney.cite },
    ];
    return { ...asked, inbox: 'none', proof: 'power_of_attorney', why: [...base.why, ...why] };
  }
  const rule =
    others.value === 'none'
      ? 'the law names no agent here; one is taken as a courtesy if the consumer confirms'
      : 'an agent shows permission, and the consumer confirms it';
  return {
    ...asked,
    proof: authority === 'power_of_attorney' ? authority : 'signed_permission',
    consumerConfirms: true,
    why: [...base.why, { rule, facts, cite: others.cite }],
  };
}

/** A parent shows that they are the parent; a child has no inbox to prove. */
function parentNeed({ parents }: Law, base: VerificationNeed): VerificationNeed {
  const rule = 'a parent shows that they are the parent';
  const why = [...base.why, { rule, facts: { role: 'parent' }, cite: parents.cite }];
  return { ...base, inbox: 'none', proof: 'parenthood', why };
}
