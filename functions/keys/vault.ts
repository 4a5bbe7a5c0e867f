import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import type { KeyFile } from './key-file.ts';

/** A data key as stored: sealed under the company's key, useless without it. */
export interface WrappedKey {
  /** Base64. */
  wrapped: string;
}

/**
 * One data key per request seals that request's personal data; deleting the wrapped key shreds everything it
 * sealed, wherever copies of the ciphertext may be.
 */
export interface Vault {
  newKey(requestId: string): Promise<{ plain: Buffer; wrapped: WrappedKey }>;
  /** @throws {Error} when the key was wrapped for another request. */
  unwrap(requestId: string, wrapped: WrappedKey): Promise<Buffer>;
}

/** What the ciphertext is bound to; opened under any other name it does not open. */
export interface SealedField {
  requestId: string;
  field: string;
}

const version = 1;
const associated = ({ requestId, field }: SealedField) =>
  Buffer.from(`expunge:${version}:${requestId}:${field}`);

/** AES-256-GCM under `key`; base64 of version, nonce (12 bytes), tag (16 bytes), ciphertext. */
export function seal(key: Buffer, field: SealedField, plaintext: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associated(field));
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** @throws {Error} when a byte was changed, or the key, request or field is another one. */
export function open(key: Buffer, field: SealedField, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes[0] !== version)
    throw new Error(`Sealed under version ${bytes[0]}, which this code does not know`);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13));
  decipher.setAAD(associated(field));
  decipher.setAuthTag(bytes.subarray(13, 29));
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8');
}

/** Data keys from AWS KMS; the encryption context binds each to its request and stands in CloudTrail. */
export function kmsVault(keyId: string): Vault {
  const kms = new KMSClient({ maxAttempts: 3 });
  return {
    async newKey(requestId) {
      const answer = await kms.send(
        new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: { requestId } }),
      );
      if (!answer.Plaintext || !answer.CiphertextBlob) throw new Error('KMS gave no data key');
      return {
        plain: Buffer.from(answer.Plaintext),
        wrapped: { wrapped: Buffer.from(answer.CiphertextBlob).toString('base64') },
      };
    },
    async unwrap(requestId, { wrapped }) {
      const answer = await kms.send(
        new DecryptCommand({
          KeyId: keyId,
          CiphertextBlob: Buffer.from(wrapped, 'base64'),
          EncryptionContext: { requestId },
        }),
      );
      if (!answer.Plaintext) throw new Error('KMS did not unwrap the data key');
      return Buffer.from(answer.Plaintext);
    },
  };
}

/** The same on one machine, under the master key of a key file. */
export function fileVault({ masterKey }: KeyFile): Vault {
  return {
    async newKey(requestId) {
      const plain = randomBytes(32);
      const wrapped = seal(masterKey, { requestId, field: 'data-key' }, plain.toString('base64'));
      return { plain, wrapped: { wrapped } };
    },
    async unwrap(requestId, { wrapped }) {
      return Buffer.from(open(masterKey, { requestId, field: 'data-key' }, wrapped), 'base64');
    },
  };
}
