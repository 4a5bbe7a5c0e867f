import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { confirmationMessage } from '#domain/confirmation.ts';
import { type OutgoingOrder, orderMessage } from '#domain/orders.ts';
import { Refused } from '#domain/ports.ts';
import { type Recipient, recipient } from '#domain/recipient.ts';
import { verifyWebhook, webhookPublicKey } from '#recipients/standard-webhooks.ts';
import { webhookConnector } from '#recipients/webhook.ts';

const ours = generateKeyPairSync('ed25519');
const ourKey = { version: 'v1a' as const, key: webhookPublicKey(ours.publicKey.export({ format: 'jwk' })) };
const shared = { version: 'v1' as const, key: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' };
const now = '2026-11-23T06:00:00.000Z';

const made = (more: Partial<Recipient> = {}): Recipient =>
  recipient.parse({
    id: 'acme',
    name: 'Acme',
    kind: 'customer',
    reach: { by: 'webhook', url: 'https://acme.example/orders' },
    can: ['delete'],
    categories: ['identifiers'],
    ...more,
  });

const outgoing = (more: Partial<OutgoingOrder> = {}): OutgoingOrder => ({
  order: {
    orderId: '7K3M-Q9XT-2FWA.0.12',
    requestId: '7K3M-Q9XT-2FWA',
    page: 0,
    position: 12,
    recipientId: 'acme',
    recipientName: 'Acme',
    recipientKind: 'customer',
    kind: 'delete',
    categories: ['identifiers'],
    events: [],
  },
  recipient: made(),
  identifiers: [{ type: 'email', value: 'jane@example.com' }],
  corrections: [],
  except: [],
  dueOn: '2027-01-07',
  law: 'CCPA',
  callbackUrl: 'https://privacy.example.com/v1/orders/7K3M-Q9XT-2FWA.0.12/confirmations',
  attempt: 1,
  isReminder: false,
  ...more,
});

/** Sends, and gives what would have gone out. */
async function sent(what: OutgoingOrder) {
  const calls: { url: string; headers: Record<string, string>; body: Uint8Array }[] = [];
  const connector = webhookConnector({
    outbound: {
      post: async (url, message) => {
        calls.push({ url, ...message });
        return { status: 202, body: '{"status":"deleted"}' };
      },
    },
    sign: async (bytes) => sign(null, bytes, ours.privateKey),
    now: () => now,
  });
  const result = await connector.send(what);
  const [call] = calls;
  if (!call) throw new Error('Nothing was sent');
  return { result, ...call };
}

describe('an order by webhook', () => {
  it('goes out signed, in the shape recipients were promised, and takes a 2xx for no more than "arrived"', async () => {
    const { result, url, headers, body } = await sent(outgoing());
    expect(result).toEqual({ answered: false });
    expect(url).toBe('https://acme.example/orders');
    expect(verifyWebhook({ headers, body, now }, [ourKey])).toMatchObject({
      messageId: '7K3M-Q9XT-2FWA_0_12',
    });
    expect(orderMessage.parse(JSON.parse(Buffer.from(body).toString('utf8')))).toMatchObject({
      type: 'order.delete',
    });
  });

  it('has one id at every attempt and reminder, so that a recipient acts once', async () => {
    const tries = [outgoing(), outgoing({ attempt: 2 }), outgoing({ attempt: 3, isReminder: true })];
    const ids = await Promise.all(tries.map(async (one) => (await sent(one)).headers['webhook-id']));
    expect(new Set(ids).size).toBe(1);
  });

  it('is signed by HMAC for a recipient that can do no more, and can not be mirrored back as an answer', async () => {
    const reach = { by: 'webhook' as const, url: 'https://acme.example/orders', sign: 'v1' as const };
    const { headers, body } = await sent(outgoing({ recipient: made({ reach, answerKeys: [shared] }) }));
    expect(headers['webhook-signature']).toMatch(/^v1,/);
    // The secret is shared, so the signature fits; what it signs is no answer.
    expect(verifyWebhook({ headers, body, now }, [shared])).toBeDefined();
    expect(confirmationMessage.safeParse(JSON.parse(Buffer.from(body).toString('utf8'))).success).toBe(false);
    await expect(sent(outgoing({ recipient: made({ reach }) }))).rejects.toThrow(Refused);
  });

  it('is refused before it is sent when it is longer than a key in KMS can sign', async () => {
    const except = Array.from({ length: 11 }, () => ({
      category: 'commercial' as const,
      ground: 'x'.repeat(400),
      cite: 'y',
    }));
    await expect(sent(outgoing({ except }))).rejects.toThrow('4096');
  });
});
