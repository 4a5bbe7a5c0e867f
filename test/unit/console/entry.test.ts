import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLink, openSession } from '#store/links.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import {
  aConsole,
  cookieFrom,
  cookieOfConsole,
  fieldOf,
  lives,
  publicUrl,
  received,
  send,
  signIn,
  writeRequest,
} from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const aLink = (now: string, purpose: 'console' | 'status' = 'console') =>
  createLink(table, { purpose, boundTo: 'sam', seconds: 600, now });

describe('nobody gets in without a session', () => {
  test('every page sends a stranger to the sign-in, and tells nothing, not even which requests there are', async () => {
    const { place } = aConsole(table);
    const { requestId } = await writeRequest(table, [received(), ...lives.undecided]);
    const paths = [
      '',
      '?view=closed',
      `/requests/${requestId}`,
      '/requests/0000-0000-0000',
      `/requests/${requestId}/receipt`,
      `/requests/${requestId}/receipt.json`,
      `/requests/${requestId}/receipt.jws`,
      '/nothing',
      '/sign-out',
    ];
    for (const path of paths) {
      const answer = await send(place, `/console${path}`);
      expect([path, answer.statusCode, answer.headers?.['location'], answer.body]).toEqual([
        path,
        303,
        '/console/sign-in',
        '',
      ]);
    }
  });

  test('no form of a stranger does anything', async () => {
    const { place, told } = aConsole(table);
    const { requestId, version } = await writeRequest(table, [received(), ...lives.undecided]);
    for (const act of ['decide', 'resume', 'nudge']) {
      const form = { verdict: 'go', version: String(version), form_token: 'x' };
      expect((await send(place, `/console/requests/${requestId}/${act}`, { form })).statusCode).toBe(401);
    }
    expect(told).toEqual([]);
  });

  test('a made-up cookie, a consumer’s session and the sign-in’s own session open nothing', async () => {
    const { place, time } = aConsole(table);
    const consumer = await openSession(table, { opens: '7K3M-Q9XT-2FWA', seconds: 600, now: time.now });
    const half = await openSession(table, { opens: 'sign-in:a:b:c', seconds: 600, now: time.now });
    for (const secret of ['', 'made-up', consumer, half]) {
      const answer = await send(place, '/console', { cookies: { [cookieOfConsole]: secret } });
      expect(answer.statusCode).toBe(303);
    }
    const { cookies } = await signIn(place);
    const elsewhere = await send(place, '/console', {
      cookies: { '__Host-expunge': cookies[cookieOfConsole] ?? '' },
    });
    expect(elsewhere.statusCode).toBe(303);
  });

  test('the style sheet needs no session; it fits the accent of the profile and stays under 12 KB', async () => {
    const { place } = aConsole(table);
    const { headers, body } = await send(place, '/console/style.css');
    expect(headers?.['content-type']).toBe('text/css; charset=utf-8');
    expect(body).toContain('--accent:#0b5394');
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(12 * 1024);
  });
});

describe('the one-time link', () => {
  test('looking at it, as mail scanners do, signs nobody in and uses nothing up', async () => {
    const { place, time } = aConsole(table);
    const token = await aLink(time.now);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const looked = await send(place, `/console/sign-in/${token}`, { method });
      expect([looked.statusCode, looked.cookies]).toEqual([200, undefined]);
    }
    expect(cookieFrom(await send(place, `/console/sign-in/${token}`, { form: {} }))).toBeTruthy();
  });

  test('works once, also for two who try at the same time', async () => {
    const { place, time } = aConsole(table);
    const token = await aLink(time.now);
    const tries = await Promise.all(
      [1, 2, 3].map(() => send(place, `/console/sign-in/${token}`, { form: {} })),
    );
    expect(tries.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410, 410]);
    expect((await send(place, `/console/sign-in/${token}`)).statusCode).toBe(410);
  });

  test('does not work late, nor when it was made for something else', async () => {
    const { place, time } = aConsole(table);
    const [late, other] = [await aLink(time.now), await aLink(time.now, 'status')];
    expect((await send(place, `/console/sign-in/${other}`, { form: {} })).statusCode).toBe(410);
    time.now = '2026-11-23T18:10:01.000Z';
    expect((await send(place, `/console/sign-in/${late}`, { form: {} })).statusCode).toBe(410);
  });

  test('sets a cookie that scripts and other sites cannot use', async () => {
    const { place, time } = aConsole(table);
    const answer = await send(place, `/console/sign-in/${await aLink(time.now)}`, { form: {} });
    expect(answer.cookies).toEqual([
      expect.stringMatching(
        /^__Host-expunge-console=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800; Secure$/,
      ),
    ]);
  });

  test('cannot be used by a page of another site to sign somebody in as somebody else', async () => {
    const { place, time } = aConsole(table);
    const token = await aLink(time.now);
    const answer = await send(place, `/console/sign-in/${token}`, {
      form: {},
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([answer.statusCode, answer.cookies]).toEqual([403, undefined]);
  });
});

