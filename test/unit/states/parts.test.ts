import { expect, test, vi } from 'vitest';
import { secondsToRetry } from '#infra/local/states/retry.ts';
import { createTimers } from '#infra/local/states/timers.ts';

test('full jitter lies between nothing and the whole interval', () => {
  const retriers = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 8, JitterStrategy: 'FULL' as const }];
  expect([0, 0.5, 0.999].map((random) => secondsToRetry(retriers, ['X'], () => random))).toEqual([
    0, 4, 7.992,
  ]);
});

test('an alarm beyond 24.8 days hops there, and does not fire at once', () => {
  vi.useFakeTimers({ now: 0 });
  const timers = createTimers(Date.now);
  const rung: string[] = [];
  const day = 86_400_000;
  timers.at(45 * day, () => rung.push('45 days'));
  timers.at(30 * day, () => rung.push('30 days'));
  const cancel = timers.at(10 * day, () => rung.push('cancelled'));
  cancel();
  vi.advanceTimersByTime(30 * day - 1);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(rung).toEqual(['30 days']);
  vi.advanceTimersByTime(15 * day);
  expect(rung).toEqual(['30 days', '45 days']);
  timers.close();
  vi.useRealTimers();
});

test('a moved clock rings everything due, in order, when poked', () => {
  let time = 0;
  const timers = createTimers(() => time);
  const rung: number[] = [];
  for (const due of [300_000, 100_000, 900_000, 200_000]) timers.at(due, () => rung.push(due));
  time = 500_000;
  expect(rung).toEqual([]);
  timers.poke();
  expect(rung).toEqual([100_000, 200_000, 300_000]);
  timers.close();
});
