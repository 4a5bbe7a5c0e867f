import type { Law } from './rule.ts';

/**
 * California: Civ. Code 1798.100-199.100 as amended by the CPRA, with 11 CCR 7000-7304.
 * Paragraphs of the regulations are numbered as in the text of 2023; the amendments of 2026-01-01 kept these numbers.
 */
export const ccpa: Law = {
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
  },
  verification: { dataPoints: { value: 2, cite: '11 CCR 7062(b), (d)' } },
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
