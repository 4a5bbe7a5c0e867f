import type { FC } from 'hono/jsx';
import { type Answers, type FormPage, meantMailHost, pagesFor } from '#domain/form.ts';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { fill, type Words, wordsFor } from '#pages/words/words.ts';
import { Trap } from './fields.tsx';

interface Row {
  page: FormPage;
  label: string;
  value: string;
}

function rowsOf({ kind, residence, correction, about }: Answers, words: Words): Row[] {
  const { rows } = words.form;
  const row = (page: FormPage, label: string, value: string | undefined): Row => ({
    page,
    label,
    value: value ?? '',
  });
  return [
    row('kind', rows.kind, kind ? words.kinds[kind].noun : ''),
    row('residence', rows.residence, residence ? words.residences[residence] : ''),
    ...(kind === 'correct' && correction
      ? [
          row('correction', rows.correctionField, words.fields[correction.field]),
          row('correction', rows.correctionWrong, correction.wrong),
          row('correction', rows.correctionRight, correction.right),
          row('correction', rows.correctionEvidence, correction.evidence),
        ]
      : []),
    ...(['name', 'email', 'phone', 'street_address', 'postal_code'] as const).map((name) =>
      row('about', words.fields[name], about?.[name]),
    ),
    ...(about?.date_of_birth ? [row('about', words.fields.date_of_birth, about.date_of_birth)] : []),
  ];
}

/** Everything that will be sent, each answer with a way to change it; the button says what it does. */
export const CheckPage: FC<{ profile: Profile; language: Language; answers: Answers }> = ({
  profile,
  language,
  answers,
}) => {
  const words = wordsFor(language);
  const { form } = words;
  const last = pagesFor(answers.kind).at(-1) ?? 'kind';
  const host = meantMailHost(answers.about?.email ?? '');
  return (
    <Layout
      title={form.checkTitle}
      {...{ language, profile }}
      path="/request/check"
      back={{ href: pathIn(language, `/request/${last}`), label: words.back }}
    >
      <h1>{form.checkTitle}</h1>
      <p>{form.checkLead}</p>
      {host ? (
        <div class="panel">
          <p>{fill(form.meantHost, { host })}</p>
        </div>
      ) : null}
      <dl class="facts">
        {rowsOf(answers, words).map(({ page, label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <a
                class="change"
                href={pathIn(language, `/request/${page}?change=yes`)}
                aria-label={fill(form.changeWhat, { what: label })}
              >
                {form.change}
              </a>
              {value === '' ? <span class="soft">{words.notGiven}</span> : value}
            </dd>
          </div>
        ))}
      </dl>
      <p>{form.whatHappens}</p>
      <form method="post" action={pathIn(language, '/send')} novalidate>
        <Trap words={words} />
        <button type="submit">{words.kinds[answers.kind ?? 'delete'].send}</button>
      </form>
    </Layout>
  );
};

/** Where Back leads after sending: nothing is sent twice. */
export const AlreadySentPage: FC<{ profile: Profile; language: Language; reference: string }> = ({
  profile,
  language,
  reference,
}) => {
  const { form } = wordsFor(language);
  return (
    <Layout title={form.alreadyTitle} {...{ language, profile }}>
      <h1>{form.alreadyTitle}</h1>
      <p>{fill(form.alreadyLead, { reference })}</p>
      <div class="actions">
        <a class="button" href={pathIn(language, `/requests/${reference}`)}>
          {form.alreadyStatus}
        </a>
        <form method="post" action={pathIn(language, '/request/new')}>
          <button class="second" type="submit">
            {form.alreadyNew}
          </button>
        </form>
      </div>
    </Layout>
  );
};
