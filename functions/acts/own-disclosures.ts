import type { Disclosure } from '#domain/disclosure.ts';
import type { Identifier } from '#domain/identifier.ts';
import type { ExportedRecord, OwnRecords } from '#domain/ports.ts';
import type { House } from '#functions/wiring.ts';
import { disclosuresOf } from '#store/disclosures.ts';

/**
 * What the ledger says of one person and of nobody else. A family may share a phone, and the ledger knows people by
 * it: a phone that also stands in somebody else's record is not looked up, or the answer would tell of them.
 */
export async function ownDisclosures(
  { table, lookup }: House,
  ownRecords: OwnRecords,
  { identifiers, rows }: { identifiers: readonly Identifier[]; rows: readonly ExportedRecord[] },
): Promise<Disclosure[]> {
  const theirs = new Set(rows.map(({ system, recordId }) => `${system} ${recordId}`));
  const keys: string[] = [];
  for (const one of identifiers) {
    const isPhone = one.type === 'phone';
    if (!isPhone && one.type !== 'email' && one.type !== 'account_id') continue;
    const holders = isPhone ? await ownRecords.find([one]) : [];
    if (holders.every(({ system, recordId }) => theirs.has(`${system} ${recordId}`)))
      keys.push(await lookup.keyOf(one));
  }
  return disclosuresOf(table, keys);
}
