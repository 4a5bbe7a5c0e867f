import { expect, test } from 'vitest';
import { longestOpenDays } from '#domain/longest-open.ts';
import { keptUntil, recordEndsOn } from '#domain/records.ts';

test.each([
  ['2026-11-23', '2028-11-25'],
  ['2026-12-31', '2029-01-02'],
  ['2028-02-29', '2030-03-02'], // no 29 February in 2030: its last day, and two more
])('the record of what was answered on %s is kept 24 months at least, and may go on %s', (answered, goes) => {
  expect(recordEndsOn(answered)).toBe(goes);
});

test('nothing is open longer than an appeal in Colorado, 45 days and 60 more, and what parking took', () => {
  expect(longestOpenDays()).toBe(45 + 60 + 15);
});

test('what belongs to a record is kept as long as the record of what is answered on the very last day', () => {
  expect(keptUntil('2026-11-23')).toBe(recordEndsOn('2027-03-23'));
});
