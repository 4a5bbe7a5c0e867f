import type { Cited } from '#law/rule.ts';
import type { CivilDate } from './vocabulary.ts';

/** What a law asks of the answer to an access request, beside the clock. */
export interface AccessRules {
  /** The first day the answer must reach back to when the consumer names none; null is all that is held. */
  since: Cited<CivilDate | null>;
  /** How sure the company must be of the person before it shows the facts themselves, not only their kinds. */
  specificPieces: Cited<'reasonable' | 'reasonably_high'>;
  /** Third parties to be named one by one: all that got the person's data, those that paid for it, or none. */
  namedThirdParties: Cited<'all' | 'buyers' | 'none'>;
  /** What must be given in a form that can be carried elsewhere. The answer gives everything; this says what was owed. */
  portable: Cited<'all' | 'provided'>;
  /** Where it is written that some numbers are named and not shown. */
  neverShown: string;
}

const californiaNever = '11 CCR 7024(d)';

/** What most states ask; each says only where it differs. */
const plain = (access: string): AccessRules => ({
  since: { value: null, cite: access },
  specificPieces: { value: 'reasonable', cite: access },
  namedThirdParties: { value: 'none', cite: access },
  portable: { value: 'all', cite: access },
  // Only California and Connecticut write the ban down; it is kept for everybody.
  neverShown: californiaNever,
});

/** For people whom no law here protects: answered all the same, with all that is held. */
const courtesy: AccessRules = plain('courtesy');

interface Dated {
  effective: CivilDate;
  rules: AccessRules;
}

const connecticut = plain('Conn. Gen. Stat. 42-518(a)(1), (4)');

const byLaw: Readonly<Record<string, readonly Dated[]>> = {
  CCPA: [
    {
      effective: '2023-01-01',
      rules: {
        since: {
          value: '2022-01-01',
          cite: 'Cal. Civ. Code 1798.130(a)(2)(B); 11 CCR 7020(e), 7024(h)',
        },
        specificPieces: { value: 'reasonably_high', cite: '11 CCR 7062(c)' },
        namedThirdParties: { value: 'none', cite: 'Cal. Civ. Code 1798.130(a)(4): categories' },
        portable: { value: 'all', cite: 'Cal. Civ. Code 1798.130(a)(3)(B)' },
        neverShown: californiaNever,
      },
    },
  ],
  VCDPA: [
    {
      effective: '2023-01-01',
      rules: {
        ...plain('Va. Code 59.1-577(A)(1)'),
        portable: { value: 'provided', cite: 'Va. Code 59.1-577(A)(4)' },
      },
    },
  ],
  CPA: [{ effective: '2023-07-01', rules: plain('C.R.S. 6-1-1306(1)(b), (e)') }],
  CTDPA: [
    { effective: '2023-07-01', rules: connecticut },
    {
      effective: '2026-07-01',
      rules: {
        ...connecticut,
        namedThirdParties: { value: 'buyers', cite: 'Conn. Gen. Stat. 42-518(a); SB 1295 (2025)' },
        neverShown: 'Conn. Gen. Stat. 42-518; SB 1295 (2025)',
      },
    },
  ],
  UCPA: [
    {
      effective: '2023-12-31',
      rules: {
        ...plain('Utah Code 13-61-201(1)'),
        portable: { value: 'provided', cite: 'Utah Code 13-61-201(3)' },
      },
    },
  ],
  OCPA: [
    {
      effective: '2024-07-01',
      rules: {
        ...plain('ORS 646A.574(1)(a), (2)'),
        namedThirdParties: { value: 'all', cite: 'ORS 646A.574(1)(a)(B)' },
      },
    },
  ],
  TDPSA: [
    {
      effective: '2024-07-01',
      rules: {
        ...plain('Tex. Bus. & Com. Code 541.051(b)(1)'),
        portable: { value: 'provided', cite: 'Tex. Bus. & Com. Code 541.051(b)(4)' },
      },
    },
  ],
};

/**
 * What the law of a request asks of its access answer, as it stood on a day.
 * @param law its id (`CCPA`), or null when none applies
 * @param day `2026-11-23`
 */
export function accessRulesFor(law: string | null, day: CivilDate): AccessRules {
  const inForce = (byLaw[law ?? ''] ?? []).filter(({ effective }) => effective <= day);
  return inForce.at(-1)?.rules ?? courtesy;
}

/** Facts themselves, or only their kinds: as much as the proof of who asks allows (11 CCR 7024(a)). */
export type AccessScope = 'specific' | 'categories';

/** @param level how sure the company is of the person; null when it could not tell */
export function accessScopeFor(
  { specificPieces }: Pick<AccessRules, 'specificPieces'>,
  level: 'none' | 'reasonable' | 'reasonably_high' | null,
): AccessScope {
  if (level === 'reasonably_high') return 'specific';
  return level === specificPieces.value ? 'specific' : 'categories';
}
