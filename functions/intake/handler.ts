import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type House, wireHouse } from '#functions/wiring.ts';
import { type HttpAnswer, problem } from '#platform/http.ts';
import { httpHandler } from '#platform/lambda.ts';
import { Problem } from '#platform/problem.ts';
import { answerApi } from './answer-api.ts';
import { answerForm } from './answer-form.ts';
import { answerLink } from './answer-link.ts';
import { answerRequest } from './answer-request.ts';
import { waitPage } from './plain-fault.ts';

/** Everything a consumer sends comes through here: new requests, codes, links, and "take it back". */
export const handler = httpHandler(
  'intake',
  async (event) => route(wireHouse(), event),
  (fault, event) => (isForPrograms(event) ? problem(fault) : waitPage(fault)),
);

async function route(house: House, event: APIGatewayProxyEventV2): Promise<HttpAnswer> {
  if (event.requestContext.http.method !== 'POST') throw new Problem('method-not-allowed');
  const language = /^\/es(\/|$)/.test(event.rawPath) ? 'es' : 'en';
  const path = event.rawPath.replace(/^\/es(?=\/)/, '').replace(/\/$/, '');
  if (path === '/v1/requests') return answerApi(house, event);
  if (path === '/send') return answerForm(house, event, language);
  const link = /^\/links\/([\w-]{20,64})$/.exec(path);
  if (link?.[1]) return answerLink(house, event, { token: link[1], language });
  const [, reference, action] = /^\/requests\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
  if (reference && action) return answerRequest(house, event, { reference, action, language });
  throw new Problem('not-found');
}

const isForPrograms = ({ rawPath, headers }: APIGatewayProxyEventV2) =>
  rawPath.startsWith('/v1/') || /application\/(problem\+)?json/.test(headers['accept'] ?? '');
