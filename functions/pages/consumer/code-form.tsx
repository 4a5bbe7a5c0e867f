import type { FC } from 'hono/jsx';
import type { Language, RequesterRole } from '#domain/vocabulary.ts';
import { pathIn } from '#pages/layout.tsx';
import { fill, wordsFor } from '#pages/words/words.ts';
import { noSpellcheck } from './fields.tsx';

/** What the last try came to, from the page's address: a word, never what was typed. */
export type CodeOutcome = keyof ReturnType<typeof wordsFor>['code']['outcomes'];

/** Where the mailed code is typed in, and where a new one is asked for. */
export const CodeForm: FC<{
  reference: string;
  language: Language;
  minutes: number;
  role?: RequesterRole;
  outcome?: CodeOutcome | undefined;
  triesLeft?: number | undefined;
}> = ({ reference, language, minutes, role, outcome, triesLeft }) => {
  const { code } = wordsFor(language);
  const isWrong = outcome === 'wrong' || outcome === 'locked' || outcome === 'expired';
  const said = outcome
    ? fill(outcome === 'wrong' && triesLeft === undefined ? code.outcomes.no : code.outcomes[outcome], {
        left: triesLeft ?? 0,
      })
    : '';
  return (
    <section aria-labelledby="code-title">
      <h2 id="code-title">{role === 'agent' ? code.headingForOther : code.heading}</h2>
      {role === 'agent' ? <p>{code.forOther}</p> : null}
      {said && !isWrong ? (
        <div class="panel" role="status">
          <p>{said}</p>
        </div>
      ) : null}
      <form method="post" action={pathIn(language, `/requests/${reference}/code`)} novalidate>
        <div class={isWrong ? 'field has-error' : 'field'}>
          <label for="code">{code.label}</label>
          <p class="hint" id="code-hint">
            {fill(code.hint, { minutes })}
          </p>
          {isWrong ? (
            <p class="error" id="code-error">
              {said}
            </p>
          ) : null}
          <input
            id="code"
            name="code"
            class="code"
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            {...noSpellcheck}
            aria-describedby={isWrong ? 'code-hint code-error' : 'code-hint'}
            {...(isWrong ? { 'aria-invalid': 'true' as const } : {})}
          />
        </div>
        <button type="submit">{code.button}</button>
      </form>
      <form method="post" action={pathIn(language, `/requests/${reference}/resend`)}>
        <p class="actions">
          <button class="second" type="submit">
            {code.again}
          </button>
        </p>
      </form>
      <details>
        <summary>{code.noAccess}</summary>
        <p>{code.noAccessText}</p>
      </details>
    </section>
  );
};
