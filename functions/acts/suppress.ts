import type { Identifier } from '#domain/identifier.ts';
import { marksOf } from '#domain/person.ts';
import { mayStandOn, referencesOnList, type SuppressionList } from '#domain/suppression.ts';
import type { House } from '#functions/wiring.ts';
import { addSuppressions, liftSuppressions } from '#store/suppressions.ts';
import { dropCorrections } from './keep-corrected.ts';
import { hashNames, keyOfMark, namesIn } from './person-keys.ts';
import { sightingsOf } from './sightings.ts';

/**
 * Puts a person on a list: `deleted` once the orders are out, the others at once. Who is deleted needs no correction
 * any more, so those are dropped. Safe twice.
 * @param identifiers what is verified of the person; for an opt-out, which needs no verification, what was given
 * @returns under how many marks; 0 when nothing given singles out one person
 */
export async function suppressPerson(
  house: House,
  {
    identifiers,
    list,
    reference,
    at,
  }: { identifiers: readonly Identifier[]; list: SuppressionList; reference: string; at: string },
): Promise<{ marks: number }> {
  const { table, lookup } = house;
  if (list === 'deleted') await dropCorrections(house, identifiers);
  const names = namesIn(identifiers);
  const marks = await Promise.all(
    marksOf(identifiers)
      .filter((mark) => mayStandOn(list, mark))
      .map(async (mark) => {
        const key = await keyOfMark(lookup, mark);
        const isOfOneName = mark.by !== 'email' && mark.by !== 'account_id';
        return { key, names: isOfOneName ? [] : await hashNames(lookup, key, names) };
      }),
  );
  await addSuppressions(table, { list, reference, since: at }, marks);
  return { marks: marks.length };
}

/** Takes back what one request put on a list: it was withdrawn. The person's other requests stand. Safe twice. */
export function releaseReference(
  { table }: House,
  given: { list: SuppressionList; reference: string; at: string },
): Promise<void> {
  return liftSuppressions(table, given);
}

/**
 * Takes a person off a list, whichever of their requests put them there: they opted back in. Who only shares a phone
 * with them stays on it.
 * @returns the references that counted no more
 */
export async function releasePerson(
  house: House,
  { identifiers, list, at }: { identifiers: readonly Identifier[]; list: SuppressionList; at: string },
): Promise<{ references: string[] }> {
  const [sightings = []] = await sightingsOf(house, [identifiers]);
  const references = referencesOnList(sightings, list);
  for (const reference of references) await liftSuppressions(house.table, { list, reference, at });
  return { references };
}
