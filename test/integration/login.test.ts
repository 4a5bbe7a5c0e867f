import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { happened } from '#domain/request.ts';
import { profileFile } from '#infra/local/profile-file.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { startHouse, type TestHouse } from '#test/support/house.ts';

const issuer = 'https://portal.example.com';
const folder = mkdtempSync(join(tmpdir(), 'expunge-login-'));
let house: TestHouse;
let portal: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** The data broker with a portal of its own, whose accounts stand in one of its systems. */
async function withPortal(): Promise<string> {
  const pair = await generateKeyPair('ES256');
  portal = pair.privateKey;
  const { kty, crv, x, y } = await exportJWK(pair.publicKey);
  const profile = JSON.parse(readFileSync(profileFile('batchservice'), 'utf8'));
  profile.verification.login = { issuer, keys: [{ kty, crv, x, y, kid: 'portal-1' }] };
  const own = profile.recipients.find(({ id }: { id: string }) => id === 'batchleads');
  own.reach.identifiers.account_id = 'account_number';
  own.reach.columns.account_number = 'identifiers';
  own.reach.never = { ...own.reach.never, account_number: null };
  const file = join(folder, 'with-portal.json');
  writeFileSync(file, JSON.stringify(profile));
  return file;
}

beforeAll(async () => {
  house = await startHouse({ profile: await withPortal() });
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

let number = 0;
const token = (more: Record<string, unknown> = {}, key = portal) =>
  new SignJWT({
    auth_time: Math.floor(Date.parse(house.now()) / 1000) - 60,
    jti: `token-${++number}-of-the-portal`,
    ...more,
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'portal-1' })
    .setIssuer(String(more['iss'] ?? issuer))
    .setAudience(String(more['aud'] ?? house.url))
    .setSubject(String(more['sub'] ?? demoPerson.personId))
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(key);

const started = async (login: string) => {
  const reference = await house.send({ kind: 'access', residence: 'VA', login });
  await house.has(reference, 'VerificationStarted');
  return reference;
};

describe('who has just signed in at the company', () => {
  it('is known by that, and is asked for no code, no further fact and no declaration', async () => {
    const reference = await house.send({ kind: 'access', login: await token() });
    const request = await house.has(reference, 'PackageAssembled');
    expect(happened(request.events, 'VerificationSucceeded')?.level).toBe('reasonably_high');
    expect(happened(request.events, 'PackageAssembled')?.scope).toBe('specific');
    expect(happened(request.events, 'CodeSent')).toBeUndefined();
  });

  it('is asked for a code again when the password was typed an hour ago', async () => {
    const old = Math.floor(Date.parse(house.now()) / 1000) - 3600;
    expect(await house.codeOf(await started(await token({ auth_time: old })))).toMatch(/^\d{6}$/);
  });

  it('cannot use one sign-in for two requests', async () => {
    const used = await token();
    const first = await house.has(await started(used), 'RequestConcluded');
    expect(happened(first.events, 'VerificationSucceeded')?.level).toBe('reasonably_high');
    expect(await house.codeOf(await started(used))).toMatch(/^\d{6}$/);
  });

  it('and whose token is forged, or is meant for another site, proves nothing', async () => {
    const { privateKey: stranger } = await generateKeyPair('ES256');
    for (const bad of [await token({}, stranger), await token({ aud: 'https://elsewhere.example' }), 'a.b.c'])
      expect(await house.codeOf(await started(bad))).toMatch(/^\d{6}$/);
  });
});
