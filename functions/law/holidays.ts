/** On a fixed day, or on the nth weekday of a month (`nth: -1` is the last). Weekdays as in ISO 8601: 1 is Monday. */
export type HolidayRule =
  | { name: string; month: number; day: number }
  | { name: string; month: number; weekday: number; nth: number };

/**
 * Days that are not business days in California besides Sundays (Gov. Code 6700; Civ. Code 7 and 9).
 * Later additions to section 6700 and the judicial day after Thanksgiving are left out on purpose:
 * each further holiday would only move a due date later, and the earlier date is the safe one.
 */
export const californiaHolidays: { cite: string; rules: readonly HolidayRule[] } = {
  cite: 'Cal. Gov. Code 6700',
  rules: [
    { name: "New Year's Day", month: 1, day: 1 },
    { name: 'Dr. Martin Luther King, Jr. Day', month: 1, weekday: 1, nth: 3 },
    { name: 'Lincoln Day', month: 2, day: 12 },
    { name: "Presidents' Day", month: 2, weekday: 1, nth: 3 },
    { name: 'Cesar Chavez Day', month: 3, day: 31 },
    { name: 'Memorial Day', month: 5, weekday: 1, nth: -1 },
    { name: 'Independence Day', month: 7, day: 4 },
    { name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
    { name: 'Admission Day', month: 9, day: 9 },
    { name: 'Columbus Day', month: 10, weekday: 1, nth: 2 },
    { name: 'Veterans Day', month: 11, day: 11 },
    { name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
    { name: 'Christmas Day', month: 12, day: 25 },
  ],
};
