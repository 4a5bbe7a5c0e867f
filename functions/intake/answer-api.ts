import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { apiRequest } from '#domain/api.ts';
import type { House } from '#functions/wiring.ts';
import { type HttpAnswer, json, jsonBody } from '#platform/http.ts';
import { Problem, wrongShape } from '#platform/problem.ts';
import { loadRequest } from '#store/events.ts';
import { receiveRequest } from './receive-request.ts';

/** `POST /v1/requests`. With an `Idempotency-Key` the same call twice is one request (201, then 200). */
export async function answerApi(house: House, event: APIGatewayProxyEventV2): Promise<HttpAnswer> {
  const body = apiRequest.safeParse(jsonBody(event));
  if (!body.success) throw wrongShape(body.error);
  const key = event.headers['idempotency-key'] ?? randomUUID();
  if (key.length > 255)
    throw new Problem('wrong-shape', [{ path: 'Idempotency-Key', message: 'Use at most 255 characters.' }]);
  const { reference, isNew } = await receiveRequest(
    house,
    { ...body.data, channel: 'api' },
    { idempotencyKey: `api:${key}` },
  );
  const request = await loadRequest(house.table, reference);
  if (!request) throw new Problem('unavailable');
  const { receivedOn, acknowledgeBy, dueOn } = request.received;
  const statusUrl = `${house.config.PUBLIC_URL}/requests/${reference}`;
  return json(
    { reference, status: request.status, receivedOn, acknowledgeBy, dueOn, statusUrl },
    isNew ? 201 : 200,
    {
      location: `/requests/${reference}`,
    },
  );
}
