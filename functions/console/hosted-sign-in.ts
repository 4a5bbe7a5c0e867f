import { createHash, randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod';
import { renderSignIn } from '#pages/console/sign-in.tsx';
import { type HttpAnswer, html, seeOther } from '#platform/http.ts';
import { log, nameOf } from '#platform/log.ts';
import { endSession, openSession, sessionOpens } from '#store/links.ts';
import type { Console } from './console.ts';
import { consoleCookie, openStaffSession, readConsoleCookie } from './session.ts';

/** The hosted sign-in (OpenID Connect, Amazon Cognito), which asks for the second factor. */
export interface HostedSignIn {
  /** `https://….auth.us-east-1.amazoncognito.com`, no slash at the end. */
  signInUrl: string;
  clientId: string;
  issuer: string;
  /** The issuer's published keys, fetched when first needed and kept for the life of the process. */
  keys: ReturnType<typeof createRemoteJWKSet>;
}

export function openHostedSignIn({ signInUrl, clientId, issuer }: Omit<HostedSignIn, 'keys'>): HostedSignIn {
  return {
    signInUrl,
    clientId,
    issuer,
    keys: createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)),
  };
}

const secondsToSignIn = 600;
const redirectUri = (publicUrl: string) => `${publicUrl}/console/sign-in`;
const secret = () => randomBytes(32).toString('base64url');

/** Ends the session at the sign-in service, which outlives ours, and comes back. */
export function signOutUrl({ signInUrl, clientId }: HostedSignIn, publicUrl: string): string {
  return `${signInUrl}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: `${publicUrl}/console` })}`;
}

/**
 * Sends the browser to the sign-in service (RFC 6749, 4.1.1, with PKCE, RFC 7636, and a nonce, OIDC Core 3.1.2.1).
 * State, verifier and nonce are kept here, under a cookie that only this browser has.
 */
export async function startHosted(
  { table, publicUrl, clock }: Console,
  hosted: HostedSignIn,
): Promise<HttpAnswer> {
  const [state, verifier, nonce] = [secret(), secret(), secret()];
  const value = await openSession(table, {
    opens: `sign-in:${state}:${verifier}:${nonce}`,
    seconds: secondsToSignIn,
    now: clock.now(),
  });
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: hosted.clientId,
    redirect_uri: redirectUri(publicUrl),
    scope: 'openid email',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return seeOther(`${hosted.signInUrl}/oauth2/authorize?${query}`, [
    consoleCookie(publicUrl, 'sign-in', { value, seconds: secondsToSignIn }),
  ]);
}

const tokens = z.object({ id_token: z.string() });
const claims = z.object({
  nonce: z.string(),
  token_use: z.literal('id'),
  email: z.string().min(3).max(120).optional(),
  'cognito:username': z.string().min(1).max(120).optional(),
  sub: z.string().min(1),
});

/** The way back with a code: opens a session when everything fits, and says no more than "not signed in" when not. */
export async function finishHosted(
  place: Console,
  hosted: HostedSignIn,
  event: APIGatewayProxyEventV2,
): Promise<HttpAnswer> {
  const { profile, publicUrl } = place;
  const forget = consoleCookie(publicUrl, 'sign-in', { value: '', seconds: 0 });
  try {
    const name = await nameFrom(place, hosted, event);
    if (name) return seeOther('/console', [await openStaffSession(place, name), forget]);
  } catch (fault) {
    log('HTTP_FAILED', { route: 'console-sign-in', error: nameOf(fault), status: 401 });
  }
  return html(renderSignIn(profile.name, { step: 'refused' }), 401, { cookies: [forget] });
}

async function nameFrom(
  { table, publicUrl, clock }: Console,
  hosted: HostedSignIn,
  event: APIGatewayProxyEventV2,
): Promise<string | undefined> {
  const begun = readConsoleCookie(event, publicUrl, 'sign-in');
  const { code, state } = event.queryStringParameters ?? {};
  if (!begun || !code || !state) return undefined;
  const kept = (await sessionOpens(table, begun, clock.now())).find((one) => one.startsWith('sign-in:'));
  const [, expected, verifier, nonce] = kept?.split(':') ?? [];
  if (!verifier || expected !== state) return undefined;
  // One try for each start: a code that leaks later meets no verifier.
  await endSession(table, begun);
  const answer = await fetch(`${hosted.signInUrl}/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: hosted.clientId,
      redirect_uri: redirectUri(publicUrl),
      code,
      code_verifier: verifier,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) return undefined;
  const { id_token } = tokens.parse(await answer.json());
  const { payload } = await jwtVerify(id_token, hosted.keys, {
    algorithms: ['RS256'],
    issuer: hosted.issuer,
    audience: hosted.clientId,
    requiredClaims: ['exp', 'iat'],
    currentDate: new Date(clock.now()),
    clockTolerance: 30,
  });
  const claimed = claims.parse(payload);
  if (claimed.nonce !== nonce) return undefined;
  return claimed.email ?? claimed['cognito:username'] ?? claimed.sub;
}
