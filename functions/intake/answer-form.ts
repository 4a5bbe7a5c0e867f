import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { draftFrom } from '#domain/form.ts';
import type { Language } from '#domain/vocabulary.ts';
import { receiveRequests } from '#functions/acts/receive-requests.ts';
import type { House } from '#functions/wiring.ts';
import {
  cookie,
  cookieName,
  formBody,
  type HttpAnswer,
  isForeignPost,
  seeOther,
  setCookie,
} from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { putDraft, readDraft, readSecret } from '#store/drafts.ts';
import { openSession } from '#store/links.ts';

const sessionSeconds = 14 * 24 * 3600;

/** `POST /send`: the form's last button. The browser's draft is one request, however often it is pressed. */
export async function answerForm(
  house: House,
  event: APIGatewayProxyEventV2,
  language: Language,
): Promise<HttpAnswer> {
  const { config, table, clock, profile } = house;
  const base = language === 'es' ? '/es' : '';
  if (isForeignPost(event, config.PUBLIC_URL)) throw new Problem('not-found');
  const secret = readSecret(cookie(event, cookieName(config.PUBLIC_URL)));
  const draft = secret && (await readDraft(table, { secret, now: clock.now() }));
  if (!secret || !draft) return seeOther(`${base}/request/kind`);
  if (draft.sentAs) return seeOther(`${base}/requests/${draft.sentAs}/sent`);
  // A field that people do not see: what fills it in is a program.
  if (formBody(event)['website']) return seeOther(`${base}/`);
  const request = draftFrom(draft.answers, { profile, language, channel: 'web_form' });
  if (!request) return seeOther(`${base}/request/check`);
  const { requests } = await receiveRequests(house, request, { idempotencyKey: `form:${draft.id}` });
  const [{ reference } = { reference: '' }] = requests;
  await putDraft(table, {
    secret,
    draft: { id: draft.id, answers: {}, sentAs: reference },
    now: clock.now(),
  });
  const kept = await openSession(table, {
    secret,
    opens: reference,
    seconds: sessionSeconds,
    now: clock.now(),
  });
  return seeOther(`${base}/requests/${reference}/sent`, [setCookie(config.PUBLIC_URL, kept, sessionSeconds)]);
}
