import type { Cited } from './rule.ts';

/** How long the record of a request is kept, in months from the answer; the longest of what the laws ask for. */
export const recordMonths: Cited<number> = { value: 24, cite: '11 CCR 7101(a); 4 CCR 904-3, Rule 6.11(A)' };
