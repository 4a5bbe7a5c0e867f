import type { FC } from 'hono/jsx';
import { type Answers, type FormPage, kindsOf, needFor, pagesFor, roleOf } from '#domain/form.ts';
import type { FormRules } from '#domain/form-needs.ts';
import { meantMailHost } from '#domain/mail-hosts.ts';
import type { Profile } from '#domain/profile.ts';
import type { Language } from '#domain/vocabulary.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { dayWords, fill, type Words, wordsFor } from '#pages/words/words.ts';
import { Trap } from './fields.tsx';

interface Row {
  page: FormPage;
  label: string;
  value: string;
}

type Shown = { answers: Answers; rules: FormRules; words: Words; language: Language };

/** Every answer of every page of this request, in their order. */
function rowsOf(shown: Shown): Row[] {
  return pagesFor(shown.answers).flatMap((page) =>
    rowsOfPage(page, shown).map(([label, value]) => ({ page, label, value: value ?? '' })),
  );
}

function rowsOfPage(page: FormPage, shown: Shown): [string, string | undefined][] {
  const { answers, words, language } = shown;
  const { who, requester, correction, copy, appeal } = answers;
  const { rows, roles, authorities, copyFormats } = words.form;
  switch (page) {
    case 'kind':
      return [
        [
          rows.kinds,
          kindsOf(answers)
            .map((kind) => words.kinds[kind].noun)
            .join('; '),
        ],
      ];
    case 'appeal':
      return [
        [rows.appealReference, appeal?.reference],
        [rows.appealStatement, appeal?.statement],
      ];
    case 'who':
      return [
        [rows.role, who && roles[who.role].label],
        [rows.residence, who && words.residences[who.residence]],
      ];
    case 'requester':
      return [
        [words.form.yourName, requester?.your_name],
        [words.form.yourEmail, requester?.your_email],
        ...(roleOf(answers) === 'agent'
          ? ([
              [words.form.business, requester?.business],
              [rows.authority, requester?.authority ? authorities[requester.authority].label : ''],
            ] satisfies [string, string | undefined][])
          : []),
      ];
    case 'correction':
      return [
        [rows.correctionField, correction && words.fields[correction.field]],
        [rows.correctionWrong, correction?.wrong],
        [rows.correctionRight, correction?.right],
        [rows.correctionEvidence, correction?.evidence],
      ];
    case 'copy':
      return [
        [rows.format, copy && copyFormats[copy.format].label],
        [rows.since, copy?.since ? dayWords(copy.since, language) : rows.sinceAll],
      ];
    case 'about':
      return aboutRows(shown);
    default:
      return page satisfies never;
  }
}

function aboutRows({ answers, rules, words }: Shown): [string, string | undefined][] {
  const { about } = answers;
  const { isLight } = needFor(answers, rules);
  const labels = words.form.about[roleOf(answers)];
  const places = isLight ? [] : (['street_address', 'postal_code'] as const);
  return [
    [labels.name, about?.name],
    [labels.email, about?.email],
    ...(['phone', ...places] as const).map((name): [string, string | undefined] => [
      words.fields[name],
      about?.[name],
    ]),
    ...(about?.date_of_birth
      ? ([[words.fields.date_of_birth, about.date_of_birth]] satisfies [string, string][])
      : []),
    [words.form.rows.delivery, about?.postal || words.form.deliveries.email],
  ];
}

/** What the button brings about, in the words of who needs to do what next. */
function nextOf(answers: Answers, rules: FormRules): 'code' | 'light' | 'proof' {
  const need = needFor(answers, rules);
  if (need.needsProof) return 'proof';
  return need.needsInbox ? 'code' : 'light';
}

function buttonOf(answers: Answers, { form, kinds }: Words): string {
  const [first, second] = kindsOf(answers);
  if (roleOf(answers) !== 'consumer') return form.sendForOther;
  return second || !first ? form.sendSeveral : kinds[first].send;
}

/** Everything that will be sent, each answer with a way to change it; the button says what it does. */
export const CheckPage: FC<{ rules: FormRules; language: Language; answers: Answers }> = ({
  rules,
  language,
  answers,
}) => {
  const words = wordsFor(language);
  const { form } = words;
  const last = pagesFor(answers).at(-1) ?? 'kind';
  const host =
    meantMailHost(answers.about?.email ?? '') ?? meantMailHost(answers.requester?.your_email ?? '');
  return (
    <Layout
      title={form.checkTitle}
      {...{ language }}
      profile={rules.profile}
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
        {rowsOf({ answers, rules, words, language }).map(({ page, label, value }) => (
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
      <p>{form.whatHappens[nextOf(answers, rules)]}</p>
      <form method="post" action={pathIn(language, '/send')} novalidate>
        <Trap words={words} />
        <button type="submit">{buttonOf(answers, words)}</button>
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
