import { ccpaExceptions } from './ccpa-exceptions.ts';
import { neverDisclosed } from './never-disclosed.ts';
import type { CorrectionRules, Law } from './rule.ts';

const correction: CorrectionRules = {
  denials: {
    likely_accurate: { cite: '11 CCR 7023(b)' },
    disproportionate: { cite: '11 CCR 7023(f)(2)' },
    legal_conflict: { cite: '11 CCR 7023(f)(1)' },
    repeated: { cite: '11 CCR 7023(g)' },
    suspected_fraud: { cite: '11 CCR 7023(h)' },
  },
  repeatMonths: { value: 6, cite: '11 CCR 7023(g)' },
  wordMaySuffice: { value: true, cite: '11 CCR 7023(b)(2)' },
  deleteInstead: { value: true, cite: '11 CCR 7023(e)' },
  namesSource: { value: false, cite: '11 CCR 7023(i): asked for since 2026-01-01' },
  statementWords: { value: 250, cite: '11 CCR 7023(f)(3)' },
  staysCorrected: { value: true, cite: '11 CCR 7023(c), (k)' },
};

/**
 * California: Civ. Code 1798.100-199.100 as amended by the CPRA, with 11 CCR 7000-7304.
 * Paragraphs of the regulations are numbered as in the text of 2023; the amendments of 2026-01-01 kept these numbers.
 */
