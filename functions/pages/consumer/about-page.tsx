import type { FC } from 'hono/jsx';
import { type Answers, asksBirthday, needFor, roleOf } from '#domain/form.ts';
import { fill } from '#pages/words/words.ts';
import { Field, type FieldProps } from './fields.tsx';
import type { BodyProps } from './form-body.ts';

type AboutField = keyof NonNullable<Answers['about']>;
type Of = (name: AboutField) => string | undefined;

/** Who the person is: the least that serves what was asked for, and no more. */
export const AboutBody: FC<BodyProps> = (props) => {
  const { answers, rules, typed, words, heading } = props;
  const of: Of = (name) => (typed ?? answers.about)?.[name];
  const { isLight } = needFor(answers, rules);
  const role = roleOf(answers);
  return (
    <>
      {heading}
      <p>{(isLight ? words.form.light : words.form.about)[role].lead}</p>
      {isLight ? <LightFields {...props} of={of} /> : <AllFields {...props} of={of} />}
      <ByPost {...props} of={of} />
    </>
  );
};

/** The phone, asked for in the same way whatever it is for. */
function phoneField({ words, faults, of }: BodyProps & { of: Of }): FieldProps {
  return {
    words,
    faults,
    name: 'phone',
    label: words.fields.phone,
    hint: words.form.phoneHint,
    value: of('phone'),
    type: 'tel',
    autocomplete: 'tel',
    inputmode: 'tel',
    maxlength: 60,
    class: 'short',
  };
}

const LightFields: FC<BodyProps & { of: Of }> = (props) => {
  const { answers, words, faults, of } = props;
  const about = words.form.about[roleOf(answers)];
  return (
    <>
      <p>{words.form.lightHint}</p>
      <Field
        {...{ words, faults }}
        name="email"
        label={about.email}
        {...(roleOf(answers) === 'consumer' ? { hint: words.form.lightEmailHint } : {})}
        value={of('email')}
        type="email"
        autocomplete="email"
        inputmode="email"
      />
      <Field {...phoneField(props)} />
      <Field
        {...{ words, faults }}
        name="name"
        label={fill(words.optional, { label: about.name })}
        value={of('name')}
        autocomplete="name"
        maxlength={300}
      />
    </>
  );
};

const AllFields: FC<BodyProps & { of: Of }> = (props) => {
  const { answers, rules, words, faults, of } = props;
  const about = words.form.about[roleOf(answers)];
  const need = needFor(answers, rules);
  const isOwn = roleOf(answers) === 'consumer';
  const own = (token: string) => (isOwn ? token : 'off');
  // The name is one of them, unless it is what is wrong.
  const asked = need.points - (answers.correction?.field === 'name' ? 0 : 1);
  return (
    <>
      <Field
        {...{ words, faults }}
        name="name"
        label={about.name}
        hint={about.nameHint}
        value={of('name')}
        autocomplete={own('name')}
        maxlength={300}
      />
      <Field
        {...{ words, faults }}
        name="email"
        label={need.needsInbox ? about.email : fill(words.optional, { label: about.email })}
        hint={about.emailHint}
        value={of('email')}
        type="email"
        autocomplete={own('email')}
        inputmode="email"
      />
      <h2>{about.pointsHeading}</h2>
      {asked > 0 ? <p>{fill(words.form.pointsHint, { count: asked })}</p> : null}
      <Field {...phoneField(props)} autocomplete={own('tel')} />
      <Field
        {...{ words, faults }}
        name="street_address"
        label={words.fields.street_address}
        hint={words.form.streetHint}
        value={of('street_address')}
        autocomplete={own('street-address')}
        maxlength={300}
      />
      <Field
        {...{ words, faults }}
        name="postal_code"
        label={words.fields.postal_code}
        hint={words.form.postalHint}
        value={of('postal_code')}
        autocomplete={own('postal-code')}
        inputmode="numeric"
        maxlength={20}
        class="short"
      />
      {asksBirthday(answers, rules) ? (
        <Field
          {...{ words, faults }}
          name="date_of_birth"
          label={words.fields.date_of_birth}
          hint={words.form.birthHint}
          value={of('date_of_birth')}
          autocomplete={own('bday')}
          maxlength={40}
          class="short"
        />
      ) : null}
    </>
  );
};

/** By post instead of by e-mail (Civ. Code 1798.130(a)(2)(A)): there for who wants it, out of the way of who does not. */
const ByPost: FC<BodyProps & { of: Of }> = ({ words, faults, of }) => {
  const postal = of('postal') ?? '';
  return (
    <details open={postal !== '' || faults.some(({ field }) => field === 'postal')}>
      <summary>{words.form.byPost}</summary>
      <Field
        {...{ words, faults }}
        name="postal"
        label={words.form.postal}
        hint={words.form.postalAddressHint}
        value={postal}
        autocomplete="off"
        maxlength={600}
        isLong="yes"
      />
    </details>
  );
};
