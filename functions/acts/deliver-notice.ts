import type { Mailer } from '#domain/ports.ts';
import type { PrivacyRequest, RequestEvent } from '#domain/request.ts';
import type { Instant } from '#domain/vocabulary.ts';
import type { House } from '#functions/wiring.ts';
import type { Composed } from '#pages/mail/mail-body.tsx';
import { advance } from '#store/events.ts';
import { sealField } from '#store/sealed.ts';
import { sendNotice } from './send-notice.ts';

/** Codes and links are for the inbox only, whichever way the answer goes. */
export type LetterName = 'acknowledgement' | 'extension' | 'fee' | 'final';

export interface Delivered {
  state: 'sent' | 'undeliverable';
  messageId: string;
}

/** What is written down of a final notice that went out, or could not. */
export function finalNoticeEvent({ state, messageId }: Delivered, at: Instant): RequestEvent {
  return state === 'sent'
    ? { type: 'FinalNoticeSent', at, messageId }
    : { type: 'FinalNoticeUndeliverable', at, why: messageId };
}

/**
 * Sends a notice the way the consumer chose. By post it is kept, sealed, until somebody prints it; it then counts as
 * sent on the day it was posted, which staff write down.
 */
export async function deliverNotice(
  house: House,
  mailer: Mailer,
  {
    request,
    notice,
    to,
    compose,
  }: {
    request: PrivacyRequest;
    notice: LetterName | `${LetterName}-${number}`;
    /** The e-mail address; undefined when none is known. */
    to: string | undefined;
    compose: (mayRepeat: 'no' | 'yes') => Composed;
  },
): Promise<Delivered> {
  const { requestId, received } = request;
  if (received.delivery !== 'post')
    return to === undefined
      ? { state: 'undeliverable', messageId: 'no_address' }
      : sendNotice(house, mailer, { requestId, notice, to, compose });
  const isKept = await sealField(house, {
    requestId,
    field: `letter-${notice}`,
    text: JSON.stringify(compose('no')),
  });
  if (!isKept) return { state: 'undeliverable', messageId: 'shredded' };
  await advance(house.table, requestId, ({ events }) =>
    events.some((event) => event.type === 'LetterPrepared' && event.notice === notice)
      ? []
      : [{ type: 'LetterPrepared', at: house.clock.now(), notice }],
  );
  return { state: 'sent', messageId: `letter:${notice}` };
}
