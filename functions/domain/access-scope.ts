import type { Law } from '#law/rule.ts';
import type { VerificationNeed } from './verification-needs.ts';

/** Facts themselves, or only their kinds: as much as the proof of who asks allows (11 CCR 7024(a)). */
export type AccessScope = 'specific' | 'categories';

/** @param level how sure the company is of the person; null when it could not tell */
export function accessScopeFor(
  { verification: { specificPieces } }: Law,
  level: VerificationNeed['level'] | null,
): AccessScope {
  if (level === 'reasonably_high') return 'specific';
  return level === 'reasonable' && !specificPieces.value.declaration ? 'specific' : 'categories';
}
