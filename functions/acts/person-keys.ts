import type { Identifier } from '#domain/identifier.ts';
import { consumerMarks, type Mark, type NameForms, nameForms } from '#domain/person.ts';
import type { Lookup } from '#keys/lookup.ts';

/**
 * The keyed hash under which a mark is stored. For an e-mail, a phone or an account it is the hash that the disclosure
 * ledger uses, too.
 */
export function keyOfMark(lookup: Lookup, { by, text }: Pick<Mark, 'by' | 'text'>): Promise<string> {
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

export function namesIn(identifiers: readonly Identifier[]): string[] {
  return identifiers.flatMap(({ type, value }) => (type === 'name' ? [value] : []));
}

/** Names hashed for one mark only: the same name under two marks shows no likeness. */
export async function hashNames(lookup: Lookup, key: string, names: readonly string[]): Promise<NameForms[]> {
  const hash = (text: string) => lookup.macOf('name', `${key}|${text}`);
  return Promise.all(
    names
      .flatMap((name) => nameForms(name) ?? [])
      .map(async ({ full, starts }) => ({
        full: await hash(full),
        starts: await Promise.all(starts.map(hash)),
      })),
  );
}
