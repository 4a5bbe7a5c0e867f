import { decide } from '#domain/decisions/questions.ts';
import { decisionEvents } from '#domain/decisions/record.ts';
import { type Identifier, identifierType } from '#domain/identifier.ts';
import { missingOf } from '#domain/needs-met.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import type { Mailer, OwnRecords } from '#domain/ports.ts';
import { bundleOf, type Follows, happened, type RequestDraft, type RequestEvent } from '#domain/request.ts';
import { isInboxProven, verificationVerdict } from '#domain/verdicts.ts';
import { isInboxOnFile, matchRecords, verifiedIdentifiers } from '#domain/verification.ts';
import { needFacts, type VerificationNeed, verificationNeed } from '#domain/verification-needs.ts';
import { consumerOf, type MatchOnFile } from '#functions/acts/match.ts';
import { codeHolderOf, sendCode } from '#functions/acts/send-code.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import { tellWhatIsNeeded } from '#functions/acts/tell-what-is-needed.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { readLogin } from '#keys/login-token.ts';
import { advance, loadRequest, mustLoadRequest, type RequestLog } from '#store/events.ts';
import { sealField } from '#store/sealed.ts';
import { rememberOnce } from '#store/seen.ts';
import { keepToken } from '#store/waiting.ts';

export interface Verifying {
  house: House;
  mailer: Mailer;
  ownRecords: OwnRecords;
  workflow: Workflow;
}

/**
 * Holds what the requester gave against own records, says what is needed, asks for the least of it, and leaves the
 * token for who brings it.
 */
export async function verify(
  { house, mailer, ownRecords, workflow }: Verifying,
  { requestId, taskToken }: { requestId: string; taskToken: string },
): Promise<void> {
  const { table } = house;
  await keepToken(table, requestId, { step: 'verify', token: taskToken });
  const request = await mustLoadRequest(table, requestId);
  if (!verificationVerdict(request) && !happened(request.events, 'VerificationStarted'))
    await start({ house, ownRecords }, request);
  await takeCodeOfBundle(house, requestId);
  // It may have been settled before this token was kept: whoever settled it found no token to wake.
  const verdict = await settleVerification(house, workflow, requestId);
  const waiting = verdict ? undefined : await loadRequest(table, requestId);
  if (waiting && missingOf(waiting).includes('code') && !happened(waiting.events, 'CodeSent'))
    await sendCode(house, mailer, requestId);
  if (waiting) await tellWhatIsNeeded(house, mailer, waiting);
}

async function start(
  { house, ownRecords }: { house: House; ownRecords: OwnRecords },
  request: RequestLog,
): Promise<void> {
  const { table, clock, profile } = house;
  const { requestId, received } = request;
  const consumer = await consumerOf(house, requestId);
  if (!consumer) throw new Error('The consumer’s data is shredded before it was verified');
  const { draft } = consumer;
  const accountId = await signedInAs(house, request, draft.login);
  const found = await findOnFile(ownRecords, { draft, accountId });
  const law = lawOrCourtesy(received);
  const { kind, channel } = received;
  const isFollowUp = await wasVerified(house, received.follows);
  const asked = {
    law,
    kind,
    requester: draft.requester,
    heldCategories: found.heldCategories,
    profile,
    isFollowUp,
    channel,
  };
  const need = verificationNeed(asked);
  await sealField(house, {
    requestId,
    field: 'match',
    text: JSON.stringify(matchFor(need, { draft, found, follows: received.follows })),
  });
  const decision = decide('verification_needed', needFacts(asked), law);
  const isAccount = accountId !== undefined && found.matched.includes('account_id');
  await advance(table, requestId, ({ events }) => {
    const at = clock.now();
    if (happened(events, 'VerificationStarted')) return [];
    const started: RequestEvent = {
      type: 'VerificationStarted',
      at,
      matched: found.matched,
      recordsFound: found.best.length,
      pointsNeeded: need.points,
      need,
    };
    const login: RequestEvent = { type: 'IdentifierVerified', at, identifier: 'account_id', by: 'login' };
    return [started, ...decisionEvents([decision], { events, at }), ...(isAccount ? [login] : [])];
  });
}

