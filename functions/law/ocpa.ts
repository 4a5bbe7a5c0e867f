import type { Law } from './rule.ts';

/** Oregon: ORS 646A.570-.589. */
export const ocpa: Law = {
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
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable methods".
  verification: { dataPoints: { value: 2, cite: 'ORS 646A.576(5)(d): commercially reasonable methods' } },
  complainTo: {
    name: { en: 'Attorney General of Oregon', es: 'Fiscal General de Oregón' },
    url: 'https://www.doj.state.or.us/consumer-protection/',
    cite: 'ORS 646A.576(6)',
  },
  appealDays: { value: 45, cite: 'ORS 646A.576(6)' },
};
