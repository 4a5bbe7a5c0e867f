import { extensionOf } from '#domain/deadlines.ts';
import { failureEnding } from '#domain/failure-ending.ts';
import { missingOf } from '#domain/needs-met.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import type { Mailer } from '#domain/ports.ts';
import type { Profile } from '#domain/profile.ts';
import { happened, lastOf, type PrivacyRequest, type RequestEvent } from '#domain/request.ts';
import { verificationVerdict } from '#domain/verdicts.ts';
import { addressGiven, consumerOf } from '#functions/acts/match.ts';
import { sendNotice } from '#functions/acts/send-notice.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { verificationReminder } from '#pages/mail/notices.tsx';
import { advance, mustLoadRequest } from '#store/events.ts';

const day = 24 * 3600;

/** Nobody typed the code: reminds once, and at the second time closes with a notice that says why. */
export async function remindToVerify(
  house: House,
  mailer: Mailer,
  requestId: string,
): Promise<{ verdict: 'verified' | 'failed' | 'withdrawn' | 'merged' | 'waiting'; verifySeconds: number }> {
  const { table, profile, clock, config } = house;
  const request = await mustLoadRequest(table, requestId);
  const { remindAfterDays, closeAfterDays } = profile.verification;
  const verifySeconds = Math.max(1, (closeAfterDays - remindAfterDays) * day);
  const settled = verificationVerdict(request);
  if (settled) return { verdict: settled, verifySeconds };
  const now = clock.now();
  const closesAt = Date.parse(request.received.at) + daysToProve(request, profile) * day * 1000;
  if (Date.parse(now) >= closesAt || closeAfterDays <= remindAfterDays) {
    const after = await advance(table, requestId, (current) =>
      verificationVerdict(current) ? [] : [closing(current, now)],
    );
    return { verdict: verificationVerdict(after) ?? 'failed', verifySeconds };
  }
  const consumer = await consumerOf(house, requestId);
  const to = consumer && addressGiven(consumer.draft);
  if (to && !happened(request.events, 'VerificationReminded')) {
    await sendNotice(house, mailer, {
      requestId,
      notice: 'verification-reminder',
      to,
      compose: () =>
        verificationReminder({
          profile,
          request,
          codeUrl: `${config.PUBLIC_URL}${pathIn(request.received.language, `/requests/${requestId}`)}`,
        }),
    });
    await advance(table, requestId, ({ events }) =>
      happened(events, 'VerificationReminded') ? [] : [{ type: 'VerificationReminded', at: now }],
    );
  }
  const left = Math.ceil((closesAt - Date.parse(now)) / 1000);
  return { verdict: 'waiting', verifySeconds: Math.max(1, left) };
}

/** Where no duty runs until the proof comes (ORS 646A.576(5)(d)), the request waits as long as an answer may take at most. */
function daysToProve({ received }: PrivacyRequest, profile: Profile): number {
  const { kind } = received;
  const law = lawOrCourtesy(received);
  const { ending } = failureEnding({ law, kind, profile });
  const { first, most } = extensionOf(law, kind);
  return ending === 'wait' ? first.value + most.value : profile.verification.closeAfterDays;
}

/** Who proved the inbox but signed no declaration gets the categories of a copy, and no more (11 CCR 7024(a)). */
function closing(request: PrivacyRequest, at: string): RequestEvent {
  const missing = missingOf(request);
  const lacksOnlyDeclaration = missing.length > 0 && missing.every((one) => one === 'declaration');
  if (request.received.kind === 'access' && lacksOnlyDeclaration) {
    const matched = lastOf(request.events, 'VerificationStarted')?.matched ?? [];
    const points = matched.filter((type) => type !== 'email').length;
    return { type: 'VerificationSucceeded', at, level: 'reasonable', points };
  }
  return { type: 'VerificationFailed', at, reason: 'insuf_verification' };
}
