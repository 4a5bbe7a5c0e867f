import { isHeld } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import type { RequestLog } from '#store/events.ts';
import { consumerOf } from './match.ts';
import { suppressPerson } from './suppress.ts';

/**
 * Once own records are erased, the person is put on the list of those who must not be taken in again (Civ. Code
 * 1798.105(c)(2)). Not while a legal hold keeps the records: they have not gone yet.
 */
export async function keepAway(house: House, request: RequestLog): Promise<void> {
  const { kind, follows } = request.received;
  if (kind !== 'delete' || isHeld(request)) return;
  // Already on the list, or it could not have come back.
  if (follows?.why === 'came_back') return;
  const consumer = await consumerOf(house, request.requestId);
  if (!consumer?.match) return;
  await suppressPerson(house, {
    identifiers: consumer.match.identifiers,
    list: 'deleted',
    reference: request.requestId,
    at: house.clock.now(),
  });
}
