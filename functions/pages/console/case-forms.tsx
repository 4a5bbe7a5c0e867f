import { fraudSigns } from '#domain/fraud.ts';
import { hasEnclosure } from '#domain/letters.ts';
import { extensionReasons } from '#domain/request.ts';
import type { ExtensionOffered } from './actions-offered.ts';
import { extensionRefusals, extensionWords, fraudWords } from './case-words.ts';
import { ActForm, filledIn, SelectField, TextField } from './forms.tsx';
import type { RequestPage } from './request.tsx';
import { dayWords, visible } from './words.ts';

/** What can be done to a case at almost any time. */

/** Letters that wait for the post. */
export function Letters({ page }: { page: RequestPage }) {
  const { request, staff, actions } = page;
  return (
    <>
      {actions.letters.map((notice) => (
        <ActForm
          staff={staff}
          request={request}
          act="posted"
          of={filledIn(page, 'posted')}
          title={`A letter waits for the post: ${visible(notice).replaceAll('-', ' ')}`}
          button="Posted"
          hidden={{ notice }}
        >
          <p>
            <a href={`/console/requests/${request.requestId}/letters/${notice}`}>Read and print the letter</a>
            .{' '}
            {notice === 'final' && hasEnclosure(request) ? (
              <>
                Print <a href={`/console/requests/${request.requestId}/enclosure`}>the consumer’s data</a> and
                enclose it: without it the letter answers nothing.{' '}
              </>
            ) : null}
            Press “Posted” on the day it goes to the post: it counts as sent on that day.
          </p>
        </ActForm>
      ))}
    </>
  );
}

export function FraudForm({ page }: { page: RequestPage }) {
  const of = filledIn(page, 'fraud');
  return (
    <ActForm
      staff={page.staff}
      request={page.request}
      act="fraud"
      of={of}
      title="Suspect fraud"
      button="Stop the request"
    >
      <p>Everything stops until somebody decides. The date on which the answer is due does not move.</p>
      <SelectField
        of={of}
        name="because"
        label="What makes you suspect it?"
        choices={fraudSigns}
        words={fraudWords}
      />
    </ActForm>
  );
}

export function ExtendForm({ page, extend }: { page: RequestPage; extend: ExtensionOffered }) {
  const of = filledIn(page, 'extend');
  const { begun, refusal, most } = extend;
  if (!begun && refusal && !of.faults['reason'])
    return (
      <div class="part-of-act">
        <h3>Take more time</h3>
        <p>{extensionRefusals[refusal]}</p>
      </div>
    );
  const form = { staff: page.staff, request: page.request, act: 'extend', of };
  return begun ? (
    <ActForm {...form} title="Finish the extension" button="Tell the consumer">
      <p>
        It was decided to answer by {dayWords(begun.dueOn)} ({extensionWords[begun.reason].toLowerCase()}). It
        counts only once the consumer has been told; a letter counts when it is posted.
      </p>
    </ActForm>
  ) : (
    <ActForm {...form} title="Take more time" button="Take more time and tell the consumer">
      <p>
        Once, at most {most} days more, and only if the consumer is told why within the first period. A
        refusal must be sent in the first period all the same.
      </p>
      <SelectField of={of} name="reason" label="Reason" choices={extensionReasons} words={extensionWords} />
      <TextField of={of} name="days" label="How many days more" size={4} most={3} />
    </ActForm>
  );
}

export function HoldForm({ page }: { page: RequestPage }) {
  const { hold } = page.actions;
  const form = { staff: page.staff, request: page.request };
  return hold === 'release' ? (
    <ActForm
      {...form}
      act="release"
      of={filledIn(page, 'release')}
      title="Release the legal hold"
      button="Release the hold"
    >
      <p>What was kept for it is erased: if the others were told already, a request of its own does that.</p>
    </ActForm>
  ) : (
    <ActForm
      {...form}
      act="hold"
      of={filledIn(page, 'hold')}
      title="Place a legal hold"
      button="Place the hold"
    >
      <p>Own records are kept until it is released. Everybody else is told to delete all the same.</p>
      <TextField
        of={filledIn(page, 'hold')}
        name="matter"
        label="Code of the matter"
        hint="Letters, digits and hyphens. No name of a person."
        size={24}
        most={40}
      />
    </ActForm>
  );
}
