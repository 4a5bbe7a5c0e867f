import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Language, RequestKind } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { fill, wordsFor } from '#pages/words/words.ts';

interface LinkProps {
  profile: Profile;
  language: Language;
  token: string;
  reference: string;
}

/** What a mailed link opens: looking at it changes nothing, since mail scanners look. */
export const StatusLinkPage: FC<LinkProps> = ({ profile, language, token, reference }) => {
  const { link } = wordsFor(language);
  return (
    <Layout title={link.statusTitle} {...{ language, profile }}>
      <h1>{link.statusTitle}</h1>
      <p>{fill(link.statusLead, { reference })}</p>
      <form method="post" action={pathIn(language, `/links/${token}`)}>
        <button type="submit">{link.statusButton}</button>
      </form>
    </Layout>
  );
};

/** Two answers of equal weight. */
export const StopLinkPage: FC<LinkProps & { kind: RequestKind }> = ({
  profile,
  language,
  token,
  reference,
  kind,
}) => {
  const { link } = wordsFor(language);
  return (
    <Layout title={link.stopTitle} {...{ language, profile }}>
      <h1>{link.stopTitle}</h1>
      <p>{fill(link.stopLead, { company: profile.name, act: link.acts[kind], reference })}</p>
      <div class="actions">
        <form method="post" action={pathIn(language, `/links/${token}`)}>
          <button class="second" type="submit">
            {link.stopNo}
          </button>
          <p class="hint">{link.stopNoHint}</p>
        </form>
        <div>
          <a class="button second" href={pathIn(language, `/requests/${reference}`)}>
            {link.stopYes}
          </a>
          <p class="hint">{link.stopYesHint}</p>
        </div>
      </div>
    </Layout>
  );
};

export const DeadLinkPage: FC<{ profile: Profile; language: Language }> = ({ profile, language }) => {
  const { link } = wordsFor(language);
  return (
    <Layout title={link.deadTitle} {...{ language, profile }}>
      <h1>{link.deadTitle}</h1>
      <p>{link.dead}</p>
      <p>
        <a href={pathIn(language, '/')}>{link.deadFind}</a>
      </p>
    </Layout>
  );
};
