import type { Mailer } from '#domain/ports.ts';
import { Transient } from '#domain/ports.ts';
import type { House } from '#functions/wiring.ts';
import { nameOf } from '#platform/log.ts';
import { claimNotice, markNotice, readNotice, releaseNotice } from '#store/notices.ts';

/** The process died while SES was asked: wait for SES's own report before sending a second copy. */
export class NoticeUncertain extends Error {
  override readonly name = 'NoticeUncertain';
}

export interface ComposedNotice {
  subject: string;
  text: string;
  html: string;
}

/** Faults by which SES says that it took nothing and never will. */
const refusals = [
  'MessageRejected',
  'UndeliverableAddress',
  'MailFromDomainNotVerifiedException',
  'InvalidParameterValue',
];
/** Faults by which it is certain that nothing was taken, and a later try may go through. */
const notTaken = [
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
  'AccountSendingPausedException',
];

/**
 * Sends one notice of a request once. SES has no idempotency key, so: write `sending`, ask SES, write `sent`. When
 * a crash comes between the last two, SES's own event (it carries our tags) settles it; only after a window
 * without one is it sent again, and `compose` is told so.
 * @throws {NoticeUncertain} within that window; {Transient} when SES asks to wait.
 */
export async function sendNotice(
  house: House,
  mailer: Mailer,
  {
    requestId,
    notice,
    to,
    compose,
  }: {
    requestId: string;
    notice: string;
    to: string;
    compose: (mayRepeat: 'no' | 'yes') => ComposedNotice;
  },
): Promise<{ state: 'sent' | 'undeliverable'; messageId: string }> {
  const { table, clock, config } = house;
  const known = await readNotice(table, requestId, notice);
  if (known && known.state !== 'sending') return { state: known.state, messageId: known.messageId ?? '' };
  const now = clock.now();
  const windowEnds = known ? Date.parse(known.at) + config.NOTICE_WINDOW_SECONDS * 1000 : 0;
  if (known && Date.parse(now) < windowEnds) throw new NoticeUncertain(`Notice ${notice} may have been sent`);
  const isClaimed = await claimNotice(table, requestId, { notice, attempt: known?.attempt ?? 0, at: now });
  if (!isClaimed) throw new NoticeUncertain(`Notice ${notice} is being sent by another attempt`);
  // Released by us means SES said no; anything else leaves a doubt that the reader is told of.
  const mayRepeat = known && known.at > '1970-01-02' ? 'yes' : 'no';
  try {
    const messageId = await mailer.send({ to, requestId, notice, ...compose(mayRepeat) });
    await markNotice(table, requestId, { notice, state: 'sent', messageId });
    return { state: 'sent', messageId };
  } catch (fault) {
    const name = nameOf(fault);
    if (refusals.includes(name)) {
      await markNotice(table, requestId, { notice, state: 'undeliverable', messageId: name });
      return { state: 'undeliverable', messageId: name };
    }
    if (notTaken.includes(name) || (fault as NodeJS.ErrnoException).code === 'ECONNREFUSED') {
      await releaseNotice(table, requestId, notice);
      throw new Transient('The mail service asks to wait', { cause: fault });
    }
    throw fault;
  }
}
