const day = 24 * 3600 * 1000;
/** Twenty-four months (11 CCR 7101(a)) from the answer, which may be ninety days off. */
const keptDays = 2 * 366 + 120;

/** Until when the record of a request holds what belongs to it. @param at an instant while the request is open or just ended */
export function keptUntil(at: string): string {
  return new Date(Date.parse(at) + keptDays * day).toISOString();
}
