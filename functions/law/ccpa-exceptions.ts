import type { ExceptionGround, GroundName } from './rule.ts';

/** What California lets a business, its service providers and contractors keep: Civ. Code 1798.105(d)(1)-(8) and its like. */
export const ccpaExceptions = {
  transaction: { letter: '(d)(1)', cite: 'Cal. Civ. Code 1798.105(d)(1)', asks: 'nothing' },
  security: { letter: '(d)(2)', cite: 'Cal. Civ. Code 1798.105(d)(2)', asks: 'proportionality' },
  debug: { letter: '(d)(3)', cite: 'Cal. Civ. Code 1798.105(d)(3)', asks: 'nothing' },
  speech: { letter: '(d)(4)', cite: 'Cal. Civ. Code 1798.105(d)(4)', asks: 'nothing' },
  electronic_communications: { letter: '(d)(5)', cite: 'Cal. Civ. Code 1798.105(d)(5)', asks: 'nothing' },
  research: { letter: '(d)(6)', cite: 'Cal. Civ. Code 1798.105(d)(6)', asks: 'consent' },
  internal: { letter: '(d)(7)', cite: 'Cal. Civ. Code 1798.105(d)(7)', asks: 'both_tests' },
  legal_obligation: { letter: '(d)(8)', cite: 'Cal. Civ. Code 1798.105(d)(8)', asks: 'nothing' },
  legal_claims: { letter: '145(a)', cite: 'Cal. Civ. Code 1798.145(a)', asks: 'nothing' },
  medical: { letter: '146', cite: 'Cal. Civ. Code 1798.146', asks: 'nothing' },
  record_of_request: { letter: '(c)(2)', cite: 'Cal. Civ. Code 1798.105(c)(2)', asks: 'nothing' },
} as const satisfies Partial<Record<GroundName, ExceptionGround>>;
