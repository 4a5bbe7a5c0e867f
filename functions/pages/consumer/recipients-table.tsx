import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Progress, RecipientRow } from '#domain/progress.ts';
import type { Instant, Language } from '#domain/vocabulary.ts';
import { dayOf, dayWords, fill, wordsFor } from '#pages/words/words.ts';

type Tone = 'good' | 'bad' | 'wait';
function toneOf({ said }: RecipientRow): Tone {
  if (['deleted', 'corrected', 'opted_out', 'not_found', 'exempted'].includes(said)) return 'good';
  return said === 'refused' || said === 'no_answer' || said === 'not_reached' ? 'bad' : 'wait';
}

/** A bar of who has confirmed, drawn on the server; its caption and the table say the same in words. */
const Bar: FC<{ rows: readonly RecipientRow[]; caption: string }> = ({ rows, caption }) => {
  const widths = (['good', 'wait', 'bad'] as const).map((tone) => ({
    tone,
    share: (rows.filter((row) => toneOf(row) === tone).length / rows.length) * 600,
  }));
  let at = 0;
  return (
    <figure>
      <svg viewBox="0 0 600 24" role="img" aria-label={caption} class="bar-picture">
        {widths.map(({ tone, share }) => {
          const x = at;
          at += share;
          return share > 0 ? <rect x={x} y="0" width={share} height="24" class={`bar-${tone}`} /> : null;
        })}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
};

/** Recipient by recipient what is known, and how well. */
export const RecipientsTable: FC<{ profile: Profile; language: Language; progress: Progress }> = ({
  profile,
  language,
  progress,
}) => {
  const { status } = wordsFor(language);
  const caption = fill(status.recipientsCaption, {
    confirmed: progress.counts.confirmed,
    total: progress.counts.total,
  });
  const { columns } = status;
  const day = (at: Instant | null) => (at ? dayOf(at, { language, timeZone: profile.timeZone }) : '–');
  return (
    <>
      <h2>{status.recipientsHeading}</h2>
      <Bar rows={progress.recipients} caption={caption} />
      <table class="stack">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.asked}</th>
            <th scope="col">{columns.answered}</th>
            <th scope="col">{columns.said}</th>
          </tr>
        </thead>
        <tbody>
          {progress.recipients.map((row) => (
            <tr>
              <th scope="row">
                {row.name}
                <span class="soft under">{status.recipientKinds[row.kind]}</span>
              </th>
              <td data-label={columns.asked}>{day(row.askedAt)}</td>
              <td data-label={columns.answered}>{day(row.answeredAt)}</td>
              <td data-label={columns.said}>
                <Answer row={row} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const Answer: FC<{ row: RecipientRow; language: Language }> = ({ row, language }) => {
  const { status } = wordsFor(language);
  return (
    <>
      <span class={`flag ${toneOf(row)}`}>{status.said[row.said]}</span>
      {row.grade ? (
        <span class="soft under">{row.kind === 'own' ? status.grades.own : status.grades[row.grade]}</span>
      ) : null}
      {row.promisedBy ? (
        <span class="soft under">
          {fill(status.promisedBy, { date: dayWords(row.promisedBy, language) })}
        </span>
      ) : null}
      {row.exempted.map(({ category, ground }) => (
        <span class="soft under">
          {fill(status.keptByThem, { what: category.replaceAll('_', ' '), ground })}
        </span>
      ))}
    </>
  );
};
