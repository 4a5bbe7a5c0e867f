import { receivedOn } from '#domain/deadlines.ts';
import { happened, lastOf } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import type { RequestLog } from '#store/events.ts';
import { rememberDenied } from './denied-corrections.ts';
import { consumerOf } from './match.ts';
import { releaseReference } from './suppress.ts';

const lists = { delete: 'deleted', opt_out: 'do_not_sell', limit: 'limit_use' } as const;

/**
 * What an ending leaves behind for the next request: what was taken back is off its list again, and a correction that
 * was refused for what it says is known should it come again. Safe to repeat.
 */
export async function rememberEnding(house: House, request: RequestLog): Promise<void> {
  const { requestId, events, received } = request;
  const withdrawn = happened(events, 'RequestWithdrawn');
  const list = Object.entries(lists).find(([kind]) => kind === received.kind)?.[1];
  if (withdrawn && list) await releaseReference(house, { list, reference: requestId, at: withdrawn.at });
  const decided = lastOf(events, 'StaffDecided');
  if (received.kind !== 'correct' || withdrawn || decided?.verdict !== 'deny') return;
  const consumer = await consumerOf(house, requestId);
  // A repeat that was refused as one starts no new term.
  if (!consumer?.match || decided.denial === 'repeated') return;
  await rememberDenied(house, {
    identifiers: consumer.match.identifiers,
    corrections: consumer.draft.corrections,
    deniedOn: receivedOn(decided.at, house.profile.timeZone),
  });
}
