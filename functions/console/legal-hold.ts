import { hasUnpostedLetter } from '#domain/letters.ts';
import { isHeld } from '#domain/request.ts';
import { isAnswered } from '#domain/verdicts.ts';
import { openFollowUp } from '#functions/acts/follow-up.ts';
import { forgetConsumer } from '#functions/acts/forget-consumer.ts';
import { consumerOf } from '#functions/acts/match.ts';
import { appendEvents, loadRequest } from '#store/events.ts';
import { isReleaseUnfinished } from './actions-for.ts';
import type { Console } from './console.ts';
import type { ActResult, Doing } from './doing.ts';

/** Keeps own records for a matter at law, whoever asked for their deletion (Civ. Code 1798.145(a)). */
export async function holdRecords({ place, request, offered, by, form }: Doing): Promise<ActResult> {
  if (offered.hold !== 'place') return 'not-now';
  const matter = form['matter']?.trim() ?? '';
  if (!/^[A-Za-z0-9-]{1,40}$/.test(matter))
    return {
      faults: {
        matter: 'Write the matter’s code: letters, digits and hyphens only, and no name of a person.',
      },
    };
  await appendEvents(place.table, request, [{ type: 'HoldPlaced', at: place.clock.now(), by, matter }]);
  return { done: 'held' };
}

/**
 * Releases the hold. Where the others were told already, the erasure that it put off is opened as a request of its
 * own, and once the first has been answered its key is shredded. Safe to repeat after a crash.
 */
export async function releaseHold({ place, request, offered, by }: Doing): Promise<ActResult> {
  if (offered.hold !== 'release') return 'not-now';
  const released = isHeld(request)
    ? await appendEvents(place.table, request, [{ type: 'HoldReleased', at: place.clock.now(), by }])
    : request;
  if (!isReleaseUnfinished(released)) return { done: 'released' };
  await openErasure(place, request.requestId);
  await forget(place, request.requestId);
  return { done: 'erasure-opened' };
}

async function openErasure(place: Console, requestId: string): Promise<void> {
  const consumer = await consumerOf(place, requestId);
  if (!consumer)
    throw new Error(`The consumer’s data of ${requestId} is shredded; nothing can be erased by it`);
  const { draft, match } = consumer;
  // Only what was verified then selects data now.
  const identifiers = match && match.identifiers.length > 0 ? match.identifiers : draft.identifiers;
  await openFollowUp(place, {
    draft: { ...draft, identifiers, corrections: [], evidence: '' },
    kind: 'delete',
    follows: { reference: requestId, why: 'hold_released' },
    workflow: place.workflow,
  });
}

/** Once the answer is out nothing needs the key any more; a letter that still waits does, and the sweep comes back. */
async function forget(place: Console, requestId: string): Promise<void> {
  const request = await loadRequest(place.table, requestId);
  if (!request || !isAnswered(request) || hasUnpostedLetter(request)) return;
  await forgetConsumer(place, requestId);
}
