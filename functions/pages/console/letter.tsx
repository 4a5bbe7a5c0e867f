import type { Child } from 'hono/jsx';
import type { Profile } from '#domain/profile.ts';
import type { PrivacyRequest } from '#domain/request.ts';
import type { CivilDate } from '#domain/vocabulary.ts';
import { dayWords } from '#pages/words/words.ts';
import { ActForm, filledIn } from './forms.tsx';
import { ConsoleLayout, renderPage, type StaffSession } from './layout.tsx';
import { visible } from './words.ts';

export interface LetterPage {
  profile: Profile;
  staff: StaffSession;
  request: PrivacyRequest;
  notice: string;
  letter: { subject: string; text: string };
  /** The consumer's address, line by line, as they wrote it. */
  postal: string;
  date: CivilDate;
  isPosted: boolean;
}

/** A letter as it goes to the post; what is not the letter is not printed. */
export function renderLetter(page: LetterPage): string {
  const { profile, staff, request, notice, letter, postal, date } = page;
  const { language } = request.received;
  return renderPage(
    <ConsoleLayout title={`Letter ${request.requestId}`} company={profile.name} staff={staff}>
      <p class="back">
        <a href={`/console/requests/${request.requestId}`}>Back to the request</a>
      </p>
      <h1 class="unprinted">Letter: {visible(notice).replaceAll('-', ' ')}</h1>
      <article class="receipt letter" lang={language}>
        <p class="lines">{[profile.legalName, profile.contact.postal].filter(Boolean).join('\n')}</p>
        <p class="lines">{postal}</p>
        <p>{dayWords(date, language)}</p>
        <h2>{letter.subject}</h2>
        {partsOf(letter.text)}
      </article>
      {page.isPosted ? (
        <p class="muted unprinted">It is marked as posted.</p>
      ) : (
        <section class="act" aria-label="Post the letter">
          <ActForm
            staff={staff}
            request={request}
            act="posted"
            of={filledIn({}, 'posted')}
            title="When it goes to the post"
            button="Posted"
            hidden={{ notice }}
          >
            <p>Press this on the day it goes to the post: it counts as sent on that day.</p>
          </ActForm>
        </section>
      )}
    </ConsoleLayout>,
  );
}

/** The text of a notice as paragraphs, headings and lists: it spells every address out, so paper loses nothing. */
function partsOf(text: string): Child[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part) => {
      const lines = part.split('\n');
      const [first = '', second = ''] = lines;
      if (/^-+$/.test(second)) return <h3>{first}</h3>;
      if (lines.every((line) => line.startsWith('* ')))
        return (
          <ul class="bullets">
            {lines.map((line) => (
              <li>{line.slice(2)}</li>
            ))}
          </ul>
        );
      return <p class="lines">{part.trim()}</p>;
    });
}
