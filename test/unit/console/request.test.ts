import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReceipt } from '#domain/receipt.ts';
import { happened, type RequestEvent } from '#domain/request.ts';
import { signReceipt, verifyReceipt } from '#keys/receipt-jws.ts';
import { fileSigner } from '#keys/signer.ts';
import { appendEvents, headOf, loadRequest } from '#store/events.ts';
import { claimNotice } from '#store/notices.ts';
import { listOrders } from '#store/orders.ts';
import { keepReceipt } from '#store/receipts.ts';
import type { Table } from '#store/table.ts';
import { keepToken } from '#store/waiting.ts';
import { startTable } from '#test/support/table.ts';
import {
  aConsole,
  at,
  fieldOf,
  lives,
  profile,
  publicUrl,
  received,
  send,
  signIn,
  writeOrders,
  writeRequest,
} from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

async function openRequest(events: readonly RequestEvent[]) {
  const { place, told, time } = aConsole(table);
  const { cookies } = await signIn(place);
  const { requestId } = await writeRequest(table, [received(), ...events]);
  const path = `/console/requests/${requestId}`;
  const look = (tail = '') => send(place, `${path}${tail}`, { cookies });
  const { body } = await look();
  const hidden = { form_token: fieldOf(body, 'form_token'), version: fieldOf(body, 'version') };
  const press = (act: string, form: Record<string, string> = {}) =>
    send(place, `${path}/${act}`, { cookies, form: { ...hidden, ...form } });
  return {
    requestId,
    place,
    told,
    time,
    body,
    look,
    press,
    hidden,
    log: async () => (await loadRequest(table, requestId))?.events ?? [],
  };
}

