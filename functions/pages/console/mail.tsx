import type { Profile } from '#domain/profile.ts';
import { Faults, type Filled } from './forms.tsx';
import { ConsoleLayout, FormToken, Moment, renderPage, type StaffSession } from './layout.tsx';
import { doubtWords, type MailRow, mailStateWords, References } from './mails.tsx';
import { AppealOf, Correcting, HomeAndLanguage, KindsAsked, PersonFields } from './request-fields.tsx';
import { countOf, visible } from './words.ts';

const messages = {
  opened: { text: 'The requests below are open, as received when the mail was.', tone: 'good' },
  dismissed: { text: 'The mail is marked: it asks for nothing.', tone: 'good' },
  check: { text: 'Nothing was done yet. Change what is marked below and send it again.', tone: 'bad' },
  gone: { text: 'The mail is too old: its words are gone, so nothing was opened.', tone: 'bad' },
  conflict: { text: 'The mail was opened before, as something else. Nothing more was done.', tone: 'bad' },
} as const;
export type MailMessage = keyof typeof messages;
/** Those that an address may ask for. */
export const mailOutcomes = ['opened', 'dismissed'] as const satisfies readonly MailMessage[];

export interface MailPage {
  profile: Profile;
  staff: StaffSession;
  mail: MailRow;
  /** Its words are still kept. */
  isReadable: boolean;
  words: { from: string; name: string; subject: string; text: string; attachments: number } | undefined;
  of: Filled;
  message: MailMessage | undefined;
}

/** One mail, and what can be made of it. */
export function renderMail(page: MailPage): string {
  const { profile, staff, mail, isReadable, message } = page;
  const said = message && messages[message];
  return renderPage(
    <ConsoleLayout title="Mail" company={profile.name} staff={staff}>
      <p class="back">
        <a href="/console/mails">All mails</a>
      </p>
      <h1>
        Mail of <Moment at={mail.receivedAt} timeZone={profile.timeZone} />
      </h1>
      {said ? (
        <p class={`message ${said.tone}`} role={said.tone === 'bad' ? 'alert' : 'status'}>
          {said.text}
        </p>
      ) : null}
      <dl class="wide">
        <dt>State</dt>
        <dd>
          {mailStateWords[mail.state].name}
          {mail.by ? <small>Sorted by {visible(mail.by)}</small> : null}
        </dd>
        <dt>Doubts</dt>
        <dd>{mail.doubts.map((doubt) => doubtWords[doubt]).join('; ') || 'None'}</dd>
        <dt>Requests</dt>
        <dd>
          <References references={mail.references} />
        </dd>
      </dl>
      <Words page={page} />
      {mail.state !== 'opened' && isReadable ? <Sorting page={page} /> : null}
    </ConsoleLayout>,
  );
}

function Words({ page: { words, isReadable, mail, staff } }: { page: MailPage }) {
  if (words)
    return (
      <section aria-labelledby="words">
        <h2 id="words">What it says</h2>
        <dl class="wide">
          <dt>From</dt>
          <dd>
            {visible(words.name)} {visible(words.from)}
          </dd>
          <dt>Subject</dt>
          <dd>{visible(words.subject)}</dd>
          <dt>Text</dt>
          <dd class="lines">{words.text.split('\n').map(visible).join('\n')}</dd>
          <dt>Attached</dt>
          <dd>{countOf(words.attachments, 'file')}, not kept</dd>
        </dl>
      </section>
    );
  if (!isReadable) return <p class="muted">What it said is not kept any more.</p>;
  return (
    <form method="post" action={`/console/mails/${mail.mailId}/reveal`}>
      <FormToken staff={staff} />
      <p class="muted">That somebody looked is written into the service’s log.</p>
      <button type="submit" class="second">
        Show what it says
      </button>
    </form>
  );
}

function Sorting({ page: { profile, staff, mail, of } }: { page: MailPage }) {
  const path = `/console/mails/${mail.mailId}`;
  return (
    <section class="act" aria-labelledby="sort">
      <h2 id="sort">What you can do now</h2>
      <form method="post" action={`${path}/open`}>
        <FormToken staff={staff} />
        <h3>Open it as a request</h3>
        <p>
          It counts as received when the mail was. What the mail says goes along, sealed with the request.
        </p>
        <Faults of={of} />
        <KindsAsked of={of} profile={profile} legend="What does it ask for?" />
        <HomeAndLanguage of={of} profile={profile} />
        <PersonFields
          of={of}
          legend="What does it say of who it is about?"
          hint="The sender’s address and name count unless others stand here."
        />
        <Correcting of={of} />
        <AppealOf of={of} />
        <button type="submit">Open the request</button>
      </form>
      {mail.state === 'unsorted' ? (
        <form method="post" action={`${path}/dismiss`}>
          <FormToken staff={staff} />
          <h3>It asks for nothing</h3>
          <p>Such as an advertisement. It can still be opened while its words are kept.</p>
          <button type="submit" class="second">
            This is no request
          </button>
        </form>
      ) : null}
    </section>
  );
}
