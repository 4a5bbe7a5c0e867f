import { type Identifier, identifierType, normalise } from '#domain/identifier.ts';
import type { Correction } from '#domain/orders.ts';
import type { House } from '#functions/wiring.ts';
import { deniedCorrectionOn, rememberDeniedCorrection } from '#store/correction-denials.ts';
import { consumerKeys } from './person-keys.ts';

type Known = Pick<House, 'table' | 'lookup'>;

/** Remembers corrections that were refused for what they say. Not for repeats, and not for what nobody could verify. */
export async function rememberDenied(
  house: Known,
  {
    identifiers,
    corrections,
    deniedOn,
  }: { identifiers: readonly Identifier[]; corrections: readonly Correction[]; deniedOn: string },
): Promise<void> {
  for (const one of corrections) {
    const personKeys = await keysBeside(house, identifiers, one);
    await rememberDeniedCorrection(house.table, personKeys, { mac: await macOf(house, one), deniedOn });
  }
}

/**
 * The day on which this person was last refused the very same corrections for what they say; undefined when one of
 * them never was, or too long ago to be remembered. Of several, the day of the one that was refused first counts.
 */
export async function lastDenialOf(
  house: Known,
  { identifiers, corrections }: { identifiers: readonly Identifier[]; corrections: readonly Correction[] },
): Promise<string | undefined> {
  const days = await Promise.all(
    corrections.map(async (one) =>
      deniedCorrectionOn(house.table, await keysBeside(house, identifiers, one), await macOf(house, one)),
    ),
  );
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? known.toSorted()[0] : undefined;
}

/** By what the person is known beside the contested field: that one is written differently each time. */
function keysBeside({ lookup }: Known, identifiers: readonly Identifier[], { field }: Correction) {
  const others = identifiers.filter(({ type }) => type !== field);
  return consumerKeys(lookup, others);
}

/** The same alleged inaccuracy is the same field, the same wrong value and the same right one. */
function macOf({ lookup }: Known, { field, wrong, right }: Correction): Promise<string> {
  const type = identifierType.safeParse(field).data;
  const plain = (value: string) => (type ? normalise({ type, value }) : normalise({ type: 'name', value }));
  return lookup.macOf('denied', JSON.stringify([field, plain(wrong), plain(right)]));
}
