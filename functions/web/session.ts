import { cookie, cookieName } from '#platform/http.ts';
import { readSecret } from '#store/drafts.ts';
import { sessionOpens } from '#store/links.ts';
import type { Asked } from './asked.ts';

/** True when this browser may see the request: it sent it, typed its code, or opened a link mailed for it. */
export async function mayOpen({ house, event }: Asked, requestId: string): Promise<boolean> {
  const secret = readSecret(cookie(event, cookieName(house.config.PUBLIC_URL)));
  return (
    secret !== undefined && (await sessionOpens(house.table, secret, house.clock.now())).includes(requestId)
  );
}
