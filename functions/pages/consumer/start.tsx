import type { FC } from 'hono/jsx';
import { offeredKinds, offersAppeal } from '#domain/form.ts';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { laws } from '#law/laws.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { Link } from '#pages/link.tsx';
import { fill, wordsFor } from '#pages/words/words.ts';
import { noSpellcheck } from './fields.tsx';

/** Ways to reach the company that are not this form. */
export const OtherWays: FC<{ profile: Profile; language: Language }> = ({ profile, language }) => {
  const { contact } = wordsFor(language);
  const { email, phone, postal, url } = profile.contact;
  return (
    <ul>
      {email ? (
        <li>
          {contact.email}: <Link href={`mailto:${email}`}>{email}</Link>
        </li>
      ) : null}
      {phone ? (
        <li>
          {contact.phone}: <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>
        </li>
      ) : null}
      {postal ? (
        <li>
          {contact.postal}: {postal}
        </li>
      ) : null}
      {url ? (
        <li>
          {contact.url}: <Link href={url}>{url}</Link>
        </li>
      ) : null}
    </ul>
  );
};

/** The longest any of the company's laws gives it to answer. */
function mostDays({ laws: own }: Profile): number {
  return Math.max(...laws.filter(({ id }) => own.includes(id)).map(({ clock }) => clock.answerDays.value));
}

export interface StartProps {
  profile: Profile;
  language: Language;
  /** The browser's opt-out signal: only seen, or also acted on because the company sells or shares. */
  signal: 'none' | 'seen' | 'opts_out';
}

/** What this does, for whom, what it takes, what comes of it; one button. */
export const StartPage: FC<StartProps> = ({ profile, language, signal }) => {
  const { start } = wordsFor(language);
  const kinds = offeredKinds(profile);
  return (
    <Layout title={start.title} {...{ language, profile }} path="/">
      <h1>{start.title}</h1>
      <p class="lead">{fill(start.lead, { company: profile.name })}</p>
      <p>{profile.aboutCompany[language]}</p>
      {signal === 'none' ? null : (
        <section class="panel good" aria-labelledby="signal">
          <h2 id="signal">{start.signalTitle}</h2>
          <p>{start.signal}</p>
          {signal === 'opts_out' ? <p>{start.signalNext}</p> : null}
        </section>
      )}
      <p>
        <Link href={pathIn(language, '/request/kind')} class="button">
          {start.button}
        </Link>
      </p>
      <h2>{start.whatHeading}</h2>
      <ul>
        {kinds.map((kind) => (
          <li>{start.kinds[kind]}</li>
        ))}
        {offersAppeal(profile) ? (
          <li>
            <Link href={pathIn(language, '/request/appeal')}>{start.kinds.appeal}</Link>
          </li>
        ) : null}
      </ul>
      <h2>{start.whoHeading}</h2>
      <p>{start.who}</p>
      <p>{start.agent}</p>
      <h2>{start.needHeading}</h2>
      <p>{start.need}</p>
      {kinds.includes('opt_out') || kinds.includes('limit') ? <p>{start.needLight}</p> : null}
      <h2>{start.timeHeading}</h2>
      <p>{fill(start.time, { days: mostDays(profile) })}</p>
      <h2>{start.nextHeading}</h2>
      <ol>
        {start.next.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <h2>{start.answersHeading}</h2>
      <p>{start.answers}</p>
      <h2>{start.findHeading}</h2>
      <form method="post" action={pathIn(language, '/request/find')} novalidate>
        <div class="field">
          <label for="reference">{start.findLabel}</label>
          <p class="hint" id="reference-hint">
            {start.findHint}
          </p>
          <input
            id="reference"
            name="reference"
            type="text"
            class="short"
            maxlength={40}
            autocomplete="off"
            {...noSpellcheck}
            aria-describedby="reference-hint"
          />
        </div>
        <button class="second" type="submit">
          {start.findButton}
        </button>
      </form>
      <h2>{start.otherHeading}</h2>
      <p>{start.other}</p>
      <OtherWays profile={profile} language={language} />
    </Layout>
  );
};
