import { receivedOn } from '#domain/deadlines.ts';
import {
  type Answers,
  answerPage,
  type FieldFault,
  type FormPage,
  isFormPage,
  missingPage,
  offersAppeal,
  pagesFor,
} from '#domain/form.ts';
import { signalOptsOut } from '#domain/form-draft.ts';
import type { FormRules } from '#domain/form-needs.ts';
import { parseReference } from '#domain/reference.ts';
import { AlreadySentPage, CheckPage } from '#pages/consumer/check.tsx';
import { FaultPage } from '#pages/consumer/fault.tsx';
import { FormPageView } from '#pages/consumer/form-pages.tsx';
import { StartPage, type StartProps } from '#pages/consumer/start.tsx';
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

/** The form: one page for each question, the answers kept sealed between them. */
export async function formPages(asked: Asked): Promise<HttpAnswer | undefined> {
  const { house, event, method, language, path } = asked;
  const { profile } = house;
  if (path === '/' && method === 'GET')
    return html(document(<StartPage {...{ profile, language }} signal={signalOf(asked)} />));
  const name = /^\/request\/([a-z]+)$/.exec(path)?.[1];
  if (name === undefined) return undefined;
  if (method === 'POST' && isForeignPost(event, house.config.PUBLIC_URL))
    return html(document(<FaultPage {...{ profile, language }} fault="foreign" />), 403);
  if (name === 'find' && method === 'POST') return find(asked);
  if (name === 'new' && method === 'POST') return startAgain(asked);
  if (name === 'check' && method === 'GET') return check(asked);
  if (!isFormPage(name) || (name === 'appeal' && !offersAppeal(profile))) return undefined;
  return method === 'POST' ? takeAnswers(asked, name) : showPage(asked, name);
}

/** Global Privacy Control (11 CCR 7025): seen, and acted on where the company sells or shares. */
function signalOf({ house, event }: Asked): StartProps['signal'] {
  if (event.headers['sec-gpc'] !== '1') return 'none';
  return signalOptsOut(house.profile) ? 'opts_out' : 'seen';
}

const rulesOf = ({ profile, clock }: Asked['house']): FormRules => ({
  profile,
  today: receivedOn(clock.now(), profile.timeZone),
});

async function openDraft({ house, event }: Asked): Promise<{ secret: string; draft: Draft; isNew: boolean }> {
  const known = readSecret(cookie(event, cookieName(house.config.PUBLIC_URL)));
  const draft = known && (await readDraft(house.table, { secret: known, now: house.clock.now() }));
  return { secret: known ?? newSecret(), draft: draft || newDraft(), isNew: !draft };
}

const isChange = ({ event }: Asked) => event.queryStringParameters?.['change'] === 'yes';

/** An appeal begins anew, whatever was sent before it; every other page of what was sent says so. */
const isSentBefore = ({ sentAs }: Draft, page: FormPage) => sentAs !== undefined && page !== 'appeal';

async function showPage(asked: Asked, page: FormPage): Promise<HttpAnswer> {
  const { house, language, event } = asked;
  const { profile } = house;
  const rules = rulesOf(house);
  const { draft, isNew } = await openDraft(asked);
  if (draft.sentAs && isSentBefore(draft, page))
    return html(document(<AlreadySentPage {...{ profile, language }} reference={draft.sentAs} />));
  const pages = pagesFor(draft.answers);
  // Nobody can jump to a later page; with the answers gone, the first page says so.
  const missing = missingPage(draft.answers, rules);
  const isFirst = page === 'kind' || page === 'appeal';
  if (!isFirst && (!pages.includes(page) || (missing && pages.indexOf(page) > pages.indexOf(missing))))
    return seeOther(pathIn(language, `/request/${missing ?? 'kind'}${isNew ? '?lost=yes' : ''}`));
  return html(
    document(
      <FormPageView
        {...{ page, rules, language }}
        answers={page === 'appeal' ? ofAppeal(asked, draft.answers) : draft.answers}
        typed={undefined}
        faults={[]}
        isChange={isChange(asked)}
        isLost={event.queryStringParameters?.['lost'] === 'yes'}
      />,
    ),
  );
}

/** Who comes from the page of a request need not type its number. */
function ofAppeal({ event }: Asked, given: Answers): Answers {
  const reference = parseReference(event.queryStringParameters?.['of'] ?? '');
  const isAnother = reference !== undefined && reference !== given.appeal?.reference;
  const appeal = isAnother ? { reference, statement: '' } : given.appeal;
  return { kinds: ['appeal'], ...(appeal ? { appeal } : {}) };
}

async function takeAnswers(asked: Asked, page: FormPage): Promise<HttpAnswer> {
  const { house, event, language } = asked;
  const { profile, config, table, clock } = house;
  const rules = rulesOf(house);
  const { secret, draft: known } = await openDraft(asked);
  if (known.sentAs && isSentBefore(known, page))
    return html(document(<AlreadySentPage {...{ profile, language }} reference={known.sentAs} />));
  const draft = known.sentAs ? newDraft() : known;
  const fields = formBody(event);
  const faults: FieldFault[] = fields['website'] ? [{ field: 'website', fault: 'left_empty' }] : [];
  const judged = answerPage(page, { fields, before: draft.answers, rules });
  faults.push(...judged.faults);
  if (faults.length > 0)
    return html(
      document(
        <FormPageView
          {...{ page, rules, language, faults }}
          answers={page === 'appeal' ? { ...draft.answers, kinds: ['appeal'] } : draft.answers}
          typed={fields}
          isChange={isChange(asked)}
          isLost={false}
        />,
      ),
      422,
    );
  await putDraft(table, { secret, draft: { ...draft, answers: judged.answers }, now: clock.now() });
  const pages = pagesFor(judged.answers);
  const missing = missingPage(judged.answers, rules);
  // From "check your answers" only what a change leaves open is asked, and then it is checked again.
  const following = isChange(asked)
    ? missing && `${missing}?change=yes`
    : (pages[pages.indexOf(page) + 1] ?? missing);
  return seeOther(pathIn(language, `/request/${following ?? 'check'}`), [
    setCookie(config.PUBLIC_URL, secret, draftSeconds),
  ]);
}

async function check(asked: Asked): Promise<HttpAnswer> {
  const { house, language } = asked;
  const { profile } = house;
  const { draft, isNew } = await openDraft(asked);
  if (draft.sentAs)
    return html(document(<AlreadySentPage {...{ profile, language }} reference={draft.sentAs} />));
  const rules = rulesOf(house);
  const missing = missingPage(draft.answers, rules);
  if (missing) return seeOther(pathIn(language, `/request/${missing}${isNew ? '?lost=yes' : ''}`));
  return html(document(<CheckPage {...{ rules, language }} answers={draft.answers} />));
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
