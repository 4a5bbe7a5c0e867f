import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parseReference } from '#domain/reference.ts';
import type { Language } from '#domain/vocabulary.ts';
import { allowPackage } from '#functions/acts/package-session.ts';
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
import { readSecret } from '#store/drafts.ts';
import { openSession, sessionOpens } from '#store/links.ts';
import { enterCode, sendCodeAgain } from './enter-code.ts';
import { sendStatusLink } from './send-link.ts';
import { sendPackage } from './send-package.ts';
import { withdrawRequest } from './withdraw.ts';

const sessionSeconds = 14 * 24 * 3600;

interface Asked {
  reference: string;
  action: string;
  language: Language;
}

/** `POST /requests/{reference}/{action}`. An unknown reference is answered like a known one. */
export async function answerRequest(
  house: House,
  event: APIGatewayProxyEventV2,
  asked: Asked,
): Promise<HttpAnswer> {
  const { config, table, clock } = house;
  if (isForeignPost(event, config.PUBLIC_URL)) throw new Problem('not-found');
  const requestId = parseReference(asked.reference);
  if (!requestId) throw new Problem('not-found');
  const page = `${asked.language === 'es' ? '/es' : ''}/requests/${requestId}`;
  const secret = readSecret(cookie(event, cookieName(config.PUBLIC_URL)));
  switch (asked.action) {
    case 'code': {
      const { result } = await enterCode(house, { requestId, code: formBody(event)['code'] ?? '' });
      if (result !== 'accepted') return seeOther(`${page}?code=${result}`);
      // Who typed the mailed code may see the request it belongs to.
      const kept = await openSession(table, {
        secret,
        opens: requestId,
        seconds: sessionSeconds,
        now: clock.now(),
      });
      await allowPackage(house, { secret: kept, requestId });
      return seeOther(`${page}?code=accepted`, [setCookie(config.PUBLIC_URL, kept, sessionSeconds)]);
    }
    case 'resend':
      return seeOther(`${page}?resend=${(await sendCodeAgain(house, requestId)).result}`);
    case 'new-link':
      await sendStatusLink(house, requestId);
      return seeOther(`${page}?link=sent`);
    case 'package':
      return sendPackage(house, event, { requestId, page });
    case 'withdraw': {
      const opens = secret ? await sessionOpens(table, secret, clock.now()) : [];
      if (!opens.includes(requestId)) return seeOther(page);
      return seeOther(
        `${page}?withdraw=${(await withdrawRequest(house, { requestId, by: 'consumer' })).result}`,
      );
    }
    default:
      throw new Problem('not-found');
  }
}
