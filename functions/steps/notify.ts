import { receivedOn } from '#domain/deadlines.ts';
import { hasUnpostedLetter } from '#domain/letters.ts';
import type { Mailer } from '#domain/ports.ts';
import { happened, type PrivacyRequest } from '#domain/request.ts';
import { isAnswered } from '#domain/verdicts.ts';
import { answerJoined } from '#functions/acts/answer-joined.ts';
import { deliverNotice, finalNoticeEvent } from '#functions/acts/deliver-notice.ts';
import { addressFor, consumerOf } from '#functions/acts/match.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { finalNotice } from '#pages/mail/notices.tsx';
import { advance, loadRequest, mustLoadRequest } from '#store/events.ts';
import { createLink } from '#store/links.ts';
import { listOrders } from '#store/orders.ts';

const day = 24 * 3600;
const linkSeconds = 90 * day;
/** How long a copy can be fetched, and how long a letter may wait for the post. */
const openDays = 30;

/**
 * Sends the final notice, once, in the consumer's language, and answers those whose requests were joined to this one.
 * @returns until when the key is needed that opens the copy or the letter; now, when nothing is left to open
 * @throws {NoticeUncertain} while the notice may be under way
 */
export async function notify(
  house: House,
  mailer: Mailer,
  requestId: string,
): Promise<{ keepOpenUntil: string }> {
  const { table, clock } = house;
  const request = await mustLoadRequest(table, requestId);
  if (!isAnswered(request)) await sendFinal(house, mailer, request);
  await answerJoined(house, mailer, requestId);
  const after = (await loadRequest(table, requestId)) ?? request;
  const isNeeded = happened(after.events, 'PackageAssembled') !== undefined || hasUnpostedLetter(after);
  return { keepOpenUntil: isNeeded ? openUntil(after, clock.now()) : endedAt(after, clock.now()) };
}

const endedAt = ({ events }: Pick<PrivacyRequest, 'events'>, now: string) =>
  happened(events, 'RequestConcluded')?.at ?? now;

function openUntil(request: Pick<PrivacyRequest, 'events'>, now: string): string {
  return new Date(Date.parse(endedAt(request, now)) + openDays * day * 1000).toISOString();
}

async function sendFinal(house: House, mailer: Mailer, request: PrivacyRequest): Promise<void> {
  const { table, profile, clock, config } = house;
  const { requestId } = request;
  const consumer = await consumerOf(house, requestId);
  const orders = await listOrders(table, requestId);
  const token = await createLink(table, {
    // The address was proven before an answer was put together: whoever reads its mail may fetch it.
    purpose: happened(request.events, 'PackageAssembled') ? 'package' : 'status',
    boundTo: requestId,
    seconds: linkSeconds,
    now: clock.now(),
  });
  const sent = await deliverNotice(house, mailer, {
    request,
    notice: 'final',
    to: consumer && addressFor(request, consumer),
    compose: (mayRepeat) =>
      finalNotice({
        profile,
        request,
        orders,
        receiptUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/requests/${requestId}/receipt`)}`,
        statusUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/links/${token}`)}`,
        appealUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/request/appeal?of=${requestId}`)}`,
        copy: {
          until: receivedOn(openUntil(request, clock.now()), profile.timeZone),
          from: consumer?.draft.from ?? null,
        },
        corrected: consumer?.draft.corrections.map(({ field }) => field) ?? [],
        mayRepeat,
      }),
  });
  await advance(table, requestId, (now) => (isAnswered(now) ? [] : [finalNoticeEvent(sent, clock.now())]));
}
