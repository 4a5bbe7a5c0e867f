import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { PrivacyRequest } from '#domain/request.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';
import { CodeForm } from './code-form.tsx';
import { OtherWays } from './start.tsx';

/** The reference, the dates worked out, and the code to type in: what comes next is on the page. */
export const SentPage: FC<{
  profile: Profile;
  language: Language;
  request: PrivacyRequest;
  statusUrl: string;
  isWaiting: boolean;
}> = ({ profile, language, request, statusUrl, isWaiting }) => {
  const words = wordsFor(language);
  const { sent } = words;
  const { receivedOn, acknowledgeBy, dueOn } = request.received;
  const day = (date: string) => dayWords(date, language);
  return (
    <Layout title={sent.title} {...{ language, profile }} path={`/requests/${request.requestId}/sent`}>
      <h1>{sent.title}</h1>
      <div class="panel good">
        <p>
          {sent.reference} <span class="reference">{request.requestId}</span>
        </p>
        <p>{sent.keep}</p>
      </div>
      <h2>{sent.nextHeading}</h2>
      <p>{sent.next}</p>
      {isWaiting ? (
        <CodeForm
          reference={request.requestId}
          language={language}
          minutes={profile.verification.codeMinutes}
        />
      ) : null}
      <h2>{sent.dates}</h2>
      <ul>
        <li>{fill(sent.receivedOn, { date: day(receivedOn) })}</li>
        {acknowledgeBy ? <li>{fill(sent.acknowledgeBy, { date: day(acknowledgeBy) })}</li> : null}
        <li>{fill(sent.dueOn, { date: day(dueOn) })}</li>
      </ul>
      <p>
        {sent.saveStatus} <a href={pathIn(language, `/requests/${request.requestId}`)}>{statusUrl}</a>
      </p>
      <h2>{words.start.otherHeading}</h2>
      <OtherWays profile={profile} language={language} />
    </Layout>
  );
};
