import { missingOf } from '#domain/needs-met.ts';
import type { Mailer } from '#domain/ports.ts';
import type { PrivacyRequest } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { needsNotice } from '#pages/mail/notices.tsx';
import { addressGiven, consumerOf } from './match.ts';
import { sendNotice } from './send-notice.ts';

/** The code mail says all that there is to say to a consumer who only has to type it. */
function asksMoreThanCode({ events, received }: PrivacyRequest): boolean {
  const missing = missingOf({ events, received });
  return missing.some((one) => one !== 'code') || (missing.length > 0 && received.requester === 'agent');
}

/** Tells the requester, once, what must still be shown, where that is more than the code we mailed. */
export async function tellWhatIsNeeded(house: House, mailer: Mailer, request: PrivacyRequest): Promise<void> {
  const { requestId, received } = request;
  const { profile, config } = house;
  const consumer = await consumerOf(house, requestId);
  const to = consumer && addressGiven(consumer.draft);
  if (!to || !asksMoreThanCode(request)) return;
  await sendNotice(house, mailer, {
    requestId,
    notice: 'needed',
    to,
    compose: () =>
      needsNotice({
        profile,
        request,
        statusUrl: `${config.PUBLIC_URL}${pathIn(received.language, `/requests/${requestId}`)}`,
      }),
  });
}
