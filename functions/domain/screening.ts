import * as z from 'zod';
import { identifier, identifierType } from './identifier.ts';
import { markKinds } from './person.ts';
import { screeningVerdict, suppressionList } from './suppression.ts';

/** What importers send and get. The handlers read by these, and `/openapi.json` is made from them. */

const recordId = z.string().min(1).max(200);
const identifiers = z.array(identifier).min(1).max(12);

/** Records in one call. */
export const mostRecords = 500;

export const screeningRecord = z.strictObject({
  /** The importer's own name for the record; given back as it came, kept nowhere. */
  recordId,
  identifiers,
  /** Values of the record that are no part of who the person is, but may have been corrected. */
  values: z.partialRecord(identifierType, z.string().min(1).max(500)).exactOptional(),
});
export type ScreeningRecord = z.infer<typeof screeningRecord>;

/** The body of `POST /v1/screenings`. */
export const screeningRequest = z.strictObject({
  records: z.array(screeningRecord).min(1).max(mostRecords),
});

export const screenedRecord = z.object({
  recordId,
  /** `clear`, or the strictest list the person is on. What is `deleted` must not be taken in. */
  verdict: screeningVerdict,
  /** Every list the person is on. */
  lists: z.array(suppressionList),
  /** By what the record was compared. With nothing here it could not be, and `clear` says nothing. */
  comparedBy: z.array(z.enum(markKinds)),
  /** What was put right at the person's request, and must be put right here. */
  corrections: z.array(z.object({ field: identifierType, right: z.string() })),
});
export type ScreenedRecord = z.infer<typeof screenedRecord>;

/** The answer of `POST /v1/screenings`, in the order of the records. */
export const screeningAnswer = z.object({ records: z.array(screenedRecord) });

/** The body of `POST /v1/returns`: a deleted person's data came back. */
export const returnReport = z.strictObject({
  recordId,
  identifiers,
  /** The vendor, file or system it came from: a short name, no words about the person. */
  source: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'Use lower-case letters, digits, . _ and -.'),
});
export type ReturnReport = z.infer<typeof returnReport>;

export const returnAnswer = z.object({
  recordId,
  verdict: screeningVerdict,
  /** The deletion that was opened for it, or is open still; null when the person is not on the list. */
  reference: z.string().nullable(),
});
export type ReturnAnswer = z.infer<typeof returnAnswer>;

/** The body of `POST /v1/restores`: an own system was restored from a backup. Call again with `next` until it is null. */
export const restoreRequest = z.strictObject({
  /** The own system, by its id in the profile; left out, all of them. */
  system: z.string().max(80).exactOptional(),
  next: z.string().max(4000).exactOptional(),
});

const count = z.int().min(0);
export const restoreAnswer = z.object({
  system: z.string(),
  /** Rows that were looked at in this call. */
  looked: count,
  /** Rows of people who are deleted. */
  matched: count,
  /** Of these: kept then under an exception, and so now. */
  kept: count,
  /** Of these: another e-mail than the deleted person's stands in the row; a person has to look. */
  unsure: count,
  /** Deletions that were opened, or are open still; the same one may stand in the answers of two calls. */
  references: z.array(z.string()),
  next: z.string().nullable(),
});
export type RestoreAnswer = z.infer<typeof restoreAnswer>;
