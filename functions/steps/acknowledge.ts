import type { Mailer } from '#domain/ports.ts';
import { happened } from '#domain/request.ts';
import { deliverNotice } from '#functions/acts/deliver-notice.ts';
import { addressGiven, consumerOf } from '#functions/acts/match.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { acknowledgementNotice } from '#pages/mail/notices.tsx';
import { advance, loadRequest } from '#store/events.ts';
import { createLink } from '#store/links.ts';

const day = 24 * 3600;

/** Confirms receipt to the address given (11 CCR 7021(a)). @returns seconds until an unproven request is reminded */
export async function acknowledge(
  house: House,
  mailer: Mailer,
  requestId: string,
): Promise<{ verifySeconds: number }> {
  const { table, profile, clock, config } = house;
  const verifySeconds = Math.max(1, profile.verification.remindAfterDays * day);
  const request = await loadRequest(table, requestId);
  const consumer = await consumerOf(house, requestId);
  const to = consumer && addressGiven(consumer.draft);
  if (!request || !consumer || happened(request.events, 'ReceiptAcknowledged')) return { verifySeconds };
  // What this house opened by itself was acknowledged with what it follows from.
  if (request.received.follows && request.received.follows.why !== 'appeal_granted') return { verifySeconds };
  const now = clock.now();
  const token = await createLink(table, { purpose: 'status', boundTo: requestId, seconds: 30 * day, now });
  const sent = await deliverNotice(house, mailer, {
    request,
    notice: 'acknowledgement',
    to,
    compose: () =>
      acknowledgementNotice({
        profile,
        request,
        authority: consumer.draft.requester.authority,
        statusUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/links/${token}`)}`,
      }),
  });
  if (sent.state === 'undeliverable') return { verifySeconds };
  await advance(table, requestId, ({ events }) =>
    happened(events, 'ReceiptAcknowledged') ? [] : [{ type: 'ReceiptAcknowledged', at: now }],
  );
  return { verifySeconds };
}
