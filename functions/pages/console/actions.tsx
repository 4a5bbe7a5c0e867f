import { ExtendForm, FraudForm, HoldForm, Letters } from './case-forms.tsx';
import { DecideForms } from './decide-forms.tsx';
import { DeclareForm, ProofForm, VerifyForm } from './evidence-forms.tsx';
import { FeeForm } from './fee-form.tsx';
import { ActForm, filledIn } from './forms.tsx';
import type { RequestPage } from './request.tsx';
import { visible } from './words.ts';

/** The box "What you can do now": what the request waits for. */
export function Actions({ page }: { page: RequestPage }) {
  const { actions, request, staff } = page;
  const { decide, fee, proof, verify, declare, letters, resume, nudge } = actions;
  const isAny = decide ?? fee ?? proof ?? verify ?? declare ?? resume;
  if (!isAny && !nudge && letters.length === 0) return null;
  const form = { staff, request };
  return (
    <section class="act" aria-labelledby="act">
      <h2 id="act">What you can do now</h2>
      {decide ? <DecideForms page={page} asked={decide} /> : null}
      {fee ? <FeeForm page={page} /> : null}
      {proof ? <ProofForm page={page} proof={proof} /> : null}
      {verify?.missing.includes('code') ? <VerifyForm page={page} verify={verify} /> : null}
      {declare ? <DeclareForm page={page} /> : null}
      <Letters page={page} />
      {resume ? (
        <ActForm
          {...form}
          act="resume"
          of={filledIn(page, 'resume')}
          title="Try again"
          button="Start the workflow again"
        >
          <p>
            The workflow stopped at <b>{visible(resume.state)}</b> ({visible(resume.failure)}). Nothing was
            lost: it starts again, skips what is done, and goes on from there.
          </p>
        </ActForm>
      ) : null}
      {nudge ? (
        <ActForm
          {...form}
          act="nudge"
          of={filledIn(page, 'nudge')}
          title="Tell the workflow again"
          button="Tell it again"
        >
          <p>
            What was decided is in the log. If nothing moves within a minute, tell the workflow once more; it
            is safe to repeat.
          </p>
        </ActForm>
      ) : null}
    </section>
  );
}

/** What can be done although nothing waits for it; folded away until somebody wants it. */
export function MoreActions({ page }: { page: RequestPage }) {
  const { fraud, extend, hold } = page.actions;
  if (!fraud && !extend && !hold) return null;
  const isSent = ['fraud', 'extend', 'hold', 'release'].includes(page.filled?.form ?? '');
  return (
    <details class="act more" open={isSent}>
      <summary>Other things you can do</summary>
      {extend ? <ExtendForm page={page} extend={extend} /> : null}
      {hold ? <HoldForm page={page} /> : null}
      {fraud ? <FraudForm page={page} /> : null}
    </details>
  );
}
