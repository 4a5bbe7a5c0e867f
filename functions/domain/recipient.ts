import * as z from 'zod';
import { identifierType } from './identifier.ts';
import { neverType } from './never-shown.ts';
import { strictestOf } from './strictest.ts';
import { category, recipientKind, requestKind, words } from './vocabulary.ts';

const column = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'Use lower-case letters, digits and hyphens.');

/** A public half that checks a recipient's answers. Two may live at once, so that a key can be changed without a gap. */
export const answerKey = z.strictObject({
  /** `v1a` is Ed25519 (a `whpk_…` public key); `v1` is HMAC (the shared `whsec_…` secret). */
  version: z.enum(['v1a', 'v1']),
  key: z.string().min(10),
});

/** How to reach a recipient: one member per file in `functions/recipients/`, told apart by `by`. */
export const reach = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('webhook'),
    url: z.url(),
    /** How our calls to it are signed: Ed25519, or HMAC for a recipient that cannot. */
    sign: z.enum(['v1a', 'v1']).default('v1a'),
  }),
  z.strictObject({
    by: z.literal('postgres'),
    /** The table of this system in the own-records database. */
    table: z.string().regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/),
    /** The column of each identifier, and the category of every column that holds personal data. */
    identifiers: z.partialRecord(identifierType, z.string()),
    columns: z.record(column, category),
    /** Columns that say "do not sell or share" and "limit use" with a date; without one, the suppression list says it. */
    flags: z.strictObject({ opt_out: column.exactOptional(), limit: column.exactOptional() }).exactOptional(),
    /**
     * Columns whose values no answer may show, and what they hold (11 CCR 7024(d)). Null where a column's name only
     * looks like one of those.
     */
    never: z.record(column, neverType.nullable()).exactOptional(),
    /** What a column is called for the person it is about; its own name where there is none. */
    labels: z.record(column, words).exactOptional(),
  }),
]);
export type Reach = z.infer<typeof reach>;

export const recipient = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  kind: recipientKind,
  reach,
  /** What it can be told to do. Others are answered with `refused` by us, and said so. */
  can: z.array(requestKind).min(1),
  categories: z.array(category).min(1),
  /** Days it has to answer before the first reminder. */
  serviceLevelDays: z.int().min(1).max(strictestOf().answerDays.value).default(10),
  /** Told even when the disclosure ledger has no entry for the person. */
  isAlwaysTold: z.boolean().default(false),
  /**
   * Who supplied what an own system holds, when it was not the consumer: named in the answer to a correction, and told
   * to correct as well where it is in the registry (11 CCR 7023(i)).
   */
  suppliedBy: z
    .array(z.strictObject({ name: z.string().min(1).max(120), recipientId: id.exactOptional() }))
    .max(20)
    .default([]),
  /** Where it takes letters: people who ask by California's Shine the Light law are told (Civ. Code 1798.83(a)). */
  postalAddress: z.string().min(5).max(200).exactOptional(),
  answerKeys: z.array(answerKey).max(2).default([]),
});
/** Anybody that holds a copy: an own system, an affiliate, a service provider, a customer. */
export type Recipient = z.infer<typeof recipient>;
