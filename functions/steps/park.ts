import type { House } from '#functions/wiring.ts';
import { log } from '#platform/log.ts';
import { advance } from '#store/events.ts';

/** A step failed for good: the request waits for staff, who are alarmed by the log line's code. */
export async function park(
  { table, clock }: House,
  { requestId, failedState, failure }: { requestId: string; failedState: string; failure: string },
): Promise<void> {
  log('REQUEST_PARKED', { requestId, step: failedState, error: failure });
  await advance(table, requestId, () => [
    { type: 'RequestParked', at: clock.now(), state: failedState, failure },
  ]);
}
