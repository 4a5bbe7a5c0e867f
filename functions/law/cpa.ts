import type { Law } from './rule.ts';

/** Colorado: C.R.S. 6-1-1301 and following, with 4 CCR 904-3. */
export const cpa: Law = {
  id: 'CPA',
  name: { en: 'Colorado Privacy Act', es: 'Ley de Privacidad de Colorado' },
  effective: '2023-07-01',
  state: 'CO',
  rights: {
    opt_out: { value: true, cite: 'C.R.S. 6-1-1306(1)(a)' },
    access: { value: true, cite: 'C.R.S. 6-1-1306(1)(b), (e)' },
    correct: { value: true, cite: 'C.R.S. 6-1-1306(1)(c)' },
    delete: { value: true, cite: 'C.R.S. 6-1-1306(1)(d)' },
    appeal: { value: true, cite: 'C.R.S. 6-1-1306(3)' },
  },
  clock: {
    acknowledgeBusinessDays: { value: null, cite: 'C.R.S. 6-1-1306(2): asks for none' },
    answerDays: { value: 45, cite: 'C.R.S. 6-1-1306(2)(a)' },
    extensionDays: { value: 45, cite: 'C.R.S. 6-1-1306(2)(a)' },
    optOutBusinessDays: { value: null, cite: '4 CCR 904-3, Rule 4.03(A)(1): as soon as feasible' },
    limitBusinessDays: { value: null, cite: 'C.R.S. 6-1-1306: gives no such right' },
    appealExtensionDays: { value: 60, cite: 'C.R.S. 6-1-1306(3)(b)' },
    waitsForVerification: { value: false, cite: 'C.R.S. 6-1-1306(2)(d)' },
    refusesWithinFirstPeriod: { value: true, cite: 'C.R.S. 6-1-1306(2)(b)' },
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: {
    dataPoints: { value: 2, cite: 'C.R.S. 6-1-1306(2)(d): commercially reasonable efforts' },
    specificPieces: {
      value: { points: 2, declaration: false },
      cite: 'C.R.S. 6-1-1306(2)(d): commercially reasonable efforts',
    },
    sensitive: {
      value: { points: 2, declaration: false },
      cite: 'C.R.S. 6-1-1306(2)(d): commercially reasonable efforts',
    },
    sensitiveCategories: { value: ['sensitive'], cite: 'C.R.S. 6-1-1303: sensitive data' },
    optOut: { value: 'locate', cite: '4 CCR 904-3, Rule 4.03(A)(1)(a)' },
  },
  unverified: {
    delete: { value: 'deny', cite: 'C.R.S. 6-1-1306(2)(d)' },
    correct: { value: 'deny', cite: 'C.R.S. 6-1-1306(2)(d)' },
    access: { value: 'deny', cite: 'C.R.S. 6-1-1306(2)(d)' },
    opt_out: { value: 'proceed', cite: '4 CCR 904-3, Rule 4.03(A)(1)(a)' },
  },
  agents: {
    optOut: { value: 'permission', cite: 'C.R.S. 6-1-1306(1)(a)(II)' },
    others: { value: 'none', cite: 'C.R.S. 6-1-1306(1)(a)(II): for opt-outs only' },
    powerOfAttorney: { value: 'counts_as_permission', cite: 'C.R.S. 6-1-1306(1)(a)(II)' },
  },
  parents: { value: 'parenthood', cite: 'C.R.S. 6-1-1306(1)' },
  deletion: {
    scope: { value: 'concerning', cite: 'C.R.S. 6-1-1306(1)(d)' },
    tells: { value: 'processors', cite: 'C.R.S. 6-1-1305(2)(a)' },
    otherSources: { value: 'record_or_opt_out', cite: '4 CCR 904-3, Rule 4.06(D)' },
  },
  exceptions: {
    transaction: { letter: '(a)(VIII)', cite: 'C.R.S. 6-1-1304(3)(a)(VIII)', asks: 'nothing' },
    security: { letter: '(a)(X)', cite: 'C.R.S. 6-1-1304(3)(a)(X)', asks: 'proportionality' },
    debug: { letter: '(a)(VI)', cite: 'C.R.S. 6-1-1304(3)(a)(VI)', asks: 'nothing' },
    internal: { letter: '(a)(VII)', cite: 'C.R.S. 6-1-1304(3)(a)(VII)', asks: 'both_tests' },
    legal_obligation: { letter: '(a)(I)', cite: 'C.R.S. 6-1-1304(3)(a)(I)', asks: 'nothing' },
    legal_claims: { letter: '(a)(IV)', cite: 'C.R.S. 6-1-1304(3)(a)(IV)', asks: 'nothing' },
    record_of_request: { letter: 'Rule 4.06(D)', cite: '4 CCR 904-3, Rule 4.06(D)', asks: 'nothing' },
  },
  correction: {
    denials: {
      likely_accurate: { cite: '4 CCR 904-3, Rule 4.05' },
      legal_conflict: { cite: 'C.R.S. 6-1-1304(3)(a)(I)' },
      suspected_fraud: { cite: 'C.R.S. 6-1-1304(3)(a)(X)' },
    },
    repeatMonths: { value: null, cite: '4 CCR 904-3, Rule 4.05: gives none' },
    wordMaySuffice: { value: true, cite: '4 CCR 904-3, Rule 4.05' },
    deleteInstead: { value: false, cite: '4 CCR 904-3, Rule 4.05' },
    namesSource: { value: false, cite: '4 CCR 904-3, Rule 4.05' },
    statementWords: { value: null, cite: '4 CCR 904-3, Rule 4.05' },
    staysCorrected: { value: false, cite: '4 CCR 904-3, Rule 4.05' },
  },
  access: {
    freePerYear: { value: 1, cite: 'C.R.S. 6-1-1306(2)(c)' },
    countedBy: { value: 'twelve_months', cite: 'C.R.S. 6-1-1306(2)(c)' },
    since: { value: null, cite: 'C.R.S. 6-1-1306(1)(b): everything held' },
    mayChooseRange: { value: false, cite: 'C.R.S. 6-1-1306(1)(b)' },
    neverDisclose: { value: [], cite: 'C.R.S. 6-1-1306: names none' },
    thirdParties: { value: 'categories', cite: 'C.R.S. 6-1-1308(1)(a)' },
    twoLists: { value: false, cite: 'C.R.S. 6-1-1306(1)(b)' },
    includesInferences: { value: false, cite: 'C.R.S. 6-1-1306(1)(b)' },
    portability: { value: 'processed', cite: 'C.R.S. 6-1-1306(1)(e)' },
  },
  fee: {
    value: ['unfounded', 'excessive', 'repetitive'],
    cite: 'C.R.S. 6-1-1306(2)(c); C.R.S. 24-72-205(5)(a)',
  },
  honoursSignals: { value: true, cite: 'C.R.S. 6-1-1306(1)(a)(IV)(B), from 2024-07-01' },
  notices: {
    confirmsOptOut: { value: false, cite: 'C.R.S. 6-1-1306(2)(a): an answer is owed, no separate word' },
    tellsOfRecord: { value: false, cite: 'C.R.S. 6-1-1306(1)(d)' },
    namesKept: { value: true, cite: '4 CCR 904-3, Rule 4.06(E)' },
    appealDenied: { value: 'contact', cite: 'C.R.S. 6-1-1306(3)(c)' },
  },
  complainTo: {
    name: { en: 'Attorney General of Colorado', es: 'Fiscal General de Colorado' },
    url: 'https://coag.gov/file-complaint/',
    cite: 'C.R.S. 6-1-1306(3)(c)',
  },
  appealDays: { value: 45, cite: 'C.R.S. 6-1-1306(3)(b)' },
};
