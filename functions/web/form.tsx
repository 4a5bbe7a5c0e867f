import {
  answerPage,
  type FieldFault,
  type FormPage,
  missingPage,
  pagesFor,
  formPages as schemas,
} from '#domain/form.ts';
import { parseReference } from '#domain/reference.ts';
import { AlreadySentPage, CheckPage } from '#pages/consumer/check.tsx';
import { FaultPage } from '#pages/consumer/fault.tsx';
import { FormPageView } from '#pages/consumer/form-pages.tsx';
import { StartPage } from '#pages/consumer/start.tsx';
import { pathIn } from '#pages/layout.tsx';
import { document } from '#pages/render.ts';
import {
  cookie,
  cookieName,
  formBody,
  type HttpAnswer,
  html,
  isForeignPost,
  seeOther,
  setCookie,
} from '#platform/http.ts';
import {
  type Draft,
  draftSeconds,
  newDraft,
  newSecret,
  putDraft,
  readDraft,
  readSecret,
} from '#store/drafts.ts';
import type { Asked } from './asked.ts';

const isFormPage = (name: string): name is FormPage => name in schemas;

/** The form: one page for each question, the answers kept sealed between them. */
export async function formPages(asked: Asked): Promise<HttpAnswer | undefined> {
  const { house, event, method, language, path } = asked;
  const { profile } = house;
  if (path === '/' && method === 'GET') return html(document(<StartPage {...{ profile, language }} />));
  const name = /^\/request\/([a-z]+)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  if (method === 'POST' && isForeignPost(event, house.config.PUBLIC_URL))
    return html(document(<FaultPage {...{ profile, language }} fault="foreign" />), 403);
  if (name === 'find' && method === 'POST') return find(asked);
  if (name === 'new' && method === 'POST') return startAgain(asked);
  if (name === 'check' && method === 'GET') return check(asked);
  if (!isFormPage(name)) return undefined;
  return method === 'POST' ? takeAnswers(asked, name) : showPage(asked, name);
}

async function openDraft({ house, event }: Asked): Promise<{ secret: string; draft: Draft; isNew: boolean }> {
  const known = readSecret(cookie(event, cookieName(house.config.PUBLIC_URL)));
  const draft = known && (await readDraft(house.table, { secret: known, now: house.clock.now() }));
  return { secret: known ?? newSecret(), draft: draft || newDraft(), isNew: !draft };
}

const isChange = ({ event }: Asked) => event.queryStringParameters?.['change'] === 'yes';

async function showPage(asked: Asked, page: FormPage): Promise<HttpAnswer> {
  const { house, language } = asked;
  const { profile } = house;
  const { draft, isNew } = await openDraft(asked);
  if (draft.sentAs)
    return html(document(<AlreadySentPage {...{ profile, language }} reference={draft.sentAs} />));
  const pages = pagesFor(draft.answers.kind);
  // Nobody can jump to a later page; with the answers gone, the first page says so.
  const missing = missingPage(draft.answers, profile);
  if (page !== 'kind' && (!pages.includes(page) || (missing && pages.indexOf(page) > pages.indexOf(missing))))
    return seeOther(pathIn(language, `/request/${missing ?? 'kind'}${isNew ? '?lost=yes' : ''}`));
  return html(
    document(
      <FormPageView
        {...{ page, profile, language }}
        answers={draft.answers}
        typed={{}}
        faults={[]}
        isChange={isChange(asked)}
        isLost={asked.event.queryStringParameters?.['lost'] === 'yes'}
      />,
    ),
  );
}

async function takeAnswers(asked: Asked, page: FormPage): Promise<HttpAnswer> {
  const { house, event, language } = asked;
  const { profile, config, table, clock } = house;
  const { secret, draft } = await openDraft(asked);
  if (draft.sentAs)
    return html(document(<AlreadySentPage {...{ profile, language }} reference={draft.sentAs} />));
  const fields = formBody(event);
  const faults: FieldFault[] = fields['website'] ? [{ field: 'website', fault: 'left_empty' }] : [];
  const judged = answerPage(page, { fields, before: draft.answers, profile });
  faults.push(...judged.faults);
  if (faults.length > 0)
    return html(
      document(
        <FormPageView
          {...{ page, profile, language, faults }}
          answers={draft.answers}
          typed={fields}
          isChange={isChange(asked)}
          isLost={false}
        />,
      ),
      422,
    );
  await putDraft(table, { secret, draft: { ...draft, answers: judged.answers }, now: clock.now() });
  const pages = pagesFor(judged.answers.kind);
  const missing = missingPage(judged.answers, profile);
  const following =
    isChange(asked) && !missing ? 'check' : (pages[pages.indexOf(page) + 1] ?? missing ?? 'check');
  return seeOther(pathIn(language, `/request/${following}`), [
    setCookie(config.PUBLIC_URL, secret, draftSeconds),
  ]);
}

async function check(asked: Asked): Promise<HttpAnswer> {
  const { house, language } = asked;
  const { profile } = house;
  const { draft, isNew } = await openDraft(asked);
  if (draft.sentAs)
    return html(document(<AlreadySentPage {...{ profile, language }} reference={draft.sentAs} />));
  const missing = missingPage(draft.answers, profile);
  if (missing) return seeOther(pathIn(language, `/request/${missing}${isNew ? '?lost=yes' : ''}`));
  return html(document(<CheckPage {...{ profile, language }} answers={draft.answers} />));
}

async function startAgain(asked: Asked): Promise<HttpAnswer> {
  const { house, language } = asked;
  const { secret } = await openDraft(asked);
  await putDraft(house.table, { secret, draft: newDraft(), now: house.clock.now() });
  return seeOther(pathIn(language, '/request/kind'), [
    setCookie(house.config.PUBLIC_URL, secret, draftSeconds),
  ]);
}

async function find({ event, language }: Asked): Promise<HttpAnswer> {
  const reference = parseReference(formBody(event)['reference'] ?? '');
  return seeOther(pathIn(language, reference ? `/requests/${reference}` : '/requests/unknown'));
}
