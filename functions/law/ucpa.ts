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
  },
  // The statute gives no number; two points is how this house reads "reasonable means".
  verification: { dataPoints: { value: 2, cite: 'Utah Code 13-61-101(5): reasonable means' } },
  complainTo: {
    name: { en: 'Utah Division of Consumer Protection', es: 'División de Protección al Consumidor de Utah' },
    url: 'https://dcp.utah.gov/',
    cite: 'Utah Code 13-61-401',
  },
  appealDays: { value: null, cite: 'Utah Code 13-61-203(3): reasons only, no appeal' },
};

/** The same law since HB 418 gave the right to correct. */
export const ucpa: Law = {
  ...ucpaOf2023,
  effective: '2026-07-01',
  rights: {
    ...ucpaOf2023.rights,
    correct: { value: true, cite: 'Utah Code 13-61-201 as amended by HB 418 (2025), from 2026-07-01' },
  },
};