describe('a decision', () => {
  test('to go on is written into the log under the name of who made it, and wakes the workflow', async () => {
    const { requestId, told, press, log, look } = await openRequest(lives.undecided);
    await keepToken(table, requestId, { step: 'ask-staff', token: 'the-token' });
    const answer = await press('decide', { verdict: 'go' });
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([
      303,
      `/console/requests/${requestId}?done=decided`,
    ]);
    expect((await log()).at(-1)).toMatchObject({
      type: 'StaffDecided',
      by: 'sam',
      verdict: 'go',
      reason: null,
    });
    expect(told).toEqual([['succeed', 'the-token', 'go']]);
    expect((await look('?done=decided')).body).toContain(
      'Your decision is in the log, and the workflow goes on.',
    );
  });

  test('to deny needs a reason of the profile, and tells the workflow so', async () => {
    const { requestId, told, press, log } = await openRequest(lives.undecided);
    await keepToken(table, requestId, { step: 'ask-staff', token: 'the-token' });
    for (const reason of ['', 'because', 'need_user_verification']) {
      const refused = await press('decide', { verdict: 'deny', reason });
      expect([refused.statusCode, refused.body.includes('Choose a reason')]).toEqual([422, true]);
    }
    expect([await log(), told]).toEqual([
      expect.toSatisfy((events: RequestEvent[]) => !happened(events, 'StaffDecided')),
      [],
    ]);
    expect((await press('decide', { verdict: 'deny', reason: 'suspected_fraud' })).statusCode).toBe(303);
    expect((await log()).at(-1)).toMatchObject({
      type: 'StaffDecided',
      verdict: 'deny',
      reason: 'suspected_fraud',
    });
    expect(told).toEqual([['succeed', 'the-token', 'denied']]);
  });

  test('that comes second does nothing and shows who decided first', async () => {
    const { press, log, told } = await openRequest(lives.undecided);
    await press('decide', { verdict: 'go' });
    const second = await press('decide', { verdict: 'deny', reason: 'suspected_fraud' });
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('has changed since you opened it');
    expect(second.body).toContain('sam decided to go on');
    expect((await log()).filter(({ type }) => type === 'StaffDecided')).toHaveLength(1);
    expect(told).toEqual([]);
  });

  test('of two at the same moment, one is written', async () => {
    const { press, log } = await openRequest(lives.undecided);
    const both = await Promise.all([
      press('decide', { verdict: 'go' }),
      press('decide', { verdict: 'deny', reason: 'suspected_fraud' }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
    expect((await log()).filter(({ type }) => type === 'StaffDecided')).toHaveLength(1);
  });

  test('made on a page that is out of date does nothing, though the state would still allow it', async () => {
    const { requestId, press, log } = await openRequest(lives.undecided);
    const request = await loadRequest(table, requestId);
    if (request) await appendEvents(table, request, [{ type: 'VerificationReminded', at }]);
    expect((await press('decide', { verdict: 'go' })).statusCode).toBe(409);
    expect(happened(await log(), 'StaffDecided')).toBeUndefined();
  });

  test('that the workflow did not hear stays in the log, and can be told again', async () => {
    const { requestId, told, press, look, hidden } = await openRequest(lives.undecided);
    await keepToken(table, requestId, { step: 'ask-staff', token: 'dead' });
    expect((await press('decide', { verdict: 'go' })).headers?.['location']).toContain('done=written');
    await keepToken(table, requestId, { step: 'ask-staff', token: 'newer' });
    const version = fieldOf((await look()).body, 'version');
    expect((await press('nudge', { ...hidden, version })).headers?.['location']).toContain('done=told');
    expect(told).toEqual([
      ['succeed', 'dead', 'go'],
      ['succeed', 'newer', 'go'],
    ]);
  });

  test('on a workflow that stopped for want of it also starts the workflow again', async () => {
    const { requestId, told, press, log } = await openRequest([
      ...lives.undecided,
      { type: 'RequestParked', at, state: 'AskStaff', failure: 'NobodyDecided' },
    ]);
    expect((await press('decide', { verdict: 'go' })).statusCode).toBe(303);
    expect((await log()).slice(-2)).toMatchObject([
      { type: 'StaffDecided' },
      { type: 'RequestResumed', generation: 2, by: 'sam' },
    ]);
    expect(told).toEqual([['start', requestId, 2]]);
  });
});

describe('a workflow that stopped', () => {
  test('is started as the next generation, each time one further, and never twice by the same form', async () => {
    const { requestId, told, press, look, log, hidden } = await openRequest(lives.parked);
    expect((await press('resume')).statusCode).toBe(303);
    expect((await press('resume')).statusCode).toBe(409);
    const request = await loadRequest(table, requestId);
    if (request)
      await appendEvents(table, request, [{ type: 'RequestParked', at, state: 'Gather', failure: 'Error' }]);
    const version = fieldOf((await look()).body, 'version');
    expect((await press('resume', { ...hidden, version })).statusCode).toBe(303);
    expect(told).toEqual([
      ['start', requestId, 2],
      ['start', requestId, 3],
    ]);
    expect((await log()).filter(({ type }) => type === 'RequestResumed')).toMatchObject([
      { generation: 2 },
      { generation: 3 },
    ]);
  });

  test('that could not be started although it is in the log can be told again, with the same generation', async () => {
    const { requestId, told, press, look, place, hidden } = await openRequest(lives.parked);
    const { start } = place.workflow;
    place.workflow.start = async () => {
      throw new Error('the engine is away');
    };
    await expect(press('resume')).rejects.toThrow('away');
    place.workflow.start = start;
    const { body } = await look();
    expect(body).toContain('Tell the workflow again');
    await press('nudge', { ...hidden, version: fieldOf(body, 'version') });
    expect(told).toEqual([['start', requestId, 2]]);
  });
});

describe('what can be done now', () => {
  const always = ['extend', 'hold', 'fraud'];
  const acts = [
    'decide',
    'resume',
    'nudge',
    'verify',
    'declare',
    'proof',
    'fraud',
    'extend',
    'fee',
    'hold',
    'release',
    'posted',
  ];
  test.each([
    ['verifying', lives.verifying, always],
    ['undecided', lives.undecided, ['decide', ...always]],
    ['told', lives.told, ['extend']],
    ['parked', lives.parked, ['resume', ...always]],
    ['closed', lives.closed, []],
  ] as [string, RequestEvent[], string[]][])(
    'is only what the state allows: %s',
    async (_, events, allowed) => {
      const { body, press, told, log } = await openRequest(events);
      const before = (await log()).length;
      const version = String(before);
      for (const act of acts) {
        expect([act, body.includes(`/${act}"`)]).toEqual([act, allowed.includes(act)]);
        if (!allowed.includes(act))
          expect((await press(act, { verdict: 'go', version })).statusCode).toBe(409);
      }
      expect([(await log()).length, told]).toEqual([before, []]);
    },
  );

  test('is no act of another name', async () => {
    const { press } = await openRequest(lives.undecided);
    for (const act of ['toString', 'constructor', 'erase', 'letters/final', 'proofs/0'])
      expect((await press(act)).statusCode).toBe(404);
  });
});

describe('the page of a request', () => {
  test('tells facts, verification, what is kept with rule and citation, recipients, notices and every event', async () => {
    const words = { en: 'tax records', es: 'registros' };
    const { requestId, look } = await openRequest([
      ...lives.verifying,
      {
        type: 'ExceptionApplied',
        at,
        kept: {
          ruleId: 'tax-rule',
          category: 'commercial',
          holder: 'company',
          ground: 'Legal duty',
          cite: 'Civ. Code 1798.105(d)(8)',
          records: words,
          permittedUse: words,
          keptFor: words,
        },
      },
      ...lives.told,
    ]);
    await writeOrders(table, requestId, [
      {
        name: 'Acme Homes',
        events: [
          { type: 'OrderFailed', at, attempt: 1, reason: 'answered 503', isFinal: false },
          { type: 'OrderSent', at, attempt: 2 },
          { type: 'ReminderSent', at, attempt: 1 },
        ],
      },
      {
        name: 'Birch',
        events: [
          { type: 'OrderSent', at, attempt: 1 },
          {
            type: 'ConfirmationRecorded',
            at,
            grade: 'attested',
            outcome: 'exempted',
            exempted: [{ category: 'commercial', ground: 'warranty law' }],
            messageId: 'm',
          },
        ],
      },
    ]);
    await claimNotice(table, requestId, { notice: 'acknowledgement', attempt: 0, at });
    const { body } = await look();
    for (const expected of [
      'name, telephone',
      '2 records found',
      'tax-rule',
      'Civ. Code 1798.105(d)(8)',
      'Acme Homes',
      'answered 503',
      '1 reminder',
      'Kept under an exception',
      'warranty law',
      'signed answer',
      'acknowledgement',
      '2 recipients were told',
      '<time datetime="2026-11-20T09:00:00.000Z"><span class="day">Nov 20, 2026</span> <span class="hour">1:00:00 AM PST</span></time>',
    ])
      expect(body).toContain(expected);
  });

  test('shows a hundred recipients at a time', async () => {
    const { requestId, look } = await openRequest(lives.told);
    await writeOrders(
      table,
      requestId,
      Array.from({ length: 100 }, () => ({ events: [] })),
    );
    expect((await look()).body).not.toContain('Next 100');
    expect((await look('?recipients=9999')).statusCode).toBe(200);
    expect((await look('?recipients=-1e9')).statusCode).toBe(200);
  });

  test('is not found for a reference that is unknown, mistyped or spelt otherwise', async () => {
    const { place, requestId } = await openRequest([]);
    const { cookies } = await signIn(place);
    for (const reference of [
      '0000-0000-0000',
      'nonsense',
      requestId.toLowerCase(),
      requestId.replaceAll('-', ''),
      `${requestId}/nothing`,
      '..%2f',
    ])
      expect((await send(place, `/console/requests/${reference}`, { cookies })).statusCode).toBe(404);
  });
});

describe('hostile text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '{{constructor}}',
    '</table><h1>x',
    'a\u202Egpj.exe',
    'b\u0000\u001b[31m',
    '\u2066c',
  ];
  test('from recipients and failures is shown as text, and what cannot be seen is named', async () => {
    const { requestId, look } = await openRequest([
      ...lives.told,
      ...hostile.map((text): RequestEvent => ({ type: 'RequestParked', at, state: text, failure: text })),
      { type: 'FinalNoticeUndeliverable', at, why: hostile.join(' ') },
    ]);
    await writeOrders(
      table,
      requestId,
      hostile.map((text) => ({
        name: text,
        events: [
          { type: 'OrderFailed', at, attempt: 1, reason: text, isFinal: false },
          {
            type: 'ConfirmationRecorded',
            at,
            grade: 'attested',
            outcome: 'exempted',
            exempted: [{ category: 'commercial', ground: text, cite: text }],
            messageId: text,
          },
        ],
      })),
    );
    const { body } = await look();
    expect(body).not.toMatch(/<script|<img|<h1>x|\sonmouseover='|\sonerror=alert\(1\)>(?!&|<)/);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('a⟨U+202E⟩gpj.exe');
    expect(body).not.toMatch(/[\u0000\u001b\u202e\u2066]/);
  });

  test('in the name of a member of staff is shown as text, too', async () => {
    const { place } = aConsole(table);
    const { cookies } = await signIn(place, '<b onclick=x>sam');
    expect((await send(place, '/console', { cookies })).body).toContain('&lt;b onclick=x&gt;sam');
  });
});

describe('a receipt', () => {
  async function concluded() {
    const opened = await openRequest([
      { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 },
      ...lives.closed,
    ]);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signer = fileSigner('ES256', privateKey);
    const request = await loadRequest(table, opened.requestId);
    if (!request) throw new Error('not written');
    await writeOrders(table, opened.requestId, [
      { name: '<i>Buyer</i>', events: [{ type: 'OrderSent', at, attempt: 1 }] },
    ]);
    const made = composeReceipt({
      profile,
      request,
      orders: await listOrders(table, opened.requestId),
      now: at,
      policyDigest: 'p',
      publicUrl,
      chainHead: request.chainHead,
      digest: (text) => `d${text.length}`,
    });
    const jws = await signReceipt(signer, made);
    await keepReceipt(table, opened.requestId, jws);
    return { ...opened, made, jws, keys: { keys: [await signer.publicJwk()] } };
  }

  test('can be downloaded as JSON and as it was signed, and the signed one verifies', async () => {
    const { requestId, look, made, jws, keys } = await concluded();
    const [plain, signed] = [await look('/receipt.json'), await look('/receipt.jws')];
    expect(JSON.parse(plain.body)).toEqual(made);
    expect(plain.headers).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="receipt-${requestId}.json"`,
      'cache-control': 'no-store',
    });
    expect(signed.body).toBe(jws);
    expect(signed.headers).toMatchObject({
      'content-disposition': `attachment; filename="receipt-${requestId}.jws"`,
    });
    expect((await verifyReceipt(signed.body, keys)).valid).toBe(true);
  });

  test('can be printed, with its facts in words and a recipient’s name as text', async () => {
    const { look, requestId } = await concluded();
    const { body, statusCode } = await look('/receipt');
    expect(statusCode).toBe(200);
    for (const expected of [
      requestId,
      'withdrawn',
      '&lt;i&gt;Buyer&lt;/i&gt;',
      'No answer',
      'How to check this receipt',
    ])
      expect(body).toContain(expected);
  });

  test('is not there before the request has ended', async () => {
    const { look } = await openRequest(lives.told);
    for (const form of ['/receipt', '/receipt.json', '/receipt.jws', '/receipt.xml'])
      expect((await look(form)).statusCode).toBe(404);
  });
});

test('what the list calls closed has nothing left to do', async () => {
  const { requestId } = await openRequest(lives.closed);
  const request = await loadRequest(table, requestId);
  expect(request && headOf(request)).toMatchObject({ shelf: 'closed', isParked: false, needsStaff: false });
});
