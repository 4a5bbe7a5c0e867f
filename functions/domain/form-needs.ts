import { asksInbox, asksProof } from './intake-checks.ts';
import { lawOrCourtesy, pinFor } from './pinned-law.ts';
import type { Profile } from './profile.ts';
import { verificationNeed } from './verification-needs.ts';
import type { AgentAuthority, CivilDate, RequesterRole, RequestKind, Residence } from './vocabulary.ts';

/** By what a form is judged: whose it is, and the day, which decides the law. */
export interface FormRules {
  profile: Profile;
  /** In the company's zone. */
  today: CivilDate;
}

/** What is known of a request before it is written down, as far as it decides what must be asked. */
export interface AskedFor {
  kinds: readonly RequestKind[];
  role: RequesterRole;
  authority: AgentAuthority;
  residence: Residence;
}

/** What the form must ask about the person: the least that serves every right asked for. */
export interface FormNeed {
  /** Identifiers beside the e-mail that must be given. */
  points: number;
  /** A code is mailed, so an e-mail address is needed. */
  needsInbox: boolean;
  /** One way to find the person is all that may be asked (11 CCR 7026(d), 7027(e)). */
  isLight: boolean;
  /** A paper must show that the requester may act. */
  needsProof: boolean;
}

/** What one of the rights needs is asked for once, for all of them. */
export function formNeed({ kinds, role, authority, residence }: AskedFor, rules: FormRules): FormNeed {
  const { profile, today } = rules;
  const isServed = profile.residences.includes(residence);
  const needs = kinds.map((kind) => {
    const law = lawOrCourtesy(pinFor({ residence, receivedOn: today, kind, isServed }));
    return verificationNeed({ law, kind, requester: { role, authority }, heldCategories: [], profile });
  });
  const needsInbox = needs.some(({ inbox }) => inbox === 'required') || asksInbox(kinds, { role, authority });
  // Without an inbox two facts are the least by which one person is found and no other.
  const least = asksProof(kinds) && !needsInbox ? 2 : 0;
  const points = Math.max(least, ...needs.map((need) => need.points));
  return {
    points,
    needsInbox,
    isLight: points === 0 && !needsInbox,
    needsProof: needs.some(({ proof }) => proof !== 'none'),
  };
}
