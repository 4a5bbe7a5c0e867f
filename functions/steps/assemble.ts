import { type AccessPackage, formatsOf, piecesIn } from '#domain/access-package.ts';
import { accessScopeFor } from '#domain/access-scope.ts';
import { composeAccessReport } from '#domain/compose-access.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import type { OwnRecords } from '#domain/ports.ts';
import { happened, type PrivacyRequest } from '#domain/request.ts';
import { composeShineTheLight } from '#domain/shine-the-light.ts';
import { consumerOf } from '#functions/acts/match.ts';
import { ownDisclosures } from '#functions/acts/own-disclosures.ts';
import type { House } from '#functions/wiring.ts';
import { advance, mustLoadRequest } from '#store/events.ts';
import { sealPackage } from '#store/packages.ts';
import { listRecipients } from '#store/recipients.ts';

/**
 * Puts the answer to an access or a Shine the Light request together, once, and seals it: what own records hold, and
 * what the ledger says became of it. Tried again after a crash, the answer that was sealed first is the one that counts.
 * @throws {Error} when nobody has shown who they are, or the consumer's data is shredded; {Transient} from own records.
 */
export async function assemble(house: House, ownRecords: OwnRecords, requestId: string): Promise<void> {
  const { table, clock } = house;
  const request = await mustLoadRequest(table, requestId);
  if (happened(request.events, 'PackageAssembled')) return;
  const stands = await sealPackage(house, requestId, await compose(house, ownRecords, request));
  if (!stands) throw new Error('The consumer’s data is shredded before the answer was sealed');
  const { pack, bytes } = stands;
  await advance(table, requestId, ({ events }) =>
    happened(events, 'PackageAssembled')
      ? []
      : [
          {
            type: 'PackageAssembled',
            at: clock.now(),
            scope: pack.kind === 'access' ? pack.scope : 'categories',
            formats: formatsOf(pack),
            bytes,
            pieces: piecesIn(pack),
          },
        ],
  );
}

async function compose(
  house: House,
  ownRecords: OwnRecords,
  { requestId, received, events }: PrivacyRequest,
): Promise<AccessPackage> {
  const { table, profile, clock } = house;
  const level = happened(events, 'VerificationSucceeded')?.level;
  if (level === undefined || level === 'none')
    throw new Error('Nothing is shown to somebody who has not shown who they are');
  const consumer = await consumerOf(house, requestId);
  if (!consumer?.match) throw new Error('The consumer’s data is shredded before the answer was put together');
  const { identifiers } = consumer.match;
  const rows = await ownRecords.export(identifiers);
  const facts = {
    reference: requestId,
    profile,
    received,
    madeAt: clock.now(),
    language: received.language,
    recipients: await listRecipients(table),
    disclosures: await ownDisclosures(house, ownRecords, { identifiers, rows }),
  };
  if (received.kind === 'shine_the_light') return composeShineTheLight(facts);
  return composeAccessReport({
    ...facts,
    rows,
    scope: accessScopeFor(lawOrCourtesy(received), level),
    from: consumer.draft.from,
  });
}
