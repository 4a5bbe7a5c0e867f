import { createHmac } from 'node:crypto';
import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { type Identifier, normalise } from '#domain/identifier.ts';
import type { KeyFile } from './key-file.ts';

/** Finds a person without storing who it is: identifiers are compared as keyed hashes only. */
export interface Lookup {
  /** HMAC-SHA-256 (base64url) of `type:normalised value` under a secret key. */
  keyOf(identifier: Identifier): Promise<string>;
  /** The same for any short text, such as a code that was mailed. */
  macOf(purpose: string, text: string): Promise<string>;
}

function lookupUnder(secret: () => Promise<Buffer>): Lookup {
  const mac = async (text: string) =>
    createHmac('sha256', await secret())
      .update(text)
      .digest('base64url');
  return {
    keyOf: (identifier) => mac(`${identifier.type}:${normalise(identifier)}`),
    macOf: (purpose, text) => mac(`${purpose}|${text}`),
  };
}

/** On AWS the secret is itself a MAC made by a KMS key that never leaves KMS: one call per cold start. */
export function kmsLookup(keyId: string): Lookup {
  const kms = new KMSClient({ maxAttempts: 3 });
  let secret: Promise<Buffer> | undefined;
  return lookupUnder(() => {
    secret ??= kms
      .send(
        new GenerateMacCommand({
          KeyId: keyId,
          MacAlgorithm: 'HMAC_SHA_256',
          Message: Buffer.from('expunge-lookup-v1'),
        }),
      )
      .then(({ Mac }) => {
        if (!Mac) throw new Error('KMS made no lookup secret');
        return Buffer.from(Mac);
      })
      .catch((fault: unknown) => {
        secret = undefined;
        throw fault;
      });
    return secret;
  });
}

export function fileLookup({ lookupKey }: KeyFile): Lookup {
  return lookupUnder(async () => lookupKey);
}
