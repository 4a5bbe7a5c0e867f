import { receivedOn } from '#domain/deadlines.ts';
import { recordEndsOn } from '#domain/records.ts';
import type { House } from '#functions/wiring.ts';
import { log } from '#platform/log.ts';
import { closedDueBefore, expireRequest } from '#store/expiring.ts';

const mostAtOnce = 50;

/** Lets the record of a request go once it was kept as long as the law asks; only the suppression list goes on. */
export async function letRecordsGo({ table, clock, profile }: House): Promise<number> {
  const now = clock.now();
  const today = receivedOn(now, profile.timeZone);
  let gone = 0;
  for (const { requestId, lastEventAt } of await closedDueBefore(table, { day: today, limit: mostAtOnce })) {
    if (recordEndsOn(receivedOn(lastEventAt, profile.timeZone)) > today) continue;
    await expireRequest(table, requestId, Math.floor(Date.parse(now) / 1000));
    log('RECORD_GONE', { requestId });
    gone += 1;
  }
  return gone;
}
