import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { fill, wordsFor } from '#pages/words/words.ts';
import { CodeForm } from './code-form.tsx';
import { OtherWays } from './start.tsx';
import type { Flash } from './status.tsx';

/** For who has no session: the same for a known and an unknown reference. */
export const GatePage: FC<{
  profile: Profile;
  language: Language;
  reference: string;
  flash: Flash;
  stopped?: 'withdrawn' | 'too_late' | undefined;
}> = ({ profile, language, reference, flash, stopped }) => {
  const { status, link } = wordsFor(language);
  if (stopped)
    return (
      <Layout title={link.stoppedTitle} {...{ language, profile }}>
        <h1>{stopped === 'withdrawn' ? link.stoppedTitle : link.deadTitle}</h1>
        <p>{stopped === 'withdrawn' ? link.stopped : fill(link.stopTooLate, { reference })}</p>
        <OtherWays profile={profile} language={language} />
      </Layout>
    );
  return (
    <Layout title={status.gateTitle} {...{ language, profile }} path={`/requests/${reference}`}>
      <p class="soft">{fill(status.title, { reference })}</p>
      <h1>{status.gateTitle}</h1>
      <p>{status.gateLead}</p>
      <CodeForm
        reference={reference}
        language={language}
        minutes={profile.verification.codeMinutes}
        outcome={flash.code}
      />
      <h2>{status.gateLink}</h2>
      {flash.isLinkSent ? (
        <div class="panel" role="status">
          <p>{status.gateLinkSent}</p>
        </div>
      ) : (
        <p>{fill(status.gateLinkText, { reference })}</p>
      )}
      <form method="post" action={pathIn(language, `/requests/${reference}/new-link`)}>
        <button class="second" type="submit">
          {status.gateLinkButton}
        </button>
      </form>
    </Layout>
  );
};
