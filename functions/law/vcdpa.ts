import type { Law } from './rule.ts';

/** Virginia: Va. Code 59.1-575 and following. */
export const vcdpa: Law = {
  id: 'VCDPA',
  name: {
    en: 'Virginia Consumer Data Protection Act',
    es: 'Ley de Protección de Datos del Consumidor de Virginia',
  },
  effective: '2023-01-01',
  state: 'VA',
  rights: {
    access: { value: true, cite: 'Va. Code 59.1-577(A)(1), (4)' },
    correct: { value: true, cite: 'Va. Code 59.1-577(A)(2)' },
    delete: { value: true, cite: 'Va. Code 59.1-577(A)(3)' },
    opt_out: { value: true, cite: 'Va. Code 59.1-577(A)(5)' },
    appeal: { value: true, cite: 'Va. Code 59.1-577(C)' },
  },
  clock: {
    acknowledgeBusinessDays: { value: null, cite: 'Va. Code 59.1-577(B): asks for none' },
    answerDays: { value: 45, cite: 'Va. Code 59.1-577(B)(1)' },
    extensionDays: { value: 45, cite: 'Va. Code 59.1-577(B)(1)' },
    optOutBusinessDays: { value: null, cite: 'Va. Code 59.1-577(B)(1): as any other answer' },
    limitBusinessDays: { value: null, cite: 'Va. Code 59.1-577: gives no such right' },
    appealExtensionDays: { value: 0, cite: 'Va. Code 59.1-577(C): gives none' },
    waitsForVerification: { value: false, cite: 'Va. Code 59.1-577(B)(4)' },
    refusesWithinFirstPeriod: { value: true, cite: 'Va. Code 59.1-577(B)(2)' },
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: {
    dataPoints: { value: 2, cite: 'Va. Code 59.1-577(B)(4): commercially reasonable efforts' },
    specificPieces: {
      value: { points: 2, declaration: false },
      cite: 'Va. Code 59.1-577(B)(4): commercially reasonable efforts',
    },
    sensitive: {
      value: { points: 2, declaration: false },
      cite: 'Va. Code 59.1-577(B)(4): commercially reasonable efforts',
    },
    sensitiveCategories: { value: ['sensitive'], cite: 'Va. Code 59.1-575: sensitive data' },
    optOut: { value: 'authenticate', cite: 'Va. Code 59.1-577(A): an authenticated consumer request' },
  },
  unverified: {
    delete: { value: 'deny', cite: 'Va. Code 59.1-577(B)(4)' },
    correct: { value: 'deny', cite: 'Va. Code 59.1-577(B)(4)' },
    access: { value: 'deny', cite: 'Va. Code 59.1-577(B)(4)' },
    opt_out: { value: 'deny', cite: 'Va. Code 59.1-577(B)(4)' },
  },
  agents: {
    optOut: { value: 'none', cite: 'Va. Code 59.1-577(A): names a parent or guardian only' },
    others: { value: 'none', cite: 'Va. Code 59.1-577(A): names a parent or guardian only' },
    powerOfAttorney: { value: 'counts_as_permission', cite: 'Va. Code 59.1-577(A)' },
  },
  parents: { value: 'parenthood', cite: 'Va. Code 59.1-577(A)' },
  deletion: {
    scope: { value: 'providedOrObtained', cite: 'Va. Code 59.1-577(A)(3)' },
    tells: { value: 'processors', cite: 'Va. Code 59.1-579(A)' },
    otherSources: { value: 'record_or_opt_out', cite: 'Va. Code 59.1-577(B)(5)' },
  },
  exceptions: {
    transaction: { letter: '(A)(5)', cite: 'Va. Code 59.1-582(A)(5)', asks: 'nothing' },
    security: { letter: '(A)(7)', cite: 'Va. Code 59.1-582(A)(7)', asks: 'proportionality' },
    debug: { letter: '(B)(3)', cite: 'Va. Code 59.1-582(B)(3)', asks: 'nothing' },
    speech: { letter: '(E)', cite: 'Va. Code 59.1-582(E)', asks: 'nothing' },
    research: { letter: '(A)(8)', cite: 'Va. Code 59.1-582(A)(8)', asks: 'nothing' },
    internal: { letter: '(B)(4)', cite: 'Va. Code 59.1-582(B)(4)', asks: 'both_tests' },
    legal_obligation: { letter: '(A)(1)', cite: 'Va. Code 59.1-582(A)(1)', asks: 'nothing' },
    legal_claims: { letter: '(A)(4)', cite: 'Va. Code 59.1-582(A)(4)', asks: 'nothing' },
    record_of_request: { letter: '(B)(5)', cite: 'Va. Code 59.1-577(B)(5)', asks: 'nothing' },
  },
  correction: {
    denials: {
      likely_accurate: { cite: 'Va. Code 59.1-577(A)(2)' },
      legal_conflict: { cite: 'Va. Code 59.1-582(A)(1)' },
      suspected_fraud: { cite: 'Va. Code 59.1-582(A)(7)' },
    },
    repeatMonths: { value: null, cite: 'Va. Code 59.1-577(A)(2): gives none' },
    wordMaySuffice: { value: false, cite: 'Va. Code 59.1-577(A)(2)' },
    deleteInstead: { value: false, cite: 'Va. Code 59.1-577(A)(2)' },
    namesSource: { value: false, cite: 'Va. Code 59.1-577(A)(2)' },
    statementWords: { value: null, cite: 'Va. Code 59.1-577(A)(2)' },
    staysCorrected: { value: false, cite: 'Va. Code 59.1-577(A)(2)' },
  },
  access: {
    freePerYear: { value: 2, cite: 'Va. Code 59.1-577(B)(3)' },
    countedBy: { value: 'twelve_months', cite: 'Va. Code 59.1-577(B)(3)' },
    since: { value: null, cite: 'Va. Code 59.1-577(A)(1): everything held' },
    mayChooseRange: { value: false, cite: 'Va. Code 59.1-577(A)(1)' },
    neverDisclose: { value: [], cite: 'Va. Code 59.1-577: names none' },
    thirdParties: { value: 'categories', cite: 'Va. Code 59.1-578(C)' },
    twoLists: { value: false, cite: 'Va. Code 59.1-577(A)(1)' },
    includesInferences: { value: false, cite: 'Va. Code 59.1-577(A)(4)' },
    portability: { value: 'provided', cite: 'Va. Code 59.1-577(A)(4)' },
  },
  fee: { value: ['unfounded', 'excessive', 'repetitive'], cite: 'Va. Code 59.1-577(B)(3)' },
  honoursSignals: { value: false, cite: 'Va. Code 59.1-577: names no signal' },
  notices: {
    confirmsOptOut: { value: false, cite: 'Va. Code 59.1-577(B)(1): an answer is owed, no separate word' },
    tellsOfRecord: { value: false, cite: 'Va. Code 59.1-577(A)(3)' },
    namesKept: { value: false, cite: 'Va. Code 59.1-577(B)(2): reasons' },
    appealDenied: { value: 'online_complaint', cite: 'Va. Code 59.1-577(C)' },
  },
  complainTo: {
    name: { en: 'Attorney General of Virginia', es: 'Fiscal General de Virginia' },
    url: 'https://www.oag.state.va.us/consumer-protection',
    cite: 'Va. Code 59.1-577(C)',
  },
  appealDays: { value: 60, cite: 'Va. Code 59.1-577(C)' },
};
