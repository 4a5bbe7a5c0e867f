import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHostedSignIn } from '#functions/console/hosted-sign-in.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { aConsole, cookieFrom, cookieOfConsole, publicUrl, send } from './support.ts';

const signInCookie = '__Host-expunge-sign-in';
const clientId = 'console-client';

let table: Table;
let stop: () => Promise<void>;
let issuer: Server;
let url: string;
type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
let key: PrivateKey;
let published: JWK;
/** What the fake sign-in service puts into the next id token, over what is right. */
let claims: Record<string, unknown> = {};
let header: { alg: string; kid: string };
let signWith: PrivateKey | Uint8Array;
/** What it was asked at the token endpoint. */
let asked: URLSearchParams[] = [];
let challenge = '';
let nonce = '';
let answerStatus = 200;

async function idToken(): Promise<string> {
  const now = Math.floor(Date.parse('2026-11-23T18:00:00.000Z') / 1000);
  const right = {
    iss: url,
    aud: clientId,
    token_use: 'id',
    email: 'sam@example.com',
    sub: 'u-1',
    nonce,
    iat: now,
    exp: now + 3600,
  };
  return new SignJWT({ ...right, ...claims }).setProtectedHeader(header).sign(signWith);
}

beforeAll(async () => {
  ({ table, stop } = await startTable());
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  published = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  issuer = createServer(async (request, response) => {
    if (request.url === '/.well-known/jwks.json') return response.end(JSON.stringify({ keys: [published] }));
    const form = new URLSearchParams(await text(request));
    asked.push(form);
    const isProven =
      createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url') === challenge;
    response.statusCode = isProven && form.get('code') === 'good' ? answerStatus : 400;
    return response.end(
      JSON.stringify(
        response.statusCode === 200 ? { id_token: await idToken() } : { error: 'invalid_grant' },
      ),
    );
  });
  await new Promise<void>((done) => issuer.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
});
afterAll(async () => {
  issuer.closeAllConnections();
  issuer.close();
  await stop();
});
beforeEach(() => {
  claims = {};
  header = { alg: 'RS256', kid: 'k1' };
  signWith = key;
  asked = [];
  answerStatus = 200;
});

/** Goes to the sign-in service and comes back with a code. */
async function begin() {
  const { place, time } = aConsole(table, {
    hosted: openHostedSignIn({ signInUrl: url, clientId, issuer: url }),
  });
  const started = await send(place, '/console/sign-in/start');
  const sentTo = new URL(String(started.headers?.['location']));
  challenge = sentTo.searchParams.get('code_challenge') ?? '';
  nonce = sentTo.searchParams.get('nonce') ?? '';
  const cookies = { [signInCookie]: cookieFrom(started, signInCookie) ?? '' };
  const state = sentTo.searchParams.get('state') ?? '';
  const back = (query: Record<string, string> = {}, sent = cookies) =>
    send(place, `/console/sign-in?${new URLSearchParams({ code: 'good', state, ...query })}`, {
      cookies: sent,
    });
  return { place, time, sentTo, cookies, state, back };
}

describe('staff on AWS', () => {
  test('are sent to the sign-in service by the code flow, with state, nonce and PKCE, and no secret in the address', async () => {
    const { sentTo, cookies } = await begin();
    expect(sentTo.origin + sentTo.pathname).toBe(`${url}/oauth2/authorize`);
    expect(Object.fromEntries(sentTo.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: `${publicUrl}/console/sign-in`,
      scope: 'openid email',
      code_challenge_method: 'S256',
    });
    expect([...sentTo.searchParams.values()]).not.toContain(cookies[signInCookie]);
  });

  test('get in with a good answer, under the e-mail of their account', async () => {
    const { place, back } = await begin();
    const answer = await back();
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, '/console']);
    const page = await send(place, '/console', { cookies: { [cookieOfConsole]: cookieFrom(answer) ?? '' } });
    expect(page.body).toContain('sam@example.com');
    expect(cookieFrom(answer, signInCookie)).toBe('');
  });

  test('see a page that sends them there, and can end that service’s session, too', async () => {
    const { place } = await begin();
    const { body } = await send(place, '/console/sign-in');
    expect(body).toContain('href="/console/sign-in/start"');
    expect(body).toContain(`${url}/logout?client_id=${clientId}`);
  });

  test('cannot use a one-time link: it is for one machine only', async () => {
    const { place } = await begin();
    expect((await send(place, '/console/sign-in/some-token')).statusCode).toBe(404);
    expect((await send(place, '/console/sign-in/some-token', { form: {} })).statusCode).toBe(404);
  });
});

describe('nobody gets in with', () => {
  const refused = async (answer: Awaited<ReturnType<typeof send>>) => {
    expect([answer.statusCode, cookieFrom(answer)]).toEqual([401, undefined]);
    expect(answer.body).toContain('You were not signed in');
  };
  const now = Math.floor(Date.parse('2026-11-23T18:00:00.000Z') / 1000);

  test.each<[string, Record<string, unknown>]>([
    ['a token for another client', { aud: 'another' }],
    ['a token of another issuer', { iss: 'https://evil.example' }],
    ['an access token', { token_use: 'access' }],
    ['a token of another sign-in', { nonce: 'another' }],
    ['a token without a nonce', { nonce: undefined }],
    ['a token that has expired', { exp: now - 60 }],
    ['a token that never expires', { exp: undefined }],
    ['a token without a subject', { sub: '' }],
  ])('%s', async (_, wrong) => {
    const { back } = await begin();
    claims = wrong;
    await refused(await back());
    expect(asked).toHaveLength(1);
  });

  test('a token signed by another key, or by the public key as a secret', async () => {
    const other = await generateKeyPair('RS256');
    const first = await begin();
    signWith = other.privateKey;
    await refused(await first.back());
    const second = await begin();
    header = { alg: 'HS256', kid: 'k1' };
    signWith = new TextEncoder().encode(JSON.stringify(published));
    await refused(await second.back());
  });

  test('a state that is not this browser’s, and the code is not even sent on', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    await refused(await mine.back({ state: theirs.state }));
    await refused(await mine.back({}, { [signInCookie]: 'made-up' }));
    await refused(await mine.back({}, {} as typeof mine.cookies));
    expect(asked).toEqual([]);
  });

  test('an answer that is used a second time', async () => {
    const { back } = await begin();
    expect((await back()).statusCode).toBe(303);
    await refused(await back());
  });

  test('an answer that comes after ten minutes', async () => {
    const { back, time } = await begin();
    time.now = '2026-11-23T18:10:01.000Z';
    await refused(await back());
  });

  test('an error in place of a code, a bad code, or a service that fails', async () => {
    const { place, state, cookies } = await begin();
    await refused(await send(place, `/console/sign-in?error=access_denied&state=${state}`, { cookies }));
    await refused(await (await begin()).back({ code: 'bad' }));
    answerStatus = 500;
    await refused(await (await begin()).back());
  });

  test('a sign-in service that cannot be reached', async () => {
    const { place } = aConsole(table, {
      hosted: openHostedSignIn({ signInUrl: 'http://127.0.0.1:9', clientId, issuer: url }),
    });
    const started = await send(place, '/console/sign-in/start');
    const state = new URL(String(started.headers?.['location'])).searchParams.get('state') ?? '';
    const cookies = { [signInCookie]: cookieFrom(started, signInCookie) ?? '' };
    await refused(await send(place, `/console/sign-in?code=good&state=${state}`, { cookies }));
  });
});
