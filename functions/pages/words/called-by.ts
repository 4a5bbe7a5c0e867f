import type { RecipientRow } from '#domain/progress.ts';
import type { Language } from '#domain/vocabulary.ts';
import { wordsFor } from './words.ts';

/** What a recipient is called: its name, or its kind and a number to somebody who may not learn the name. */
export function calledBy({ name, kind, number }: RecipientRow, language: Language): string {
  return name ?? `${wordsFor(language).status.recipientKinds[kind]} ${number}`;
}
