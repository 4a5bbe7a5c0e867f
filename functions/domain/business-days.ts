import { Temporal } from 'temporal-polyfill';
import { californiaHolidays, type HolidayRule } from '#law/holidays.ts';
import type { CivilDate } from './vocabulary.ts';

/**
 * What may count as a business day, strictest first. The regulations do not say, so a company chooses:
 * `sat` all but Sundays and holidays (Civ. Code 7, 9: Saturday counts), `mon-fri` the working week and no holidays,
 * `mon-fri-minus-Gov6700` the working week without California's holidays.
 */
export const businessDayModes = ['sat', 'mon-fri', 'mon-fri-minus-Gov6700'] as const;
export type BusinessDayMode = (typeof businessDayModes)[number];

/** How this house counts unless a company counts more strictly. */
export const usualBusinessDays: BusinessDayMode = 'mon-fri';

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
