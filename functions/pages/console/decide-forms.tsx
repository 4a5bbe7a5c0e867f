import type { DecisionOffered } from './actions-offered.ts';
import { CorrectionForms } from './correction-forms.tsx';
import { ActForm, filledIn, SelectField, Tick } from './forms.tsx';
import type { RequestPage } from './request.tsx';
import { categoryWords, reasonWords } from './words.ts';

interface Deciding {
  page: RequestPage;
  asked: DecisionOffered;
}

const leads: Record<DecisionOffered['about'], string> = {
  retention: 'Rules ask a person whether the law lets some of the data be kept.',
  correction: 'A person must weigh this correction. Read what the consumer wrote first.',
  access_limit: 'The free copies of this consumer are used up. Only a person may ask a fee or decline.',
  appeal: 'The consumer appeals a refusal. Read why it was refused, and what they say now.',
  fraud: 'Fraud is suspected. Everything stands still until you decide.',
  other: 'A rule asks for a person’s judgement.',
};

/** The forms by which a person decides, each for one way to decide. */
export function DecideForms({ page, asked }: Deciding) {
  const { about, because, isFraudSuspected, appealOf } = asked;
  return (
    <div class="choices">
      <p>
        {leads[about]}
        {because.length > 0 ? (
          <>
            {' '}
            Rules: <code>{because.join(', ')}</code>.
          </>
        ) : null}{' '}
        Your name and decision go into the log.
      </p>
      {isFraudSuspected && about !== 'fraud' ? (
        <p class="error">Fraud is suspected as well. Your decision settles both.</p>
      ) : null}
      {appealOf ? (
        <p>
          It appeals request <a href={`/console/requests/${appealOf}`}>{appealOf}</a>.
        </p>
      ) : null}
      <Go page={page} asked={asked} />
      {about === 'correction' ? <CorrectionForms page={page} /> : <Deny page={page} asked={asked} />}
    </div>
  );
}

const goWords: Record<DecisionOffered['about'], { title: string; text: string; button: string }> = {
  retention: {
    title: 'Go on',
    text: 'The recipients are told and the data is deleted, but for what you tick.',
    button: 'Go on with the request',
  },
  correction: {
    title: 'Correct it',
    text: 'The recipients are told and the data is corrected.',
    button: 'Go on with the correction',
  },
  access_limit: {
    title: 'Give the copy free of charge',
    text: 'The answer is put together now.',
    button: 'Give it free of charge',
  },
  appeal: {
    title: 'Grant the appeal',
    text: 'The right that was refused is carried out, as a request of its own.',
    button: 'Grant the appeal',
  },
  fraud: {
    title: 'It is not fraud',
    text: 'The request goes on where it stood.',
    button: 'Go on with the request',
  },
  other: {
    title: 'Go on',
    text: 'The recipients are told and the request is carried out.',
    button: 'Go on with the request',
  },
};

function Go({ page, asked }: Deciding) {
  const of = filledIn(page, 'decide-go');
  const { title, text, button } = goWords[asked.about];
  const agreed = asked.fee?.isAccepted
    ? { title: 'Give the copy', text: 'The consumer agreed to the fee.', button: 'Give the copy' }
    : { title, text, button };
  return (
    <ActForm
      staff={page.staff}
      request={page.request}
      act="decide"
      of={of}
      title={agreed.title}
      button={agreed.button}
      hidden={{ verdict: 'go' }}
    >
      <p>{agreed.text}</p>
      {asked.about === 'retention'
        ? asked.rules.map(({ id, category, records, reason, cite }) =>
            asked.noted.includes(id) ? (
              <p>
                Kept already: <code>{id}</code>.
              </p>
            ) : (
              <Tick
                of={of}
                name={`keep_${id}`}
                label={`Keep: ${records.en} (${categoryWords[category]})`}
                hint={`Rule ${id}. ${reason.en}${cite ? ` (${cite})` : ''}`}
              />
            ),
          )
        : null}
    </ActForm>
  );
}

function Deny({ page, asked: { about, fee, isFraudSuspected } }: Deciding) {
  if (fee?.isAccepted && !isFraudSuspected) return null;
  const of = filledIn(page, 'decide-deny');
  const fixed = { fraud: 'suspected_fraud', access_limit: 'too_many_requests' } as const;
  const reason = about === 'fraud' || about === 'access_limit' ? fixed[about] : undefined;
  return (
    <ActForm
      staff={page.staff}
      request={page.request}
      act="decide"
      of={of}
      title={about === 'appeal' ? 'Deny the appeal' : 'Deny'}
      button={about === 'appeal' ? 'Deny the appeal' : 'Deny the request'}
      hidden={{ verdict: 'deny' }}
    >
      {reason ? (
        <p>The consumer is told why: {reasonWords[reason].toLowerCase()}.</p>
      ) : (
        <>
          <p>The consumer is told why, in the words of the reason you choose.</p>
          <SelectField
            of={of}
            name="reason"
            label="Reason"
            choices={page.denialReasons}
            words={reasonWords}
          />
        </>
      )}
    </ActForm>
  );
}
