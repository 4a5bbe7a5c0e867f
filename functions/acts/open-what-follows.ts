import { happened, type RequestDraft } from '#domain/request.ts';
import { isUnverifiedOptOut } from '#domain/unverified.ts';
import { assessmentVerdict } from '#domain/verdicts.ts';
import type { House } from '#functions/wiring.ts';
import { loadRequest, type RequestLog } from '#store/events.ts';
import { openFollowUp } from './follow-up.ts';
import { consumerOf } from './match.ts';

/**
 * Opens what an ending brings with it: the opt-out in place of a deletion that nobody proved, the right that an appeal
 * was granted for, the deletion of contested data that is not corrected. Safe to repeat.
 */
export async function openWhatFollows(house: House, request: RequestLog): Promise<void> {
  const { requestId, events, received } = request;
  const consumer = await consumerOf(house, requestId);
  if (!consumer || happened(events, 'RequestWithdrawn')) return;
  const { draft } = consumer;
  if (isUnverifiedOptOut(request, house.profile))
    await openFollowUp(house, {
      draft: plain(draft),
      kind: 'opt_out',
      follows: { reference: requestId, why: 'unverified_delete' },
    });
  const decided = happened(events, 'StaffDecided');
  if (decided?.deletesInstead)
    await openFollowUp(house, {
      // What was verified, and not what was claimed: nothing is proven again.
      draft: { ...plain(draft), identifiers: consumer.match?.identifiers ?? [] },
      kind: 'delete',
      follows: { reference: requestId, why: 'delete_instead' },
    });
  if (received.kind !== 'appeal' || assessmentVerdict(request) !== 'answer') return;
  const appealed = await loadRequest(house.table, received.appealOf ?? '');
  if (appealed)
    await openFollowUp(house, {
      draft: { ...draft, appealOf: '' },
      kind: appealed.received.kind,
      follows: { reference: requestId, why: 'appeal_granted' },
    });
}

/** The same person asks, and nothing else of what was asked goes along. */
function plain(draft: RequestDraft): RequestDraft {
  return { ...draft, corrections: [], evidence: '' };
}
