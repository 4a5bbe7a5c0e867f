import { createPublicKey, type KeyObject, sign as signWith } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

/** A private key that signs and is never seen. */
export interface Signer {
  alg: 'ES256' | 'EdDSA';
  /** The thumbprint of the public key (RFC 7638). */
  kid(): Promise<string>;
  /** ES256: `r||s`, 64 bytes (RFC 7518, 3.4). EdDSA: 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  publicJwk(): Promise<JWK>;
}

function signerOf(alg: Signer['alg'], publicKey: () => Promise<KeyObject>, sign: Signer['sign']): Signer {
  let jwk: Promise<JWK> | undefined;
  const publicJwk = () => {
    jwk ??= publicKey()
      .then((key) => exportJWK(key))
      .then(async (plain) => ({ ...plain, alg, use: 'sig', kid: await calculateJwkThumbprint(plain) }));
    return jwk;
  };
  return { alg, sign, publicJwk, kid: async () => (await publicJwk()).kid as string };
}

export function fileSigner(alg: Signer['alg'], key: KeyObject): Signer {
  return signerOf(
    alg,
    async () => createPublicKey(key),
    async (bytes) =>
      alg === 'ES256'
        ? signWith('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })
        : signWith(null, bytes, key),
  );
}

/** KMS signs an Ed25519 message of at most 4,096 bytes; an ES256 message of any length, by its digest there. */
export function kmsSigner(alg: Signer['alg'], keyId: string): Signer {
  const kms = new KMSClient({ maxAttempts: 3 });
  return signerOf(
    alg,
    async () => {
      const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: keyId }));
      if (!PublicKey) throw new Error('KMS gave no public key');
      return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    },
    async (bytes) => {
      const { Signature } = await kms.send(
        new SignCommand({
          KeyId: keyId,
          ...(alg === 'ES256'
            ? {
                Message: await sha256(bytes),
                MessageType: 'DIGEST' as const,
                SigningAlgorithm: 'ECDSA_SHA_256' as const,
              }
            : { Message: bytes, MessageType: 'RAW' as const, SigningAlgorithm: 'ED25519_SHA_512' as const }),
        }),
      );
      if (!Signature) throw new Error('KMS did not sign');
      return alg === 'ES256' ? plainSignature(Signature) : Signature;
    },
  );
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}

/** KMS answers in DER (two ASN.1 integers); JOSE wants the two numbers side by side, 32 bytes each. */
export function plainSignature(der: Uint8Array): Uint8Array {
  const plain = new Uint8Array(64);
  let at = 2;
  for (const place of [0, 32]) {
    const length = der[at + 1] as number;
    const number = der.subarray(at + 2, at + 2 + length).subarray(-32);
    plain.set(number, place + 32 - number.length);
    at += 2 + length;
  }
  return plain;
}
