import type { FC } from 'hono/jsx';
import type { Progress } from '#domain/progress.ts';
import type { Language, RequestKind } from '#domain/vocabulary.ts';
import { pathIn } from '#pages/layout.tsx';
import { wordsFor } from '#pages/words/words.ts';

/** Another request, by what it asks for. */
const RequestLink: FC<{ language: Language; reference: string; kind: RequestKind | undefined }> = ({
  language,
  reference,
  kind,
}) => (
  <a href={pathIn(language, `/requests/${reference}`)}>
    {kind ? `${wordsFor(language).kinds[kind].noun}, ${reference}` : reference}
  </a>
);

/** What was sent with this request, what it follows from, and what follows from it. */
export const Related: FC<{
  language: Language;
  progress: Progress;
  kinds: ReadonlyMap<string, RequestKind>;
}> = ({ language, progress, kinds }) => {
  const { status } = wordsFor(language);
  const { together, follows, followUps, mergedInto } = progress;
  const link = (reference: string) => (
    <RequestLink {...{ language, reference }} kind={kinds.get(reference)} />
  );
  return (
    <>
      {mergedInto && kinds.has(mergedInto) ? (
        <>
          <h2>{status.joinedHeading}</h2>
          <p>{link(mergedInto)}</p>
        </>
      ) : null}
      {together.length > 0 ? (
        <>
          <h2>{status.togetherHeading}</h2>
          <ul>
            {together.map((reference) => (
              <li>{link(reference)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {follows || followUps.length > 0 ? (
        <>
          <h2>{status.relatedHeading}</h2>
          <ul>
            {follows ? (
              <li>
                {status.follows[follows.why]} {link(follows.reference)}
              </li>
            ) : null}
            {followUps.map(({ reference, why }) => (
              <li>
                {status.followUps[why]} {link(reference)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};
