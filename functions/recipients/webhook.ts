import { composeOrderMessage, type OutgoingOrder, orderMessage } from '#domain/orders.ts';
import { type Connector, Refused } from '#domain/ports.ts';
import type { Outbound } from './outbound.ts';
import { mostSignedBytes, type SigningKey, signWebhook } from './standard-webhooks.ts';

export interface WebhookDeps {
  outbound: Outbound;
  /** The company's order key (Ed25519); on AWS it lives in KMS. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  now(): string;
}

/** Full stops separate what Standard Webhooks signs, so the id is the order's with `_` in their place. */
export function webhookIdOf(orderId: string): string {
  return orderId.replaceAll('.', '_');
}

/**
 * Tells a recipient by a signed POST (Standard Webhooks 1.0.0). The webhook-id is the order's at every attempt and
 * reminder, so a recipient acts once however often it is told. A 2xx says only that the call arrived: the answer
 * comes signed, by the callback.
 */
export function webhookConnector({ outbound, sign, now }: WebhookDeps): Connector {
  return {
    async send(outgoing) {
      const { recipient, order } = outgoing;
      if (recipient.reach.by !== 'webhook') throw new Refused('The recipient is not reached by webhook');
      const sentAt = now();
      const body = Buffer.from(
        JSON.stringify(orderMessage.parse(composeOrderMessage(outgoing, sentAt))),
        'utf8',
      );
      const key = signingKeyFor(outgoing, sign);
      if (key.version === 'v1a' && body.length + 100 > mostSignedBytes)
        throw new Refused(
          `The order is longer than the ${mostSignedBytes} bytes that an Ed25519 key in KMS signs`,
        );
      const signed = await signWebhook({ id: webhookIdOf(order.orderId), now: sentAt, body }, [key]);
      await outbound.post(recipient.reach.url, {
        headers: { 'content-type': 'application/json', 'user-agent': 'Expunge/1', ...signed },
        body,
      });
      return { answered: false };
    },
  };
}

function signingKeyFor({ recipient }: OutgoingOrder, sign: WebhookDeps['sign']): SigningKey {
  if (recipient.reach.by !== 'webhook' || recipient.reach.sign === 'v1a') return { version: 'v1a', sign };
  // One secret serves both ways, as the standard has it. What we send can not come back as an answer: its type differs.
  const shared = recipient.answerKeys.find(({ version }) => version === 'v1');
  if (!shared) throw new Refused('No HMAC secret is on record for this recipient');
  return { version: 'v1', secret: shared.key };
}
