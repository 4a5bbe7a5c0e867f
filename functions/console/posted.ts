import { appendEvents } from '#store/events.ts';
import { type ActResult, chosen, type Doing } from './doing.ts';
import { takeEffect } from './extend-time.ts';
import { begunExtension } from './extension-rule.ts';

/** A letter went to the post today. One that takes more time takes it from now on, if it is in time. */
export async function posted({ place, request, offered, by, form }: Doing): Promise<ActResult> {
  const notice = chosen(form['notice'], offered.letters);
  if (!notice) return 'not-now';
  const begun = begunExtension(request);
  await appendEvents(place.table, request, [{ type: 'LetterPosted', at: place.clock.now(), notice, by }]);
  if (begun?.notice !== notice) return { done: 'posted' };
  const isInTime = await takeEffect(place, request.requestId, { begun, by, toldAt: place.clock.now() });
  return { done: isInTime ? 'posted' : 'void' };
}
