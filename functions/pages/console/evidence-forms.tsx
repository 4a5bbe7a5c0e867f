import { recordMonths } from '#law/for-everybody.ts';
import type { ProofOffered, VerifyOffered } from './actions-offered.ts';
import { methodWords, proofWords } from './case-words.ts';
import { Papers } from './consumer-words.tsx';
import { ActForm, filledIn, Group, SelectField, TextField, Tick } from './forms.tsx';
import type { RequestPage } from './request.tsx';
import { countOf, identifierWords } from './words.ts';

const methods = ['call_back', 'code_by_post', 'documents', 'in_person'] as const;
const listed = (types: readonly string[]) => types.map((type) => identifierWords[type] ?? type).join(', ');

/** Making sure of who it is without the code. */
export function VerifyForm({ page, verify }: { page: RequestPage; verify: VerifyOffered }) {
  const of = filledIn(page, 'verify');
  const { need, matched, recordsFound } = verify;
  const { counting = [], contested = [] } = page.consumer ?? {};
  if (recordsFound === 0)
    return (
      <div class="part-of-act">
        <h3>Verify by hand</h3>
        <p>
          Nobody in own records fits what was given, so nothing can agree with it. Ask for more facts and
          enter a new request, or let this one run out.
        </p>
      </div>
    );
  return (
    <ActForm
      staff={page.staff}
      request={page.request}
      act="verify"
      of={of}
      title="Verify by hand"
      button="I made sure of who it is"
    >
      <p>
        For somebody who cannot open the inbox. Ask for no more than is needed: {countOf(need.points, 'fact')}{' '}
        that agree with what is on file. It counts for every request that was sent together with this one.
      </p>
      <SelectField
        of={of}
        name="method"
        label="How did you make sure?"
        choices={methods}
        words={methodWords}
      />
      <Group
        of={of}
        name="points"
        legend="Which of these agree with what is on file?"
        hint={
          contested.length > 0
            ? `The ${listed(contested)} is contested, so it never counts (11 CCR 7060(h)).`
            : undefined
        }
      >
        {counting.map((type) => (
          <Tick
            of={of}
            name={`agrees_${type}`}
            label={identifierWords[type] ?? type}
            hint={matched.includes(type) ? 'Own records agree.' : undefined}
          />
        ))}
      </Group>
    </ActForm>
  );
}

/** A declaration that came on paper. */
export function DeclareForm({ page }: { page: RequestPage }) {
  const of = filledIn(page, 'declare');
  return (
    <ActForm
      staff={page.staff}
      request={page.request}
      act="declare"
      of={of}
      title="A declaration came on paper"
      button="It is signed"
    >
      <p>
        Signed under penalty of perjury, and not notarised. Keep the paper with the records for{' '}
        {recordMonths.value} months ({recordMonths.cite}).
      </p>
      <TextField
        of={of}
        name="name"
        label="Name that is signed"
        hint="Kept as a keyed hash only."
        most={300}
      />
    </ActForm>
  );
}

/** What an agent or a parent handed in, and what the law lets us ask of them. */
export function ProofForm({ page, proof }: { page: RequestPage; proof: ProofOffered }) {
  const of = filledIn(page, 'proof');
  const { need, proofs } = proof;
  return (
    <ActForm
      staff={page.staff}
      request={page.request}
      act="proof"
      of={of}
      title="Judge the proof"
      button="Write it down"
    >
      <p>
        We may ask for: {proofWords[need.proof]}{' '}
        {need.consumerConfirms ? 'The consumer confirms by the code that the agent may act.' : ''}
        {need.proof === 'power_of_attorney' ? 'Nothing may be asked of the consumer.' : ''} If it is refused,
        the request ends as not verified.
      </p>
      {proofs.length > 0 ? (
        <Papers requestId={page.request.requestId} papers={proofs} />
      ) : (
        <Tick of={of} name="paper" label="It came on paper and I have read it" />
      )}
      <SelectField
        of={of}
        name="verdict"
        label="What do you find?"
        choices={['accepted', 'refused']}
        words={{ accepted: 'It is good: accept it', refused: 'It does not hold: refuse it' }}
      />
    </ActForm>
  );
}
