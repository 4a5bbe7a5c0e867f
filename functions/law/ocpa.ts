import type { Law } from './rule.ts';

/** Oregon: ORS 646A.570-.589, before browser signals had to be honoured. */
export const ocpaOf2024: Law = {
  id: 'OCPA',
  name: { en: 'Oregon Consumer Privacy Act', es: 'Ley de Privacidad del Consumidor de Oregón' },
  effective: '2024-07-01',
  state: 'OR',
  rights: {
    access: { value: true, cite: 'ORS 646A.574(1)(a), (2)' },
    correct: { value: true, cite: 'ORS 646A.574(1)(b)' },
    delete: { value: true, cite: 'ORS 646A.574(1)(c)' },
    opt_out: { value: true, cite: 'ORS 646A.574(1)(d)' },
    appeal: { value: true, cite: 'ORS 646A.576(6)' },
  },
  clock: {
    acknowledgeBusinessDays: { value: null, cite: 'ORS 646A.576(5): asks for none' },
    answerDays: { value: 45, cite: 'ORS 646A.576(5)(a)' },
    extensionDays: { value: 45, cite: 'ORS 646A.576(5)(a)' },
    optOutBusinessDays: { value: null, cite: 'ORS 646A.576(5)(a): as any other answer' },
    limitBusinessDays: { value: null, cite: 'ORS 646A.574: gives no such right' },
    appealExtensionDays: { value: 0, cite: 'ORS 646A.576(6): gives none' },
    waitsForVerification: { value: true, cite: 'ORS 646A.576(5)(d)' },
    refusesWithinFirstPeriod: { value: true, cite: 'ORS 646A.576(5)(b)' },
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable methods".
  verification: {
    dataPoints: { value: 2, cite: 'ORS 646A.576(5)(d): commercially reasonable methods' },
    specificPieces: {
      value: { points: 2, declaration: false },
      cite: 'ORS 646A.576(5)(d): commercially reasonable methods',
    },
    sensitive: {
      value: { points: 2, declaration: false },
      cite: 'ORS 646A.576(5)(d): commercially reasonable methods',
    },
    sensitiveCategories: { value: ['sensitive'], cite: 'ORS 646A.570: sensitive data' },
    optOut: { value: 'none', cite: 'ORS 646A.576(5)(e)' },
  },
  unverified: {
    delete: { value: 'wait', cite: 'ORS 646A.576(5)(d)' },
    correct: { value: 'wait', cite: 'ORS 646A.576(5)(d)' },
    access: { value: 'wait', cite: 'ORS 646A.576(5)(d)' },
    opt_out: { value: 'proceed', cite: 'ORS 646A.576(5)(e)' },
  },
  agents: {
    optOut: { value: 'permission', cite: 'ORS 646A.576(4)' },
    others: { value: 'none', cite: 'ORS 646A.576(4): for opt-outs only' },
    powerOfAttorney: { value: 'counts_as_permission', cite: 'ORS 646A.576(4)' },
  },
  parents: { value: 'parenthood', cite: 'ORS 646A.576(3)' },
  deletion: {
    scope: { value: 'providedObtainedDerived', cite: 'ORS 646A.574(1)(c)' },
    tells: { value: 'processors', cite: 'ORS 646A.581' },
    otherSources: { value: 'record', cite: 'ORS 646A.576(5)' },
  },
  exceptions: {
    transaction: { letter: '572(3)', cite: 'ORS 646A.572(3)', asks: 'nothing' },
    security: { letter: '572(3)', cite: 'ORS 646A.572(3)', asks: 'proportionality' },
    debug: { letter: '572(3)', cite: 'ORS 646A.572(3)', asks: 'nothing' },
    internal: { letter: '572(3)', cite: 'ORS 646A.572(3)', asks: 'both_tests' },
    legal_obligation: { letter: '572(3)', cite: 'ORS 646A.572(3)', asks: 'nothing' },
    legal_claims: { letter: '572(3)', cite: 'ORS 646A.572(3)', asks: 'nothing' },
    record_of_request: { letter: '576(5)', cite: 'ORS 646A.576(5)', asks: 'nothing' },
  },
  correction: {
    denials: {
      likely_accurate: { cite: 'ORS 646A.574(1)(b)' },
      legal_conflict: { cite: 'ORS 646A.572(3)' },
      suspected_fraud: { cite: 'ORS 646A.572(3)' },
    },
    repeatMonths: { value: null, cite: 'ORS 646A.574(1)(b): gives none' },
    wordMaySuffice: { value: false, cite: 'ORS 646A.574(1)(b)' },
    deleteInstead: { value: false, cite: 'ORS 646A.574(1)(b)' },
    namesSource: { value: false, cite: 'ORS 646A.574(1)(b)' },
    statementWords: { value: null, cite: 'ORS 646A.574(1)(b)' },
    staysCorrected: { value: false, cite: 'ORS 646A.574(1)(b)' },
  },
  access: {
    freePerYear: { value: 1, cite: 'ORS 646A.576(5)(c)' },
    countedBy: { value: 'twelve_months', cite: 'ORS 646A.576(5)(c)' },
    since: { value: null, cite: 'ORS 646A.574(1)(a): everything held' },
    mayChooseRange: { value: false, cite: 'ORS 646A.574(1)(a)' },
    neverDisclose: { value: [], cite: 'ORS 646A.574: names none' },
    thirdParties: { value: 'specific', cite: 'ORS 646A.574(1)(a)(B)' },
    twoLists: { value: false, cite: 'ORS 646A.574(1)(a)' },
    includesInferences: { value: true, cite: 'ORS 646A.574(1)(a): derived data is personal data' },
    portability: { value: 'processed', cite: 'ORS 646A.574(2)' },
  },
  fee: { value: ['unfounded', 'excessive', 'repetitive'], cite: 'ORS 646A.576(5)(c)' },
  honoursSignals: { value: false, cite: 'ORS 646A.578(5): from 2026-01-01' },
  notices: {
    confirmsOptOut: { value: false, cite: 'ORS 646A.576(5)(a): an answer is owed, no separate word' },
    tellsOfRecord: { value: false, cite: 'ORS 646A.574(1)(c)' },
    namesKept: { value: false, cite: 'ORS 646A.576(5)(b): reasons' },
    appealDenied: { value: 'contact', cite: 'ORS 646A.576(6)' },
  },
  complainTo: {
    name: { en: 'Attorney General of Oregon', es: 'Fiscal General de Oregón' },
    url: 'https://www.doj.state.or.us/consumer-protection/',
    cite: 'ORS 646A.576(6)',
  },
  appealDays: { value: 45, cite: 'ORS 646A.576(6)' },
};

/** The same law since signals such as GPC must be honoured. */
export const ocpa: Law = {
  ...ocpaOf2024,
  effective: '2026-01-01',
  honoursSignals: { value: true, cite: 'ORS 646A.578(5), from 2026-01-01' },
};
