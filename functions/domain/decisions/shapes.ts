import * as z from 'zod';

/** Facts that several questions ask for. */

/** A number of things; never less than none. */
export const count = z.int().min(0);

/** Civil days in one line: `2026-01-05,2026-03-01`; empty for none. */
export const dayList = z.string().regex(/^(\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*)?$/);

export function daysIn(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
