import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  addCalendarDays,
  type BusinessDayMode,
  deadlinesFor,
  endOfDay,
  extend,
  receivedOn,
} from '#domain/deadlines.ts';
import { ccpa } from '#law/ccpa.ts';
import { lawFor, laws } from '#law/laws.ts';

const pacific = 'America/Los_Angeles';

describe('business days', () => {
  test.each<[string, number, BusinessDayMode, string]>([
    ['2026-11-23', 10, 'sat', '2026-12-05'],
    ['2026-11-23', 10, 'mon-fri', '2026-12-07'],
    ['2026-11-23', 10, 'mon-fri-minus-Gov6700', '2026-12-08'],
    ['2026-11-23', 15, 'sat', '2026-12-11'],
    ['2026-11-23', 15, 'mon-fri', '2026-12-14'],
    ['2026-11-23', 15, 'mon-fri-minus-Gov6700', '2026-12-15'],
    ['2026-12-31', 10, 'sat', '2027-01-13'],
    ['2026-12-31', 10, 'mon-fri', '2027-01-14'],
    ['2026-12-31', 10, 'mon-fri-minus-Gov6700', '2027-01-15'],
    ['2026-12-31', 15, 'sat', '2027-01-20'],
    ['2026-12-31', 15, 'mon-fri', '2027-01-21'],
    ['2026-12-31', 15, 'mon-fri-minus-Gov6700', '2027-01-25'],
    // Veterans Day 2026 is a Wednesday, Cesar Chavez Day 2027 a Wednesday.
    ['2026-11-10', 1, 'mon-fri', '2026-11-11'],
    ['2026-11-10', 1, 'mon-fri-minus-Gov6700', '2026-11-12'],
    ['2027-03-30', 1, 'mon-fri-minus-Gov6700', '2027-04-01'],
    // A Friday: the next business day is Saturday only where Saturday counts.
    ['2026-11-13', 1, 'sat', '2026-11-14'],
    ['2026-11-13', 1, 'mon-fri', '2026-11-16'],
    // Received on a Sunday; the day of receipt is not counted.
    ['2026-11-15', 1, 'mon-fri', '2026-11-16'],
    // Memorial Day is the last Monday of May; Thanksgiving the fourth Thursday, and the Friday after it counts.
    ['2027-05-28', 1, 'mon-fri-minus-Gov6700', '2027-06-01'],
    ['2026-11-25', 1, 'mon-fri-minus-Gov6700', '2026-11-27'],
    ['2026-11-23', 0, 'mon-fri', '2026-11-23'],
  ])('from %s, %i days in mode %s end on %s', (from, days, mode, expected) => {
    expect(addBusinessDays(from, days, mode)).toBe(expected);
  });
});

describe('calendar days', () => {
  test.each([
    ['2026-11-23', 44, '2027-01-06'],
    ['2026-11-23', 45, '2027-01-07'],
    ['2026-11-23', 90, '2027-02-21'],
    ['2026-12-31', 44, '2027-02-13'],
    ['2026-12-31', 45, '2027-02-14'],
    ['2026-12-31', 90, '2027-03-31'],
    ['2027-02-01', 44, '2027-03-17'], // across the clock change of 2027-03-14
    ['2028-01-16', 44, '2028-02-29'], // a leap day is a day
    ['2028-01-16', 45, '2028-03-01'],
  ])('%s and %i days are %s', (from, days, expected) => {
    expect(addCalendarDays(from, days)).toBe(expected);
  });
});

describe('the day of receipt', () => {
  test.each([
    ['2027-01-01T07:59:59.999Z', pacific, '2026-12-31'],
    ['2027-01-01T08:00:00.000Z', pacific, '2027-01-01'],
    ['2026-07-01T06:59:00.000Z', pacific, '2026-06-30'],
    ['2027-01-01T04:59:00.000Z', 'America/New_York', '2026-12-31'],
  ])('%s in %s is %s', (at, zone, expected) => {
    expect(receivedOn(at, zone)).toBe(expected);
  });

  test('one minute before midnight on New Year’s Eve in California gives 2027-02-13, not a day later', () => {
    const day = receivedOn('2027-01-01T07:59:00.000Z', pacific);
    expect(deadlinesFor({ law: ccpa, receivedOn: day }).dueOn).toBe('2027-02-13');
  });
});

describe('the end of a legal day', () => {
  test.each([
    ['2027-01-06', pacific, '2027-01-07T07:59:59.999Z'],
    ['2027-03-14', pacific, '2027-03-15T06:59:59.999Z'], // 23 hours long
    ['2026-11-01', pacific, '2026-11-02T07:59:59.999Z'], // 25 hours long
    ['2028-02-29', pacific, '2028-03-01T07:59:59.999Z'],
    ['2026-12-31', 'UTC', '2026-12-31T23:59:59.999Z'],
  ])('%s in %s ends at %s', (day, zone, expected) => {
    expect(endOfDay(day, zone)).toBe(expected);
    expect(receivedOn(expected, zone)).toBe(day);
  });
});

