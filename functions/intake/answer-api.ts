import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { apiRequest } from '#domain/api.ts';
import { receiveRequests } from '#functions/acts/receive-requests.ts';
import type { House } from '#functions/wiring.ts';
import { type HttpAnswer, json, jsonBody } from '#platform/http.ts';
import { Problem, wrongShape } from '#platform/problem.ts';
import { loadRequest } from '#store/events.ts';

/**
 * `POST /v1/requests`. Several kinds become as many requests, told apart in `requests`. With an `Idempotency-Key` the same call twice is one request (201, then 200).
 */
export async function answerApi(house: House, event: APIGatewayProxyEventV2): Promise<HttpAnswer> {
  const body = apiRequest.safeParse(jsonBody(event));
  if (!body.success) throw wrongShape(body.error);
  const key = event.headers['idempotency-key'] ?? randomUUID();
  if (key.length > 255)
    throw new Problem('wrong-shape', [{ path: 'Idempotency-Key', message: 'Use at most 255 characters.' }]);
  const { kind, ...rest } = body.data;
  const kinds = [kind].flat();
  const [firstKind = 'delete'] = kinds;
  const { requests, isNew } = await receiveRequests(
    house,
    { ...rest, kind: firstKind },
    { idempotencyKey: `api:${key}`, kinds },
  );
  const answers = await Promise.all(requests.map(({ reference }) => answerFor(house, reference)));
  const [first] = answers;
  if (!first) throw new Problem('unavailable');
  return json({ ...first, ...(answers.length > 1 ? { requests: answers } : {}) }, isNew ? 201 : 200, {
    location: `/requests/${first.reference}`,
  });
}

async function answerFor({ table, config }: House, reference: string) {
  const request = await loadRequest(table, reference);
  if (!request) throw new Problem('unavailable');
  const { kind, receivedOn, acknowledgeBy, dueOn } = request.received;
  const statusUrl = `${config.PUBLIC_URL}/requests/${reference}`;
  return { reference, kind, status: request.status, receivedOn, acknowledgeBy, dueOn, statusUrl };
}
