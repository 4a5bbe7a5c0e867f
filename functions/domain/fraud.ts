import * as z from 'zod';

/**
 * Signs on which a member of staff suspects fraud. A refusal must rest on a documented belief in good faith (11 CCR
 * 7026(e)); codes document it without a word about the person.
 */
export const fraudSigns = [
  'answers_do_not_fit',
  'cannot_be_reached',
  'one_source_many_people',
  'proof_looks_false',
  'person_denies_it',
  'known_pattern',
] as const;
export const fraudSign = z.enum(fraudSigns);
export type FraudSign = z.infer<typeof fraudSign>;
