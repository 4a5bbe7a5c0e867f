import type { PrivacyRequest } from '#domain/request.ts';
import { deliverNotice } from '#functions/acts/deliver-notice.ts';
import { addressFor, consumerOf } from '#functions/acts/match.ts';
import { NoticeUncertain } from '#functions/acts/send-notice.ts';
import type { Composed } from '#pages/mail/notice-frame.ts';
import type { Console } from './console.ts';

/** `letter`: it is ready to be printed, and counts when it is posted. */
export type Told = 'sent' | 'letter' | 'undelivered' | 'uncertain';

/** Sends the consumer a notice, their way, once for each name of a notice. */
export async function tellConsumer(
  place: Console,
  request: PrivacyRequest,
  { notice, compose }: { notice: `extension-${number}` | `fee-${number}`; compose: () => Composed },
): Promise<Told> {
  const consumer = await consumerOf(place, request.requestId);
  try {
    const { state } = await deliverNotice(place, place.mailer, {
      request,
      notice,
      to: consumer && addressFor(request, consumer),
      compose,
    });
    if (state === 'undeliverable') return 'undelivered';
    return request.received.delivery === 'post' ? 'letter' : 'sent';
  } catch (fault) {
    if (fault instanceof NoticeUncertain) return 'uncertain';
    throw fault;
  }
}
