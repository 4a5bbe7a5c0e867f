import type { Progress } from '#domain/progress.ts';
import type { Language } from '#domain/vocabulary.ts';
import { fill, ofKind, wordsFor } from '#pages/words/words.ts';

/** Where a request stands, in one sentence. */
export function headline(progress: Progress, language: Language): string {
  const { headings } = wordsFor(language).status;
  const { confirmed, total } = progress.counts;
  return fill(ofKind(headings, progress.heading, progress.kind), { confirmed, total });
}
