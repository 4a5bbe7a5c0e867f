import { describe, expect, test } from 'vitest';
import { accessLimit } from '#domain/access-limit.ts';
import { ccpa } from '#law/ccpa.ts';
import { laws } from '#law/laws.ts';
import { shineTheLight } from '#law/shine-the-light.ts';

const receivedOn = '2026-11-23';

describe('a copy of the data', () => {
  test.each(laws.filter(({ id }) => id !== 'STL'))(
    'is free twice in twelve months, everywhere (%#)',
    (law) => {
      const over = [[], ['2026-01-05'], ['2026-01-05', '2026-08-01']].map(
        (earlier) => accessLimit({ law, receivedOn, earlier }).isOver,
      );
      expect(over).toEqual([false, false, true]);
      expect(accessLimit({ law, receivedOn, earlier: [] })).toMatchObject({ free: 2, within: '12 months' });
    },
  );

  test.each([
    [['2025-11-23', '2026-01-05'], false], // a year to the day is past
    [['2025-11-24', '2026-01-05'], true],
    [['2026-11-23', '2026-11-23'], true], // both on the same day
    [['2026-11-24', '2026-12-01'], false], // later ones do not count against this one
  ])('with earlier ones on %j is beyond the free ones: %s', (earlier, isOver) => {
    expect(accessLimit({ law: ccpa, receivedOn, earlier }).isOver).toBe(isOver);
  });

  test('of a leap day is counted from the day before, a year on', () => {
    const asked = { law: ccpa, receivedOn: '2028-02-29', earlier: ['2027-02-28', '2027-03-01'] };
    expect(accessLimit(asked).isOver).toBe(false);
  });

  test('is free more often where the company promises it, never less often', () => {
    const earlier = ['2026-01-05', '2026-08-01'];
    const free = [3, 1].map((promised) => accessLimit({ law: ccpa, receivedOn, earlier, promised }).free);
    expect(free).toEqual([3, 2]);
  });
});

describe('"Shine the Light"', () => {
  test.each([
    [['2025-12-31', '2025-12-30'], undefined, false],
    [['2026-01-01'], undefined, true],
    [['2026-01-01'], 2, false],
    [['2026-01-01', '2026-06-01'], 2, true],
  ])('after %j, with %s promised, is beyond the free ones: %s', (earlier, promised, isOver) => {
    const limit = accessLimit({ law: shineTheLight, receivedOn, earlier, promised });
    expect([limit.isOver, limit.within]).toEqual([isOver, 'calendar year']);
  });
});
