import type { Child, FC } from 'hono/jsx';
import type { Progress } from '#domain/progress.ts';
import type { CivilDate, Language, RequestKind } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { fill, wordsFor } from '#pages/words/words.ts';
import { CodeForm, type CodeOutcome } from './code-form.tsx';
import { Summary } from './fields.tsx';
import { headline } from './headline.ts';
import { DeclareForm, FeeForm, ProofForm, StatementForm } from './need-forms.tsx';
import { OptIn } from './opt-in.tsx';
import { RecipientsTable } from './recipients-table.tsx';
import { Related } from './related.tsx';
import { OtherWays } from './start.tsx';
import { Actions, Dates, Kept, type Shown, Steps } from './status-parts.tsx';
import { type Tried, triedFaults } from './tried.ts';

/** What the last thing a person sent came to, from the page's address: a word, never what was typed. */
export interface Flash {
  code?: CodeOutcome | undefined;
  withdraw?: 'withdrawn' | 'too_late' | undefined;
  done?: 'declared' | 'proof' | 'no_proof' | 'fee' | 'opted_in' | undefined;
  isLinkSent: boolean;
  /** The first of the two steps back was taken. */
  isOptInAsked?: boolean;
  triesLeft?: number | undefined;
}

export interface StatusProps extends Shown {
  flash: Flash;
  tried: Tried;
  today: CivilDate;
  /** What the requests ask for that belong to this one. */
  kinds: ReadonlyMap<string, RequestKind>;
}

/** Where a request stands: one sentence, what is needed, the dates, the steps, and what is known of each recipient. */
export const StatusPage: FC<StatusProps> = (props) => {
  const { profile, language, progress, tried, kinds } = props;
  const words = wordsFor(language);
  const { status } = words;
  const { reference } = progress;
  const shown = { profile, language, progress };
  const title = fill(status.title, { reference });
  const lines = triedFaults(tried, { progress, language });
  return (
    <Layout
      {...{ title, language, profile }}
      path={`/requests/${reference}`}
      {...(lines.length > 0 ? { hasErrors: 'yes' as const } : {})}
    >
      <Summary words={words} lines={lines} />
      <p class="soft">
        {title}: {words.kinds[progress.kind].noun}
      </p>
      <h1>{headline(progress, language)}</h1>
      <Why progress={progress} language={language} />
      <Outcomes {...props} />
      <Needs {...props} />
      {progress.hasPackage ? (
        <section class="panel good" aria-labelledby="package">
          <h2 id="package">{status.packageHeading}</h2>
          <p>{status.packageLead}</p>
          <p>
            <a class="button" href={pathIn(language, `/requests/${reference}/package`)}>
              {status.packageLink}
            </a>
          </p>
        </section>
      ) : null}
      <Dates {...shown} />
      <Steps {...shown} />
      {progress.recipients.length > 0 ? <RecipientsTable {...shown} /> : null}
      <Kept progress={progress} language={language} />
      <Related {...{ language, progress, kinds }} />
      <OptIn {...{ progress, language }} isAsked={props.flash.isOptInAsked === true} />
      <Actions {...shown} kinds={kinds} />
      <p class="noprint">
        <a href={pathIn(language, `/requests/${reference}`)}>{status.refresh}</a>
      </p>
      <h2>{words.start.otherHeading}</h2>
      <p>{status.questions}</p>
      <OtherWays profile={profile} language={language} />
    </Layout>
  );
};

/** Why it was not done, in a sentence; the final notice says the rest. */
const Why: FC<{ progress: Progress; language: Language }> = ({ progress, language }) => {
  const { status } = wordsFor(language);
  const { denial, reason } = progress;
  if (progress.status !== 'denied' && progress.status !== 'expired') return null;
  const text = denial ? status.denials[denial] : status.reasons[reason ?? 'other'];
  return (
    <p class="lead">
      {status.why} {text}
    </p>
  );
};

const Said: FC<{ tone: '' | ' good'; children?: Child }> = ({ tone, children }) => (
  <div class={`panel${tone}`} role="status">
    <p>{children}</p>
  </div>
);

/** What came of the last thing that was sent. */
const Outcomes: FC<StatusProps> = ({ language, progress, flash }) => {
  const words = wordsFor(language);
  const done = {
    declared: words.declare.done,
    proof: words.proof.done,
    no_proof: words.proof.none,
    fee: words.fee.agreed,
    opted_in: words.optIn.done,
  };
  const isCodeOver = flash.code && !progress.isWaitingForCode;
  return (
    <>
      {flash.withdraw ? <Said tone="">{words.status.withdrawOutcomes[flash.withdraw]}</Said> : null}
      {isCodeOver ? (
        <Said tone=" good">
          {words.code.outcomes[flash.code === 'accepted' ? 'accepted' : 'not_waiting']}
        </Said>
      ) : null}
      {flash.done ? <Said tone={flash.done === 'no_proof' ? '' : ' good'}>{done[flash.done]}</Said> : null}
      {progress.statement === 'added' ? <Said tone=" good">{words.statement.added}</Said> : null}
    </>
  );
};

/** What the requester can bring, the thing that only they can do first. */
const Needs: FC<StatusProps> = ({ profile, language, progress, flash, tried, today }) => {
  const asked = { progress, language, tried };
  const isProofAsked =
    progress.missing.includes('proof') || progress.missing.includes('proof_judged') || tried.proof;
  return (
    <>
      {isProofAsked ? <ProofForm {...asked} /> : null}
      {progress.isWaitingForCode ? (
        <CodeForm
          reference={progress.reference}
          language={language}
          minutes={profile.verification.codeMinutes}
          role={progress.role}
          outcome={flash.code}
          triesLeft={flash.triesLeft}
        />
      ) : null}
      {progress.missing.includes('declaration') ? <DeclareForm {...asked} today={today} /> : null}
      {progress.fee ? <FeeForm {...asked} fee={progress.fee} /> : null}
      {progress.statement === 'may_add' ? <StatementForm {...asked} /> : null}
    </>
  );
};
