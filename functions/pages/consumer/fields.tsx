import type { Child, FC } from 'hono/jsx';
import type { FieldFault } from '#domain/form.ts';
import type { Words } from '#pages/words/words.ts';

/** HTML has `spellcheck="false"` in words; a bare `false` would leave the attribute out, and the types know no other. */
export const noSpellcheck = { spellcheck: 'false' } as unknown as { spellcheck: boolean };

/** The parts of a form page: each fault stands in the summary and beside its field, in the same words. */

export interface Faulty {
  words: Words;
  faults: readonly FieldFault[];
}

/** First in `main`; each line leads to its field. */
export const ErrorSummary: FC<Faulty> = ({ words, faults }) =>
  faults.length === 0 ? null : (
    <div class="summary" role="alert" tabindex={-1} aria-labelledby="summary-title">
      <h2 id="summary-title">{words.problemHeading}</h2>
      <ul>
        {faults.map(({ field, fault }) => (
          <li>
            <a href={`#${field}`}>{words.faults[fault]}</a>
          </li>
        ))}
      </ul>
    </div>
  );

export interface FieldProps extends Faulty {
  name: string;
  label: string;
  hint?: string;
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel';
  autocomplete?: string;
  inputmode?: 'numeric' | 'email' | 'tel' | 'text';
  class?: string;
  maxlength?: number;
  isLong?: 'yes';
}

/** A label, a hint, the fault if any, and the input that names them both. */
export const Field: FC<FieldProps> = (props) => {
  const { name, label, hint, value, words, faults } = props;
  const fault = faults.find(({ field }) => field === name)?.fault;
  const described = [hint ? `${name}-hint` : '', fault ? `${name}-error` : ''].filter(Boolean).join(' ');
  const shared = {
    id: name,
    name,
    ...noSpellcheck,
    maxlength: props.maxlength ?? 320,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(fault ? { 'aria-invalid': 'true' as const } : {}),
  };
  return (
    <div class={fault ? 'field has-error' : 'field'}>
      <label for={name}>{label}</label>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p class="error" id={`${name}-error`}>
          {words.faults[fault]}
        </p>
      ) : null}
      {props.isLong ? (
        <textarea {...shared} rows={5}>
          {value ?? ''}
        </textarea>
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          value={value ?? ''}
          {...(props.autocomplete ? { autocomplete: props.autocomplete } : {})}
          {...(props.inputmode ? { inputmode: props.inputmode } : {})}
          {...(props.class ? { class: props.class } : {})}
        />
      )}
    </div>
  );
};

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** One of a few, none chosen beforehand. The legend is the page's heading where it is the page's only question. */
export const Choices: FC<
  Faulty & {
    name: string;
    legend: Child;
    hint?: string;
    choices: readonly Choice[];
    value?: string | undefined;
  }
> = ({ name, legend, hint, choices, value, words, faults }) => {
  const fault = faults.find(({ field }) => field === name)?.fault;
  const described = [hint ? `${name}-hint` : '', fault ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset class={fault ? 'has-error' : ''} {...(described ? { 'aria-describedby': described } : {})}>
      <legend>{legend}</legend>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p class="error" id={`${name}-error`}>
          {words.faults[fault]}
        </p>
      ) : null}
      {choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${index}`;
        return (
          <div class="choice">
            <input type="radio" id={id} name={name} value={choice.value} checked={choice.value === value} />
            <label for={id}>
              {choice.label}
              {choice.hint ? <span>{choice.hint}</span> : null}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
};

/** Boxes of which several may be ticked, each named by its value. */
export const Boxes: FC<
  Faulty & {
    name: string;
    legend: Child;
    hint: string;
    choices: readonly Choice[];
    ticked: readonly string[];
  }
> = ({ name, legend, hint, choices, ticked, words, faults }) => {
  const fault = faults.find(({ field }) => field === name)?.fault;
  return (
    <fieldset
      class={fault ? 'has-error' : ''}
      aria-describedby={fault ? `${name}-hint ${name}-error` : `${name}-hint`}
    >
      <legend>{legend}</legend>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {fault ? (
        <p class="error" id={`${name}-error`}>
          {words.faults[fault]}
        </p>
      ) : null}
      {choices.map(({ value, label, hint: about }, index) => {
        const id = index === 0 ? name : `${name}-${index}`;
        return (
          <div class="choice">
            <input type="checkbox" id={id} name={value} value={value} checked={ticked.includes(value)} />
            <label for={id}>
              {label}
              {about ? <span>{about}</span> : null}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
};

/** A box that people neither see nor reach; what fills it in is a program. */
export const Trap: FC<{ words: Words }> = ({ words }) => (
  <div class="trap" aria-hidden="true">
    <label for="website">{words.form.trapLabel}</label>
    <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </div>
);
