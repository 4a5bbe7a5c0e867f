import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Progress, RecipientRow } from '#domain/progress.ts';
import type { Instant, Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { dayOf, dayWords, fill, timeOf, wordsFor } from '#pages/words/words.ts';
import { CodeForm, type CodeOutcome } from './code-form.tsx';
import { OtherWays } from './start.tsx';

export interface Flash {
  code?: CodeOutcome | undefined;
  withdraw?: 'withdrawn' | 'too_late' | undefined;
  isLinkSent: boolean;
  triesLeft?: number | undefined;
}

export interface StatusProps {
  profile: Profile;
  language: Language;
  progress: Progress;
  flash: Flash;
}

/** The heading of a request in one sentence. */
export function headline(progress: Progress, language: Language): string {
  const { headings } = wordsFor(language).status;
  const act = progress.kind === 'correct' ? 'correct' : 'delete';
  const key = ['complete', 'partial', 'told_only'].includes(progress.heading)
    ? `${progress.heading}_${act}`
    : progress.heading;
  const text = headings[key as keyof typeof headings];
  return fill(text, { confirmed: progress.counts.confirmed, total: progress.counts.total });
}

/** Where a request stands: one sentence, both dates, the steps, and recipient by recipient what is known and how well. */
export const StatusPage: FC<StatusProps> = ({ profile, language, progress, flash }) => {
  const words = wordsFor(language);
  const { status } = words;
  const { reference } = progress;
  const zone = { language, timeZone: profile.timeZone };
  return (
    <Layout
      title={fill(status.title, { reference })}
      {...{ language, profile }}
      path={`/requests/${reference}`}
    >
      <p class="soft">{fill(status.title, { reference })}</p>
      <h1>{headline(progress, language)}</h1>
      {flash.withdraw ? (
        <div class="panel" role="status">
          <p>{status.withdrawOutcomes[flash.withdraw]}</p>
        </div>
      ) : null}
      {flash.code && !progress.isWaitingForCode ? (
        <div class="panel good" role="status">
          <p>{words.code.outcomes[flash.code === 'accepted' ? 'accepted' : 'not_waiting']}</p>
        </div>
      ) : null}
      {progress.isWaitingForCode ? (
        <CodeForm
          reference={reference}
          language={language}
          minutes={profile.verification.codeMinutes}
          outcome={flash.code}
          triesLeft={flash.triesLeft}
        />
      ) : null}
      <dl class="facts">
        <div>
          <dt>{status.datesReceived}</dt>
          <dd>
            <time datetime={progress.receivedOn}>{dayWords(progress.receivedOn, language)}</time>
          </dd>
        </div>
        <div>
          <dt>{status.datesDue}</dt>
          <dd>
            <time datetime={progress.dueOn}>{dayWords(progress.dueOn, language)}</time>
          </dd>
        </div>
        {progress.endedAt ? (
          <div>
            <dt>{status.datesAnswered}</dt>
            <dd>
              <time datetime={progress.endedAt}>{dayOf(progress.endedAt, zone)}</time>
            </dd>
          </div>
        ) : null}
      </dl>
      <h2>{status.stepsHeading}</h2>
      <ol class="steps">
        {progress.steps.map(({ name, state, at }) => (
          <li class={state} {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}>
            {status.steps[name]}
            {at ? (
              <time datetime={at}>{timeOf(at, zone)}</time>
            ) : (
              <span class="soft">{status.stepStates[state]}</span>
            )}
          </li>
        ))}
      </ol>
      {progress.recipients.length > 0 ? <Recipients {...{ profile, language, progress }} /> : null}
      <Kept progress={progress} language={language} />
      <Actions {...{ profile, language, progress }} />
      <p class="noprint">
        <a href={pathIn(language, `/requests/${reference}`)}>{status.refresh}</a>
      </p>
      <h2>{words.start.otherHeading}</h2>
      <p>{status.questions}</p>
      <OtherWays profile={profile} language={language} />
    </Layout>
  );
};

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

const Recipients: FC<Omit<StatusProps, 'flash'>> = ({ profile, language, progress }) => {
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
                <span class={`flag ${toneOf(row)}`}>{status.said[row.said]}</span>
                {row.grade ? (
                  <span class="soft under">
                    {row.kind === 'own' ? status.grades.own : status.grades[row.grade]}
                  </span>
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
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const Kept: FC<{ progress: Progress; language: Language }> = ({ progress, language }) => {
  const { status } = wordsFor(language);
  if (progress.kept.length === 0) return null;
  return (
    <>
      <h2>{status.keptHeading}</h2>
      {progress.kept.map((kept) => (
        <article>
          <h3>{kept.records[language]}</h3>
          <dl class="facts">
            <div>
              <dt>{status.keptUse}</dt>
              <dd>{kept.permittedUse[language]}</dd>
            </div>
            <div>
              <dt>{status.keptFor}</dt>
              <dd>{kept.keptFor[language]}</dd>
            </div>
            <div>
              <dt>{status.keptLaw}</dt>
              <dd>
                {kept.cite}
                <span class="soft under">{kept.ground}</span>
              </dd>
            </div>
          </dl>
        </article>
      ))}
      <p>{status.backups}</p>
    </>
  );
};

const Actions: FC<Omit<StatusProps, 'flash'>> = ({ profile, language, progress }) => {
  const { status } = wordsFor(language);
  const base = pathIn(language, `/requests/${progress.reference}`);
  if (progress.endedAt)
    return (
      <>
        <h2>{status.receiptHeading}</h2>
        <p>{status.receiptHint}</p>
        <ul>
          <li>
            <a href={`${base}/receipt`}>{status.receiptOpen}</a>
          </li>
          <li>
            <a href={`${base}/receipt.jws`}>{status.receiptJws}</a>
          </li>
          <li>
            <a href={`${base}/receipt.json`}>{status.receiptJson}</a>
          </li>
        </ul>
      </>
    );
  if (!progress.mayWithdraw) return null;
  return (
    <>
      <h2>{status.actionsHeading}</h2>
      {progress.tellsAt ? (
        <p>
          {fill(status.tellsAt, { time: timeOf(progress.tellsAt, { language, timeZone: profile.timeZone }) })}
        </p>
      ) : null}
      <form method="post" action={`${base}/withdraw`}>
        <p class="hint">{status.withdrawHint}</p>
        <button class="second" type="submit">
          {status.withdraw}
        </button>
      </form>
    </>
  );
};

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
