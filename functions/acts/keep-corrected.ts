import {
  type AppliedCorrection,
  applyOverlay,
  isAbout,
  latestOverlays,
  type Overlay,
  overlayMarks,
  overlayNames,
} from '#domain/correction-overlay.ts';
import { type Identifier, identifierType, normalise } from '#domain/identifier.ts';
import type { Correction } from '#domain/orders.ts';
import type { House } from '#functions/wiring.ts';
import type { Lookup } from '#keys/lookup.ts';
import type { RequestLog } from '#store/events.ts';
import { putOverlay, removeOverlays } from '#store/overlays.ts';
import { sealText, shredKey, unsealText } from '#store/sealed.ts';
import { consumerOf } from './match.ts';
import { hashNames, keyOfMark } from './person-keys.ts';
import { type FullSighting, sightingsOf } from './sightings.ts';

/** All corrections of one request are sealed under one key, so that dropping them is deleting it. */
const keyNameOf = (reference: string) => `overlay:${reference}`;

const wrongMac = (
  lookup: Lookup,
  { keyName, field, value }: { keyName: string; field: Identifier['type']; value: string },
) => lookup.macOf('wrong', `${keyName}|${field}:${normalise({ type: field, value })}`);

/**
 * Remembers what was put right, so that it stays right when the data comes in again. Safe twice. A correction of
 * something that stands in no known field cannot be laid over a record, and is left out.
 * @param identifiers what is verified of the person
 * @param source where the wrong value came from
 */
export async function keepCorrected(
  house: House,
  {
    identifiers,
    corrections,
    reference,
    source,
    at,
  }: {
    identifiers: readonly Identifier[];
    corrections: readonly Correction[];
    reference: string;
    source: string;
    at: string;
  },
): Promise<void> {
  const { table, lookup } = house;
  const keyName = keyNameOf(reference);
  for (const { field: written, wrong, right } of corrections) {
    const field = identifierType.safeParse(written).data;
    if (!field) continue;
    const names = overlayNames(identifiers, { field, wrong, right });
    const kept = {
      field,
      keyName,
      source,
      decidedAt: at,
      wrong: wrong === '' ? null : await wrongMac(lookup, { keyName, field, value: wrong }),
      sealed: await sealText(house, { keyName, field, text: right }),
    };
    for (const { mark, needsName } of overlayMarks(identifiers, { field, wrong, right })) {
      const key = await keyOfMark(lookup, mark);
      await putOverlay(table, key, { ...kept, needsName, names: await hashNames(lookup, key, names) });
    }
  }
}

/** Once own records are corrected, what a vendor sends next must not undo it. */
export async function stayCorrected(house: House, { requestId, received }: RequestLog): Promise<void> {
  if (received.kind !== 'correct') return;
  const consumer = await consumerOf(house, requestId);
  if (!consumer?.match) return;
  await keepCorrected(house, {
    identifiers: consumer.match.identifiers,
    corrections: consumer.draft.corrections,
    reference: requestId,
    source: 'own-records',
    at: house.clock.now(),
  });
}

/** The corrections of the person in a record, by the marks it was sighted under. */
function overlaysAbout(sightings: readonly FullSighting[]): Overlay[] {
  return sightings.flatMap(({ overlays, names }) => overlays.filter((one) => isAbout(one, names)));
}

/** What must be put right in a record before it is taken in. */
export async function correctionsFor(
  house: House,
  record: readonly Identifier[],
  sightings: readonly FullSighting[],
): Promise<AppliedCorrection[]> {
  const opened = await Promise.all(
    latestOverlays(overlaysAbout(sightings)).map(async ({ field, wrong, sealed, keyName }) => {
      const right = await unsealText(house, { keyName, field, sealed });
      const held = record.filter(({ type }) => type === field).map(({ value }) => value);
      const macs = await Promise.all(
        held.map((value) => (wrong === null ? null : wrongMac(house.lookup, { keyName, field, value }))),
      );
      const isWrong = (value: string) => wrong === macs[held.indexOf(value)];
      // Undefined once the person was deleted: there is nothing to put right any more.
      return right === undefined ? [] : [{ field, right, isWrong }];
    }),
  );
  return applyOverlay(record, opened.flat());
}

/** Forgets every correction of a person who was deleted: the key goes, and then what it sealed. Safe twice. */
export async function dropCorrections(house: House, identifiers: readonly Identifier[]): Promise<void> {
  const [sightings = []] = await sightingsOf(house, [identifiers]);
  for (const keyName of new Set(overlaysAbout(sightings).map((one) => one.keyName)))
    await shredKey(house.keysTable, keyName);
  for (const { key, overlays, names } of sightings)
    await removeOverlays(
      house.table,
      key,
      overlays.filter((one) => isAbout(one, names)),
    );
}
