import type { Catcher, ErrorName, Retrier } from '#workflows/asl.ts';

/** Whether a Retry or Catch entry speaks of this error. `States.Runtime` is always final. */
export function matches(errorEquals: readonly ErrorName[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  return errorEquals.some((name) => {
    if (name === 'States.ALL') return error !== 'States.DataLimitExceeded';
    if (name === 'States.TaskFailed') return error !== 'States.Timeout';
    return name === error;
  });
}

const firstFor = (retriers: readonly Retrier[], error: string): Retrier | undefined =>
  retriers.find((retrier) => matches(retrier.ErrorEquals, error));

/**
 * Seconds to wait before the next attempt, or undefined when there is to be none. `errors` are all failures of
 * this state visit in order, the newest last: the counters follow from them, so they survive a restart. Only the
 * first retrier that matches counts; when it is used up the error is not offered to the ones after it.
 */
export function secondsToRetry(
  retriers: readonly Retrier[],
  errors: readonly string[],
  random: () => number,
): number | undefined {
  const newest = errors.at(-1);
  const retrier = newest === undefined ? undefined : firstFor(retriers, newest);
  if (!retrier) return undefined;
  const used = errors.filter((error) => firstFor(retriers, error) === retrier).length - 1;
  if (used >= (retrier.MaxAttempts ?? 3)) return undefined;
  const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** used;
  const capped = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return retrier.JitterStrategy === 'FULL' ? capped * random() : capped;
}

export const catcherFor = (catchers: readonly Catcher[], error: string): Catcher | undefined =>
  catchers.find((catcher) => matches(catcher.ErrorEquals, error));
