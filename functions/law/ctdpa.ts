import { neverDisclosed } from './never-disclosed.ts';
import type { Law } from './rule.ts';

/** Connecticut: Conn. Gen. Stat. 42-515 and following, as it stood before SB 1295. */
export const ctdpaOf2023: Law = {
  id: 'CTDPA',
  name: { en: 'Connecticut Data Privacy Act', es: 'Ley de Privacidad de Datos de Connecticut' },
  effective: '2023-07-01',
  state: 'CT',
  rights: {
    access: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(1), (4)' },
    correct: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
    delete: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(3)' },
    opt_out: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(5)' },
    appeal: { value: true, cite: 'Conn. Gen. Stat. 42-518(d)' },
  },
  clock: {
    acknowledgeBusinessDays: { value: null, cite: 'Conn. Gen. Stat. 42-518(c): asks for none' },
    answerDays: { value: 45, cite: 'Conn. Gen. Stat. 42-518(c)(1)' },
    extensionDays: { value: 45, cite: 'Conn. Gen. Stat. 42-518(c)(1)' },
    optOutBusinessDays: { value: null, cite: 'Conn. Gen. Stat. 42-518(c)(1): as any other answer' },
    limitBusinessDays: { value: null, cite: 'Conn. Gen. Stat. 42-518: gives no such right' },
    appealExtensionDays: { value: 0, cite: 'Conn. Gen. Stat. 42-518(d): gives none' },
    waitsForVerification: { value: false, cite: 'Conn. Gen. Stat. 42-518(c)(4)' },
    refusesWithinFirstPeriod: { value: true, cite: 'Conn. Gen. Stat. 42-518(c)(2)' },
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: {
    dataPoints: { value: 2, cite: 'Conn. Gen. Stat. 42-518(c)(4): commercially reasonable efforts' },
    specificPieces: {
      value: { points: 2, declaration: false },
      cite: 'Conn. Gen. Stat. 42-518(c)(4): commercially reasonable efforts',
    },
    sensitive: {
      value: { points: 2, declaration: false },
      cite: 'Conn. Gen. Stat. 42-518(c)(4): commercially reasonable efforts',
    },
    sensitiveCategories: { value: ['sensitive'], cite: 'Conn. Gen. Stat. 42-515: sensitive data' },
    optOut: { value: 'none', cite: 'Conn. Gen. Stat. 42-518(c)(4)' },
  },
  unverified: {
    delete: {
      value: 'deny',
      cite: 'Conn. Gen. Stat. 42-518(c)(4): with word that it could not be authenticated',
    },
    correct: {
      value: 'deny',
      cite: 'Conn. Gen. Stat. 42-518(c)(4): with word that it could not be authenticated',
    },
    access: {
      value: 'deny',
      cite: 'Conn. Gen. Stat. 42-518(c)(4): with word that it could not be authenticated',
    },
    opt_out: { value: 'proceed', cite: 'Conn. Gen. Stat. 42-518(c)(4)' },
  },
  agents: {
    optOut: { value: 'permission', cite: 'Conn. Gen. Stat. 42-519' },
    others: { value: 'none', cite: 'Conn. Gen. Stat. 42-519: for opt-outs only' },
    powerOfAttorney: { value: 'counts_as_permission', cite: 'Conn. Gen. Stat. 42-519' },
  },
  parents: { value: 'parenthood', cite: 'Conn. Gen. Stat. 42-518(b)' },
  deletion: {
    scope: { value: 'providedOrObtained', cite: 'Conn. Gen. Stat. 42-518(a)(3)' },
    tells: { value: 'processors', cite: 'Conn. Gen. Stat. 42-521(a)' },
    otherSources: { value: 'record_or_opt_out', cite: 'Conn. Gen. Stat. 42-518(c)(5)' },
  },
  exceptions: {
    transaction: { letter: '(a)(5)', cite: 'Conn. Gen. Stat. 42-524(a)(5)', asks: 'nothing' },
    security: { letter: '(a)(9)', cite: 'Conn. Gen. Stat. 42-524(a)(9)', asks: 'proportionality' },
    debug: { letter: '(b)(3)', cite: 'Conn. Gen. Stat. 42-524(b)(3)', asks: 'nothing' },
    research: { letter: '(a)(10)', cite: 'Conn. Gen. Stat. 42-524(a)(10)', asks: 'nothing' },
    internal: { letter: '(b)(4)', cite: 'Conn. Gen. Stat. 42-524(b)(4)', asks: 'both_tests' },
    legal_obligation: { letter: '(a)(1)', cite: 'Conn. Gen. Stat. 42-524(a)(1)', asks: 'nothing' },
    legal_claims: { letter: '(a)(4)', cite: 'Conn. Gen. Stat. 42-524(a)(4)', asks: 'nothing' },
    record_of_request: { letter: '(c)(5)', cite: 'Conn. Gen. Stat. 42-518(c)(5)', asks: 'nothing' },
  },
  correction: {
    denials: {
      likely_accurate: { cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
      legal_conflict: { cite: 'Conn. Gen. Stat. 42-524(a)(1)' },
      suspected_fraud: { cite: 'Conn. Gen. Stat. 42-524(a)(9)' },
    },
    repeatMonths: { value: null, cite: 'Conn. Gen. Stat. 42-518(a)(2): gives none' },
    wordMaySuffice: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
    deleteInstead: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
    namesSource: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
    statementWords: { value: null, cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
    staysCorrected: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
  },
  access: {
    freePerYear: { value: 1, cite: 'Conn. Gen. Stat. 42-518(c)(3)' },
    countedBy: { value: 'twelve_months', cite: 'Conn. Gen. Stat. 42-518(c)(3)' },
    since: { value: null, cite: 'Conn. Gen. Stat. 42-518(a)(1): everything held' },
    mayChooseRange: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(1)' },
    neverDisclose: { value: [], cite: 'Conn. Gen. Stat. 42-518(a)(1): names none before 2026-07-01' },
    thirdParties: { value: 'categories', cite: 'Conn. Gen. Stat. 42-520(c)' },
    twoLists: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(1)' },
    includesInferences: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(1)' },
    portability: { value: 'processed', cite: 'Conn. Gen. Stat. 42-518(a)(4)' },
  },
  fee: { value: ['unfounded', 'excessive', 'repetitive'], cite: 'Conn. Gen. Stat. 42-518(c)(3)' },
  honoursSignals: { value: true, cite: 'Conn. Gen. Stat. 42-520(e)(1)(A)(ii), from 2025-01-01' },
  notices: {
    confirmsOptOut: {
      value: false,
      cite: 'Conn. Gen. Stat. 42-518(c)(1): an answer is owed, no separate word',
    },
    tellsOfRecord: { value: false, cite: 'Conn. Gen. Stat. 42-518(a)(3)' },
    namesKept: { value: false, cite: 'Conn. Gen. Stat. 42-518(c)(2): reasons' },
    appealDenied: { value: 'online_complaint', cite: 'Conn. Gen. Stat. 42-518(d)' },
  },
  complainTo: {
    name: { en: 'Attorney General of Connecticut', es: 'Fiscal General de Connecticut' },
    url: 'https://portal.ct.gov/ag',
    cite: 'Conn. Gen. Stat. 42-518(d)',
  },
  appealDays: { value: 60, cite: 'Conn. Gen. Stat. 42-518(d)' },
};

/** The same law since SB 1295: a copy shows inferences and who bought the data, and some data never. No clock moved. */
export const ctdpa: Law = {
  ...ctdpaOf2023,
  effective: '2026-07-01',
  access: {
    ...ctdpaOf2023.access,
    neverDisclose: {
      value: neverDisclosed,
      cite: 'Conn. Gen. Stat. 42-518(a)(1); SB 1295 (2025)',
    },
    thirdParties: {
      value: 'buyers',
      cite: 'Conn. Gen. Stat. 42-518(a); SB 1295 (2025)',
    },
    includesInferences: {
      value: true,
      cite: 'Conn. Gen. Stat. 42-518(a)(1) as amended by SB 1295 (2025), from 2026-07-01',
    },
  },
};
