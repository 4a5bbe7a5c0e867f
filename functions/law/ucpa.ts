import type { Law } from './rule.ts';

/** Utah: Utah Code 13-61, as it stood before the right to correct. */
export const ucpaOf2023: Law = {
  id: 'UCPA',
  name: { en: 'Utah Consumer Privacy Act', es: 'Ley de Privacidad del Consumidor de Utah' },
  effective: '2023-12-31',
  state: 'UT',
  rights: {
    access: { value: true, cite: 'Utah Code 13-61-201(1), (3)' },
    delete: { value: true, cite: 'Utah Code 13-61-201(2): data the consumer provided' },
    opt_out: { value: true, cite: 'Utah Code 13-61-201(4)' },
  },
  clock: {
    acknowledgeBusinessDays: { value: null, cite: 'Utah Code 13-61-203: asks for none' },
    answerDays: { value: 45, cite: 'Utah Code 13-61-203(2)(a)' },
    extensionDays: { value: 45, cite: 'Utah Code 13-61-203(2)(b), (c)' },
    optOutBusinessDays: { value: null, cite: 'Utah Code 13-61-203(2)(a): as any other answer' },
    limitBusinessDays: { value: null, cite: 'Utah Code 13-61-201: gives no such right' },
    appealExtensionDays: { value: 0, cite: 'Utah Code 13-61-203(3): no appeal' },
    waitsForVerification: { value: false, cite: 'Utah Code 13-61-203(2)' },
    refusesWithinFirstPeriod: { value: true, cite: 'Utah Code 13-61-203(2), (3)' },
  },
  // The statute gives no number; two points is how this house reads "reasonable means".
  verification: {
    dataPoints: { value: 2, cite: 'Utah Code 13-61-101(5): reasonable means' },
    specificPieces: {
      value: { points: 2, declaration: false },
      cite: 'Utah Code 13-61-101(5): reasonable means',
    },
    sensitive: { value: { points: 2, declaration: false }, cite: 'Utah Code 13-61-101(5): reasonable means' },
    sensitiveCategories: { value: ['sensitive'], cite: 'Utah Code 13-61-101: sensitive data' },
    optOut: { value: 'authenticate', cite: 'Utah Code 13-61-101(5)' },
  },
  unverified: {
    delete: { value: 'deny', cite: 'Utah Code 13-61-203(2)(d)' },
    correct: { value: 'deny', cite: 'Utah Code 13-61-203(2)(d)' },
    access: { value: 'deny', cite: 'Utah Code 13-61-203(2)(d)' },
    opt_out: { value: 'deny', cite: 'Utah Code 13-61-203(2)(d)' },
  },
  agents: {
    optOut: { value: 'none', cite: 'Utah Code 13-61-202: parent, guardian or conservator only' },
    others: { value: 'none', cite: 'Utah Code 13-61-202: parent, guardian or conservator only' },
    powerOfAttorney: { value: 'counts_as_permission', cite: 'Utah Code 13-61-202' },
  },
  parents: { value: 'parenthood', cite: 'Utah Code 13-61-202' },
  deletion: {
    scope: { value: 'provided', cite: 'Utah Code 13-61-201(2)' },
    tells: { value: 'processors', cite: 'Utah Code 13-61-301' },
    otherSources: { value: 'erase', cite: 'Utah Code 13-61-201(2): does not reach data from other sources' },
  },
  exceptions: {
    transaction: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'nothing' },
    security: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'proportionality' },
    debug: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'nothing' },
    research: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'nothing' },
    internal: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'both_tests' },
    legal_obligation: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'nothing' },
    legal_claims: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'nothing' },
    record_of_request: { letter: '304(1)', cite: 'Utah Code 13-61-304(1)', asks: 'nothing' },
  },
  correction: null,
  access: {
    freePerYear: { value: 1, cite: 'Utah Code 13-61-203(4)' },
    countedBy: { value: 'twelve_months', cite: 'Utah Code 13-61-203(4)' },
    since: { value: null, cite: 'Utah Code 13-61-201(1): everything held' },
    mayChooseRange: { value: false, cite: 'Utah Code 13-61-201(1)' },
    neverDisclose: { value: [], cite: 'Utah Code 13-61-201: names none' },
    thirdParties: { value: 'categories', cite: 'Utah Code 13-61-302(1)' },
    twoLists: { value: false, cite: 'Utah Code 13-61-201(1)' },
    includesInferences: { value: false, cite: 'Utah Code 13-61-201(1)' },
    portability: { value: 'provided', cite: 'Utah Code 13-61-201(3)' },
  },
  fee: { value: ['unfounded', 'excessive', 'repetitive'], cite: 'Utah Code 13-61-203(4)' },
  honoursSignals: { value: false, cite: 'Utah Code 13-61-302: names no signal' },
  notices: {
    confirmsOptOut: { value: false, cite: 'Utah Code 13-61-203(2)(a): an answer is owed, no separate word' },
    tellsOfRecord: { value: false, cite: 'Utah Code 13-61-201(2)' },
    namesKept: { value: false, cite: 'Utah Code 13-61-203(3): reasons' },
    appealDenied: { value: 'nothing', cite: 'Utah Code 13-61-203(3): no appeal' },
  },
  complainTo: {
    name: { en: 'Utah Division of Consumer Protection', es: 'División de Protección al Consumidor de Utah' },
    url: 'https://dcp.utah.gov/',
    cite: 'Utah Code 13-61-401',
  },
  appealDays: { value: null, cite: 'Utah Code 13-61-203(3): reasons only, no appeal' },
};

const hb418 = 'Utah Code 13-61-201 as amended by HB 418 (2025), from 2026-07-01';

/** The same law since HB 418 gave the right to correct. */
export const ucpa: Law = {
  ...ucpaOf2023,
  effective: '2026-07-01',
  rights: { ...ucpaOf2023.rights, correct: { value: true, cite: hb418 } },
  correction: {
    denials: {
      likely_accurate: { cite: hb418 },
      legal_conflict: { cite: 'Utah Code 13-61-304(1)' },
      suspected_fraud: { cite: 'Utah Code 13-61-304(1)' },
    },
    repeatMonths: { value: null, cite: hb418 },
    wordMaySuffice: { value: false, cite: hb418 },
    deleteInstead: { value: false, cite: hb418 },
    namesSource: { value: false, cite: hb418 },
    statementWords: { value: null, cite: hb418 },
    staysCorrected: { value: false, cite: hb418 },
  },
};
