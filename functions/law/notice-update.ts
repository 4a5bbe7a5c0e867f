import type { Cited } from './rule.ts';

/** How often a company's privacy notice must be looked over, in months. */
export const noticeUpdateMonths: Cited<number> = { value: 12, cite: 'Cal. Civ. Code 1798.130(a)(5)' };
