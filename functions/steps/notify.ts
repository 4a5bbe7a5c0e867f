import type { Mailer } from '#domain/ports.ts';
import { happened } from '#domain/request.ts';
import { addressFor, consumerOf } from '#functions/acts/match.ts';
import { sendNotice } from '#functions/acts/send-notice.ts';
import type { House } from '#functions/wiring.ts';
import { finalNotice } from '#pages/mail/notices.tsx';
import { advance, loadRequest } from '#store/events.ts';
import { createLink } from '#store/links.ts';
import { listOrders } from '#store/orders.ts';

const linkSeconds = 90 * 24 * 3600;

/** Sends the final notice, once, in the consumer's language. @throws {NoticeUncertain} while it may be under way */
export async function notify(house: House, mailer: Mailer, requestId: string): Promise<void> {
  const { table, profile, clock, config } = house;
  const request = await loadRequest(table, requestId);
  if (!request) throw new Error(`There is no request ${requestId}`);
  if (happened(request.events, 'FinalNoticeSent') || happened(request.events, 'FinalNoticeUndeliverable'))
    return;
  const consumer = await consumerOf(house, requestId);
  const to = consumer && addressFor(request, consumer);
  if (!to) {
    await advance(table, requestId, () => [
      { type: 'FinalNoticeUndeliverable', at: clock.now(), why: 'no_address' },
    ]);
    return;
  }
  const orders = await listOrders(table, requestId);
  const token = await createLink(table, {
    purpose: 'status',
    boundTo: requestId,
    seconds: linkSeconds,
    now: clock.now(),
  });
  const path = request.received.language === 'es' ? '/es' : '';
  const sent = await sendNotice(house, mailer, {
    requestId,
    notice: 'final',
    to,
    compose: (mayRepeat) =>
      finalNotice({
        profile,
        request,
        orders,
        receiptUrl: `${config.PUBLIC_URL}${path}/requests/${requestId}/receipt`,
        statusUrl: `${config.PUBLIC_URL}${path}/links/${token}`,
        mayRepeat,
      }),
  });
  await advance(table, requestId, ({ events }) => {
    if (happened(events, 'FinalNoticeSent') || happened(events, 'FinalNoticeUndeliverable')) return [];
    return sent.state === 'sent'
      ? [{ type: 'FinalNoticeSent', at: clock.now(), messageId: sent.messageId }]
      : [{ type: 'FinalNoticeUndeliverable', at: clock.now(), why: sent.messageId }];
  });
}
