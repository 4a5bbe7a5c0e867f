import * as z from 'zod';
import type { Law } from '#law/rule.ts';
import type { Profile } from './profile.ts';
import type { Requester } from './request.ts';
import type { Category, RequestKind } from './vocabulary.ts';

/** What a request of one kind needs before it is carried out: the least that the law asks for. */
export const verificationNeedShape = z.object({
  level: z.enum(['none', 'reasonable', 'reasonably_high']),
  /** `required`: a code from an inbox on file. `locator`: an inbox helps to find the person, and bars nobody. */
  inbox: z.enum(['required', 'locator', 'none']),
  points: z.int(),
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

export function verificationNeed({
  kind,
  requester,
  profile,
}: {
  law: Law | null;
  kind: RequestKind;
  requester: Pick<Requester, 'role' | 'authority'>;
  heldCategories: readonly Category[];
  profile: Pick<Profile, 'verification'>;
}): VerificationNeed {
  if (kind === 'opt_out' || kind === 'limit')
    return requester.role === 'agent' ? { ...noNeed, proof: 'signed_permission' } : noNeed;
  return {
    level: kind === 'access' ? 'reasonably_high' : 'reasonable',
    inbox: 'required',
    points: kind === 'appeal' || kind === 'shine_the_light' ? 0 : profile.verification.dataPoints,
    declaration: kind === 'access',
    proof:
      requester.role === 'agent' ? requester.authority : requester.role === 'parent' ? 'parenthood' : 'none',
    consumerConfirms: requester.role === 'agent',
  };
}
