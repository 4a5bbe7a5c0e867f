import * as z from 'zod';
import { apiRequest } from '#domain/api.ts';
import { confirmationMessage } from '#domain/confirmation.ts';
import { orderMessage } from '#domain/orders.ts';
import { civilDate, requestKind, requestStatus } from '#domain/vocabulary.ts';
import { problemDetails } from '#platform/problem.ts';
import { importPaths, importSchemas } from './openapi-import.ts';
import { answers, body, fault, header, type Operation } from './openapi-parts.ts';

const oneAnswer = z.object({
  reference: z.string(),
  kind: requestKind,
  status: requestStatus,
  receivedOn: civilDate,
  acknowledgeBy: civilDate.nullable(),
  dueOn: civilDate,
  statusUrl: z.url(),
});
/** `requests` holds every one of them, where several rights were asked for together. */
const apiAnswer = oneAnswer.extend({ requests: z.array(oneAnswer).exactOptional() });

/** Examples in the reference; a test holds each against its schema. */
export const examples = {
  request: {
    kind: 'delete',
    language: 'en',
    residence: 'CA',
    identifiers: [
      { type: 'name', value: 'Jordan Rivera' },
      { type: 'email', value: 'jordan.rivera@example.com' },
      { type: 'phone', value: '(415) 555-0134' },
      { type: 'postal_code', value: '94607' },
    ],
  },
  confirmation: {
    type: 'order.confirmed',
    timestamp: '2026-11-23T06:00:00.000Z',
    data: { orderId: '7K3M-Q9XT-2FWA.0.12', outcome: 'deleted' },
  },
} as const;

export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

const webhookHeaders = [
  header('webhook-id', 'Stays the same at every attempt', true),
  header('webhook-timestamp', 'Unix seconds of this attempt; five minutes either way are accepted', true),
  header('webhook-signature', '`v1a,` and Ed25519, or `v1,` and HMAC-SHA256, of `id.timestamp.body`', true),
];

/** OpenAPI 3.1, made from the schemas by which the handlers read. */
export function openApi(url: string): OpenApi {
  const schema = (of: z.ZodType) => {
    const { $schema: _, ...rest } = z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' });
    return rest;
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Expunge',
      version: '1',
      description:
        'Send a privacy request, and confirm orders as a recipient. Errors are problem details (RFC 9457).',
    },
    servers: [{ url }],
    paths: {
      '/v1/requests': {
        post: {
          summary: 'Send a request',
          description: 'Written down before it is answered. A code is then mailed to the address on file.',
          parameters: [
            header('Idempotency-Key', 'The same key with the same body is the same request', false),
          ],
          requestBody: body('Request', examples.request),
          responses: {
            '201': answers('Received', 'Written down'),
            '200': answers('Received', 'The same key and body as before'),
            '409': fault('The key was used with another body'),
            '422': fault('`errors` says which field to change'),
          },
        },
      },
      '/v1/orders/{orderId}/confirmations': {
        post: {
          summary: 'Answer an order',
          description: 'Signed per Standard Webhooks with the key on record for you. Safe to send again.',
          parameters: [
            { name: 'orderId', in: 'path', required: true, schema: { type: 'string' } },
            ...webhookHeaders,
          ],
          requestBody: body('Confirmation', examples.confirmation),
          responses: {
            '200': { description: 'Recorded' },
            '401': fault('The signature does not fit, or there is no such order for you'),
            '422': fault('`errors` says which field to change'),
          },
        },
      },
      ...importPaths,
    },
    webhooks: {
      order: {
        post: {
          summary: 'An order to a recipient',
          description:
            'Signed by us; the public key is in /.well-known/jwks.json. Answer 2xx at once, then confirm.',
          parameters: webhookHeaders,
          requestBody: body('Order'),
          responses: { '202': { description: 'It arrived' } },
        },
      },
    },
    components: {
      schemas: {
        Request: schema(apiRequest),
        Received: schema(apiAnswer),
        Confirmation: schema(confirmationMessage),
        Order: schema(orderMessage),
        ...Object.fromEntries(Object.entries(importSchemas).map(([name, of]) => [name, schema(of)])),
        Problem: schema(problemDetails),
      },
    },
  };
}
