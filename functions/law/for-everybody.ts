import type { Cited } from './rule.ts';

/** Numbers and places that no single right owns. Most are California's, and hold as a courtesy for everybody. */

/** How long the record of a request is kept, in months from the answer; the longest of what the laws ask for. */
export const recordMonths: Cited<number> = { value: 24, cite: '11 CCR 7101(a); 4 CCR 904-3, Rule 6.11(A)' };

/** How often a company's privacy notice must be looked over, in months. */
export const noticeUpdateMonths: Cited<number> = { value: 12, cite: 'Cal. Civ. Code 1798.130(a)(5)' };

/** For how many months nobody who opted out may be asked to think again. */
export const askAgainMonths: Cited<number> = {
  value: 12,
  cite: 'Cal. Civ. Code 1798.135(c)(4); 11 CCR 7026(k)',
};

/** One request there reaches every data broker that is registered in California. */
export const drop: Cited<string> = {
  value: 'https://privacy.ca.gov/drop/',
  cite: 'Cal. Civ. Code 1798.99.86',
};

/** Where anybody in the United States finds the office of their state that hears complaints. */
export const attorneysGeneral: Cited<string> = {
  value: 'https://www.usa.gov/state-attorney-general',
  cite: 'no law of this house reaches there',
};
