import { createLocalJWKSet, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Profile } from '#domain/profile.ts';

export type Login = NonNullable<Profile['verification']['login']>;

/** What the company's own sign-in says of somebody who has just signed in again. */
export interface SignedIn {
  /** The account, as own records know it. */
  accountId: string;
  /** Each token counts once. */
  tokenId: string;
}

/** Signing in counts when it was done for this very request: a session that was left open proves nobody (11 CCR 7061(a)). */
const mostSeconds = 15 * 60;

const claims = z.object({
  sub: z.string().min(1).max(200),
  jti: z.string().min(8).max(200),
  /** When the password was typed, epoch seconds (OpenID Connect Core 1.0, section 2). */
  auth_time: z.int(),
});

/**
 * Reads a token of the company's portal (a JWT, ES256 or EdDSA, for this address and nobody else's).
 * @param at when the request came in, an instant
 * @returns undefined when it is not good, is for another address, or the password was typed too long before
 */
export async function readLogin(
  token: string,
  { login, audience, at }: { login: Login; audience: string; at: string },
): Promise<SignedIn | undefined> {
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: login.keys }), {
      algorithms: ['ES256', 'EdDSA'],
      issuer: login.issuer,
      audience,
      requiredClaims: ['exp', 'iat'],
      currentDate: new Date(at),
      clockTolerance: 60,
    });
    const { sub, jti, auth_time } = claims.parse(payload);
    const age = Date.parse(at) / 1000 - auth_time;
    return age <= mostSeconds && age > -60 ? { accountId: sub, tokenId: jti } : undefined;
  } catch {
    // What is not a good token is no token: the person proves themselves like anybody else.
    return undefined;
  }
}
