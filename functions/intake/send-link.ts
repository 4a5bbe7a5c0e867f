import { createHash } from 'node:crypto';
import { happened } from '#domain/request.ts';
import { addressFor, consumerOf } from '#functions/acts/match.ts';
import { sendNotice } from '#functions/acts/send-notice.ts';
import { type House, wireMailer } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { statusLinkNotice } from '#pages/mail/notices.tsx';
import { loadRequest } from '#store/events.ts';
import { createLink } from '#store/links.ts';

const linkSeconds = 24 * 3600;
/** One link an hour at most, so that nobody's inbox can be filled by who knows a reference. */
const hour = (now: string) => now.slice(0, 13);

/** Mails a link to the status page, to the address the request came with. Says nothing about whether it did. */
export async function sendStatusLink(house: House, requestId: string): Promise<void> {
  const { table, clock, config, profile } = house;
  const request = await loadRequest(table, requestId);
  const consumer = request && (await consumerOf(house, requestId));
  const to = consumer && addressFor(request, consumer);
  if (!request || !to) return;
  const now = clock.now();
  // Once it is proven who asks, the address is theirs, and what the request holds may be fetched from there.
  const level = happened(request.events, 'VerificationSucceeded')?.level ?? 'none';
  const purpose = level === 'none' ? 'status' : 'package';
  const token = await createLink(table, { purpose, boundTo: requestId, seconds: linkSeconds, now });
  await sendNotice(house, wireMailer(house), {
    requestId,
    notice: `link-${createHash('sha256').update(hour(now)).digest('hex').slice(0, 8)}`,
    to,
    compose: () =>
      statusLinkNotice({
        profile,
        request,
        linkUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/links/${token}`)}`,
      }),
  });
}
