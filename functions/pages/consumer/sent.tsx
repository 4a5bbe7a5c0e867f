import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Progress } from '#domain/progress.ts';
import type { CivilDate, Language, RequestKind } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';
import { CodeForm } from './code-form.tsx';
import { ProofForm } from './need-forms.tsx';
import { OtherWays } from './start.tsx';

export interface SentProps {
  profile: Profile;
  language: Language;
  progress: Progress;
  statusUrl: string;
  /** Every request that was sent, in their order, with what it asks for. */
  sent: readonly { reference: string; kind: RequestKind; dueOn: CivilDate }[];
  /** What comes next: a code to type in, a paper to send, or nothing. */
  next: 'code' | 'proof' | 'light';
  /** The opt-out that was opened because the browser asks for one. */
  signalAs: string | undefined;
}

/** The reference, the dates worked out, and what is needed next: it is on the page. */
export const SentPage: FC<SentProps> = ({ profile, language, progress, statusUrl, sent, next, signalAs }) => {
  const words = wordsFor(language);
  const { sent: own, kinds } = words;
  const { reference, receivedOn, acknowledgeBy } = progress;
  const day = (date: string) => dayWords(date, language);
  const title = sent.length > 1 ? own.titleSeveral : own.title;
  return (
    <Layout {...{ title, language, profile }} path={`/requests/${reference}/sent`}>
      <h1>{title}</h1>
      <div class="panel good">
        {sent.length > 1 ? (
          sent.map((one) => (
            <p>
              <a href={pathIn(language, `/requests/${one.reference}`)}>{kinds[one.kind].noun}</a>{' '}
              <span class="reference">{one.reference}</span>
            </p>
          ))
        ) : (
          <p>
            {own.reference} <span class="reference">{reference}</span>
          </p>
        )}
        <p>{sent.length > 1 ? own.keepSeveral : own.keep}</p>
      </div>
      {signalAs ? (
        <div class="panel">
          <p>{fill(own.signal, { reference: signalAs })}</p>
        </div>
      ) : null}
      <h2>{own.nextHeading}</h2>
      <p>{own.next[next]}</p>
      {progress.proofsLeft > 0 && next === 'proof' ? <ProofForm {...{ progress, language }} /> : null}
      {next === 'code' ? (
        <CodeForm
          reference={reference}
          language={language}
          minutes={profile.verification.codeMinutes}
          role={progress.role}
        />
      ) : null}
      <h2>{own.dates}</h2>
      <ul>
        <li>{fill(own.receivedOn, { date: day(receivedOn) })}</li>
        {acknowledgeBy ? <li>{fill(own.acknowledgeBy, { date: day(acknowledgeBy) })}</li> : null}
        {sent.map(({ kind, dueOn }) => (
          <li>
            {sent.length > 1 ? `${kinds[kind].noun}: ` : ''}
            {fill(own.dueOn, { date: day(dueOn) })}
          </li>
        ))}
      </ul>
      <p>
        {own.saveStatus} <a href={pathIn(language, `/requests/${reference}`)}>{statusUrl}</a>
      </p>
      <h2>{words.start.otherHeading}</h2>
      <OtherWays profile={profile} language={language} />
    </Layout>
  );
};