describe('a session', () => {
  test('ends after eight hours', async () => {
    const { place, time } = aConsole(table);
    const { cookies } = await signIn(place);
    time.now = '2026-11-24T01:59:00.000Z';
    expect((await send(place, '/console', { cookies })).statusCode).toBe(200);
    time.now = '2026-11-24T02:00:01.000Z';
    expect((await send(place, '/console', { cookies })).statusCode).toBe(303);
  });

  test('ends when its owner signs out, also for whoever kept the cookie', async () => {
    const { place } = aConsole(table);
    const { cookies, formToken } = await signIn(place);
    const answer = await send(place, '/console/sign-out', { cookies, form: { form_token: formToken } });
    expect([answer.statusCode, cookieFrom(answer)]).toEqual([303, '']);
    expect((await send(place, '/console', { cookies })).statusCode).toBe(303);
  });
});

describe('a form of another site', () => {
  const foreign: [string, Record<string, string>][] = [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another scheme', { origin: publicUrl.replace('https', 'http') }],
  ];
  test.each(foreign)('is refused even with a good token: %s', async (_, headers) => {
    const { place, told } = aConsole(table);
    const { cookies, formToken } = await signIn(place);
    const { requestId, version } = await writeRequest(table, [received(), ...lives.undecided]);
    const form = { form_token: formToken, verdict: 'go', version: String(version) };
    const answer = await send(place, `/console/requests/${requestId}/decide`, { cookies, form, headers });
    expect([answer.statusCode, told]).toEqual([403, []]);
  });

  test('is refused without the token of this very session', async () => {
    const { place, told } = aConsole(table);
    const [sam, other] = [await signIn(place), await signIn(place)];
    const { requestId, version } = await writeRequest(table, [received(), ...lives.undecided]);
    for (const form_token of [undefined, '', 'x', other.formToken, sam.cookies[cookieOfConsole] ?? '']) {
      const form = {
        verdict: 'go',
        version: String(version),
        ...(form_token === undefined ? {} : { form_token }),
      };
      const answer = await send(place, `/console/requests/${requestId}/decide`, {
        cookies: sam.cookies,
        form,
      });
      expect(answer.statusCode).toBe(403);
    }
    expect((await send(place, '/console/sign-out', { cookies: sam.cookies, form: {} })).statusCode).toBe(403);
    expect(told).toEqual([]);
  });

  test('cannot be slipped in by another method', async () => {
    const { place, told } = aConsole(table);
    const { cookies, formToken } = await signIn(place);
    const { requestId, version } = await writeRequest(table, [received(), ...lives.undecided]);
    const query = new URLSearchParams({ form_token: formToken, verdict: 'go', version: String(version) });
    const path = `/console/requests/${requestId}/decide?${query}`;
    expect((await send(place, path, { cookies })).statusCode).toBe(404);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await send(place, path, { cookies, method })).statusCode).toBe(405);
    expect(told).toEqual([]);
  });
});

test('every page is private: not stored, not framed, with no script and nothing from elsewhere', async () => {
  const { place } = aConsole(table);
  const { cookies } = await signIn(place);
  const { requestId } = await writeRequest(table, [received(), ...lives.undecided]);
  for (const path of ['', `/requests/${requestId}`, '/requests/none', '/sign-in', '/sign-in/none']) {
    const { headers, body } = await send(place, `/console${path}`, { cookies });
    expect(headers?.['cache-control']).toBe('no-store');
    expect(headers?.['referrer-policy']).toBe('no-referrer');
    expect(headers?.['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|\sstyle=|\son\w+=|https?:\/\//i);
    expect(body).toMatch(/<html lang="en">.*<title>[^<]+<\/title>.*<h1>/s);
  }
});

test('the sign-out form of one page works, so its token is the session’s', async () => {
  const { place } = aConsole(table);
  const { cookies, formToken } = await signIn(place);
  expect(formToken).toMatch(/^[\w-]{43}$/);
  expect(fieldOf((await send(place, '/console', { cookies })).body, 'form_token')).toBe(formToken);
});
