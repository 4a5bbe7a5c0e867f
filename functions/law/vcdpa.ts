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
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: {
    dataPoints: { value: 2, cite: 'Va. Code 59.1-577(B)(4): commercially reasonable efforts' },
  },
  complainTo: {
    name: { en: 'Attorney General of Virginia', es: 'Fiscal General de Virginia' },
    url: 'https://www.oag.state.va.us/consumer-protection',
    cite: 'Va. Code 59.1-577(C)',
  },
  appealDays: { value: 60, cite: 'Va. Code 59.1-577(C)' },
};
