import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { cookie, cookieName, setCookie } from '#platform/http.ts';
import { openSession, sessionOpens } from '#store/links.ts';
import type { Console, Staff } from './console.ts';

export const sessionSeconds = 8 * 3600;
const prefix = 'console:';

/**
 * The console's cookies are its own: a consumer's session in the same browser neither widens nor outlives it.
 * `SameSite=Lax`, because the hosted sign-in comes back by a navigation from another site.
 */
function named(publicUrl: string, what: 'console' | 'sign-in'): string {
  return `${cookieName(publicUrl)}-${what}`;
}

/** A cookie of the console; an empty value takes it away. */
export function consoleCookie(
  publicUrl: string,
  what: 'console' | 'sign-in',
  { value, seconds }: { value: string; seconds: number },
): string {
  const plain = setCookie(publicUrl, value, seconds);
  return `${named(publicUrl, what)}${plain.slice(plain.indexOf('='))}`;
}

export function readConsoleCookie(
  event: APIGatewayProxyEventV2,
  publicUrl: string,
  what: 'console' | 'sign-in',
): string | undefined {
  return cookie(event, named(publicUrl, what));
}

/** Opens a session of eight hours and answers its cookie. Always a new one: nobody can plant a session beforehand. */
export async function openStaffSession({ table, publicUrl, clock }: Console, name: string): Promise<string> {
  const value = await openSession(table, {
    opens: `${prefix}${name}`,
    seconds: sessionSeconds,
    now: clock.now(),
  });
  return consoleCookie(publicUrl, 'console', { value, seconds: sessionSeconds });
}

/** Who is signed in, or undefined. */
export async function staffOf(
  { table, publicUrl, clock }: Console,
  event: APIGatewayProxyEventV2,
): Promise<Staff | undefined> {
  const secret = readConsoleCookie(event, publicUrl, 'console');
  if (!secret) return undefined;
  const opens = await sessionOpens(table, secret, clock.now());
  const found = opens.find((one) => one.startsWith(prefix));
  return found ? { name: found.slice(prefix.length), formToken: formTokenOf(secret), secret } : undefined;
}

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Bound to the session and of no use for anything else: the secret cannot be had back from it. */
function formTokenOf(secret: string): string {
  return hash(`form|${secret}`).toString('base64url');
}

/** True when the form was made for this very session. */
export function isFormOf(staff: Staff, token: string | undefined): boolean {
  return token !== undefined && timingSafeEqual(hash(token), hash(staff.formToken));
}
