import { missingOf } from '#domain/needs-met.ts';
import { bundleOf, lastOf, type RequestEvent } from '#domain/request.ts';
import { verificationVerdict } from '#domain/verdicts.ts';
import { codeHolderOf, codeMac, sendCode } from '#functions/acts/send-code.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import { type House, wireMailer, wireWorkflow } from '#functions/wiring.ts';
import { advance, loadRequest, type RequestLog } from '#store/events.ts';
import { readVerification, takeTry } from '#store/verification.ts';

export type CodeResult = 'accepted' | 'wrong' | 'locked' | 'expired' | 'not_waiting';

/** True while a code can still settle the request. */
function isWaiting(request: RequestLog | undefined): request is RequestLog {
  return (
    request !== undefined && verificationVerdict(request) === undefined && missingOf(request).includes('code')
  );
}

/** The request whose code serves this one: itself, or the first of those it was sent together with. */
async function holderOf({ table }: House, requestId: string): Promise<RequestLog | undefined> {
  const request = await loadRequest(table, requestId);
  const holder = request && codeHolderOf(request);
  return holder && holder !== requestId ? loadRequest(table, holder) : request;
}

/**
 * Takes a typed code. Each try is counted before it is compared; the code works for ten minutes, and
 * once: what it settles is settled, and no code is waited for any more.
 * An accepted code proves an inbox for every request that was sent together.
 */
export async function enterCode(
  house: House,
  { requestId, code }: { requestId: string; code: string },
): Promise<{ result: CodeResult; triesLeft: number }> {
  const { table, clock } = house;
  const holder = await holderOf(house, requestId);
  if (!isWaiting(holder)) return { result: 'not_waiting', triesLeft: 0 };
  const before = await readVerification(table, holder.requestId);
  if (!before) return { result: 'not_waiting', triesLeft: 0 };
  const pending = await takeTry(table, holder.requestId);
  if (!pending) return { result: 'locked', triesLeft: 0 };
  // Macs of fixed length under a secret key: comparing them tells nothing of the code.
  const mac = await codeMac(house, holder.requestId, code);
  if (mac !== pending.codeMac && mac !== pending.decoyMac) {
    await advance(table, holder.requestId, () => [
      { type: 'CodeRefused', at: clock.now(), triesLeft: pending.triesLeft },
    ]);
    return { result: pending.triesLeft > 0 ? 'wrong' : 'locked', triesLeft: pending.triesLeft };
  }
  if (pending.expiresAt <= clock.now()) return { result: 'expired', triesLeft: pending.triesLeft };
  // Only the address that got the code that counts is proven; whose inbox it is stays out of the log.
  const isProof = mac === pending.codeMac && pending.isInboxOnFile;
  for (const each of bundleOf(holder)) await prove(house, each, { isProof });
  return { result: 'accepted', triesLeft: pending.triesLeft };
}

/** Writes down what the code proved, which is nothing when it went to an address that is not on file. */
async function prove(house: House, requestId: string, { isProof }: { isProof: boolean }): Promise<void> {
  const at = house.clock.now();
  await advance(house.table, requestId, (request): RequestEvent[] => {
    if (!isWaiting(request)) return [];
    const matched = lastOf(request.events, 'VerificationStarted')?.matched ?? [];
    const email: RequestEvent = { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' };
    // One reason whether nobody fits or somebody else does, so that nobody learns by it whether a person is known.
    if (!isProof) return [email, { type: 'VerificationFailed', at, reason: 'no_match' }];
    const matches = matched.filter((type) => type !== 'email');
    return [
      email,
      ...matches.map(
        (identifier): RequestEvent => ({ type: 'IdentifierVerified', at, identifier, by: 'match' }),
      ),
    ];
  });
  await settleVerification(house, wireWorkflow(house), requestId);
}

/** Mails a new code when the request still waits for one and not too many were sent. */
export async function sendCodeAgain(
  house: House,
  requestId: string,
): Promise<{ result: 'sent' | 'no_more' | 'not_waiting' }> {
  const holder = await holderOf(house, requestId);
  if (!isWaiting(holder)) return { result: 'not_waiting' };
  return sendCode(house, wireMailer(house), holder.requestId);
}
