import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { receivedOn } from '#domain/deadlines.ts';
import { draftFrom, signalDraft } from '#domain/form-draft.ts';
import type { RequestDraft } from '#domain/request.ts';
import type { Language, RequestKind } from '#domain/vocabulary.ts';
import { secretOf, sessionSeconds } from '#functions/acts/browser-session.ts';
import { receiveRequests } from '#functions/acts/receive-requests.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { formBody, type HttpAnswer, isForeignPost, seeOther, setCookie } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { putDraft, readDraft } from '#store/drafts.ts';
import { openSession } from '#store/links.ts';

/** `POST /send`: the form's last button. The browser's draft is sent once, however often it is pressed. */
export async function answerForm(
  house: House,
  event: APIGatewayProxyEventV2,
  language: Language,
): Promise<HttpAnswer> {
  const { config, table, clock, profile } = house;
  if (isForeignPost(event, config.PUBLIC_URL)) throw new Problem('not-found');
  const secret = secretOf(house, event);
  const now = clock.now();
  const draft = secret && (await readDraft(table, { secret, now }));
  if (!secret || !draft) return seeOther(pathIn(language, '/request/kind'));
  if (draft.sentAs) return seeOther(pathIn(language, `/requests/${draft.sentAs}/sent`));
  // A field that people do not see: what fills it in is a program.
  if (formBody(event)['website']) return seeOther(pathIn(language, '/'));
  const rules = { profile, today: receivedOn(now, profile.timeZone) };
  const asked = draftFrom(draft.answers, { rules, language });
  if (!asked) return seeOther(pathIn(language, '/request/check'));
  const { requests } = await receiveRequests(house, asked.draft, {
    idempotencyKey: `form:${draft.id}`,
    kinds: asked.kinds,
  });
  const [{ reference } = { reference: '' }] = requests;
  const signalAs =
    event.headers['sec-gpc'] === '1' ? await honourSignal(house, { ...asked, draftId: draft.id }) : undefined;
  await putDraft(table, {
    secret,
    draft: { id: draft.id, answers: {}, sentAs: reference, ...(signalAs ? { signalAs } : {}) },
    now,
  });
  const kept = await openSession(table, {
    secret,
    opens: [...requests.map((one) => one.reference), ...(signalAs ? [signalAs] : [])],
    seconds: sessionSeconds,
    now,
  });
  return seeOther(pathIn(language, `/requests/${reference}/sent`), [
    setCookie(config.PUBLIC_URL, kept, sessionSeconds),
  ]);
}

/** The browser asks for an opt-out beside what its user asks for. @returns the reference of the opt-out, if there is one */
async function honourSignal(
  house: House,
  { draft, kinds, draftId }: { draft: RequestDraft; kinds: readonly RequestKind[]; draftId: string },
): Promise<string | undefined> {
  const optOut = signalDraft(draft, { kinds, profile: house.profile });
  if (!optOut) return undefined;
  const { requests } = await receiveRequests(house, optOut, { idempotencyKey: `gpc:${draftId}` });
  return requests[0]?.reference;
}
