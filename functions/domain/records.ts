import { Temporal } from 'temporal-polyfill';
import { recordMonths } from '#law/for-everybody.ts';
import { longestOpenDays } from './longest-open.ts';
import type { CivilDate } from './vocabulary.ts';

/** "At least": the record goes the day after the months are over, so that no zone can make it a day too soon. */
const marginDays = 2;

/** The day until which what belongs to the record of a request is kept, when the answer is still to come. */
export function keptUntil(day: CivilDate): CivilDate {
  return recordEndsOn(Temporal.PlainDate.from(day).add({ days: longestOpenDays() }).toString());
}

/** The first day on which the record of a request that was answered on `answeredOn` may go. */
export function recordEndsOn(answeredOn: CivilDate): CivilDate {
  return Temporal.PlainDate.from(answeredOn)
    .add({ months: recordMonths.value })
    .add({ days: marginDays })
    .toString();
}
