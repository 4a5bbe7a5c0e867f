import { randomInt } from 'node:crypto';
import { normalise } from '#domain/identifier.ts';
import type { Mailer } from '#domain/ports.ts';
import { bundleOf, lastOf, type PrivacyRequest } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { codeNotice } from '#pages/mail/notices.tsx';
import { advance, loadRequest } from '#store/events.ts';
import { createLink } from '#store/links.ts';
import { type PendingVerification, putVerification, readVerification } from '#store/verification.ts';
import { consumerOf, emailClaimed } from './match.ts';
import { sendNotice } from './send-notice.ts';

const stopLinkSeconds = 14 * 24 * 3600;

/** Six digits, never starting with a zero that a phone might drop. */
const newCode = () => String(randomInt(100_000, 1_000_000));

const macOf = (house: House, requestId: string, code: string) =>
  house.lookup.macOf('code', `${requestId}|${code}`);

/**
 * Of requests sent together, the one whose code serves them all. Intake puts those that most surely need a code
 * first.
 */
export function codeHolderOf(request: Pick<PrivacyRequest, 'requestId' | 'received'>): string {
  return bundleOf(request)[0] ?? request.requestId;
}

/** The MAC under which a typed code is compared: bound to its request, spaces forgiven. */
export function codeMac(house: House, requestId: string, typed: string): Promise<string> {
  return macOf(house, requestId, typed.replace(/\D/g, ''));
}

/**
 * Mails a new code to the address on file (trust: never only to the one typed), and, when that is another one, a
 * code that proves nothing to the address typed. The code before is void from now on.
 */
export async function sendCode(
  house: House,
  mailer: Mailer,
  requestId: string,
): Promise<{ result: 'sent' | 'no_more' }> {
  const { table, profile, clock, config } = house;
  const [request, consumer, before] = await Promise.all([
    loadRequest(table, requestId),
    consumerOf(house, requestId),
    readVerification(table, requestId),
  ]);
  const address = consumer?.match?.address;
  const started = request && lastOf(request.events, 'VerificationStarted');
  if (!request || !consumer?.match || !address || !started) return { result: 'no_more' };
  if (codeHolderOf(request) !== requestId) return { result: 'sent' };
  const attempt = (before?.codesSent ?? 0) + 1;
  if (attempt > profile.verification.codesPerRequest) return { result: 'no_more' };

  const given = emailClaimed(consumer.draft);
  const isSame =
    given !== undefined &&
    normalise({ type: 'email', value: given }) === normalise({ type: 'email', value: address });
  const code = newCode();
  const decoy = !isSame && given !== undefined ? newCode() : '';
  const now = clock.now();
  const pending: PendingVerification = {
    codeMac: await macOf(house, requestId, code),
    decoyMac: decoy ? await macOf(house, requestId, decoy) : '',
    expiresAt: new Date(Date.parse(now) + profile.verification.codeMinutes * 60_000).toISOString(),
    triesLeft: profile.verification.codeTries,
    codesSent: attempt,
    matched: started.matched,
    recordsFound: started.recordsFound,
    isInboxOnFile: consumer.match.isOnFile,
  };
  // Another sender came first with this number: its code is the one that counts.
  if (!(await putVerification(table, requestId, pending))) return { result: 'sent' };

  const stop = await createLink(table, {
    purpose: 'stop',
    boundTo: requestId,
    seconds: stopLinkSeconds,
    now,
  });
  const { requester } = consumer.draft;
  const mail = (to: string, text: string, notice: string) =>
    sendNotice(house, mailer, {
      requestId,
      notice,
      to,
      compose: () =>
        codeNotice({
          profile,
          request,
          code: text,
          minutes: profile.verification.codeMinutes,
          codeUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/requests/${requestId}`)}`,
          stopUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/links/${stop}`)}`,
          askedBy: requester.business || requester.name,
        }),
    });
  await mail(address, code, `code-${attempt}`);
  if (decoy && given) await mail(given, decoy, `code-${attempt}-given`);
  await advance(table, requestId, ({ events }) =>
    events.some((event) => event.type === 'CodeSent' && event.attempt === attempt)
      ? []
      : [
          {
            type: 'CodeSent',
            at: now,
            to: consumer.match?.isOnFile ? 'address_on_file' : 'address_given',
            attempt,
          },
        ],
  );
  return { result: 'sent' };
}
