import { type Identifier, identifierType } from '#domain/identifier.ts';
import type { ScreenedRecord, ScreeningRecord } from '#domain/screening.ts';
import { type Screening, screen } from '#domain/suppression.ts';
import { correctionsFor } from '#functions/acts/keep-corrected.ts';
import { sightingsOf } from '#functions/acts/sightings.ts';
import type { House } from '#functions/wiring.ts';

/** Says of each record whether it may be taken in, and what in it was put right before. Keeps nothing of it. */
export async function screenRecords(
  house: House,
  records: readonly ScreeningRecord[],
): Promise<ScreenedRecord[]> {
  const sightings = await sightingsOf(
    house,
    records.map(({ identifiers }) => identifiers),
  );
  return Promise.all(
    records.map(async (record, at) => {
      const met = sightings[at] ?? [];
      const { verdict, lists } = screen(met);
      return {
        recordId: record.recordId,
        verdict,
        lists,
        comparedBy: [...new Set(met.map(({ mark }) => mark.by))],
        // What must not be taken in is not put right, and no value of a deleted person goes out.
        corrections: verdict === 'deleted' ? [] : await correctionsFor(house, fieldsOf(record), met),
      };
    }),
  );
}

function fieldsOf({ identifiers, values = {} }: ScreeningRecord): Identifier[] {
  const more = Object.entries(values).flatMap(([type, value]) => {
    const field = identifierType.safeParse(type).data;
    return field ? [{ type: field, value }] : [];
  });
  return [...identifiers, ...more];
}

/** The lists on which each person is, for callers that need to know by what. */
export async function screenPeople(
  house: House,
  people: readonly (readonly Identifier[])[],
): Promise<Screening[]> {
  return (await sightingsOf(house, people)).map(screen);
}
