import type { FC } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { Progress } from '#domain/progress.ts';
import type { Language, RequestKind } from '#domain/vocabulary.ts';
import { pathIn } from '#pages/layout.tsx';
import { dayOf, dayWords, fill, ofKind, timeOf, wordsFor } from '#pages/words/words.ts';

export interface Shown {
  profile: Profile;
  language: Language;
  progress: Progress;
}

/** The days that count: received, due, moved and why, in effect, answered. */
export const Dates: FC<Shown> = ({ profile, language, progress }) => {
  const { status, form } = wordsFor(language);
  const { receivedOn, dueOn, extension, processedAt, endedAt, delivery } = progress;
  const inZone = { language, timeZone: profile.timeZone };
  const rows: { name: string; at: string; text: string }[] = [
    { name: status.datesReceived, at: receivedOn, text: dayWords(receivedOn, language) },
    ...(processedAt
      ? [{ name: status.datesProcessed, at: processedAt, text: dayOf(processedAt, inZone) }]
      : []),
    {
      name: extension ? status.datesNewDue : status.datesDue,
      at: dueOn,
      text: dayWords(dueOn, language),
    },
    ...(endedAt ? [{ name: status.datesAnswered, at: endedAt, text: dayOf(endedAt, inZone) }] : []),
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(({ name, at, text }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <time datetime={at}>{text}</time>
            </dd>
          </div>
        ))}
        {delivery === 'post' ? (
          <div>
            <dt>{status.delivery}</dt>
            <dd>{form.deliveries.post}</dd>
          </div>
        ) : null}
      </dl>
      {extension ? <p>{status.extensions[extension.reason]}</p> : null}
    </>
  );
};

/** Only the steps that this request goes through. */
export const Steps: FC<Shown> = ({ profile, language, progress }) => {
  const { status } = wordsFor(language);
  return (
    <>
      <h2>{status.stepsHeading}</h2>
      <ol class="steps">
        {progress.steps.map(({ name, state, at }) => (
          <li class={state} {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}>
            {ofKind(status.steps, name, progress.kind)}
            {at ? (
              <time datetime={at}>{timeOf(at, { language, timeZone: profile.timeZone })}</time>
            ) : (
              <span class="soft">{status.stepStates[state]}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
};

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
export const Related: FC<Shown & { kinds: ReadonlyMap<string, RequestKind> }> = ({
  language,
  progress,
  kinds,
}) => {
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

/** What is kept although deletion was asked for, with the ground and for how long. */
export const Kept: FC<{ progress: Progress; language: Language }> = ({ progress, language }) => {
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

/** The way to another look (Civ. Code 1798.145(h)(2) and the appeals of the other states). */
const Appeal: FC<{ language: Language; reference: string }> = ({ language, reference }) => {
  const { status } = wordsFor(language);
  return (
    <>
      <h2>{status.appealHeading}</h2>
      <p>{status.appealText}</p>
      <p>
        <a class="button second" href={pathIn(language, `/request/appeal?of=${reference}`)}>
          {status.appealButton}
        </a>
      </p>
    </>
  );
};

/** What can be done now: fetch the answer, read the receipt, ask for another look, take it back. */
export const Actions: FC<Shown & { kinds: ReadonlyMap<string, RequestKind> }> = ({
  profile,
  language,
  progress,
  kinds,
}) => {
  const { status } = wordsFor(language);
  const base = pathIn(language, `/requests/${progress.reference}`);
  const mayAppeal = progress.mayAppeal && profile.kinds.includes('appeal');
  // Its receipt is the other one's, too, and that may be another person's.
  const isElsewhere = progress.mergedInto !== null && !kinds.has(progress.mergedInto);
  if (progress.endedAt && isElsewhere) return null;
  if (progress.endedAt)
    return (
      <>
        {mayAppeal ? <Appeal language={language} reference={progress.reference} /> : null}
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
  // The fee has the same way out beside its other one.
  if (!progress.mayWithdraw || progress.fee) return null;
  return (
    <>
      <h2>{status.actionsHeading}</h2>
      {progress.tellsAt ? (
        <p>
          {fill(status.tellsAt, { time: timeOf(progress.tellsAt, { language, timeZone: profile.timeZone }) })}
        </p>
      ) : null}
      <form method="post" action={`${base}/withdraw`}>
        <p class="hint">{ofKind(status, 'withdrawHint', progress.kind)}</p>
        <button class="second" type="submit">
          {status.withdraw}
        </button>
      </form>
    </>
  );
};
