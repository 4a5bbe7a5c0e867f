import * as z from 'zod';
import { businessDayModes, usualBusinessDays } from './business-days.ts';
import type { ProfileProblem } from './profile-error.ts';
import { strictestOf } from './strictest.ts';

/** Where a company holds itself to less time, or gives more, than the laws ask. It can never be the other way round. */
export const tighten = z.strictObject({
  answerDays: z.int().min(1).exactOptional(),
  acknowledgeBusinessDays: z.int().min(1).exactOptional(),
  /** Also for limiting the use of sensitive data. */
  optOutBusinessDays: z.int().min(1).exactOptional(),
  appealDays: z.int().min(1).exactOptional(),
  businessDays: z.enum(businessDayModes).exactOptional(),
  freeAccessPerYear: z.int().exactOptional(),
});
export type Tighten = z.infer<typeof tighten>;

const noMoreThan = ['answerDays', 'acknowledgeBusinessDays', 'optOutBusinessDays', 'appealDays'] as const;

/** Every setting that is looser than what everybody gets anyway. */
export function checkTightening({ tighten }: { tighten: Tighten }): ProfileProblem[] {
  const strictest = strictestOf();
  const problems: ProfileProblem[] = noMoreThan.flatMap((name) => {
    const days = tighten[name];
    const { value, cite } = strictest[name];
    return days === undefined || days <= value
      ? []
      : [{ path: ['tighten', name], found: `${days}`, allowed: `${value} or fewer: ${cite}` }];
  });
  const { freeAccessPerYear: free, businessDays: mode } = tighten;
  if (free !== undefined && free < strictest.freeAccessPerYear.value)
    problems.push({
      path: ['tighten', 'freeAccessPerYear'],
      found: `${free}`,
      allowed: `${strictest.freeAccessPerYear.value} or more: ${strictest.freeAccessPerYear.cite}`,
    });
  const asStrict = businessDayModes.slice(0, businessDayModes.indexOf(usualBusinessDays) + 1);
  if (mode !== undefined && !asStrict.includes(mode))
    problems.push({ path: ['tighten', 'businessDays'], found: `"${mode}"`, allowed: asStrict });
  return problems;
}
