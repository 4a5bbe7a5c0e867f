import type { Disclosure } from '#domain/disclosure.ts';
import { isConcerned, suppliersOf } from '#domain/plan.ts';
import type { Recipient } from '#domain/recipient.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import type { House } from '#functions/wiring.ts';
import { disclosuresOf } from '#store/disclosures.ts';
import { listRecipients } from '#store/recipients.ts';
import type { MatchOnFile } from './match.ts';

/** Identifiers by which the ledger knows a person. A name or an address alone is not one person. */
const ledgerTypes = ['email', 'phone', 'account_id'];

/** Whom this person's request concerns, and what each got, from the registry and the disclosure ledger. */
export async function recipientsConcerned(
  { table, lookup }: House,
  { kind, identifiers }: { kind: RequestKind } & Pick<MatchOnFile, 'identifiers'>,
): Promise<{ recipients: Recipient[]; disclosures: Disclosure[] }> {
  const known = identifiers.filter(({ type }) => ledgerTypes.includes(type));
  const [registry, disclosures] = await Promise.all([
    listRecipients(table),
    Promise.all(known.map((one) => lookup.keyOf(one))).then((personKeys) => disclosuresOf(table, personKeys)),
  ]);
  const suppliers = suppliersOf(registry);
  return {
    recipients: registry.filter((one) => isConcerned(one, { disclosures, suppliers }, kind)),
    disclosures,
  };
}
