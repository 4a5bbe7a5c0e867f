import { FormToken } from './layout.tsx';
import type { RequestPage } from './request.tsx';
import { reasonWords, visible } from './words.ts';

/** What the state allows now, and nothing else. */
export interface ActionsOffered {
  /** Why a person must decide, as rule ids. */
  decide: { because: readonly string[] } | null;
  resume: { state: string; failure: string } | null;
  /** The decision or the restart is written, and the workflow may not have heard of it. */
  nudge: boolean;
}

/** The box "What you can do now". */
export function Actions({ page }: { page: RequestPage }) {
  const { actions, request, staff } = page;
  const { decide, resume, nudge } = actions;
  if (!decide && !resume && !nudge) return null;
  const path = `/console/requests/${request.requestId}`;
  const Hidden = () => (
    <>
      <FormToken staff={staff} />
      <input type="hidden" name="version" value={String(request.version)} />
    </>
  );
  return (
    <section class="act" aria-labelledby="act">
      <h2 id="act">What you can do now</h2>
      {decide ? (
        <div class="choices">
          <p>
            A rule asks for a person’s judgement
            {decide.because.length > 0 ? (
              <>
                : <code>{decide.because.join(', ')}</code>
              </>
            ) : null}
            . Your name and decision go into the log.
          </p>
          <form method="post" action={`${path}/decide`}>
            <Hidden />
            <input type="hidden" name="verdict" value="go" />
            <h3>Go on</h3>
            <p>The recipients are told and the request is carried out.</p>
            <button type="submit">Go on with the request</button>
          </form>
          <form method="post" action={`${path}/decide`}>
            <Hidden />
            <input type="hidden" name="verdict" value="deny" />
            <h3>Deny</h3>
            <p>The consumer is told why, in the words of the reason you choose.</p>
            <label for="reason">Reason</label>
            <select id="reason" name="reason">
              <option value="">Choose a reason</option>
              {page.denialReasons.map((reason) => (
                <option value={reason}>{reasonWords[reason]}</option>
              ))}
            </select>
            <button type="submit">Deny the request</button>
          </form>
        </div>
      ) : null}
      {resume ? (
        <form method="post" action={`${path}/resume`}>
          <Hidden />
          <h3>Try again</h3>
          <p>
            The workflow stopped at <b>{visible(resume.state)}</b> ({visible(resume.failure)}). Nothing was
            lost: it starts again, skips what is done, and goes on from there.
          </p>
          <button type="submit">Start the workflow again</button>
        </form>
      ) : null}
      {nudge ? (
        <form method="post" action={`${path}/nudge`}>
          <Hidden />
          <h3>Tell the workflow again</h3>
          <p>
            What was decided is in the log. If nothing moves within a minute, tell the workflow once more; it
            is safe to repeat.
          </p>
          <button type="submit" class="second">
            Tell it again
          </button>
        </form>
      ) : null}
    </section>
  );
}
