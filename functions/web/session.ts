import { opensOf } from '#functions/acts/browser-session.ts';
import type { Asked } from './asked.ts';

/** True when this browser may see the request: it sent it, typed its code, or opened a link mailed for it. */
export async function mayOpen({ house, event }: Asked, requestId: string): Promise<boolean> {
  return (await opensOf(house, event)).includes(requestId);
}
