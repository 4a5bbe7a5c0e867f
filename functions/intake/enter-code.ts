import { happened, type RequestEvent } from '#domain/request.ts';
import { concludeVerification } from '#domain/verification.ts';
import { codeMac, sendCode } from '#functions/acts/send-code.ts';
import { type House, wireMailer, wireWorkflow } from '#functions/wiring.ts';
import { advance, loadRequest, type RequestLog } from '#store/events.ts';
import { type PendingVerification, readVerification, takeTry } from '#store/verification.ts';
import { readToken } from '#store/waiting.ts';

export type CodeResult = 'accepted' | 'wrong' | 'locked' | 'expired' | 'not_waiting';

/** True while a code can still settle the request. */
function isWaiting(request: RequestLog | undefined): request is RequestLog {
  return (
    request !== undefined &&
    happened(request.events, 'VerificationStarted') !== undefined &&
    !happened(request.events, 'VerificationSucceeded') &&
    !happened(request.events, 'VerificationFailed') &&
    !happened(request.events, 'RequestWithdrawn')
  );
}

/**
 * Takes a typed code. Each try is counted before it is compared; the code works for ten minutes, and
 * once: what it settles is settled, and no code is waited for any more.
 * An accepted code settles the verification, for better or worse, and wakes the workflow.
 */
export async function enterCode(
  house: House,
  { requestId, code }: { requestId: string; code: string },
): Promise<{ result: CodeResult; triesLeft: number }> {
  const { table, clock } = house;
  if (!isWaiting(await loadRequest(table, requestId))) return { result: 'not_waiting', triesLeft: 0 };
  const before = await readVerification(table, requestId);
  if (!before) return { result: 'not_waiting', triesLeft: 0 };
  const pending = await takeTry(table, requestId);
  if (!pending) return { result: 'locked', triesLeft: 0 };
  // Macs of fixed length under a secret key: comparing them tells nothing of the code.
  const mac = await codeMac(house, requestId, code);
  if (mac !== pending.codeMac && mac !== pending.decoyMac) {
    await advance(table, requestId, () => [
      { type: 'CodeRefused', at: clock.now(), triesLeft: pending.triesLeft },
    ]);
    return { result: pending.triesLeft > 0 ? 'wrong' : 'locked', triesLeft: pending.triesLeft };
  }
  if (pending.expiresAt <= clock.now()) return { result: 'expired', triesLeft: pending.triesLeft };
  await settle(house, requestId, { pending, isDecoy: mac === pending.decoyMac });
  return { result: 'accepted', triesLeft: pending.triesLeft };
}

async function settle(
  house: House,
  requestId: string,
  { pending, isDecoy }: { pending: PendingVerification; isDecoy: boolean },
): Promise<void> {
  const { table, clock, profile } = house;
  const workflow = wireWorkflow(house);
  const result = concludeVerification({
    matched: pending.matched,
    // Only the address that got the code that counts is proven; whose inbox it is stays out of the log.
    provenInbox: isDecoy ? null : 'proven',
    pointsNeeded: profile.verification.dataPoints,
    recordsFound: pending.recordsFound,
    isInboxOnFile: pending.isInboxOnFile && !isDecoy,
  });
  const at = clock.now();
  const verdict: RequestEvent =
    result.verdict === 'verified'
      ? { type: 'VerificationSucceeded', at, level: result.level, points: result.points }
      : // One reason for both, so that nobody learns by it whether a person is known.
        {
          type: 'VerificationFailed',
          at,
          reason: pending.isInboxOnFile && !isDecoy ? result.reason : 'no_match',
        };
  await advance(table, requestId, (request) => {
    if (!isWaiting(request)) return [];
    const matches = result.verdict === 'verified' ? pending.matched.filter((type) => type !== 'email') : [];
    return [
      { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' },
      ...matches.map((identifier) => ({
        type: 'IdentifierVerified' as const,
        at,
        identifier,
        by: 'match' as const,
      })),
      verdict,
    ];
  });
  const token = await readToken(table, requestId, 'verify');
  if (token) await workflow.succeed(token, { verdict: result.verdict });
}

/** Mails a new code when the request still waits for one and not too many were sent. */
export async function sendCodeAgain(
  house: House,
  requestId: string,
): Promise<{ result: 'sent' | 'no_more' | 'not_waiting' }> {
  if (!isWaiting(await loadRequest(house.table, requestId))) return { result: 'not_waiting' };
  return sendCode(house, wireMailer(house), requestId);
}
