import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '#domain/receipt.ts';
import { readOwnReceipt, receiptType, signReceipt, verifyReceipt } from '#keys/receipt-jws.ts';
import { fileSigner } from '#keys/signer.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = fileSigner('ES256', privateKey);
const { privateKey: otherKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = fileSigner('ES256', otherKey);

const real: Receipt = {
  iss: 'https://privacy.example.com',
  iat: 1_795_000_000,
  jti: '7K3M-Q9XT-2FWA',
  company: { id: 'batchservice', name: 'BatchService' },
  kind: 'delete',
  channel: 'web_form',
  residence: 'CA',
  law: 'CCPA',
  rulesVersion: '2026-01-01',
  receivedOn: '2026-11-23',
  acknowledgedAt: '2026-11-23T09:00:00.000Z',
  dueOn: '2027-01-06',
  concludedAt: '2026-12-01T10:00:00.000Z',
  status: 'fulfilled',
  reason: null,
  verification: { level: 'reasonable', points: 2, inboxProven: true },
  recipients: [
    {
      id: 'crm',
      name: 'Customer records',
      kind: 'own',
      outcome: 'deleted',
      grade: 'reported',
      askedAt: '2026-11-25T09:00:00.000Z',
      answeredAt: '2026-11-25T09:00:00.000Z',
      exempted: [],
      reminders: 0,
    },
  ],
  recipientsTotal: 1,
  byOutcome: { deleted: 1 },
  recipientsDigest: 'oe84mNQPlTfkVIIHjScLgOd3CfvRmBMdOxUZYb5YdNs',
  kept: [],
  method: null,
  chainHead: 'head',
  profileDigest: 'policy',
};

let jws: string;
let keys: { keys: Awaited<ReturnType<typeof signer.publicJwk>>[] };
beforeAll(async () => {
  jws = await signReceipt(signer, real);
  keys = { keys: [await signer.publicJwk()] };
});

describe('a real receipt', () => {
  test('verifies, and says what was signed', async () => {
    expect(await verifyReceipt(jws, keys)).toEqual({ valid: true, receipt: real });
    expect(readOwnReceipt(jws)).toEqual(real);
  });

  test('verifies after the company changed its key, old and new receipts alike', async () => {
    const both = { keys: [await other.publicJwk(), await signer.publicJwk()] };
    expect((await verifyReceipt(jws, both)).valid).toBe(true);
    expect((await verifyReceipt(await signReceipt(other, real), both)).valid).toBe(true);
  });

  test('does not verify when its key is not published', async () => {
    const result = await verifyReceipt(jws, { keys: [await other.publicJwk()] });
    expect(result).toMatchObject({
      valid: false,
      why: expect.stringContaining('None of the published keys'),
    });
  });
});

describe('a forged receipt', () => {
  test('never verifies with any one byte changed, at every offset', async () => {
    const passed: number[] = [];
    for (let offset = 0; offset < jws.length; offset++) {
      // Each bit by itself: the lowest find spare bits of base64url, the highest leave the alphabet.
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = Buffer.from(jws, 'latin1');
        changed.writeUInt8(changed.readUInt8(offset) ^ bit, offset);
        if ((await verifyReceipt(changed.toString('latin1'), keys)).valid) passed.push(offset);
      }
    }
    expect(passed).toEqual([]);
  }, 60_000);

  test('never verifies when cut short anywhere, or with anything added', async () => {
    const tries = [...Array(jws.length).keys()].map((length) => jws.slice(0, length));
    tries.push(`${jws}=`, `${jws}A`, ` ${jws}`, `${jws}\n`, `${jws}.`, `${jws}.${jws}`);
    const passed = [];
    for (const one of tries) if ((await verifyReceipt(one, keys)).valid) passed.push(one.length);
    expect(passed).toEqual([]);
  }, 60_000);

  const payload = new TextEncoder().encode(JSON.stringify(real));
  const withoutSignature = (header: object) =>
    `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${Buffer.from(payload).toString('base64url')}.`;

  test.each([
    ['alg none', async () => `${withoutSignature({ alg: 'none', typ: receiptType })}AA`],
    [
      'HMAC under the public key',
      async () =>
        new CompactSign(payload)
          .setProtectedHeader({ alg: 'HS256', typ: receiptType, kid: await signer.kid() })
          .sign(new TextEncoder().encode(JSON.stringify(await signer.publicJwk()))),
    ],
    [
      'another type of our own',
      async () =>
        new CompactSign(payload)
          .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: await signer.kid() })
          .sign(privateKey),
    ],
    [
      'no type',
      async () =>
        new CompactSign(payload)
          .setProtectedHeader({ alg: 'ES256', kid: await signer.kid() })
          .sign(privateKey),
    ],
    [
      'a key that the forger put into it',
      async () =>
        new CompactSign(payload)
          .setProtectedHeader({ alg: 'ES256', typ: receiptType, jwk: await other.publicJwk() })
          .sign(otherKey),
    ],
    [
      'our key id over another key',
      async () =>
        new CompactSign(payload)
          .setProtectedHeader({ alg: 'ES256', typ: receiptType, kid: await signer.kid() })
          .sign(otherKey),
    ],
    [
      'a payload that is no receipt',
      async () =>
        new CompactSign(new TextEncoder().encode('{"jti":"x"}'))
          .setProtectedHeader({ alg: 'ES256', typ: receiptType, kid: await signer.kid() })
          .sign(privateKey),
    ],
  ])('never verifies with %s', async (_, forge) => {
    expect((await verifyReceipt(await forge(), keys)).valid).toBe(false);
  });
});

test('a signer of another algorithm is refused, for nobody could check its receipts', async () => {
  const ed25519 = fileSigner('EdDSA', generateKeyPairSync('ed25519').privateKey);
  await expect(signReceipt(ed25519, real)).rejects.toThrow('ES256');
});

describe('npm run verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'expunge-verify-'));
  const run = (args: string[], input = '') =>
    new Promise<{ code: number; out: string }>((done) => {
      const child = execFile(
        process.execPath,
        ['infra/local/node24.mjs', 'infra/local/verify-receipt.ts', ...args],
        (fault, out, err) => done({ code: Number(fault?.code ?? 0), out: out + err }),
      );
      child.stdin?.end(input);
    });

  test('prints the facts and ends with 0 for a good one, from a file and a file of keys', async () => {
    writeFileSync(join(folder, 'good.jws'), `${jws}\n`);
    writeFileSync(join(folder, 'jwks.json'), JSON.stringify(keys));
    const { code, out } = await run([join(folder, 'good.jws'), '--jwks', join(folder, 'jwks.json')]);
    expect(code).toBe(0);
    expect(out).toContain('7K3M-Q9XT-2FWA');
    expect(out).toMatch(/^VERIFIED/m);
  });

  test('ends with 1 for a changed one, from standard input and keys over HTTP', async () => {
    const server = createServer((_, answer) => answer.end(JSON.stringify(keys))).listen(0);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const good = await run(['-', '--jwks', url], jws);
    const bad = await run(
      ['-', '--jwks', url],
      jws.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
    );
    server.close();
    expect(good.code).toBe(0);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('NOT VERIFIED');
  });

  test('says how it is used, and what was wrong when nothing can be read', async () => {
    const helped = await run(['--help']);
    const missing = await run([join(folder, 'nothing.jws')]);
    expect(helped).toMatchObject({ code: 0, out: expect.stringContaining('Example:') });
    expect(missing).toMatchObject({ code: 1, out: expect.stringContaining('nothing.jws') });
  });
});
