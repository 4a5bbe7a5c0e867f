import type { Child, FC } from 'hono/jsx';
import type { CivilDate, RequestKind } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { fill, wordsFor } from '#pages/words/words.ts';
import { CodeForm, type CodeOutcome } from './code-form.tsx';
import { headline } from './headline.ts';
import {
  DeclareForm,
  type DeclareTry,
  FeeForm,
  ProofForm,
  type ProofTry,
  StatementForm,
  type StatementTry,
} from './need-forms.tsx';
import { RecipientsTable } from './recipients-table.tsx';
import { OtherWays } from './start.tsx';
import { Actions, Dates, Kept, Related, type Shown, Steps } from './status-parts.tsx';

/** What the last thing a person sent came to, from the page's address: a word, never what was typed. */
export interface Flash {
  code?: CodeOutcome | undefined;
  withdraw?: 'withdrawn' | 'too_late' | undefined;
  done?: 'declared' | 'proof' | 'no_proof' | 'fee' | undefined;
  isLinkSent: boolean;
  triesLeft?: number | undefined;
}

/** What was sent and not taken: it is shown again, with what is wrong. */
export interface Tried {
  declare?: DeclareTry;
  proof?: ProofTry;
  statement?: StatementTry;
}

export interface StatusProps extends Shown {
  flash: Flash;
  tried: Tried;
  today: CivilDate;
  /** The most words a statement may have. */
  mostWords: number;
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
  const hasErrors = Object.keys(tried).length > 0;
  return (
    <Layout
      {...{ title, language, profile }}
      path={`/requests/${reference}`}
      {...(hasErrors ? { hasErrors: 'yes' as const } : {})}
    >
      <p class="soft">
        {title}: {words.kinds[progress.kind].noun}
      </p>
      <h1>{headline(progress, language)}</h1>
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
      <Related {...shown} kinds={kinds} />
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
const Needs: FC<StatusProps> = ({ profile, language, progress, flash, tried, today, mostWords }) => {
  const asked = { progress, language };
  const isProofAsked =
    progress.missing.includes('proof') || progress.missing.includes('proof_judged') || tried.proof;
  return (
    <>
      {isProofAsked ? <ProofForm {...asked} tried={tried.proof} /> : null}
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
      {progress.missing.includes('declaration') ? (
        <DeclareForm {...asked} today={today} tried={tried.declare} />
      ) : null}
      {progress.fee ? <FeeForm {...asked} fee={progress.fee} /> : null}
      {progress.statement === 'may_add' ? (
        <StatementForm {...asked} most={mostWords} tried={tried.statement} />
      ) : null}
    </>
  );
};
