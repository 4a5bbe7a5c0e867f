import type { Child, FC } from 'hono/jsx';
import {
  type Answers,
  asksBirthday,
  correctableFields,
  type FieldFault,
  type FormPage,
  offeredKinds,
  offeredResidences,
  pagesFor,
} from '#domain/form.ts';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { fill, type Words, wordsFor } from '#pages/words/words.ts';
import { Choices, ErrorSummary, Field, Trap } from './fields.tsx';

export interface FormPageProps {
  page: FormPage;
  profile: Profile;
  language: Language;
  answers: Answers;
  /** What was just typed, right or wrong: it is never thrown away. */
  typed: Record<string, string>;
  faults: readonly FieldFault[];
  /** Set when the page was opened from "check your answers": Continue leads back there. */
  isChange: boolean;
  isLost: boolean;
}

/** One page of the form. */
export const FormPageView: FC<FormPageProps> = (props) => {
  const { page, profile, language, answers, faults, isChange, isLost } = props;
  const words = wordsFor(language);
  const pages = pagesFor(answers.kind);
  const before = pages[pages.indexOf(page) - 1];
  const back = isChange ? '/request/check' : before ? `/request/${before}` : '/';
  const path = `/request/${page}${isChange ? '?change=yes' : ''}`;
  const titles = {
    kind: words.form.kindTitle,
    residence: words.form.residenceTitle,
    correction: words.form.correctionTitle,
    about: words.form.aboutTitle,
  };
  return (
    <Layout
      title={titles[page]}
      {...{ language, profile, path }}
      back={{ href: pathIn(language, back), label: words.back }}
      {...(faults.length > 0 ? { hasErrors: 'yes' as const } : {})}
    >
      <ErrorSummary words={words} faults={faults} />
      {isLost ? (
        <div class="panel">
          <p>{words.form.lostAnswers}</p>
        </div>
      ) : null}
      <form method="post" action={pathIn(language, path)} novalidate>
        <Body {...props} words={words} title={titles[page]} />
        <Trap words={words} />
        <button type="submit">{words.continue}</button>
      </form>
    </Layout>
  );
};

type BodyProps = FormPageProps & { words: Words; title: string };

const Heading: FC<{ children?: Child }> = ({ children }) => <h1>{children}</h1>;

const Body: FC<BodyProps> = (props) => {
  switch (props.page) {
    case 'kind':
      return <KindBody {...props} />;
    case 'residence':
      return <ResidenceBody {...props} />;
    case 'correction':
      return <CorrectionBody {...props} />;
    case 'about':
      return <AboutBody {...props} />;
    default:
      return props.page satisfies never;
  }
};

const KindBody: FC<BodyProps> = ({ profile, answers, typed, faults, words, title }) => (
  <Choices
    {...{ words, faults }}
    name="kind"
    legend={<Heading>{title}</Heading>}
    hint={words.form.kindHint}
    value={typed['kind'] ?? answers.kind}
    choices={offeredKinds(profile).map((kind) => ({
      value: kind,
      label: words.kinds[kind].choice,
      hint: words.kinds[kind].hint,
    }))}
  />
);

const ResidenceBody: FC<BodyProps> = ({ profile, answers, typed, faults, words, title }) => (
  <Choices
    {...{ words, faults }}
    name="residence"
    legend={<Heading>{title}</Heading>}
    hint={words.form.residenceHint}
    value={typed['residence'] ?? answers.residence}
    choices={offeredResidences(profile).map((value) => ({ value, label: words.residences[value] }))}
  />
);

const CorrectionBody: FC<BodyProps> = ({ answers, typed, faults, words, title }) => {
  const of = (name: 'field' | 'wrong' | 'right' | 'evidence') => typed[name] ?? answers.correction?.[name];
  return (
    <>
      <Heading>{title}</Heading>
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

const AboutBody: FC<BodyProps> = ({ profile, answers, typed, faults, words, title }) => {
  const of = (name: keyof NonNullable<Answers['about']>) => typed[name] ?? answers.about?.[name];
  const shared = { words, faults };
  return (
    <>
      <Heading>{title}</Heading>
      <p>{words.form.aboutLead}</p>
      <Field
        {...shared}
        name="name"
        label={words.fields.name}
        hint={words.form.nameHint}
        value={of('name')}
        autocomplete="name"
        maxlength={300}
      />
      <Field
        {...shared}
        name="email"
        label={words.fields.email}
        hint={words.form.emailHint}
        value={of('email')}
        type="email"
        autocomplete="email"
        inputmode="email"
      />
      <h2>{words.form.pointsHeading}</h2>
      <p>{fill(words.form.pointsHint, { count: profile.verification.dataPoints - 1 })}</p>
      <Field
        {...shared}
        name="phone"
        label={words.fields.phone}
        hint={words.form.phoneHint}
        value={of('phone')}
        type="tel"
        autocomplete="tel"
        inputmode="tel"
        maxlength={60}
        class="short"
      />
      <Field
        {...shared}
        name="street_address"
        label={words.fields.street_address}
        hint={words.form.streetHint}
        value={of('street_address')}
        autocomplete="street-address"
        maxlength={300}
      />
      <Field
        {...shared}
        name="postal_code"
        label={words.fields.postal_code}
        hint={words.form.postalHint}
        value={of('postal_code')}
        autocomplete="postal-code"
        inputmode="numeric"
        maxlength={20}
        class="short"
      />
      {asksBirthday(profile) ? (
        <Field
          {...shared}
          name="date_of_birth"
          label={words.fields.date_of_birth}
          hint={words.form.birthHint}
          value={of('date_of_birth')}
          autocomplete="bday"
          maxlength={40}
          class="short"
        />
      ) : null}
    </>
  );
};
