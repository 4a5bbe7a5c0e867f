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
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: {
    dataPoints: { value: 2, cite: 'Tex. Bus. & Com. Code 541.052(e): commercially reasonable efforts' },
  },
  complainTo: {
    name: { en: 'Attorney General of Texas', es: 'Fiscal General de Texas' },
    url: 'https://www.texasattorneygeneral.gov/consumer-protection/file-consumer-complaint',
    cite: 'Tex. Bus. & Com. Code 541.053',
  },
  appealDays: { value: 60, cite: 'Tex. Bus. & Com. Code 541.053' },
};
