import {
  createHash,
  createHmac,
  createPublicKey,
  type KeyObject,
  timingSafeEqual,
  verify as verifyWith,
} from 'node:crypto';

/** The three headers of Standard Webhooks 1.0.0. */
export interface WebhookHeaders {
  /** The same at every attempt: the idempotency key. Never holds a full stop. */
  'webhook-id': string;
  /** Unix seconds of this attempt. */
  'webhook-timestamp': string;
  /** `version,base64`, several separated by a space while a key is being changed. */
  'webhook-signature': string;
}

/** How one signature is made. Ed25519 keys may live in KMS and so only sign; an HMAC secret is `whsec_` + base64. */
export type SigningKey =
  | { version: 'v1a'; sign(bytes: Uint8Array): Promise<Uint8Array> }
  | { version: 'v1'; secret: string };

/** A key on record that checks signatures: `whpk_` + base64 (Ed25519, 32 bytes) or `whsec_` + base64 (24 to 64 bytes). */
export interface VerifyingKey {
  version: 'v1a' | 'v1';
  key: string;
}

/** How far a message's time may be from ours, either way (the reference library's five minutes). */
export const toleranceSeconds = 300;

/** KMS signs an Ed25519 message of at most this many bytes. */
export const mostSignedBytes = 4096;

const signedContent = (id: string, timestamp: string, body: Uint8Array) =>
  Buffer.concat([Buffer.from(`${id}.${timestamp}.`, 'utf8'), body]);

const idShape = /^[A-Za-z0-9_:-]{1,200}$/;

/**
 * Signs a body with every key given (Standard Webhooks 1.0.0, "Signature scheme").
 * @throws {Error} when the id has a full stop or another character that could move the borders of what is signed.
 */
export async function signWebhook(
  message: { id: string; now: string; body: Uint8Array },
  signingKeys: readonly SigningKey[],
): Promise<WebhookHeaders> {
  if (!idShape.test(message.id)) throw new Error('A webhook-id has letters, digits, "_", "-" and ":" only');
  const timestamp = String(Math.floor(Date.parse(message.now) / 1000));
  const content = signedContent(message.id, timestamp, message.body);
  const signatures = await Promise.all(
    signingKeys.map(async (key) => {
      const bytes =
        key.version === 'v1'
          ? createHmac('sha256', bytesOf(key.secret, 'whsec_')).update(content).digest()
          : await key.sign(content);
      return `${key.version},${Buffer.from(bytes).toString('base64')}`;
    }),
  );
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

/**
 * Checks a message against the keys on record. The message never picks the algorithm: a signature is only tried
 * against keys registered under its own version, so `v1` is worth nothing where only `v1a` keys are on record.
 * @returns the message id and its time, or undefined when anything does not fit; never says what, and never throws.
 */
export function verifyWebhook(
  message: { headers: Record<string, string | undefined>; body: Uint8Array; now: string },
  verifyingKeys: readonly VerifyingKey[],
): { messageId: string; sentAt: number } | undefined {
  const id = message.headers['webhook-id'] ?? '';
  const timestamp = message.headers['webhook-timestamp'] ?? '';
  const offered = (message.headers['webhook-signature'] ?? '').split(' ').slice(0, 10);
  if (!idShape.test(id) || !/^\d{1,12}$/.test(timestamp)) return undefined;
  const sentAt = Number(timestamp);
  if (Math.abs(Date.parse(message.now) / 1000 - sentAt) > toleranceSeconds) return undefined;

  const content = signedContent(id, timestamp, message.body);
  let isGood = false;
  for (const entry of offered) {
    const comma = entry.indexOf(',');
    const version = entry.slice(0, comma);
    const signature = canonicalBytes(entry.slice(comma + 1));
    if (comma < 1 || !signature) continue;
    for (const key of verifyingKeys)
      if (key.version === version) isGood = isSignedBy(key, content, signature) || isGood;
  }
  return isGood ? { messageId: id, sentAt } : undefined;
}

function isSignedBy({ version, key }: VerifyingKey, content: Uint8Array, signature: Buffer): boolean {
  try {
    switch (version) {
      case 'v1':
        return isEqual(createHmac('sha256', bytesOf(key, 'whsec_')).update(content).digest(), signature);
      case 'v1a':
        return signature.length === 64 && verifyWith(null, content, publicKeyOf(key), signature);
      default:
        version satisfies never;
        return false;
    }
  } catch {
    // A key on record that is not a key fits no signature.
    return false;
  }
}

/** `timingSafeEqual` throws on unequal lengths, so digests of both are compared. */
function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** The bytes, if the text is base64 written in the one canonical way: no second spelling of a signature passes. */
function canonicalBytes(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : undefined;
}

/** @throws {Error} when the text is not `prefix` and canonical base64, or a secret has fewer than 24 or more than 64 bytes. */
function bytesOf(text: string, prefix: 'whsec_' | 'whpk_'): Buffer {
  const bytes = text.startsWith(prefix) ? canonicalBytes(text.slice(prefix.length)) : undefined;
  if (!bytes || (prefix === 'whsec_' && (bytes.length < 24 || bytes.length > 64)))
    throw new Error(`Not a ${prefix}… key`);
  return bytes;
}

/** The Ed25519 public key behind `whpk_…`. @throws {Error} when it is none */
function publicKeyOf(text: string): KeyObject {
  const x = bytesOf(text, 'whpk_').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** `whpk_…` of an Ed25519 public key in JWK form, as `Signer.publicJwk` gives it. */
export function webhookPublicKey(jwk: { x?: string | undefined }): string {
  return `whpk_${Buffer.from(jwk.x ?? '', 'base64url').toString('base64')}`;
}
