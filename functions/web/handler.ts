import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { wireHouse } from '#functions/wiring.ts';
import type { HttpAnswer } from '#platform/http.ts';
import { httpHandler } from '#platform/lambda.ts';
import { Problem } from '#platform/problem.ts';
import type { Asked, Pages } from './asked.ts';
import { assetPages } from './assets.ts';
import { faultAnswer, languageOf } from './fault-answer.tsx';
import { formPages } from './form.tsx';
import { linkPages } from './links.tsx';
import { machinePages } from './machine.tsx';
import { packagePages } from './package.tsx';
import { receiptPages } from './receipts.tsx';
import { statusPages } from './status.tsx';

const rooms: readonly Pages[] = [
  machinePages,
  assetPages,
  formPages,
  statusPages,
  receiptPages,
  packagePages,
  linkPages,
];

/** Every page a consumer sees. It writes nothing but unsent answers. */
export const handler = httpHandler('web', answer, faultAnswer);

async function answer(event: APIGatewayProxyEventV2): Promise<HttpAnswer> {
  const { method } = event.requestContext.http;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') throw new Problem('method-not-allowed');
  const asked: Asked = {
    house: wireHouse(),
    event,
    method: method === 'POST' ? 'POST' : 'GET',
    language: languageOf(event),
    path: event.rawPath.replace(/^\/es(?=\/|$)/, '').replace(/\/+$/, '') || '/',
  };
  for (const room of rooms) {
    const page = await room(asked);
    if (page) return page;
  }
  throw new Problem(method === 'POST' ? 'method-not-allowed' : 'not-found');
}
