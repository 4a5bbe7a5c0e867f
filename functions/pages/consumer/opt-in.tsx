import type { FC } from 'hono/jsx';
import type { Progress } from '#domain/progress.ts';
import type { Language } from '#domain/vocabulary.ts';
import { pathIn } from '#pages/layout.tsx';
import { wordsFor } from '#pages/words/words.ts';

/** The way back from an opt-out, in two steps: ask, then confirm. Both buttons of the second are of one size. */
export const OptIn: FC<{ progress: Progress; language: Language; isAsked: boolean }> = ({
  progress,
  language,
  isAsked,
}) => {
  if (!progress.mayOptIn) return null;
  const { optIn } = wordsFor(language);
  const page = pathIn(language, `/requests/${progress.reference}`);
  if (!isAsked)
    return (
      <>
        <h2 id="opt-in">{optIn.heading}</h2>
        <p>
          {optIn.hint} <a href={`${page}?opt-in=ask#opt-in`}>{optIn.ask}</a>
        </p>
      </>
    );
  return (
    <>
      <h2 id="opt-in">{optIn.sure}</h2>
      <form method="post" action={`${page}/opt-in`}>
        <p class="actions">
          <button class="second" type="submit">
            {optIn.yes}
          </button>
          <a class="button second" href={page}>
            {optIn.no}
          </a>
        </p>
      </form>
    </>
  );
};
