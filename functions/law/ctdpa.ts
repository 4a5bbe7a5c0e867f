import type { Law } from './rule.ts';

/** Connecticut: Conn. Gen. Stat. 42-515 and following; SB 1295 (from 2026-07-01) moved none of these numbers. */
export const ctdpa: Law = {
  id: 'CTDPA',
  name: { en: 'Connecticut Data Privacy Act', es: 'Ley de Privacidad de Datos de Connecticut' },
  effective: '2023-07-01',
  state: 'CT',
  rights: {
    access: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(1), (4)' },
    correct: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(2)' },
    delete: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(3)' },
    opt_out: { value: true, cite: 'Conn. Gen. Stat. 42-518(a)(5)' },
    appeal: { value: true, cite: 'Conn. Gen. Stat. 42-518(d)' },
  },
  clock: {
    acknowledgeBusinessDays: { value: null, cite: 'Conn. Gen. Stat. 42-518(c): asks for none' },
    answerDays: { value: 45, cite: 'Conn. Gen. Stat. 42-518(c)(1)' },
    extensionDays: { value: 45, cite: 'Conn. Gen. Stat. 42-518(c)(1)' },
  },
  // The statute gives no number; two points is how this house reads "commercially reasonable efforts".
  verification: {
    dataPoints: { value: 2, cite: 'Conn. Gen. Stat. 42-518(c)(4): commercially reasonable efforts' },
  },
  complainTo: {
    name: { en: 'Attorney General of Connecticut', es: 'Fiscal General de Connecticut' },
    url: 'https://portal.ct.gov/ag',
    cite: 'Conn. Gen. Stat. 42-518(d)',
  },
  appealDays: { value: 60, cite: 'Conn. Gen. Stat. 42-518(d)' },
};
