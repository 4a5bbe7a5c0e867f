import type { FC } from 'hono/jsx';
import { needFor, pagesFor, roleOf } from '#domain/form.ts';
import { Layout, pathIn } from '#pages/layout.tsx';
import { type Words, wordsFor } from '#pages/words/words.ts';
import { AboutBody } from './about-page.tsx';
import { CopyBody, CorrectionBody } from './detail-pages.tsx';
import { ErrorSummary, Trap } from './fields.tsx';
import { AppealBody, KindBody, RequesterBody, WhoBody } from './first-pages.tsx';
import type { BodyProps, FormPageProps } from './form-body.ts';

/** One page of the form. */
export const FormPageView: FC<FormPageProps> = (props) => {
  const { page, rules, language, answers, faults, isChange, isLost } = props;
  const words = wordsFor(language);
  const pages = pagesFor(answers);
  const before = pages[pages.indexOf(page) - 1];
  const back = isChange ? '/request/check' : before ? `/request/${before}` : '/';
  const path = `/request/${page}${isChange ? '?change=yes' : ''}`;
  const title = titleOf(props, words);
  return (
    <Layout
      {...{ title, language, path }}
      profile={rules.profile}
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
        <Body {...props} words={words} heading={<h1>{title}</h1>} />
        <Trap words={words} />
        <button type="submit">{words.continue}</button>
      </form>
    </Layout>
  );
};

function titleOf({ page, answers, rules }: FormPageProps, { form }: Words): string {
  switch (page) {
    case 'kind':
      return form.kindTitle;
    case 'appeal':
      return form.appealTitle;
    case 'who':
      return form.whoTitle;
    case 'requester':
      return form.requesterTitle;
    case 'correction':
      return form.correctionTitle;
    case 'copy':
      return form.copyTitle;
    case 'about':
      return (needFor(answers, rules).isLight ? form.light : form.about)[roleOf(answers)].title;
    default:
      return page satisfies never;
  }
}

const Body: FC<BodyProps> = (props) => {
  switch (props.page) {
    case 'kind':
      return <KindBody {...props} />;
    case 'appeal':
      return <AppealBody {...props} />;
    case 'who':
      return <WhoBody {...props} />;
    case 'requester':
      return <RequesterBody {...props} />;
    case 'correction':
      return <CorrectionBody {...props} />;
    case 'copy':
      return <CopyBody {...props} />;
    case 'about':
      return <AboutBody {...props} />;
    default:
      return props.page satisfies never;
  }
};
