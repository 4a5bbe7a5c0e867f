import * as z from 'zod';
import { category, civilDate, disclosurePurpose } from './vocabulary.ts';

/**
 * An entry of the disclosure ledger: this person's data went to this recipient.
 * The person stands as `personKey`, a keyed hash of one normalised identifier, never as the identifier.
 */
export const disclosure = z.strictObject({
  personKey: z.string().min(20),
  recipientId: z.string(),
  categories: z.array(category).min(1),
  purpose: disclosurePurpose,
  disclosedOn: civilDate,
});
export type Disclosure = z.infer<typeof disclosure>;
