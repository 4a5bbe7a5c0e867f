import { Temporal } from 'temporal-polyfill';
import { californiaHolidays, type HolidayRule } from '#law/holidays.ts';
import { laws } from '#law/laws.ts';
import type { Law } from '#law/rule.ts';
import type { CivilDate, Instant, RequestKind } from './vocabulary.ts';

/**
 * What counts as a business day. The regulations do not say, so a company chooses:
 * `sat` all but Sundays and holidays (Civ. Code 7, 9: Saturday counts), `mon-fri` the working week and no holidays,
 * `mon-fri-minus-Gov6700` the working week without California's holidays.
 */
export type BusinessDayMode = 'sat' | 'mon-fri' | 'mon-fri-minus-Gov6700';

/** The civil day of a moment, in the zone where the legal day counts. */
export function receivedOn(at: Instant, timeZone: string): CivilDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The last millisecond of a legal day; a day may have 23 or 25 hours. */
export function endOfDay(day: CivilDate, timeZone: string): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return next.subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' });
}

/** Adds on the calendar, never in hours, so that no clock change can move a date. */
export function addCalendarDays(from: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(from).add({ days }).toString();
}

/** The nth business day after `from`, which itself is not counted (Civ. Code 10). */
export function addBusinessDays(from: CivilDate, days: number, mode: BusinessDayMode): CivilDate {
  let day = Temporal.PlainDate.from(from);
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (isBusinessDay(day, mode)) left -= 1;
  }
  return day.toString();
}

const sunday = 7;
const saturday = 6;

function isBusinessDay(day: Temporal.PlainDate, mode: BusinessDayMode): boolean {
  switch (mode) {
    case 'sat':
      return day.dayOfWeek !== sunday && !isHoliday(day);
    case 'mon-fri':
      return day.dayOfWeek < saturday;
    case 'mon-fri-minus-Gov6700':
      return day.dayOfWeek < saturday && !isHoliday(day);
    default:
      return mode satisfies never;
  }
}

function isHoliday(day: Temporal.PlainDate): boolean {
  return californiaHolidays.rules.some((rule) => rule.month === day.month && fallsOn(rule, day));
}

function fallsOn(rule: HolidayRule, day: Temporal.PlainDate): boolean {
  if ('day' in rule) return rule.day === day.day;
  if (rule.weekday !== day.dayOfWeek) return false;
  return rule.nth > 0 ? Math.ceil(day.day / 7) === rule.nth : day.day + 7 > day.daysInMonth;
}

/** With no law behind a request it is answered as the strictest law would have it, as a courtesy. */
const courtesy = {
  acknowledgeBusinessDays: Math.min(...laws.flatMap((law) => law.clock.acknowledgeBusinessDays.value ?? [])),
  answerDays: Math.min(...laws.map((law) => law.clock.answerDays.value)),
};

/**
 * The two days a request is measured by, both inclusive.
 * 11 CCR 7021(b) lets the 45 days begin on the day of receipt, so the day of receipt is day 1 and the answer is due
 * on receipt + 44, and a due date never rolls forward over a weekend.
 */
export function deadlinesFor({
  law,
  kind,
  receivedOn,
  businessDays = 'mon-fri',
}: {
  law: Law | null;
  kind?: RequestKind;
  receivedOn: CivilDate;
  businessDays?: BusinessDayMode;
}): { acknowledgeBy: CivilDate | null; dueOn: CivilDate } {
  const acknowledgeDays = law ? law.clock.acknowledgeBusinessDays.value : courtesy.acknowledgeBusinessDays;
  const answerDays = law?.clock.answerDays.value ?? courtesy.answerDays;
  return {
    acknowledgeBy:
      acknowledgeDays === null ? null : addBusinessDays(receivedOn, acknowledgeDays, businessDays),
    dueOn:
      kind === 'opt_out' || kind === 'limit'
        ? addBusinessDays(receivedOn, 15, businessDays)
        : addCalendarDays(receivedOn, answerDays - 1),
  };
}

export type ExtensionResult =
  /** `isOnLastDay`: told on the day between the strict reading and the general rule; lawful, but worth a look. */
  | { granted: true; dueOn: CivilDate; isOnLastDay: boolean }
  | { granted: false; why: 'too_late' | 'already_extended' | 'too_long' | 'none_in_law' | 'no_reason' };

/**
 * One extension of a request's due date, valid only when the consumer was told, with the reason, within the first
 * period (Cal. Civ. Code 1798.130(a)(2)(A); the other laws alike). A late notice is void: the request is overdue.
 * @param days calendar days to add; without it, all the law allows
 */
export function extend({
  law,
  receivedOn,
  toldOn,
  reason,
  extensionsBefore,
  days,
}: {
  law: Law;
  receivedOn: CivilDate;
  toldOn: CivilDate;
  reason: string;
  extensionsBefore: number;
  days?: number;
}): ExtensionResult {
  const answerDays = law.clock.answerDays.value;
  const most = law.clock.extensionDays.value;
  const added = days ?? most;
  // The general rule leaves out the day of receipt (Civ. Code 10), so the law's own last day is receipt + 45.
  const lastDay = addCalendarDays(receivedOn, answerDays);
  if (most === 0) return { granted: false, why: 'none_in_law' };
  if (extensionsBefore > 0) return { granted: false, why: 'already_extended' };
  if (toldOn > lastDay) return { granted: false, why: 'too_late' };
  if (reason.trim() === '') return { granted: false, why: 'no_reason' };
  if (added < 1 || added > most) return { granted: false, why: 'too_long' };
  return {
    granted: true,
    dueOn: addCalendarDays(receivedOn, answerDays + added - 1),
    isOnLastDay: toldOn === lastDay,
  };
}
