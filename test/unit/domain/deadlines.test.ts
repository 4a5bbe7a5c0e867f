import { describe, expect, test } from 'vitest';
import { addBusinessDays, type BusinessDayMode } from '#domain/business-days.ts';
import {
  addCalendarDays,
  deadlinesFor,
  endOfDay,
  extend,
  receiptDay,
  receivedOn,
  toldDay,
} from '#domain/deadlines.ts';
import { courtesyLaw } from '#domain/pinned-law.ts';
import { ccpa } from '#law/ccpa.ts';
import { cpa } from '#law/cpa.ts';
import { laws } from '#law/laws.ts';
import { shineTheLight } from '#law/shine-the-light.ts';
import { vcdpa } from '#law/vcdpa.ts';

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
    // Labor Day and Admission Day in one week of 2027; Presidents' Day of 2028.
    ['2027-09-03', 4, 'mon-fri-minus-Gov6700', '2027-09-13'],
    ['2027-09-03', 4, 'sat', '2027-09-10'],
    ['2028-02-11', 10, 'mon-fri-minus-Gov6700', '2028-02-28'],
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
    expect(deadlinesFor({ law: ccpa, kind: 'delete', receivedOn: day }).dueOn).toBe('2027-02-13');
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

describe('the day of receipt on the consumer’s own calendar', () => {
  test.each([
    ['CA', '2027-01-01T07:59:59.999Z', '2026-12-31'],
    ['OR', '2027-01-01T07:59:59.999Z', '2026-12-31'],
    ['UT', '2027-01-01T07:59:59.999Z', '2027-01-01'],
    ['CO', '2027-01-01T06:59:59.999Z', '2026-12-31'],
    // Midnight in Houston, eleven at night in El Paso: the earlier day is the safe one.
    ['TX', '2027-01-01T06:30:00.000Z', '2026-12-31'],
    ['TX', '2027-01-01T07:00:00.000Z', '2027-01-01'],
    ['VA', '2027-01-01T05:00:00.000Z', '2027-01-01'],
    ['CT', '2026-07-01T03:59:59.999Z', '2026-06-30'],
    ['OTHER', '2027-01-01T07:59:00.000Z', '2026-12-31'],
    ['', '2027-01-01T08:00:00.000Z', '2027-01-01'],
  ])('in %s, %s is %s', (residence, at, day) => {
    expect(receiptDay(at, residence)).toBe(day);
  });

  test('one minute to midnight in California on New Year’s Eve is answered by 2027-02-13', () => {
    const day = receiptDay('2027-01-01T07:59:00.000Z', 'CA');
    expect(deadlinesFor({ law: ccpa, kind: 'delete', receivedOn: day }).dueOn).toBe('2027-02-13');
  });
});

describe('deadlines by law and kind', () => {
  const day = '2026-11-23';

  test.each(['delete', 'correct', 'access'] as const)(
    'a Californian’s "%s" is acknowledged within ten business days and answered on receipt + 44',
    (kind) => {
      expect(deadlinesFor({ law: ccpa, kind, receivedOn: day })).toEqual({
        acknowledgeBy: '2026-12-07',
        dueOn: '2027-01-06',
      });
    },
  );

  test.each(laws.filter(({ id }) => id !== 'STL'))(
    '$id of $effective: opting out and limiting take effect within fifteen business days, everywhere',
    (law) => {
      const due = (['opt_out', 'limit'] as const).map((kind) => deadlinesFor({ law, kind, receivedOn: day }));
      expect(due).toEqual(Array(2).fill({ acknowledgeBy: null, dueOn: '2026-12-14' }));
    },
  );

  test.each(laws)('an appeal is answered within 45 days, everywhere (%#)', (law) => {
    expect(deadlinesFor({ law, kind: 'appeal', receivedOn: day })).toEqual({
      acknowledgeBy: '2026-12-07',
      dueOn: '2027-01-06',
    });
  });

  test.each([
    ['2026-11-23', '2026-12-22'],
    ['2027-02-27', '2027-03-28'],
    ['2028-01-31', '2028-02-29'],
  ])('"Shine the Light" of %s is answered by %s, the 30th day', (receivedOn, dueOn) => {
    expect(deadlinesFor({ law: shineTheLight, kind: 'shine_the_light', receivedOn }).dueOn).toBe(dueOn);
  });

  test.each([
    // Dates worked out apart from the rulebook's: across both clock changes, a leap day, a year's end.
    ['2026-09-21', '2026-10-05', '2026-11-04'],
    ['2027-02-28', '2027-03-12', '2027-04-13'],
    ['2027-12-31', '2028-01-14', '2028-02-13'],
    ['2028-01-16', '2028-01-28', '2028-02-29'],
  ])('received %s, acknowledged by %s, answered by %s', (receivedOn, acknowledgeBy, dueOn) => {
    expect(deadlinesFor({ law: vcdpa, kind: 'delete', receivedOn })).toEqual({ acknowledgeBy, dueOn });
  });

  test('ten business days over Thanksgiving end on four days, by how they are counted', () => {
    const modes = ['sat', 'mon-fri', 'mon-fri-minus-Gov6700'] as const;
    expect(
      modes.map(
        (businessDays) =>
          deadlinesFor({ law: ccpa, kind: 'delete', receivedOn: day, businessDays }).acknowledgeBy,
      ),
    ).toEqual(['2026-12-05', '2026-12-07', '2026-12-08']);
  });

  test('a company’s own promise is kept where it is tighter', () => {
    const tighten = {
      answerDays: 30,
      acknowledgeBusinessDays: 3,
      optOutBusinessDays: 5,
      appealDays: 20,
      businessDays: 'sat',
    } as const;
    const by = (kind: 'delete' | 'opt_out' | 'appeal') =>
      deadlinesFor({ law: ccpa, kind, receivedOn: day, tighten });
    expect([by('delete'), by('opt_out'), by('appeal')]).toEqual([
      { acknowledgeBy: '2026-11-27', dueOn: '2026-12-22' },
      { acknowledgeBy: null, dueOn: '2026-11-30' },
      { acknowledgeBy: '2026-11-27', dueOn: '2026-12-12' },
    ]);
  });

  test('where no law applies, California’s times are kept as a courtesy', () => {
    const due = (['delete', 'shine_the_light'] as const).map(
      (kind) => deadlinesFor({ law: courtesyLaw(day, kind), kind, receivedOn: day }).dueOn,
    );
    expect(due).toEqual(['2027-01-06', '2026-12-22']);
  });
});

