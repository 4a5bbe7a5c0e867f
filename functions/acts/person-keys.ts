import type { Identifier } from '#domain/identifier.ts';
import { consumerMarks, type Mark } from '#domain/person.ts';
import type { Lookup } from '#keys/lookup.ts';

/**
 * The keyed hash under which a mark is stored. For an e-mail, a phone or an account it is the hash that the disclosure
 * ledger uses, too.
 */
export function keyOfMark(lookup: Lookup, { by, text }: Mark): Promise<string> {
  if (by === 'email' || by === 'phone' || by === 'account_id') return lookup.keyOf({ type: by, value: text });
  return lookup.macOf('person', `${by}:${text}`);
}

/**
 * The keys under which the person index knows a consumer, for `rememberRequest` and `requestsOf`. None when nothing
 * given singles out one person. Keys of what was only claimed can spend somebody else's count: use verified ones.
 */
export function consumerKeys(lookup: Lookup, identifiers: readonly Identifier[]): Promise<string[]> {
  return Promise.all(consumerMarks(identifiers).map((mark) => keyOfMark(lookup, mark)));
}
