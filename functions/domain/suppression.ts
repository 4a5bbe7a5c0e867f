import * as z from 'zod';
import type { Identifier } from './identifier.ts';
import { isOneName, isShared, type Mark, type MarkKind, type NameForms } from './person.ts';
import { instant } from './vocabulary.ts';

/**
 * Staying deleted and staying opted out (Civ. Code 1798.105(c)(2), 1798.99.86(d); 11 CCR 7022(e)): what a company
 * keeps of a person so that the person is not taken in again. Nothing but keyed hashes, and used for nothing else.
 */
export const suppressionLists = ['deleted', 'do_not_sell', 'limit_use'] as const;
export const suppressionList = z.enum(suppressionLists);
export type SuppressionList = z.infer<typeof suppressionList>;

/** Whether a record may be taken in: `deleted` not at all, the others not for sale, or not for every use. */
export const screeningVerdict = z.enum(['clear', ...suppressionLists]);
export type ScreeningVerdict = z.infer<typeof screeningVerdict>;

/** A name whose every form is a keyed hash. */
export const hashedName = z.object({ full: z.string(), starts: z.array(z.string()) });

/** Why one mark stands on one list: one request put it there, and may take it off again. */
export const suppressionEntry = z.object({
  list: suppressionList,
  reference: z.string(),
  since: instant,
  liftedAt: instant.nullable(),
  /** Who used an inbox or an account when it was put on the list; none for a mark that has the name in it. */
  names: z.array(hashedName),
});
export type SuppressionEntry = z.infer<typeof suppressionEntry>;

/** The marks that may stand on a list. Erasing asks for one person; to opt out all who share a phone harms nobody. */
export function mayStandOn(list: SuppressionList, mark: Pick<Mark, 'by'>): boolean {
  return mark.by !== 'name_email' && (list !== 'deleted' || !isShared(mark));
}

/** The marks by which records are screened: those that stand on some list. */
export function isScreened(mark: Pick<Mark, 'by'>): boolean {
  return mayStandOn('do_not_sell', mark);
}

/** One mark of a record, and what stands under it. */
export interface Sighting {
  mark: Mark;
  /** The keyed hash under which it is stored. */
  key: string;
  entries: readonly SuppressionEntry[];
  /** The names in the record, hashed as the entries' names are. */
  names: readonly NameForms[];
}

export interface Match {
  by: MarkKind;
  key: string;
  parts: readonly Identifier[];
  list: SuppressionList;
  /** Requests that put it there, the earliest first. */
  references: string[];
}

export interface Screening {
  verdict: ScreeningVerdict;
  /** Every list the person stands on; the verdict is the strictest. */
  lists: SuppressionList[];
  matches: Match[];
}

/**
 * Screens one record. A shared inbox is no proof: who has another name than the person that was deleted is somebody
 * else, whoever reads the mail. For the other lists a name makes no difference.
 */
export function screen(sightings: readonly Sighting[]): Screening {
  const matches = suppressionLists.flatMap((list) =>
    sightings.flatMap(({ mark, key, entries, names }): Match[] => {
      const found = entries
        .filter((entry) => entry.list === list && entry.liftedAt === null && mayStandOn(list, mark))
        .filter((entry) => list !== 'deleted' || mayBeSameName(entry.names, names))
        .toSorted((a, b) => (a.since < b.since ? -1 : 1));
      if (found.length === 0) return [];
      return [
        { by: mark.by, key, parts: mark.parts, list, references: found.map(({ reference }) => reference) },
      ];
    }),
  );
  const lists = suppressionLists.filter((list) => matches.some((match) => match.list === list));
  return { verdict: lists[0] ?? 'clear', lists, matches };
}

/** The requests that hold this person on a list: neither those of others who share a phone, nor of another name. */
export function referencesOnList(sightings: readonly Sighting[], list: SuppressionList): string[] {
  const found = sightings
    .filter(({ mark }) => !isShared(mark))
    .flatMap(({ entries, names }) =>
      entries.filter(
        (entry) => entry.list === list && entry.liftedAt === null && mayBeSameName(entry.names, names),
      ),
    );
  return [...new Set(found.map(({ reference }) => reference))];
}

/** Without a name on both sides there is nothing that speaks against it. */
export function mayBeSameName(known: readonly NameForms[], given: readonly NameForms[]): boolean {
  if (known.length === 0 || given.length === 0) return true;
  return known.some((one) => given.some((other) => isOneName(one, other)));
}
