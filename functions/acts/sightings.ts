import type { Overlay } from '#domain/correction-overlay.ts';
import type { Identifier } from '#domain/identifier.ts';
import { marksOf } from '#domain/person.ts';
import { isScreened, type Sighting } from '#domain/suppression.ts';
import type { House } from '#functions/wiring.ts';
import { loadStandings } from '#store/suppressions.ts';
import { hashNames, keyOfMark, namesIn } from './person-keys.ts';

/** One mark of a record with all that is known under it. */
export interface FullSighting extends Sighting {
  overlays: readonly Overlay[];
}

/** What is known under the marks of each record; one read serves all of them. Marks that met nothing are there, too. */
export async function sightingsOf(
  { table, lookup }: Pick<House, 'table' | 'lookup'>,
  records: readonly (readonly Identifier[])[],
): Promise<FullSighting[][]> {
  const marked = await Promise.all(
    records.map((identifiers) =>
      Promise.all(
        marksOf(identifiers)
          .filter(isScreened)
          .map(async (mark) => ({ mark, key: await keyOfMark(lookup, mark), identifiers })),
      ),
    ),
  );
  const standings = await loadStandings(
    table,
    marked.flat().map(({ key }) => key),
  );
  return Promise.all(
    marked.map((marks) =>
      Promise.all(
        marks.map(async ({ mark, key, identifiers }) => {
          const { entries = [], overlays = [] } = standings.get(key) ?? {};
          const hasNames = [...entries, ...overlays].some(({ names }) => names.length > 0);
          const names = hasNames ? await hashNames(lookup, key, namesIn(identifiers)) : [];
          return { mark, key, entries, overlays, names };
        }),
      ),
    ),
  );
}
