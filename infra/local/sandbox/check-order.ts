import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';

/**
 * A recipient's own check of our signature, written from the standard alone (Standard Webhooks 1.0.0) and sharing
 * nothing with the house, so that a fault in the house's signing shows.
 */
export function isSignedByHouse(
  call: { headers: Record<string, string | string[] | undefined>; body: Buffer; nowSeconds: number },
  key: { version: 'v1a'; publicKey: string } | { version: 'v1'; secret: string },
): boolean {
  const header = (name: string) => (typeof call.headers[name] === 'string' ? call.headers[name] : '');
  const [id, time, list] = [header('webhook-id'), header('webhook-timestamp'), header('webhook-signature')];
  if (!id || id.includes('.') || !/^\d+$/.test(time) || Math.abs(call.nowSeconds - Number(time)) > 300)
    return false;
  const signed = Buffer.concat([Buffer.from(`${id}.${time}.`), call.body]);
  return list.split(' ').some((entry) => {
    const [version, text = ''] = entry.split(',');
    const signature = Buffer.from(text, 'base64');
    if (version !== key.version) return false;
    if (key.version === 'v1a') {
      const x = Buffer.from(key.publicKey.replace('whpk_', ''), 'base64').toString('base64url');
      return verify(
        null,
        signed,
        createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
        signature,
      );
    }
    const mac = createHmac('sha256', Buffer.from(key.secret.replace('whsec_', ''), 'base64'))
      .update(signed)
      .digest();
    return mac.length === signature.length && timingSafeEqual(mac, signature);
  });
}
