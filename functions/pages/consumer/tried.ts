import type { Progress } from '#domain/progress.ts';
import type { ProofFault } from '#domain/proof.ts';
import { mostStatementWords } from '#domain/statement.ts';
import type { Language } from '#domain/vocabulary.ts';
import { fill, wordsFor } from '#pages/words/words.ts';

/** What was sent on a request's page and not taken: it is shown again, with what is wrong. */
export interface Tried {
  declare?: { name: string; faults: readonly DeclareFault[] };
  /** `name`: what the file is called; '' where none is to blame. */
  proof?: { fault: ProofFault; name: string };
  statement?: { text: string; fault: 'missing' | 'too_long'; count: number };
}

export type DeclareFault = 'name_missing' | 'name_differs' | 'tick_missing';

/** What is wrong with what was tried, by field, in words. */
export function triedFaults(
  { declare, proof, statement }: Tried,
  { progress, language }: { progress: Progress; language: Language },
): { field: 'true' | 'signature' | 'file' | 'statement'; text: string }[] {
  const words = wordsFor(language);
  return [
    ...(declare?.faults ?? []).map((fault) => ({
      field: fault === 'tick_missing' ? ('true' as const) : ('signature' as const),
      text: words.declare.faults[fault],
    })),
    ...(proof
      ? [
          {
            field: 'file' as const,
            text: fill(words.proof.faults[proof.fault], { left: progress.proofsLeft, name: proof.name }),
          },
        ]
      : []),
    ...(statement
      ? [
          {
            field: 'statement' as const,
            text: fill(words.statement.faults[statement.fault], {
              most: mostStatementWords(progress.receivedOn),
              count: statement.count,
            }),
          },
        ]
      : []),
  ];
}