describe('deadlines by law', () => {
  test('a Californian is acknowledged within ten business days and answered on receipt + 44', () => {
    expect(deadlinesFor({ law: ccpa, receivedOn: '2026-11-23' })).toEqual({
      acknowledgeBy: '2026-12-07',
      dueOn: '2027-01-06',
    });
  });

  test('an acknowledgement on 2026-12-08 is late by the default business days, in time without holidays', () => {
    const strict = deadlinesFor({ law: ccpa, receivedOn: '2026-11-23' }).acknowledgeBy;
    const lenient = deadlinesFor({
      law: ccpa,
      receivedOn: '2026-11-23',
      businessDays: 'mon-fri-minus-Gov6700',
    });
    expect([strict, lenient.acknowledgeBy]).toEqual(['2026-12-07', '2026-12-08']);
  });

  test.each(['VA', 'CO', 'CT', 'UT', 'OR', 'TX'])(
    '%s asks for no acknowledgement and an answer in 45 days',
    (state) => {
      const law = lawFor(state, '2026-11-23');
      expect(law?.state).toBe(state);
      expect(deadlinesFor({ law, receivedOn: '2026-11-23' })).toEqual({
        acknowledgeBy: null,
        dueOn: '2027-01-06',
      });
    },
  );

  test('where no law applies, the strictest is kept as a courtesy', () => {
    expect(deadlinesFor({ law: null, receivedOn: '2026-11-23' })).toEqual(
      deadlinesFor({ law: ccpa, receivedOn: '2026-11-23' }),
    );
  });
});

describe('one extension', () => {
  const received = '2026-11-23';
  const ask = {
    law: ccpa,
    receivedOn: received,
    reason: 'Three recipients have not answered.',
    extensionsBefore: 0,
  };

  test.each([
    [{ toldOn: received }, { granted: true, dueOn: '2027-02-20', isOnLastDay: false }],
    [{ toldOn: '2027-01-06' }, { granted: true, dueOn: '2027-02-20', isOnLastDay: false }],
    [{ toldOn: '2027-01-07' }, { granted: true, dueOn: '2027-02-20', isOnLastDay: true }],
    [{ toldOn: '2027-01-08' }, { granted: false, why: 'too_late' }],
    [
      { toldOn: '2026-12-01', days: 10 },
      { granted: true, dueOn: '2027-01-16', isOnLastDay: false },
    ],
    [
      { toldOn: '2026-12-01', days: 46 },
      { granted: false, why: 'too_long' },
    ],
    [
      { toldOn: '2026-12-01', days: 0 },
      { granted: false, why: 'too_long' },
    ],
    [
      { toldOn: '2026-12-01', extensionsBefore: 1 },
      { granted: false, why: 'already_extended' },
    ],
    [
      { toldOn: '2026-12-01', reason: '  ' },
      { granted: false, why: 'no_reason' },
    ],
  ])('told as %o gives %o', (told, expected) => {
    expect(extend({ ...ask, ...told })).toEqual(expected);
  });

  test('a law without extensions gives none', () => {
    const law = { ...ccpa, clock: { ...ccpa.clock, extensionDays: { value: 0, cite: 'none' } } };
    expect(extend({ ...ask, law, toldOn: received })).toEqual({ granted: false, why: 'none_in_law' });
  });

  test('no extension reaches past 90 days in all', () => {
    const extended = extend({ ...ask, toldOn: received });
    expect(extended.granted && extended.dueOn <= addCalendarDays(received, 90)).toBe(true);
  });
});

describe('the law of a residence', () => {
  test.each([
    ['CA', '2026-11-23', 'CCPA'],
    ['OTHER', '2026-11-23', undefined],
    ['TX', '2024-06-30', undefined],
    ['TX', '2024-07-01', 'TDPSA'],
  ])('%s on %s is under %s', (residence, day, expected) => {
    expect(lawFor(residence, day)?.id).toBe(expected);
  });

  test('Utah gives the right to correct from 2026-07-01 on, not before', () => {
    const [before, after] = ['2026-06-30', '2026-07-01'].map(
      (day) => lawFor('UT', day)?.rights.correct?.value,
    );
    expect([before, after]).toEqual([undefined, true]);
  });

  test('every number and right of every law says where it is written', () => {
    const cites = laws.flatMap((law) => [
      ...Object.values(law.rights).map(({ cite }) => cite),
      ...Object.values(law.clock).map(({ cite }) => cite),
      law.verification.dataPoints.cite,
      law.complainTo.cite,
      law.appealDays.cite,
    ]);
    expect(cites.filter((cite) => !/\d/.test(cite))).toEqual([]);
  });
});
