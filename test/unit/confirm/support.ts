import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Order } from '#domain/orders.ts';
import { type Recipient, recipient } from '#domain/recipient.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import { type ConfirmDeps, recordConfirmation } from '#functions/confirm/record-confirmation.ts';
import { signWebhook, type WebhookHeaders, webhookPublicKey } from '#recipients/standard-webhooks.ts';
import { planPage } from '#store/orders.ts';
import { putRecipient } from '#store/recipients.ts';
import type { Table } from '#store/table.ts';
import { keepToken } from '#store/waiting.ts';

/** A recipient with a key of its own, in the registry. */
export interface Answerer {
  recipient: Recipient;
  privateKey: KeyObject;
}

export async function register(table: Table, id: string): Promise<Answerer> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const made = recipient.parse({
    id,
    name: `Company ${id}`,
    kind: 'customer',
    reach: { by: 'webhook', url: `https://${id}.example/orders` },
    can: ['delete', 'correct', 'opt_out'],
    categories: ['identifiers', 'commercial'],
    answerKeys: [{ version: 'v1a', key: webhookPublicKey(publicKey.export({ format: 'jwk' })) }],
  });
  await putRecipient(table, made);
  return { recipient: made, privateKey };
}

let made = 0;

/** A planned request with one order for each answerer, and a token that waits for the last answer. */
export async function plan(
  table: Table,
  answerers: readonly Answerer[],
  kind: RequestKind = 'delete',
): Promise<{ requestId: string; orders: Order[] }> {
  made += 1;
  const requestId = `7K3M-Q9XT-${String(made).padStart(4, '0')}`;
  const orders = answerers.map(({ recipient: to }, position) => ({
    orderId: `${requestId}.0.${position}`,
    requestId,
    page: 0,
    position,
    recipientId: to.id,
    recipientName: to.name,
    recipientKind: to.kind,
    kind,
    categories: to.categories,
    events: [],
  }));
  await planPage(table, 0, orders);
  await keepToken(table, requestId, { step: 'gather', token: `token of ${requestId}` });
  return { requestId, orders };
}

export const now = '2026-11-23T06:00:00.000Z';

export function bodyOf(orderId: string, outcome: string, more: Record<string, unknown> = {}): Buffer {
  return Buffer.from(
    JSON.stringify({ type: 'order.confirmed', timestamp: now, data: { orderId, outcome, ...more } }),
  );
}

export async function signedBy(
  { privateKey }: Answerer,
  body: Uint8Array,
  id = 'msg_1',
): Promise<WebhookHeaders> {
  return signWebhook({ id, now, body }, [
    { version: 'v1a', sign: async (bytes) => sign(null, bytes, privateKey) },
  ]);
}

/** What the endpoint does with a call, as one word and what stands. */
export async function answer(
  deps: ConfirmDeps,
  call: { orderId: string; headers: WebhookHeaders | Record<string, string>; body: Uint8Array },
): Promise<unknown> {
  try {
    return await recordConfirmation(deps, { ...call, headers: { ...call.headers } });
  } catch (fault) {
    return (fault as { problem?: string }).problem ?? fault;
  }
}
