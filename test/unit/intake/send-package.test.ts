import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnRecords } from '#domain/ports.ts';
import type { RequestEvent } from '#domain/request.ts';
import { allowPackage } from '#functions/acts/package-session.ts';
import { answerLink } from '#functions/intake/answer-link.ts';
import { answerRequest } from '#functions/intake/answer-request.ts';
import { sendStatusLink } from '#functions/intake/send-link.ts';
import { packagePages } from '#functions/web/package.tsx';
import { assemble } from '#steps/assemble.ts';
import { appendEvents, loadRequest } from '#store/events.ts';
import { openSession } from '#store/links.ts';
import { shredKey } from '#store/sealed.ts';
import { anAccessRequest } from '#test/support/access.ts';
import { startTable } from '#test/support/table.ts';

const ses = mockClient(SESClient);
let tables: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  tables = await startTable();
  ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
});
afterAll(() => tables.stop());

const ownRecords: OwnRecords = {
  find: async () => [],
  export: async () => [
    {
      system: 'batchdialer',
      recordId: '1',
      pieces: [
        { field: 'call_notes', category: 'customer_records', value: '<script>=1</script> canary-1187' },
      ],
    },
  ],
};

type Asked = Awaited<ReturnType<typeof aFinishedRequest>>;

async function aFinishedRequest(more: Parameters<typeof anAccessRequest>[1] = {}) {
  const asked = await anAccessRequest(tables, more);
  await assemble(asked.house, ownRecords, asked.requestId);
  return asked;
}

