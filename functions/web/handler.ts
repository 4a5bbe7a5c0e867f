import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type House, wireHouse, wireSigners } from '#functions/wiring.ts';
import { type HttpAnswer, json, problem } from '#platform/http.ts';
import { httpHandler } from '#platform/lambda.ts';
import { Problem } from '#platform/problem.ts';

export const handler = httpHandler('web', async (event) => route(wireHouse(), event), problem);

async function route(house: House, { rawPath }: APIGatewayProxyEventV2): Promise<HttpAnswer> {
  if (rawPath === '/healthz') return json({ status: 'ok' });
  if (rawPath === '/.well-known/jwks.json') {
    const { receipts, orders } = wireSigners(house);
    return json({ keys: await Promise.all([receipts.publicJwk(), orders.publicJwk()]) });
  }
  throw new Problem('not-found');
}
