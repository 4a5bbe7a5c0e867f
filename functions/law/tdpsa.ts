import type { Law } from './rule.ts';

/** Texas: Tex. Bus. & Com. Code ch. 541. */
export const tdpsa: Law = {
  id: 'TDPSA',
  name: { en: 'Texas Data Privacy and Security Act', es: 'Ley de Privacidad y Seguridad de Datos de Texas' },
  effective: '2024-07-01',
  state: 'TX',
  rights: {
    access: { value: true, cite: 'Tex. Bus. & Com. Code 541.051(b)(1), (4)' },
    correct: { value: true, cite: 'Tex. Bus. & Com. Code 541.051(b)(2)' },
    delete: { value: true, cite: 'Tex. Bus. & Com. Code 541.051(b)(3)' },
    opt_out: { value: true, cite: 'Tex. Bus. & Com. Code 541.051(b)(5)' },
    appeal: { value: true, cite: 'Tex. Bus. & Com. Code 541.053' },
  },
  clock: {
    acknowledgeBusinessDays: { value: null, cite: 'Tex. Bus. & Com. Code 541.052: asks for none' },
    answerDays: { value: 45, cite: 'Tex. Bus. & Com. Code 541.052(b)' },
    extensionDays: { value: 45, cite: 'Tex. Bus. & Com. Code 541.052(b)' },
    optOutBusinessDays: { value: null, cite: 'Tex. Bus. & Com. Code 541.052(b): as any other answer' },
    limitBusinessDays: { value: null, cite: 'Tex. Bus. & Com. Code 541.051: gives no such right' },
    appealExtensionDays: { value: 0, cite: 'Tex. Bus. & Com. Code 541.053: gives none' },
    waitsForVerification: { value: false, cite: 'Tex. Bus. & Com. Code 541.052(e)' },
    refusesWithinFirstPeriod: { value: true, cite: 'Tex. Bus. & Com. Code 541.052(c)' },
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: {
    dataPoints: { value: 2, cite: 'Tex. Bus. & Com. Code 541.052(e): commercially reasonable efforts' },
    specificPieces: {
      value: { points: 2, declaration: false },
      cite: 'Tex. Bus. & Com. Code 541.052(e): commercially reasonable efforts',
    },
    sensitive: {
      value: { points: 2, declaration: false },
      cite: 'Tex. Bus. & Com. Code 541.052(e): commercially reasonable efforts',
    },
    sensitiveCategories: { value: ['sensitive'], cite: 'Tex. Bus. & Com. Code 541.001: sensitive data' },
    optOut: {
      value: 'authenticate',
      cite: 'Tex. Bus. & Com. Code 541.051(b): an authenticated consumer request',
    },
  },
  unverified: {
    delete: { value: 'deny', cite: 'Tex. Bus. & Com. Code 541.052(e)' },
    correct: { value: 'deny', cite: 'Tex. Bus. & Com. Code 541.052(e)' },
    access: { value: 'deny', cite: 'Tex. Bus. & Com. Code 541.052(e)' },
    opt_out: { value: 'deny', cite: 'Tex. Bus. & Com. Code 541.052(e)' },
  },
  agents: {
    optOut: { value: 'permission', cite: 'Tex. Bus. & Com. Code 541.055(e)' },
    others: { value: 'none', cite: 'Tex. Bus. & Com. Code 541.055(e): for opt-outs only' },
    powerOfAttorney: { value: 'counts_as_permission', cite: 'Tex. Bus. & Com. Code 541.055(e)' },
  },
  parents: { value: 'parenthood', cite: 'Tex. Bus. & Com. Code 541.051(a)' },
  deletion: {
    scope: { value: 'providedOrObtained', cite: 'Tex. Bus. & Com. Code 541.051(b)(3)' },
    tells: { value: 'processors', cite: 'Tex. Bus. & Com. Code 541.104(a)' },
    otherSources: { value: 'record_or_opt_out', cite: 'Tex. Bus. & Com. Code 541.052(f)' },
  },
  exceptions: {
    transaction: { letter: '201(a)', cite: 'Tex. Bus. & Com. Code 541.201(a)', asks: 'nothing' },
    security: { letter: '201(a)', cite: 'Tex. Bus. & Com. Code 541.201(a)', asks: 'proportionality' },
    debug: { letter: '202(a)(3)', cite: 'Tex. Bus. & Com. Code 541.202(a)(3)', asks: 'nothing' },
    research: { letter: '201(a)', cite: 'Tex. Bus. & Com. Code 541.201(a)', asks: 'nothing' },
    internal: { letter: '202(a)(4)', cite: 'Tex. Bus. & Com. Code 541.202(a)(4)', asks: 'both_tests' },
    legal_obligation: { letter: '201(a)(1)', cite: 'Tex. Bus. & Com. Code 541.201(a)(1)', asks: 'nothing' },
    legal_claims: { letter: '201(a)(3)', cite: 'Tex. Bus. & Com. Code 541.201(a)(3)', asks: 'nothing' },
    record_of_request: { letter: '052(f)', cite: 'Tex. Bus. & Com. Code 541.052(f)', asks: 'nothing' },
  },
  correction: {
    denials: {
      likely_accurate: { cite: 'Tex. Bus. & Com. Code 541.051(b)(2)' },
      legal_conflict: { cite: 'Tex. Bus. & Com. Code 541.201(a)(1)' },
      suspected_fraud: { cite: 'Tex. Bus. & Com. Code 541.201(a)' },
    },
    repeatMonths: { value: null, cite: 'Tex. Bus. & Com. Code 541.051(b)(2): gives none' },
    wordMaySuffice: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(2)' },
    deleteInstead: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(2)' },
    namesSource: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(2)' },
    statementWords: { value: null, cite: 'Tex. Bus. & Com. Code 541.051(b)(2)' },
    staysCorrected: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(2)' },
  },
  access: {
    freePerYear: { value: 2, cite: 'Tex. Bus. & Com. Code 541.052(d)' },
    countedBy: { value: 'twelve_months', cite: 'Tex. Bus. & Com. Code 541.052(d)' },
    since: { value: null, cite: 'Tex. Bus. & Com. Code 541.051(b)(1): everything held' },
    mayChooseRange: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(1)' },
    neverDisclose: { value: [], cite: 'Tex. Bus. & Com. Code 541.051: names none' },
    thirdParties: { value: 'categories', cite: 'Tex. Bus. & Com. Code 541.102(a)' },
    twoLists: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(1)' },
    includesInferences: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(1)' },
    portability: { value: 'provided', cite: 'Tex. Bus. & Com. Code 541.051(b)(4)' },
  },
  fee: { value: ['unfounded', 'excessive', 'repetitive'], cite: 'Tex. Bus. & Com. Code 541.052(d)' },
  honoursSignals: { value: true, cite: 'Tex. Bus. & Com. Code 541.055(e), from 2025-01-01' },
  notices: {
    confirmsOptOut: {
      value: false,
      cite: 'Tex. Bus. & Com. Code 541.052(b): an answer is owed, no separate word',
    },
    tellsOfRecord: { value: false, cite: 'Tex. Bus. & Com. Code 541.051(b)(3)' },
    namesKept: { value: false, cite: 'Tex. Bus. & Com. Code 541.052(c): reasons' },
    appealDenied: { value: 'online_complaint', cite: 'Tex. Bus. & Com. Code 541.053' },
  },
  complainTo: {
    name: { en: 'Attorney General of Texas', es: 'Fiscal General de Texas' },
    url: 'https://www.texasattorneygeneral.gov/consumer-protection/file-consumer-complaint',
    cite: 'Tex. Bus. & Com. Code 541.053',
  },
  appealDays: { value: 60, cite: 'Tex. Bus. & Com. Code 541.053' },
};