function eventOf(path: string, { secret = '', body = '', headers = {} as Record<string, string> }) {
  return {
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    cookies: secret ? [`expunge=${secret}`] : [],
    body,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
}

const post = ({ house, requestId }: Asked, secret: string, format = 'html', headers = {}) =>
  answerRequest(
    house,
    eventOf(`/requests/${requestId}/package`, { secret, body: `format=${format}`, headers }),
    {
      reference: requestId,
      action: 'package',
      language: 'en',
    },
  );
const page = ({ house, requestId }: Asked, secret: string, language: 'en' | 'es' = 'en') =>
  packagePages({
    house,
    event: eventOf(`/requests/${requestId}/package`, { secret }),
    method: 'GET',
    language,
    path: `/requests/${requestId}/package`,
  });

/** The browser that sent the request, and nothing more. */
const sender = ({ house, requestId }: Asked) =>
  openSession(house.table, { opens: requestId, seconds: 3600 * 24 * 60, now: house.clock.now() });
/** The browser in which the mailed code was typed. */
async function proven(asked: Asked): Promise<string> {
  const secret = await sender(asked);
  await allowPackage(asked.house, { secret, requestId: asked.requestId });
  return secret;
}

describe('a finished answer is handed over', () => {
  it.each([
    ['html', 'text/html; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['json', 'application/json'],
  ])('as %s, as a file in which nothing can run, and that is written down', async (format, mediaType) => {
    const asked = await aFinishedRequest();
    const answer = await post(asked, await proven(asked), format);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('canary-1187');
    expect(answer.headers).toMatchObject({
      'content-type': mediaType,
      'content-disposition': expect.stringMatching(/^attachment; filename="privacy-[\w-]+\.\w+"$/),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    });
    const downloads = (await asked.eventsNow()).filter(({ type }) => type === 'PackageDownloaded');
    expect(downloads).toEqual([{ type: 'PackageDownloaded', at: asked.house.at, format }]);
    expect(JSON.stringify(await asked.eventsNow())).not.toContain('canary');
  });

  it('as often as the person likes, each time written down', async () => {
    const asked = await aFinishedRequest();
    const secret = await proven(asked);
    await post(asked, secret, 'html');
    await post(asked, secret, 'csv');
    expect((await asked.eventsNow()).filter(({ type }) => type === 'PackageDownloaded')).toHaveLength(2);
  });

  it('from a page with one button for the form that was asked for and no data on it', async () => {
    const asked = await aFinishedRequest();
    const answer = await page(asked, await proven(asked));
    expect(answer?.statusCode).toBe(200);
    expect(answer?.body).not.toContain('canary');
    const [first, second] = [...(answer?.body ?? '').matchAll(/<button[^>]*value="(\w+)"/g)];
    expect([first?.[1], second?.[1]]).toEqual(['html', 'csv']);
    expect(answer?.body?.indexOf('<details>')).toBeGreaterThan(first?.index ?? Number.POSITIVE_INFINITY);
  });

  it('in Spanish to who reads Spanish', async () => {
    const asked = await aFinishedRequest({ language: 'es' });
    const secret = await proven(asked);
    expect((await page(asked, secret, 'es'))?.body).toContain('Su copia está lista');
    expect((await post(asked, secret)).body).toMatch(/^<!doctype html><html lang="es">/);
  });
});

describe('a finished answer is not handed over', () => {
  const isRefused = async (asked: Asked, secret: string, format = 'html') => {
    const answer = await post(asked, secret, format);
    expect(answer.body).toBe('');
    expect(answer.statusCode).toBe(303);
    expect((await asked.eventsNow()).some(({ type }) => type === 'PackageDownloaded')).toBe(false);
  };

  it('to a stranger, nor is it told that there is one', async () => {
    const asked = await aFinishedRequest();
    await isRefused(asked, '');
    await isRefused(asked, 'x'.repeat(32));
    expect(await page(asked, '')).toMatchObject({
      statusCode: 303,
      headers: { location: `/requests/${asked.requestId}` },
    });
  });

  it('to who only sent the request: they may have sent it in another’s name', async () => {
    const asked = await aFinishedRequest();
    const secret = await sender(asked);
    await isRefused(asked, secret);
    expect((await page(asked, secret))?.body).toContain('Open it from our mail');
  });

  it('to who typed a code that went to an address that is not on file', async () => {
    const failed: RequestEvent = {
      type: 'VerificationFailed',
      at: '2026-11-23T18:30:00.000Z',
      reason: 'no_match',
    };
    const asked = await anAccessRequest(tables, { events: [failed] });
    const secret = await proven(asked);
    // Staff made sure who it is afterwards; the browser with the wrong inbox gains nothing by it.
    const request = await loadRequest(asked.house.table, asked.requestId);
    if (!request) throw new Error('The request of this test is gone');
    const verified: RequestEvent = {
      type: 'VerificationSucceeded',
      at: '2026-11-24T18:30:00.000Z',
      level: 'reasonably_high',
      points: 3,
    };
    await appendEvents(asked.house.table, request, [verified]);
    await assemble(asked.house, ownRecords, asked.requestId);
    await isRefused(asked, secret);
  });

  it('to a form on another site', async () => {
    const asked = await aFinishedRequest();
    const foreign = { 'sec-fetch-site': 'cross-site' };
    await expect(post(asked, await proven(asked), 'html', foreign)).rejects.toMatchObject({
      problem: 'not-found',
    });
  });

  it('in a form that there is not', async () => {
    const asked = await aFinishedRequest();
    await isRefused(asked, await proven(asked), 'text');
  });

  it('after 30 days: the page says so, with status 410', async () => {
    const asked = await aFinishedRequest();
    const { house } = asked;
    house.at = new Date(Date.parse(house.at) + 30 * 24 * 3600 * 1000 - 1).toISOString();
    const secret = await proven(asked);
    expect((await page(asked, secret))?.statusCode).toBe(200);
    house.at = new Date(Date.parse(house.at) + 1).toISOString();
    await isRefused(asked, secret);
    expect(await page(asked, secret)).toMatchObject({ statusCode: 410 });
  });

  it('once the key is shredded', async () => {
    const asked = await aFinishedRequest();
    const secret = await proven(asked);
    await shredKey(asked.house.keysTable, asked.requestId);
    await isRefused(asked, secret);
    expect(await page(asked, secret)).toMatchObject({ statusCode: 410 });
  });

  it('before it is finished', async () => {
    const asked = await anAccessRequest(tables);
    const secret = await proven(asked);
    await isRefused(asked, secret);
    expect(await page(asked, secret)).toMatchObject({ statusCode: 303 });
  });
});

describe('a mailed link', () => {
  /** Asks for a link, takes it out of the mail, and presses its button. */
  async function follow({ house, requestId }: Asked) {
    ses.resetHistory();
    await sendStatusLink(house, requestId);
    const input = ses.commandCalls(SendEmailCommand)[0]?.args[0].input;
    const token = /\/links\/([\w-]+)/.exec(input?.Message?.Body?.Text?.Data ?? '')?.[1] ?? '';
    const answer = await answerLink(house, eventOf(`/links/${token}`, {}), { token, language: 'en' });
    const secret = /expunge=([\w-]+)/.exec(answer.cookies?.[0] ?? '')?.[1] ?? '';
    return { to: input?.Destination?.ToAddresses, answer, secret };
  }

  it('opens the answer when it went to the proven inbox', async () => {
    const asked = await aFinishedRequest();
    const { to, answer, secret } = await follow(asked);
    expect(to).toEqual(['jane@example.com']);
    expect(answer.headers?.['location']).toBe(`/requests/${asked.requestId}/package`);
    expect((await post(asked, secret)).body).toContain('canary-1187');
  });

  it('that was mailed before anybody proved who they are opens the status and no more', async () => {
    const asked = await anAccessRequest(tables, { events: [] });
    const { answer, secret } = await follow(asked);
    expect(answer.headers?.['location']).toBe(`/requests/${asked.requestId}`);
    const request = await loadRequest(asked.house.table, asked.requestId);
    if (!request) throw new Error('The request of this test is gone');
    const verified: RequestEvent = {
      type: 'VerificationSucceeded',
      at: '2026-11-24T18:30:00.000Z',
      level: 'reasonably_high',
      points: 3,
    };
    await appendEvents(asked.house.table, request, [verified]);
    await assemble(asked.house, ownRecords, asked.requestId);
    expect((await post(asked, secret)).statusCode).toBe(303);
  });
});

describe('the meaning of the plain data', () => {
  it('is served to programs as JSON Schema', async () => {
    const { house } = await anAccessRequest(tables);
    const path = '/access-report.schema.json';
    const answer = await packagePages({
      house,
      event: eventOf(path, {}),
      method: 'GET',
      language: 'en',
      path,
    });
    expect(answer?.headers?.['content-type']).toBe('application/json');
    expect(answer?.body).toContain('"neverShown"');
  });
});
