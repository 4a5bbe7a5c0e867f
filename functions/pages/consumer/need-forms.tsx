import type { FC } from 'hono/jsx';
import type { Progress } from '#domain/progress.ts';
import { mostStatementWords } from '#domain/statement.ts';
import type { CivilDate, Language } from '#domain/vocabulary.ts';
import { pathIn } from '#pages/layout.tsx';
import { dayWords, fill, moneyWords, wordsFor } from '#pages/words/words.ts';
import { noSpellcheck } from './fields.tsx';
import { type Tried, triedFaults } from './tried.ts';

/** What a requester can bring, each with a form of its own; a fault stands beside its field, and what was typed stays. */

interface Need {
  progress: Progress;
  language: Language;
  tried?: Tried;
}

/** What is wrong with a field, in the words of the summary. */
function faultOf(field: string, { tried = {}, progress, language }: Need): string | undefined {
  return triedFaults(tried, { progress, language }).find((one) => one.field === field)?.text;
}

const Fault: FC<{ id: string; text: string | undefined }> = ({ id, text }) =>
  text ? (
    <p class="error" id={id}>
      {text}
    </p>
  ) : null;

const faulty = (id: string, text: string | undefined, hint?: string) => ({
  ...(text || hint ? { 'aria-describedby': [hint, text ? id : ''].filter(Boolean).join(' ') } : {}),
  ...(text ? { 'aria-invalid': 'true' as const } : {}),
});

/** The declaration under penalty of perjury (11 CCR 7062(c)): the law's sentence, a name, a date. */
export const DeclareForm: FC<Need & { today: CivilDate }> = ({ today, ...need }) => {
  const { progress, language, tried } = need;
  const { declare } = wordsFor(language);
  const [nameFault, tickFault] = [faultOf('signature', need), faultOf('true', need)];
  return (
    <section aria-labelledby="declare-title">
      <h2 id="declare-title">{declare.heading}</h2>
      <p>{declare.why}</p>
      <form method="post" action={pathIn(language, `/requests/${progress.reference}/declare`)} novalidate>
        <fieldset class={tickFault ? 'has-error' : ''}>
          <legend class="trap">{declare.heading}</legend>
          <Fault id="true-error" text={tickFault} />
          <div class="choice">
            <input type="checkbox" id="true" name="true" value="yes" {...faulty('true-error', tickFault)} />
            <label for="true">
              {declare.sentence[progress.role]}
              <span>{declare.plain}</span>
            </label>
          </div>
        </fieldset>
        <div class={nameFault ? 'field has-error' : 'field'}>
          <label for="signature">{declare.name}</label>
          <Fault id="signature-error" text={nameFault} />
          <input
            id="signature"
            name="signature"
            type="text"
            autocomplete="name"
            maxlength={300}
            {...noSpellcheck}
            value={tried?.declare?.name ?? ''}
            {...faulty('signature-error', nameFault)}
          />
        </div>
        <p>{fill(declare.date, { date: dayWords(today, language) })}</p>
        <button type="submit">{declare.button}</button>
      </form>
    </section>
  );
};

/** Papers that show that somebody may act for another. */
export const ProofForm: FC<Need> = (need) => {
  const { progress, language } = need;
  const { proof } = wordsFor(language);
  const role = progress.role === 'parent' ? 'parent' : 'agent';
  const fault = faultOf('file', need);
  return (
    <section aria-labelledby="proof-title">
      <h2 id="proof-title">{proof.heading[role]}</h2>
      {progress.proofsSent > 0 ? <p>{fill(proof.received, { count: progress.proofsSent })}</p> : null}
      {progress.proofsLeft > 0 ? (
        <>
          <p>{progress.proofsSent > 0 ? proof.more : proof.lead[role]}</p>
          <form
            method="post"
            enctype="multipart/form-data"
            action={pathIn(language, `/requests/${progress.reference}/proof`)}
            novalidate
          >
            <div class={fault ? 'field has-error' : 'field'}>
              <label for="file">{proof.label}</label>
              <p class="hint" id="file-hint">
                {fill(proof.hint, { left: progress.proofsLeft })}
              </p>
              <Fault id="file-error" text={fault} />
              <input
                id="file"
                name="file"
                type="file"
                multiple
                accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
                {...faulty('file-error', fault, 'file-hint')}
              />
            </div>
            <p>{proof.use}</p>
            <button type="submit">{proof.button}</button>
          </form>
        </>
      ) : null}
    </section>
  );
};

/** What the work would cost, why, and two ways out of equal weight. */
export const FeeForm: FC<Need & { fee: NonNullable<Progress['fee']> }> = ({ progress, language, fee }) => {
  const words = wordsFor(language).fee;
  const amount = moneyWords(fee.cents, language);
  const base = pathIn(language, `/requests/${progress.reference}`);
  return (
    <section aria-labelledby="fee-title">
      <h2 id="fee-title">{fill(words.heading, { amount })}</h2>
      <p>{words.because[fee.because]}</p>
      <p>{words.lead}</p>
      <div class="actions">
        <form method="post" action={`${base}/fee`}>
          <button class="second" type="submit">
            {fill(words.agree, { amount })}
          </button>
        </form>
        <form method="post" action={`${base}/withdraw`}>
          <button class="second" type="submit">
            {words.back}
          </button>
        </form>
      </div>
    </section>
  );
};

/** The consumer's own view of a fact that was not corrected (11 CCR 7023(f)(3)). */
export const StatementForm: FC<Need> = (need) => {
  const { progress, language, tried } = need;
  const { statement } = wordsFor(language);
  const fault = faultOf('statement', need);
  return (
    <section aria-labelledby="statement-title">
      <h2 id="statement-title">{statement.heading}</h2>
      <p>{statement.lead}</p>
      <form method="post" action={pathIn(language, `/requests/${progress.reference}/statement`)} novalidate>
        <div class={fault ? 'field has-error' : 'field'}>
          <label for="statement">{statement.label}</label>
          <p class="hint" id="statement-hint">
            {fill(statement.hint, { most: mostStatementWords(progress.receivedOn) })}
          </p>
          <Fault id="statement-error" text={fault} />
          <textarea
            id="statement"
            name="statement"
            rows={7}
            maxlength={4000}
            {...faulty('statement-error', fault, 'statement-hint')}
          >
            {tried?.statement?.text ?? ''}
          </textarea>
        </div>
        <button type="submit">{statement.button}</button>
      </form>
    </section>
  );
};
