import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { renderFault } from '#pages/console/sign-in.tsx';
import { consoleStyle } from '#pages/console/style.ts';
import { formBody, type HttpAnswer, html, isForeignPost, seeOther, styleSheet } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { act, actNamed } from './acts.ts';
import type { Console, Staff } from './console.ts';
import { finishHosted, startHosted } from './hosted-sign-in.ts';
import { importersPath, makeKey, revokeKey } from './importers.ts';
import { letterSheet, letterStylePath } from './letter.ts';
import { look, mailIn, requestIn } from './look.ts';
import { sortMail } from './mails.ts';
import { enterRequest } from './new-request.ts';
import { revealedPage } from './request.ts';
import { isFormOf, staffOf } from './session.ts';
import { showLink, signInPage, signOut, useLink } from './sign-in.ts';

/**
 * Every address of the console. Nothing but the style sheets and the way in answers without a session; nothing
 * changes by looking (GET, HEAD); every form must come from a page of this very session.
 * @throws {Problem} not-found, method-not-allowed
 */
export async function serveConsole(place: Console, event: APIGatewayProxyEventV2): Promise<HttpAnswer> {
  const path = event.rawPath.replace(/\/$/, '');
  const { method } = event.requestContext.http;
  const isLooking = method === 'GET' || method === 'HEAD';
  if (!isLooking && method !== 'POST') throw new Problem('method-not-allowed');
  if (!isLooking && isForeignPost(event, place.publicUrl)) return refused(place, undefined);

  if (path === '/console/style.css')
    return isLooking ? styleSheet(consoleStyle(place.profile.brand.accent)) : notThatWay();
  if (path === letterStylePath) return isLooking ? letterSheet() : notThatWay();
  const token = /^\/console\/sign-in(?:\/([\w-]{1,100}))?$/.exec(path);
  if (token) return signIn(place, event, { token: token[1], isLooking });

  const staff = await staffOf(place, event);
  if (!staff)
    return isLooking ? seeOther('/console/sign-in') : html(faultPage(place, new Problem('sign-in')), 401);
  if (isLooking) return look(place, event, { staff, path });
  if (!isFormOf(staff, formBody(event)['form_token'])) return refused(place, staff);
  return change(place, event, { staff, path });
}

/** What a form of this session does. */
async function change(
  place: Console,
  event: APIGatewayProxyEventV2,
  { staff, path }: { staff: Staff; path: string },
): Promise<HttpAnswer> {
  if (path === '/console/sign-out') return signOut(place, event, staff);
  if (path === '/console/new') return enterRequest(place, event, staff);
  if (path === importersPath) return makeKey(place, event, staff);
  if (path === `${importersPath}/revoke`) return revokeKey(place, event, staff);
  const mail = mailIn(path);
  if (mail?.act) return sortMail(place, event, { staff, mailId: mail.mailId, act: mail.act });
  const { requestId, rest } = requestIn(path);
  if (!requestId) throw new Problem('not-found');
  if (rest === 'reveal') return revealedPage(place, { staff, requestId });
  const name = actNamed(rest);
  if (!name) throw new Problem('not-found');
  return act(place, event, { staff, requestId, name });
}

async function signIn(
  place: Console,
  event: APIGatewayProxyEventV2,
  { token, isLooking }: { token: string | undefined; isLooking: boolean },
): Promise<HttpAnswer> {
  const { hosted } = place;
  const query = event.queryStringParameters ?? {};
  if (!token) {
    if (!isLooking) return notThatWay();
    return hosted && (query['code'] || query['error'])
      ? finishHosted(place, hosted, event)
      : signInPage(place);
  }
  if (hosted) {
    if (token === 'start' && isLooking) return startHosted(place, hosted);
    throw new Problem('not-found');
  }
  return isLooking ? showLink(place, token) : useLink(place, token);
}

function notThatWay(): never {
  throw new Problem('method-not-allowed');
}

function refused({ profile }: Console, staff: Staff | undefined): HttpAnswer {
  const page = {
    title: 'That was not done',
    text: 'The form did not come from a page of this session. Go back to the console, open the page again and try once more.',
    staff: staff ?? null,
  };
  return html(renderFault(profile.name, page), 403);
}

const faults: Partial<Record<Problem['problem'], { title: string; text: string }>> = {
  'not-found': {
    title: 'There is nothing here',
    text: 'The address may be mistyped, or what it led to is not there yet, or not there any more.',
  },
  'sign-in': { title: 'Sign in first', text: 'Your session has ended. Nothing was done.' },
  'too-large': {
    title: 'That was too much',
    text: 'The form was larger than any form of the console. Nothing was done.',
  },
  'method-not-allowed': {
    title: 'That does not work here',
    text: 'This address does not take what your browser sent.',
  },
};

/** What went wrong, as a page. */
export function faultPage({ profile }: Pick<Console, 'profile'>, fault: Problem): string {
  const page = faults[fault.problem] ?? {
    title: 'Sorry, there is a problem with the console',
    text: 'Nothing was lost. Try again in a moment.',
  };
  return renderFault(profile.name, page);
}
