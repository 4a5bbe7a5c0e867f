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
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: { dataPoints: { value: 2, cite: 'C.R.S. 6-1-1306(2)(d): commercially reasonable efforts' } },
  complainTo: {
    name: { en: 'Attorney General of Colorado', es: 'Fiscal General de Colorado' },
    url: 'https://coag.gov/file-complaint/',
    cite: 'C.R.S. 6-1-1306(3)(c)',
  },
  appealDays: { value: 45, cite: 'C.R.S. 6-1-1306(3)(b)' },
};
