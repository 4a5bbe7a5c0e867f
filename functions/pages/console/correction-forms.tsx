import { lawOrCourtesy } from '#domain/pinned-law.ts';
import { correctionDenials } from '#domain/request.ts';
import { worksheet } from '#domain/worksheet.ts';
import { denialWords, documentationWords, natureWords, obtainedWords } from './case-words.ts';
import { ActForm, filledIn, SelectField, TextField, Tick } from './forms.tsx';
import type { RequestPage } from './request.tsx';

const { nature, obtained, documentation } = worksheet.shape;

/** Refusing a correction, with what it was weighed by; or deleting what is contested. */
export function CorrectionForms({ page }: { page: RequestPage }) {
  const of = filledIn(page, 'decide-deny');
  const instead = filledIn(page, 'decide-instead');
  const months = lawOrCourtesy(page.request.received).correction?.repeatMonths.value;
  const shared = { staff: page.staff, request: page.request, act: 'decide' };
  return (
    <>
      <ActForm
        {...shared}
        of={of}
        title="Deny the correction"
        button="Deny the correction"
        hidden={{ verdict: 'deny' }}
      >
        <p>
          Weigh everything together (11 CCR 7023(b)). Where we are not the source and nobody has documents,
          the consumer’s word may be enough.
        </p>
        <SelectField
          of={of}
          name="nature"
          label="What kind of data is it?"
          choices={nature.options}
          words={natureWords}
        />
        <SelectField
          of={of}
          name="obtained"
          label="Where did we get it?"
          choices={obtained.options}
          words={obtainedWords}
        />
        <SelectField
          of={of}
          name="documentation"
          label="What do the documents say?"
          choices={documentation.options}
          words={documentationWords}
        />
        <SelectField of={of} name="denial" label="Ground" choices={correctionDenials} words={denialWords} />
        <TextField
          of={of}
          name="refused_on"
          label="If it is a repeat: the day on which the same was refused"
          hint={months == null ? undefined : `The law lets it be refused again within ${months} months.`}
          type="date"
        />
        {of.faults['weighed'] ? (
          <Tick
            of={of}
            name="weighed"
            label="I weighed the consumer’s word and still find our value likelier"
          />
        ) : null}
      </ActForm>
      <ActForm
        {...shared}
        of={instead}
        title="Delete it instead"
        button="Delete it instead"
        hidden={{ verdict: 'instead' }}
      >
        <p>Allowed if it does the consumer no harm, or if they agree (11 CCR 7023(e)).</p>
        <SelectField
          of={instead}
          name="instead"
          label="Why it may be deleted"
          hint="Harm is, above all, to work, housing, credit or education."
          choices={['consumer_agrees', 'no_harm']}
          words={{ consumer_agrees: 'The consumer agrees', no_harm: 'It does the consumer no harm' }}
        />
      </ActForm>
    </>
  );
}
