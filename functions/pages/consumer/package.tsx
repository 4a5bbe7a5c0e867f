import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { CivilDate, Language, PackageFormat } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { packageSchemaPath } from '#pages/package/render-package.tsx';
import { dayWords, fill, wordsFor } from '#pages/words/words.ts';

interface Shown {
  profile: Profile;
  language: Language;
  reference: string;
}

/** Where a finished answer is fetched: one button for the form that was asked for, the others behind it. */
export const PackagePage: FC<
  Shown & {
    kind: 'access' | 'shine_the_light';
    until: CivilDate;
    /** The form that was asked for, first. */
    formats: readonly PackageFormat[];
  }
> = ({ profile, language, reference, kind, until, formats }) => {
  const words = wordsFor(language);
  const { page } = words.package;
  const [first, ...others] = formats;
  const path = `/requests/${reference}/package`;
  return (
    <Layout
      title={page.title}
      {...{ language, profile, path }}
      back={{ href: pathIn(language, `/requests/${reference}`), label: words.back }}
    >
      <h1>{page.title}</h1>
      <p>{fill(kind === 'access' ? page.lead : page.leadShine, { until: dayWords(until, language) })}</p>
      <p>{page.warn}</p>
      <form method="post" action={pathIn(language, path)}>
        {first ? (
          <button type="submit" name="format" value={first}>
            {page.buttons[first]}
          </button>
        ) : null}
        <details>
          <summary>{page.otherForms}</summary>
          <div class="actions">
            {others.map((format) => (
              <button class="second" type="submit" name="format" value={format}>
                {page.buttons[format]}
              </button>
            ))}
          </div>
          <p class="hint">
            <a href={packageSchemaPath}>{page.schema}</a>
          </p>
        </details>
      </form>
    </Layout>
  );
};

/** For a browser that may see the request but did not prove the inbox. */
export const PackageElsewherePage: FC<Shown> = ({ profile, language, reference }) => {
  const words = wordsFor(language);
  const { page } = words.package;
  return (
    <Layout
      title={page.elsewhereTitle}
      {...{ language, profile }}
      path={`/requests/${reference}/package`}
      back={{ href: pathIn(language, `/requests/${reference}`), label: words.back }}
    >
      <h1>{page.elsewhereTitle}</h1>
      <p>{page.elsewhere}</p>
      <form method="post" action={pathIn(language, `/requests/${reference}/new-link`)}>
        <button type="submit">{page.elsewhereButton}</button>
      </form>
    </Layout>
  );
};

/** After its time: the answer has been erased. */
export const PackageOverPage: FC<Shown> = ({ profile, language, reference }) => {
  const words = wordsFor(language);
  const { page } = words.package;
  return (
    <Layout
      title={page.overTitle}
      {...{ language, profile }}
      back={{ href: pathIn(language, `/requests/${reference}`), label: words.back }}
    >
      <h1>{page.overTitle}</h1>
      <p>{page.over}</p>
      <p>
        <a class="button" href={pathIn(language, '/')}>
          {page.askAgain}
        </a>
      </p>
    </Layout>
  );
};