describe('one extension', () => {
  const received = '2026-11-23';
  const ask = {
    law: ccpa,
    kind: 'delete' as const,
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

  test('an appeal is extended in Colorado alone, by sixty days', () => {
    const appeal = { ...ask, kind: 'appeal' as const, toldOn: '2026-12-20' };
    expect(extend({ ...appeal, law: cpa })).toMatchObject({ granted: true, dueOn: '2027-03-07' });
    const elsewhere = laws.filter(({ id }) => id !== 'CPA').map((law) => extend({ ...appeal, law }));
    expect(new Set(elsewhere.map((result) => !result.granted && result.why))).toEqual(
      new Set(['none_in_law']),
    );
  });

  test.each(['opt_out', 'limit', 'shine_the_light'] as const)('"%s" is never put off', (kind) => {
    const law = kind === 'shine_the_light' ? shineTheLight : ccpa;
    expect(extend({ ...ask, law, kind, toldOn: received })).toEqual({ granted: false, why: 'none_in_law' });
  });

  test('on day 46, and a second time, an extension is void', () => {
    const told = (toldOn: string, extensionsBefore: number) =>
      extend({ ...ask, receivedOn: '2026-03-01', toldOn, extensionsBefore });
    expect([told('2026-04-15', 0), told('2026-04-16', 0), told('2026-04-01', 1)]).toMatchObject([
      { granted: true, isOnLastDay: true },
      { granted: false, why: 'too_late' },
      { granted: false, why: 'already_extended' },
    ]);
  });

  // Received on 2026-11-23 and on 2027-02-01: the clock change of 2027-03-14 lies in the second period.
  test.each([
    ['CA', received, '2027-01-07T07:59:00.000Z', { granted: true, isOnLastDay: false }],
    ['CA', received, '2027-01-08T07:59:00.000Z', { granted: true, isOnLastDay: true }],
    ['CA', received, '2027-01-08T08:00:00.000Z', { granted: false, why: 'too_late' }],
    ['CA', '2027-02-01', '2027-03-18T06:59:00.000Z', { granted: true, isOnLastDay: false }],
    ['CA', '2027-02-01', '2027-03-19T06:59:00.000Z', { granted: true, isOnLastDay: true }],
    ['CA', '2027-02-01', '2027-03-19T07:00:00.000Z', { granted: false, why: 'too_late' }],
    ['VA', received, '2027-01-08T04:59:00.000Z', { granted: true, isOnLastDay: true }],
    ['VA', received, '2027-01-08T05:00:00.000Z', { granted: false, why: 'too_late' }],
    // Midnight in Houston, eleven at night in El Paso: it counts as told on the later day.
    ['TX', received, '2027-01-08T06:30:00.000Z', { granted: false, why: 'too_late' }],
    ['OTHER', received, '2027-01-08T07:59:00.000Z', { granted: true, isOnLastDay: true }],
  ])('to somebody in %s, received %s and told %s, is judged by their calendar: %o', (...asked) => {
    const [residence, receivedOn, at, expected] = asked;
    expect(extend({ ...ask, receivedOn, toldOn: toldDay(at, residence) })).toMatchObject(expected);
  });

  test('asked for after ninety days is refused, and so is one that would end on day 91', () => {
    const late = { ...ask, receivedOn: '2026-07-15' };
    expect(extend({ ...late, toldOn: '2026-10-14' })).toEqual({ granted: false, why: 'too_late' });
    expect(extend({ ...late, toldOn: '2026-08-20', days: 46 })).toEqual({ granted: false, why: 'too_long' });
    expect(extend({ ...late, toldOn: '2026-08-20', days: 45 })).toMatchObject({ dueOn: '2026-10-12' });
  });

  test('no extension reaches past 90 days in all', () => {
    const extended = extend({ ...ask, toldOn: received });
    expect(extended.granted && extended.dueOn <= addCalendarDays(received, 90)).toBe(true);
  });
});
