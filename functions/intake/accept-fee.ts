import { isFeeOpen } from '#domain/progress-heading.ts';
import type { House } from '#functions/wiring.ts';
import { type HttpAnswer, seeOther } from '#platform/http.ts';
import { advance } from '#store/events.ts';
import type { Acting } from './acting.ts';

/** The consumer agrees to what the work costs; taking the request back is the other way. */
export async function acceptFee({ table, clock }: House, { request, page }: Acting): Promise<HttpAnswer> {
  const after = await advance(table, request.requestId, (current) =>
    isFeeOpen(current) ? [{ type: 'FeeAccepted', at: clock.now() }] : [],
  );
  return seeOther(after.events.some(({ type }) => type === 'FeeAccepted') ? `${page}?done=fee` : page);
}
