import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parseReference } from '#domain/reference.ts';
import { bundleOf } from '#domain/request.ts';
import type { Language } from '#domain/vocabulary.ts';
import { opensOf, secretOf, sessionSeconds } from '#functions/acts/browser-session.ts';
import { allowPackage } from '#functions/acts/package-session.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { formBody, type HttpAnswer, isForeignPost, seeOther, setCookie } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { loadRequest } from '#store/events.ts';
import { openSession } from '#store/links.ts';
import { acceptFee } from './accept-fee.ts';
import type { Acting } from './acting.ts';
import { addStatement } from './add-statement.ts';
import { declare } from './declare.ts';
import { enterCode, sendCodeAgain } from './enter-code.ts';
import { optIn } from './opt-in.ts';
import { sendStatusLink } from './send-link.ts';
import { sendPackage } from './send-package.ts';
import { takeProofs } from './take-proofs.ts';
import { withdrawRequest } from './withdraw.ts';

interface Asked {
  reference: string;
  action: string;
  language: Language;
}

/** Each thing that only a browser may do that may see the request. */
const actions: Record<string, (house: House, acting: Acting) => Promise<HttpAnswer>> = {
  declare,
  proof: takeProofs,
  fee: acceptFee,
  statement: addStatement,
  'opt-in': optIn,
  withdraw: async (house, { request: { requestId }, page }) =>
    seeOther(`${page}?withdraw=${(await withdrawRequest(house, { requestId, by: 'consumer' })).result}`),
};

/** `POST /requests/{reference}/{action}`. An unknown reference is answered like a known one. */
export async function answerRequest(
  house: House,
  event: APIGatewayProxyEventV2,
  { reference, action, language }: Asked,
): Promise<HttpAnswer> {
  if (isForeignPost(event, house.config.PUBLIC_URL)) throw new Problem('not-found');
  const requestId = parseReference(reference);
  if (!requestId) throw new Problem('not-found');
  const page = pathIn(language, `/requests/${requestId}`);
  switch (action) {
    case 'code':
      return takeCode(house, event, { requestId, page });
    case 'resend':
      return seeOther(`${page}?resend=${(await sendCodeAgain(house, requestId)).result}`);
    case 'new-link':
      await sendStatusLink(house, requestId);
      return seeOther(`${page}?link=sent`);
    case 'package':
      return sendPackage(house, event, { requestId, page });
    default: {
      const act = actions[action];
      if (!act) throw new Problem('not-found');
      const opens = await opensOf(house, event);
      const request = opens.includes(requestId) ? await loadRequest(house.table, requestId) : undefined;
      return request ? act(house, { request, language, opens, event, page }) : seeOther(page);
    }
  }
}

/** Who typed the mailed code may see the request it belongs to, and those that were sent with it. */
async function takeCode(
  house: House,
  event: APIGatewayProxyEventV2,
  { requestId, page }: { requestId: string; page: string },
): Promise<HttpAnswer> {
  const { table, config, clock } = house;
  const { result } = await enterCode(house, { requestId, code: formBody(event)['code'] ?? '' });
  if (result !== 'accepted') return seeOther(`${page}?code=${result}`);
  const request = await loadRequest(table, requestId);
  const kept = await openSession(table, {
    secret: secretOf(house, event),
    opens: request ? bundleOf(request) : [requestId],
    seconds: sessionSeconds,
    now: clock.now(),
  });
  await allowPackage(house, { secret: kept, requestId });
  return seeOther(`${page}?code=accepted`, [setCookie(config.PUBLIC_URL, kept, sessionSeconds)]);
}
