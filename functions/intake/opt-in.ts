import { mayOptIn } from '#domain/opting-in.ts';
import { releaseReference } from '#functions/acts/suppress.ts';
import type { House } from '#functions/wiring.ts';
import { type HttpAnswer, seeOther } from '#platform/http.ts';
import { advance } from '#store/events.ts';
import type { Acting } from './acting.ts';

/**
 * The second of the two steps by which somebody opts back in (11 CCR 7028(a)); the first was to ask for the page with
 * this button. It takes back what this one request did, and no other opt-out of the same person.
 */
export async function optIn(house: House, { request, page }: Acting): Promise<HttpAnswer> {
  const { table, clock } = house;
  const { requestId } = request;
  const at = clock.now();
  const after = await advance(table, requestId, (current) =>
    mayOptIn(current) ? [{ type: 'OptedBackIn', at }] : [],
  );
  if (!after.events.some(({ type }) => type === 'OptedBackIn')) return seeOther(page);
  await releaseReference(house, { list: 'do_not_sell', reference: requestId, at });
  return seeOther(`${page}?done=opted_in`);
}
