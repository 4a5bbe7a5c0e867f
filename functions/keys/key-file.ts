import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What KMS holds on AWS, in one file that only its owner may read. For one machine. */
export interface KeyFile {
  masterKey: Buffer;
  lookupKey: Buffer;
  receiptKey: KeyObject;
  orderKey: KeyObject;
}

const fileName = 'keys.json';

/** Reads the key file of a folder, or makes it with new keys. Losing it loses every open request's data. */
export function openKeyFile(folder: string): KeyFile {
  const text = readOrMake(join(folder, fileName), folder);
  const stored = JSON.parse(text) as Record<'masterKey' | 'lookupKey' | 'receiptKey' | 'orderKey', string>;
  return {
    masterKey: Buffer.from(stored.masterKey, 'base64'),
    lookupKey: Buffer.from(stored.lookupKey, 'base64'),
    receiptKey: createPrivateKey(stored.receiptKey),
    orderKey: createPrivateKey(stored.orderKey),
  };
}

function readOrMake(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' });
  const made = JSON.stringify({
    masterKey: randomBytes(32).toString('base64'),
    lookupKey: randomBytes(32).toString('base64'),
    receiptKey: pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    orderKey: pem(generateKeyPairSync('ed25519').privateKey),
  });
  // Written aside and moved, so that a crash never leaves half a key file.
  writeFileSync(`${file}.new`, made, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}
