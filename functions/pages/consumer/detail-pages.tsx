import type { FC } from 'hono/jsx';
import { correctableFields } from '#domain/form-fields.ts';
import { accessFormats } from '#domain/vocabulary.ts';
import { fill } from '#pages/words/words.ts';
import { Choices, Field } from './fields.tsx';
import type { BodyProps } from './form-body.ts';

/** What is wrong, and what should stand there. */
export const CorrectionBody: FC<BodyProps> = ({ answers, typed, faults, words, heading }) => {
  const of = (name: 'field' | 'wrong' | 'right' | 'evidence') => (typed ?? answers.correction)?.[name];
  return (
    <>
      {heading}
      <Choices
        {...{ words, faults }}
        name="field"
        legend={words.form.correctionField}
        value={of('field')}
        choices={correctableFields.map((value) => ({ value, label: words.fields[value] }))}
      />
      <Field
        {...{ words, faults }}
        name="wrong"
        label={words.form.correctionWrong}
        hint={words.form.correctionWrongHint}
        value={of('wrong')}
        maxlength={500}
      />
      <Field
        {...{ words, faults }}
        name="right"
        label={words.form.correctionRight}
        value={of('right')}
        maxlength={500}
      />
      <Field
        {...{ words, faults }}
        name="evidence"
        label={fill(words.optional, { label: words.form.correctionEvidence })}
        hint={words.form.correctionEvidenceHint}
        value={of('evidence')}
        maxlength={4000}
        isLong="yes"
      />
    </>
  );
};

/** In what form a copy is wanted, and how far back: all of it unless a day is given (11 CCR 7020(e)). */
export const CopyBody: FC<BodyProps> = ({ answers, typed, faults, words, heading }) => {
  const { form } = words;
  return (
    <>
      {heading}
      <Choices
        {...{ words, faults }}
        name="format"
        legend={form.copyFormat}
        value={(typed ?? answers.copy)?.['format'] ?? 'html'}
        choices={accessFormats.map((value) => ({ value, ...form.copyFormats[value] }))}
      />
      <Field
        {...{ words, faults }}
        name="since"
        label={fill(words.optional, { label: form.copySince })}
        hint={form.copySinceHint}
        value={(typed ?? answers.copy)?.['since']}
        autocomplete="off"
        maxlength={40}
        class="short"
      />
    </>
  );
};
