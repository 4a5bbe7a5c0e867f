import * as z from 'zod';
import { type Identifier, type IdentifierType, identifierType, normalise } from './identifier.ts';
import { isShared, type Mark, marksOf, type NameForms } from './person.ts';
import { hashedName, mayBeSameName } from './suppression.ts';
import { instant } from './vocabulary.ts';

/**
 * Staying corrected: what was put right must remain so when the data comes in again (11 CCR 7023(c) and (k)). One
 * overlay is one corrected field of one person, laid over every record that still has the wrong value.
 */
export const overlay = z.object({
  field: identifierType,
  /** The wrong value as a keyed hash; null when nobody said what it was, and then any other value gives way. */
  wrong: z.string().nullable(),
  /** The right value, sealed; the key's name says under what. */
  sealed: z.string(),
  keyName: z.string(),
  /** Where the wrong value came from: an own system, a vendor. */
  source: z.string(),
  decidedAt: instant,
  names: z.array(hashedName),
  /** Set under a mark that may well be somebody else's, such as the wrong e-mail: the name must then agree. */
  needsName: z.boolean(),
});
export type Overlay = z.infer<typeof overlay>;

/** A mark under which a correction is kept. */
export interface OverlayMark {
  mark: Mark;
  needsName: boolean;
}

/**
 * Under which marks a correction is found again: those of the person with the right value and with the wrong one, for
 * it is the wrong one that comes back. The wrong value by itself may be another person's own.
 */
export function overlayMarks(
  identifiers: readonly Identifier[],
  { field, wrong, right }: { field: IdentifierType; wrong: string; right: string },
): OverlayMark[] {
  const others = identifiers.filter(({ type }) => type !== field);
  const marksWith = (value: string) =>
    marksOf([...others, { type: field, value }]).filter(
      (mark) => mark.by !== 'name_email' && !isShared(mark),
    );
  const sure = marksWith(right);
  const unsure = (wrong === '' ? [] : marksWith(wrong)).filter(
    (mark) => !sure.some(({ by, text }) => by === mark.by && text === mark.text),
  );
  return [
    ...sure.map((mark) => ({ mark, needsName: false })),
    ...unsure.map((mark) => ({ mark, needsName: mark.by === field })),
  ];
}

/** Whose names an overlay goes by; a contested name counts in both writings. */
export function overlayNames(
  identifiers: readonly Identifier[],
  { field, wrong, right }: { field: IdentifierType; wrong: string; right: string },
): string[] {
  const names = identifiers.flatMap(({ type, value }) => (type === 'name' ? [value] : []));
  return [...new Set(field === 'name' ? [...names, wrong, right].filter(Boolean) : names)];
}

/** True when the overlay is about the person in the record. `names` are hashed as the overlay's are. */
export function isAbout({ names: known, needsName }: Overlay, names: readonly NameForms[]): boolean {
  if (needsName && (known.length === 0 || names.length === 0)) return false;
  return mayBeSameName(known, names);
}

/** The last decision about each field. */
export function latestOverlays<Kept extends Pick<Overlay, 'field' | 'decidedAt'>>(
  overlays: readonly Kept[],
): Kept[] {
  const byAge = overlays.toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  return [...new Map(byAge.map((one) => [one.field, one])).values()];
}

/** What a record gets in place of what it holds. */
export interface AppliedCorrection {
  field: IdentifierType;
  right: string;
}

/**
 * Lays corrections over a record. A field that the record does not hold is not added, and a value that is neither
 * the wrong one nor the right one is news, and stays.
 * @param isWrong whether a value of the record is the one that was found wrong
 */
export function applyOverlay(
  record: readonly Identifier[],
  overlays: readonly { field: IdentifierType; right: string; isWrong: (value: string) => boolean }[],
): AppliedCorrection[] {
  return overlays.flatMap(({ field, right, isWrong }) => {
    const held = record.filter(({ type }) => type === field);
    const isRight = ({ value }: Identifier) =>
      normalise({ type: field, value }) === normalise({ type: field, value: right });
    return held.some((one) => !isRight(one) && isWrong(one.value)) ? [{ field, right }] : [];
  });
}
