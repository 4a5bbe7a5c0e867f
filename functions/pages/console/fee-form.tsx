import { feeWords } from './case-words.ts';
import { ActForm, filledIn, SelectField, TextField } from './forms.tsx';
import type { RequestPage } from './request.tsx';
import { visible } from './words.ts';

/** What a copy over the free number would cost, told before any work. */
export function FeeForm({ page }: { page: RequestPage }) {
  const { fee } = page.actions;
  if (!fee) return null;
  const of = filledIn(page, 'fee');
  const { quoted } = fee;
  return (
    <ActForm
      staff={page.staff}
      request={page.request}
      act="fee"
      of={of}
      title={quoted ? 'Tell the consumer of the fee again' : 'Ask a fee'}
      button={quoted ? 'Send the notice again' : 'Tell the consumer what it costs'}
    >
      {quoted ? (
        <p>
          {visible(quoted.by)} quoted {(quoted.cents / 100).toFixed(2)} USD, and the notice did not go out.
        </p>
      ) : (
        <>
          <p>
            Only what the copy costs us. The consumer is told before any work, and may take the request back.
          </p>
          <TextField of={of} name="dollars" label="Fee in US dollars" size={10} most={10} />
          <SelectField
            of={of}
            name="because"
            label="Why a fee may be asked"
            choices={['excessive', 'repetitive', 'unfounded']}
            words={feeWords}
          />
        </>
      )}
    </ActForm>
  );
}
