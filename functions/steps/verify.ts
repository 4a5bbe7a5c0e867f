import { identifierType } from '#domain/identifier.ts';
import type { Mailer, OwnRecords } from '#domain/ports.ts';
import { happened, type RequestDraft } from '#domain/request.ts';
import { verificationVerdict } from '#domain/verdicts.ts';
import { isInboxOnFile, matchRecords, verifiedIdentifiers } from '#domain/verification.ts';
import { consumerOf, type MatchOnFile } from '#functions/acts/match.ts';
import { sendCode } from '#functions/acts/send-code.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { advance, loadRequest } from '#store/events.ts';
import { sealField } from '#store/sealed.ts';
import { keepToken } from '#store/waiting.ts';

export interface Verifying {
  house: House;
  mailer: Mailer;
  ownRecords: OwnRecords;
  workflow: Workflow;
}

/** Holds what the requester gave against own records, mails a code, and leaves the token for who types it back. */
export async function verify(
  { house, mailer, ownRecords, workflow }: Verifying,
  { requestId, taskToken }: { requestId: string; taskToken: string },
): Promise<void> {
  const { table, clock, profile } = house;
  await keepToken(table, requestId, { step: 'verify', token: taskToken });
  const request = await loadRequest(table, requestId);
  if (!request) throw new Error(`There is no request ${requestId}`);
  if (!verificationVerdict(request) && !happened(request.events, 'VerificationStarted')) {
    const consumer = await consumerOf(house, requestId);
    if (!consumer) throw new Error('The consumer’s data is shredded before it was verified');
    const found = await matchDraft(ownRecords, consumer.draft);
    await sealField(house, { requestId, field: 'match', text: JSON.stringify(found.match) });
    await advance(table, requestId, ({ events }) =>
      happened(events, 'VerificationStarted')
        ? []
        : [
            {
              type: 'VerificationStarted',
              at: clock.now(),
              matched: found.matched,
              recordsFound: found.recordsFound,
              pointsNeeded: profile.verification.dataPoints,
            },
          ],
    );
  }
  const started = await loadRequest(table, requestId);
  if (started && !verificationVerdict(started) && !happened(started.events, 'CodeSent'))
    await sendCode(house, mailer, requestId);
  // It may have been settled before this token was kept: whoever settled it found no token to wake.
  const settled = await loadRequest(table, requestId);
  const verdict = settled && verificationVerdict(settled);
  if (verdict) await workflow.succeed(taskToken, { verdict });
}

async function matchDraft(
  ownRecords: OwnRecords,
  draft: RequestDraft,
): Promise<{
  match: MatchOnFile;
  matched: ReturnType<typeof matchRecords>['matched'];
  recordsFound: number;
}> {
  const claimed = draft.identifiers;
  const records = await ownRecords.find(claimed);
  const contested = draft.corrections.flatMap(({ field }) => identifierType.safeParse(field).data ?? []);
  const { best, matched, address } = matchRecords({ claimed, records, contested });
  const isOnFile = address !== null && isInboxOnFile(best, address);
  return {
    matched,
    recordsFound: best.length,
    match: {
      address,
      isOnFile,
      identifiers: isOnFile ? verifiedIdentifiers({ claimed, best, matched, provenInbox: address }) : [],
      heldCategories: [...new Set(best.flatMap(({ categories }) => categories))],
    },
  };
}
