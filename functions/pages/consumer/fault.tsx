import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { wordsFor } from '#pages/words/words.ts';
import { OtherWays } from './start.tsx';

export type FaultName = 'notFound' | 'method' | 'foreign' | 'tooLarge' | 'service';

/** Something went wrong: what became of the answers, and whom to ask. No codes. */
export const FaultPage: FC<{ profile: Profile; language: Language; fault: FaultName }> = ({
  profile,
  language,
  fault,
}) => {
  const { faultPages, start } = wordsFor(language);
  return (
    <Layout title={faultPages[`${fault}Title`]} {...{ language, profile }}>
      <h1>{faultPages[`${fault}Title`]}</h1>
      <p>{faultPages[fault]}</p>
      <p>
        <a class="button" href={pathIn(language, '/')}>
          {faultPages.start}
        </a>
      </p>
      <h2>{start.otherHeading}</h2>
      <OtherWays profile={profile} language={language} />
    </Layout>
  );
};
