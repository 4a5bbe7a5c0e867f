import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { renderSignIn } from '#pages/console/sign-in.tsx';
import { type HttpAnswer, html, seeOther } from '#platform/http.ts';
import { endSession, peekLink, spendLink } from '#store/links.ts';
import type { Console, Staff } from './console.ts';
import { signOutUrl } from './hosted-sign-in.ts';
import { consoleCookie, openStaffSession } from './session.ts';

/** How to sign in, where this house runs. */
export function signInPage({ profile, hosted, publicUrl }: Console): HttpAnswer {
  const page = hosted
    ? { step: 'hosted' as const, signOutEverywhere: signOutUrl(hosted, publicUrl) }
    : { step: 'local' as const };
  return html(renderSignIn(profile.name, page));
}

/** Shows whom a one-time link signs in. Looking uses nothing up. */
export async function showLink({ profile, table, clock }: Console, token: string): Promise<HttpAnswer> {
  const link = await peekLink(table, token, clock.now());
  if (link?.purpose !== 'console') return html(renderSignIn(profile.name, { step: 'spent' }), 410);
  return html(renderSignIn(profile.name, { step: 'confirm', name: link.boundTo, token }));
}

/** Uses the one-time link up and opens a session. Of two who try, one gets in. */
export async function useLink(place: Console, token: string): Promise<HttpAnswer> {
  const { profile, table, clock } = place;
  const link = await spendLink(table, { token, purpose: 'console', now: clock.now() });
  if (!link) return html(renderSignIn(profile.name, { step: 'spent' }), 410);
  return seeOther('/console', [await openStaffSession(place, link.boundTo)]);
}

/** Ends the session here; the cookie is of no use to anybody who kept a copy. */
export async function signOut(
  { table, publicUrl }: Console,
  _: APIGatewayProxyEventV2,
  { secret }: Staff,
): Promise<HttpAnswer> {
  await endSession(table, secret);
  return seeOther('/console/sign-in', [consoleCookie(publicUrl, 'console', { value: '', seconds: 0 })]);
}
