import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bundleOf } from '#domain/request.ts';
import type { Language } from '#domain/vocabulary.ts';
import { secretOf, sessionSeconds } from '#functions/acts/browser-session.ts';
import { allowPackage } from '#functions/acts/package-session.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { type HttpAnswer, isForeignPost, seeOther, setCookie } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { loadRequest } from '#store/events.ts';
import { openSession, peekLink, spendLink } from '#store/links.ts';
import { withdrawRequest } from './withdraw.ts';

/** `POST /links/{token}`: the button on a mailed link's page. Each link does one thing, once. */
export async function answerLink(
  house: House,
  event: APIGatewayProxyEventV2,
  { token, language }: { token: string; language: Language },
): Promise<HttpAnswer> {
  const { table, clock, config } = house;
  const now = clock.now();
  if (isForeignPost(event, config.PUBLIC_URL)) throw new Problem('not-found');
  const purpose = (await peekLink(table, token, now))?.purpose;
  if (purpose !== 'status' && purpose !== 'package' && purpose !== 'stop')
    return seeOther(pathIn(language, `/links/${token}`));
  const link = await spendLink(table, { token, purpose, now });
  if (!link) return seeOther(pathIn(language, `/links/${token}`));
  const page = pathIn(language, `/requests/${link.boundTo}`);
  if (purpose === 'stop') {
    const { result } = await withdrawRequest(house, { requestId: link.boundTo, by: 'person_on_file' });
    return seeOther(`${page}?stopped=${result}`);
  }
  // Whoever was mailed one of several was mailed all of them.
  const request = await loadRequest(table, link.boundTo);
  const kept = await openSession(table, {
    secret: secretOf(house, event),
    opens: request ? bundleOf(request) : link.boundTo,
    seconds: sessionSeconds,
    now,
  });
  if (purpose === 'package') await allowPackage(house, { secret: kept, requestId: link.boundTo });
  return seeOther(purpose === 'package' ? `${page}/package` : page, [
    setCookie(config.PUBLIC_URL, kept, sessionSeconds),
  ]);
}
