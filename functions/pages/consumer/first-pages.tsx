import type { FC } from 'hono/jsx';
import { offeredKinds, offeredResidences, offersAppeal, roleOf } from '#domain/form.ts';
import { agentAuthorities, requesterRoles } from '#domain/vocabulary.ts';
import { pathIn } from '#pages/layout.tsx';
import { fill } from '#pages/words/words.ts';
import { Boxes, Choices, Field } from './fields.tsx';
import type { BodyProps } from './form-body.ts';

/** What should be done: every right the company offers, several at a time. */
export const KindBody: FC<BodyProps> = ({ rules, language, answers, typed, faults, words, heading }) => (
  <>
    <Boxes
      {...{ words, faults }}
      name="kind"
      legend={heading}
      hint={words.form.kindHint}
      ticked={typed ? Object.keys(typed) : (answers.kinds ?? [])}
      choices={offeredKinds(rules.profile).map((kind) => ({
        value: kind,
        label: words.kinds[kind].choice,
        hint: words.kinds[kind].hint,
      }))}
    />
    {offersAppeal(rules.profile) ? (
      <p>
        {words.form.kindAppeal} <a href={pathIn(language, '/request/appeal')}>{words.form.appealTitle}</a>
      </p>
    ) : null}
  </>
);

/** Which answer to look at again, and why. */
export const AppealBody: FC<BodyProps> = ({ answers, typed, faults, words, heading }) => {
  const of = (name: 'reference' | 'statement') => (typed ?? answers.appeal)?.[name];
  const { form } = words;
  return (
    <>
      {heading}
      <p>{form.appealLead}</p>
      <Field
        {...{ words, faults }}
        name="reference"
        label={form.appealReference}
        hint={form.appealReferenceHint}
        value={of('reference')}
        autocomplete="off"
        maxlength={40}
        class="short"
      />
      <Field
        {...{ words, faults }}
        name="statement"
        label={form.appealStatement}
        hint={form.appealStatementHint}
        value={of('statement')}
        maxlength={4000}
        isLong="yes"
      />
    </>
  );
};

/** Whose data it is, and the state whose law counts. */
export const WhoBody: FC<BodyProps> = ({ rules, answers, typed, faults, words, heading }) => (
  <>
    <Choices
      {...{ words, faults }}
      name="role"
      legend={heading}
      value={(typed ?? answers.who)?.['role']}
      choices={requesterRoles.map((value) => ({ value, ...words.form.roles[value] }))}
    />
    <Choices
      {...{ words, faults }}
      name="residence"
      legend={words.form.residenceTitle}
      hint={words.form.residenceHint}
      value={(typed ?? answers.who)?.['residence']}
      choices={offeredResidences(rules.profile).map((value) => ({ value, label: words.residences[value] }))}
    />
  </>
);

/** Who asks, when it is not the person the data is about. */
export const RequesterBody: FC<BodyProps> = ({ answers, typed, faults, words, heading }) => {
  const { form } = words;
  const role = roleOf(answers) === 'parent' ? 'parent' : 'agent';
  const of = (name: 'your_name' | 'your_email' | 'business' | 'authority') =>
    (typed ?? answers.requester)?.[name];
  return (
    <>
      {heading}
      <p>{form.requesterLead[role]}</p>
      <Field
        {...{ words, faults }}
        name="your_name"
        label={form.yourName}
        value={of('your_name')}
        autocomplete="name"
        maxlength={300}
      />
      <Field
        {...{ words, faults }}
        name="your_email"
        label={form.yourEmail}
        hint={form.yourEmailHint}
        value={of('your_email')}
        type="email"
        autocomplete="email"
        inputmode="email"
      />
      {role === 'parent' ? (
        <p>{form.parentProof}</p>
      ) : (
        <>
          <Field
            {...{ words, faults }}
            name="business"
            label={fill(words.optional, { label: form.business })}
            hint={form.businessHint}
            value={of('business')}
            autocomplete="organization"
            maxlength={300}
          />
          <Choices
            {...{ words, faults }}
            name="authority"
            legend={form.authority}
            hint={form.authorityHint}
            value={of('authority')}
            choices={agentAuthorities.map((value) => ({ value, ...form.authorities[value] }))}
          />
        </>
      )}
    </>
  );
};