/** The account for which the company's own sign-in vouches, with a token that served no other request. */
async function signedInAs(
  { table, profile, config, clock }: House,
  { requestId, received }: RequestLog,
  token: string,
): Promise<string | undefined> {
  const { login } = profile.verification;
  if (!login || token === '') return undefined;
  const signedIn = await readLogin(token, { login, audience: config.PUBLIC_URL, at: received.at });
  if (!signedIn) return undefined;
  const first = await rememberOnce(table, {
    scope: 'login',
    id: signedIn.tokenId,
    value: bundleOf({ requestId, received })[0] ?? requestId,
    bodyDigest: '',
    now: clock.now(),
    seconds: tokenSeconds,
  });
  return bundleOf({ requestId, received }).includes(first.value) ? signedIn.accountId : undefined;
}

const tokenSeconds = 24 * 3600;

/**
 * True when who asks was verified in the request that this one follows. An appeal is heard without proof, so what it
 * is granted for is proven like any other request, unless staff made sure who it is.
 */
async function wasVerified({ table }: House, follows: Follows | undefined): Promise<boolean> {
  if (follows?.why !== 'appeal_granted') return follows !== undefined;
  const appeal = await loadRequest(table, follows.reference);
  return appeal !== undefined && happened(appeal.events, 'IdentityConfirmed') !== undefined;
}

type Found = Awaited<ReturnType<typeof findOnFile>>;

async function findOnFile(
  ownRecords: OwnRecords,
  { draft, accountId }: { draft: RequestDraft; accountId: string | undefined },
) {
  // The account that was signed in to, in place of one that was only typed.
  const claimed: Identifier[] =
    accountId === undefined
      ? draft.identifiers
      : [
          ...draft.identifiers.filter(({ type }) => type !== 'account_id'),
          { type: 'account_id', value: accountId },
        ];
  const records = await ownRecords.find(claimed);
  const contested = draft.corrections.flatMap(({ field }) => identifierType.safeParse(field).data ?? []);
  // An opt-out is proven, where it may be at all, by the inbox alone (the notice's own rule).
  const isLight = draft.kind === 'opt_out' || draft.kind === 'limit' || accountId !== undefined;
  const matched = matchRecords({ claimed, records, contested, leastAgreement: isLight ? 1 : 2 });
  const heldCategories = [...new Set(matched.best.flatMap(({ categories }) => categories))];
  return { ...matched, claimed, heldCategories };
}

/**
 * What may select data, once it is verified. Where proof is asked, only what agrees with the one person on file;
 * where none may be asked, what was given, as it was given: nothing on file goes out to somebody who proved nothing.
 */
function matchFor(
  need: VerificationNeed,
  { draft, found, follows }: { draft: RequestDraft; found: Found; follows: Follows | undefined },
): MatchOnFile {
  const { best, matched, claimed, address, heldCategories } = found;
  // What an appeal is granted for acts on the person on file, never on what the appeal only named.
  if (need.level === 'none' && follows?.why !== 'appeal_granted')
    return { address, isOnFile: false, identifiers: draft.identifiers, heldCategories };
  const isOnFile = address !== null && isInboxOnFile(best, address);
  const provenInbox = isOnFile ? address : null;
  // Without an inbox on file no code can prove them; staff can, and then these are what select data.
  return {
    address,
    isOnFile,
    identifiers: best.length > 0 ? verifiedIdentifiers({ claimed, best, matched, provenInbox }) : [],
    heldCategories,
  };
}

/** One code serves everything that was sent together: who came later takes over what the first one was shown. */
async function takeCodeOfBundle({ table, clock }: House, requestId: string): Promise<void> {
  const request = await loadRequest(table, requestId);
  const holderId = request && codeHolderOf(request);
  if (!request || !holderId || holderId === requestId) return;
  const holder = await loadRequest(table, holderId);
  if (!holder || !isInboxProven(holder)) return;
  await advance(table, requestId, (mine): RequestEvent[] =>
    isInboxProven(mine)
      ? []
      : [{ type: 'IdentifierVerified', at: clock.now(), identifier: 'email', by: 'code' }],
  );
}
