import type { FC } from 'hono/jsx';
import { offeredKinds } from '#domain/form.ts';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
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

/** What this does, for whom, what it takes, what comes of it; one button. */
export const StartPage: FC<{ profile: Profile; language: Language }> = ({ profile, language }) => {
  const words = wordsFor(language);
  const { start } = words;
  return (
    <Layout title={start.title} {...{ language, profile }} path="/">
      <h1>{start.title}</h1>
      <p class="lead">{fill(start.lead, { company: profile.name })}</p>
      <p>{profile.aboutCompany[language]}</p>
      <p>
        <Link href={pathIn(language, '/request/kind')} class="button">
          {start.button}
        </Link>
      </p>
      <h2>{start.whatHeading}</h2>
      <ul>
        {offeredKinds(profile).map((kind) => (
          <li>{start[kind]}</li>
        ))}
      </ul>
      <h2>{start.whoHeading}</h2>
      <p>{start.who}</p>
      <p>{start.agent}</p>
      <h2>{start.needHeading}</h2>
      <p>{start.need}</p>
      <h2>{start.timeHeading}</h2>
      <p>{fill(start.time, { days: 45 })}</p>
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
