import { Temporal } from 'temporal-polyfill';
import type { Cited, Law } from '#law/rule.ts';
import { strictestOf } from './strictest.ts';
import type { CivilDate } from './vocabulary.ts';

export interface AccessLimit {
  /** The free ones are used up. */
  isOver: boolean;
  /** How many are free in each period. */
  free: number;
  within: '12 months' | 'calendar year';
  cite: string;
}

/** A company gives what it promised when that is more than the law's. */
const moreGenerous = (law: Cited<number>, promised: number | undefined): Cited<number> =>
  promised !== undefined && promised > law.value
    ? { value: promised, cite: `The company’s own promise; the law’s is ${law.value}: ${law.cite}` }
    : law;

/**
 * Whether a request to see data is beyond the free ones. Everybody gets as many as the most generous law gives; a
 * request of "Shine the Light" is counted by the calendar year.
 * @param earlier days of this consumer's own earlier requests of the kind, whoever sent them; a copy that only shows
 * that a correction was made does not count (11 CCR 7023(j))
 * @param promised how many the company's notice or profile promises
 */
export function accessLimit({
  law,
  receivedOn,
  earlier,
  promised,
}: {
  law: Law;
  receivedOn: CivilDate;
  earlier: readonly CivilDate[];
  promised?: number | undefined;
}): AccessLimit {
  const { countedBy, freePerYear } = law.access;
  const before = earlier.filter((day) => day <= receivedOn);
  if (countedBy.value === 'calendar_year') {
    const free = moreGenerous(freePerYear, promised);
    const year = receivedOn.slice(0, 4);
    const used = before.filter((day) => day.startsWith(year)).length;
    return { isOver: used >= free.value, free: free.value, within: 'calendar year', cite: free.cite };
  }
  const free = moreGenerous(strictestOf(receivedOn).freeAccessPerYear, promised);
  const aYearAgo = Temporal.PlainDate.from(receivedOn).subtract({ years: 1 }).toString();
  const used = before.filter((day) => day > aYearAgo).length;
  return { isOver: used >= free.value, free: free.value, within: '12 months', cite: free.cite };
}
