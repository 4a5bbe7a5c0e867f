import { strictestOf } from './strictest.ts';
import type { CivilDate } from './vocabulary.ts';

/** The most words of a consumer's own statement on a fact that was not corrected: what one law gives, all are given. */
export function mostStatementWords(receivedOn: CivilDate): number {
  return strictestOf(receivedOn).statementWords.value;
}

/** Words as a reader counts them: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
