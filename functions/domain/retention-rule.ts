import * as z from 'zod';
import type { GroundName } from '#law/rule.ts';
import { category, words } from './vocabulary.ts';

export const ruleId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'Use lower-case letters, digits and hyphens.');

const groundNames = [
  'transaction',
  'security',
  'debug',
  'speech',
  'electronic_communications',
  'research',
  'internal',
  'legal_obligation',
  'legal_claims',
  'medical',
  'record_of_request',
] as const satisfies readonly GroundName[];

export const groundName = z.enum(groundNames);

/** A ground for keeping data as the notice states it, and the law's ground that it can rest on. */
export const retentionGround = z.strictObject({
  id: ruleId,
  /** The notice's own words. */
  says: z.string().min(3),
  ground: groundName,
  /** The notice's words come from a ground that the law has since dropped. */
  isRepealed: z.boolean().default(false),
});
export type RetentionGround = z.infer<typeof retentionGround>;

/** Why a category may be kept although deletion was asked for. Each applies only to the holder it names. */
export const retentionRule = z.strictObject({
  id: ruleId,
  category,
  /** `company`, a recipient's id, or a recipient kind. */
  holder: z.string(),
  /** The id of one of the notice's grounds. */
  ground: z.string(),
  /** What else asks for it, beside the letter of the privacy law: `26 CFR 1.6001-1`. */
  cite: z.string().min(3).exactOptional(),
  /** What is kept, in words for the consumer. */
  records: words,
  /** Why it must be kept, in facts. */
  reason: words,
  /** The one thing it is kept for. */
  permittedUse: words,
  keptFor: words,
  /** Days after which somebody looks whether it is still needed. */
  reviewAfterDays: z.int().min(1).max(3660),
  /** Why keeping it is necessary and proportionate, where the law's ground asks that. */
  proportionality: words.exactOptional(),
  /** The two tests of internal uses: the consumer expects them, and they fit what the data was given for. */
  internalUse: z.strictObject({ isExpected: z.boolean(), isCompatible: z.boolean() }).exactOptional(),
  /** The consumer agreed to the research. */
  hasConsent: z.boolean().default(false),
  /** Set when a person must decide each time instead of the rule. */
  needsStaff: z.boolean().default(false),
});
export type RetentionRule = z.infer<typeof retentionRule>;