export const ccpaOf2023: Law = {
  id: 'CCPA',
  name: { en: 'California Consumer Privacy Act', es: 'Ley de Privacidad del Consumidor de California' },
  effective: '2023-01-01',
  state: 'CA',
  rights: {
    delete: { value: true, cite: 'Cal. Civ. Code 1798.105(a)' },
    correct: { value: true, cite: 'Cal. Civ. Code 1798.106(a)' },
    access: { value: true, cite: 'Cal. Civ. Code 1798.110, 1798.115, 1798.130' },
    opt_out: { value: true, cite: 'Cal. Civ. Code 1798.120' },
    limit: { value: true, cite: 'Cal. Civ. Code 1798.121' },
  },
  clock: {
    acknowledgeBusinessDays: { value: 10, cite: '11 CCR 7021(a)' },
    answerDays: { value: 45, cite: 'Cal. Civ. Code 1798.130(a)(2)(A); 11 CCR 7021(b)' },
    extensionDays: { value: 45, cite: 'Cal. Civ. Code 1798.130(a)(2)(A); 11 CCR 7021(b): 90 days in all' },
    optOutBusinessDays: { value: 15, cite: '11 CCR 7026(f)(1)' },
    limitBusinessDays: { value: 15, cite: '11 CCR 7027(g)(1)' },
    appealExtensionDays: { value: 0, cite: 'Cal. Civ. Code 1798.145(h)(2): no appeal, so nothing to extend' },
    waitsForVerification: { value: false, cite: '11 CCR 7021(b): whatever time verification takes' },
    refusesWithinFirstPeriod: { value: true, cite: 'Cal. Civ. Code 1798.145(h)(2)' },
  },
  verification: {
    dataPoints: { value: 2, cite: '11 CCR 7062(b), (d)' },
    specificPieces: { value: { points: 3, declaration: true }, cite: '11 CCR 7062(c)' },
    sensitive: { value: { points: 3, declaration: true }, cite: '11 CCR 7062(d), 7060(c)(3)' },
    sensitiveCategories: {
      value: ['sensitive'],
      cite: '11 CCR 7060(c)(3)(A); Cal. Civ. Code 1798.81.5(d)',
    },
    optOut: { value: 'none', cite: '11 CCR 7026(d), 7027(e), 7060(b)' },
  },
  unverified: {
    delete: { value: 'deny_and_opt_out', cite: '11 CCR 7022(a), (g); Cal. Civ. Code 1798.99.86(c)(1)' },
    correct: { value: 'deny', cite: '11 CCR 7023(a)' },
    access: { value: 'categories_only', cite: '11 CCR 7024(a)' },
    opt_out: { value: 'proceed', cite: '11 CCR 7026(d), (e)' },
    limit: { value: 'proceed', cite: '11 CCR 7027(e), (f)' },
  },
  agents: {
    optOut: { value: 'permission', cite: '11 CCR 7026(j), 7027(i)' },
    others: { value: 'permission_and_consumer', cite: '11 CCR 7063(a)' },
    powerOfAttorney: { value: 'ends_questions', cite: '11 CCR 7063(b); Cal. Prob. Code 4121-4130' },
  },
  parents: { value: 'parenthood', cite: '11 CCR 7070; Cal. Civ. Code 1798.140(ak)' },
  deletion: {
    scope: { value: 'collectedFrom', cite: 'Cal. Civ. Code 1798.105(a)' },
    tells: { value: 'processors_and_third_parties', cite: '11 CCR 7022(b)(2), (3)' },
    otherSources: { value: 'erase', cite: '11 CCR 7022(b)(1)' },
  },
  exceptions: ccpaExceptions,
  correction,
  access: {
    freePerYear: { value: 2, cite: 'Cal. Civ. Code 1798.130(b)' },
    countedBy: { value: 'twelve_months', cite: 'Cal. Civ. Code 1798.130(b)' },
    since: { value: '2022-01-01', cite: 'Cal. Civ. Code 1798.130(a)(2)(B); 11 CCR 7024(h)' },
    mayChooseRange: { value: false, cite: '11 CCR 7020(e): asked for since 2026-01-01' },
    neverDisclose: { value: neverDisclosed, cite: '11 CCR 7024(d)' },
    thirdParties: { value: 'categories', cite: 'Cal. Civ. Code 1798.110(a)(4), 1798.115(a)' },
    twoLists: { value: true, cite: 'Cal. Civ. Code 1798.130(a)(4); 11 CCR 7024(k)' },
    includesInferences: { value: true, cite: 'Cal. Civ. Code 1798.140(v)(1)(K)' },
    portability: { value: 'collected', cite: 'Cal. Civ. Code 1798.130(a)(3)(B)' },
  },
  fee: { value: ['unfounded', 'excessive', 'repetitive'], cite: 'Cal. Civ. Code 1798.145(h)(3)' },
  honoursSignals: { value: true, cite: '11 CCR 7025(b), (c)' },
  notices: {
    confirmsOptOut: { value: false, cite: '11 CCR 7026(g): asked for since 2026-01-01' },
    tellsOfRecord: { value: true, cite: '11 CCR 7022(e)' },
    namesKept: { value: true, cite: '11 CCR 7022(f)(1)' },
    appealDenied: { value: 'nothing', cite: 'Cal. Civ. Code 1798.145(h)(2)' },
  },
  complainTo: {
    name: {
      en: 'California Privacy Protection Agency',
      es: 'Agencia de Protección de la Privacidad de California',
    },
    url: 'https://cppa.ca.gov/webapplications/complaint',
    cite: 'Cal. Civ. Code 1798.199.45',
  },
  appealDays: {
    value: null,
    cite: 'Cal. Civ. Code 1798.145(h)(2): names an appeal only where the business offers one',
  },
};

/** The same law with the regulations as amended on 2026-01-01. */
export const ccpa: Law = {
  ...ccpaOf2023,
  effective: '2026-01-01',
  correction: {
    ...correction,
    namesSource: { value: true, cite: '11 CCR 7023(i) as amended on 2026-01-01' },
  },
  access: {
    ...ccpaOf2023.access,
    since: { value: '2022-01-01', cite: 'Cal. Civ. Code 1798.130(a)(2)(B); 11 CCR 7020(e), 7024(h)' },
    mayChooseRange: { value: true, cite: '11 CCR 7020(e) as amended on 2026-01-01' },
  },
  notices: {
    ...ccpaOf2023.notices,
    confirmsOptOut: { value: true, cite: '11 CCR 7026(g), 7025(c) as amended on 2026-01-01' },
  },
};
