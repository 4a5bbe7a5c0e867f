import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dueOnOf, happened, type RequestEvent } from '#domain/request.ts';
import { recordMailEvent } from '#functions/mail-events/record-mail-event.ts';
import { extensionRefusals } from '#pages/console/case-words.ts';
import { loadRequest } from '#store/events.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { at, came, lives, openCase, received } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const twoWeeks = { reason: 'recipients_slow', days: '14' };

describe('more time', () => {
  test('is taken once the consumer has been told why and until when', async () => {
    const { requestId, press, log, mails, look } = await openCase(table, lives.told);
    expect(came(await press('extend', twoWeeks))).toEqual([303, 'extended']);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'avery@example.org', requestId, notice: 'extension-1' });
    expect(mails[0]?.text).toContain('January 17, 2027');
    expect(mails[0]?.text).toContain('have not told us yet what they did');
    expect((await log()).slice(-3)).toMatchObject([
      { type: 'DecisionMade', decision: { question: 'extension_reason', answer: 'recipients_slow' } },
      {
        type: 'DecisionMade',
        decision: {
          question: 'extension',
          answer: 'until 2027-01-17',
          why: [
            {
              facts: { days: 14, toldOn: '2026-11-23', hasReason: true },
              cite: expect.stringContaining('1798.130(a)(2)(A)'),
            },
          ],
        },
      },
      {
        type: 'DeadlineExtended',
        dueOn: '2027-01-17',
        toldOn: '2026-11-23',
        reason: 'recipients_slow',
        by: 'sam',
      },
    ]);
    const request = await loadRequest(table, requestId);
    expect(request && dueOnOf(request)).toBe('2027-01-17');
    expect((await look()).body).toContain('Extended from Jan 3, 2027');
  });

  test('is told in Spanish to who chose Spanish', async () => {
    const { press, mails } = await openCase(table, lives.told, {
      first: received({ language: 'es' }),
      draft: { language: 'es' },
    });
    await press('extend', twoWeeks);
    expect(mails[0]?.text).toContain('17 de enero de 2027');
  });

  test.each([
    ['no reason', { days: '14' }, 'no_reason'],
    ['a reason of nobody’s list', { reason: 'we are tired', days: '14' }, 'no_reason'],
    ['too many days', { reason: 'complex', days: '46' }, 'too_long'],
    ['no number of days', { reason: 'complex', days: 'ten' }, 'too_long'],
  ] as const)('is refused with %s, in words, and the form keeps what was typed', async (_, form, why) => {
    const { press, log, mails } = await openCase(table, lives.told);
    const before = await log();
    const { statusCode, body } = await press('extend', form);
    expect([statusCode, body.includes(extensionRefusals[why])]).toEqual([422, true]);
    expect(body).toContain(`value="${form.days}"`);
    expect(body).toMatch(/<details[^>]* open/);
    expect([await log(), mails]).toEqual([before, []]);
  });

  test.each([
    ['for an opt-out', received({ kind: 'opt_out' }), 'none_in_law'],
    ['after the first period', received({ receivedOn: '2026-10-08', dueOn: '2026-11-21' }), 'too_late'],
    ['a second time', received(), 'already_extended'],
  ] as const)('is not to be had %s, and the page says why', async (_, first, why) => {
    const extended: RequestEvent = {
      type: 'DeadlineExtended',
      at,
      dueOn: '2027-01-17',
      toldOn: '2026-11-21',
      reason: 'complex',
      by: 'kim',
    };
    const { press, look, mails } = await openCase(table, why === 'already_extended' ? [extended] : [], {
      first,
    });
    expect((await look()).body).toContain(extensionRefusals[why]);
    const { statusCode, body } = await press('extend', twoWeeks);
    expect([statusCode, body.includes(extensionRefusals[why]), mails]).toEqual([422, true, []]);
  });

  test('can be had on the last day of the first period', async () => {
    const { press } = await openCase(table, lives.told, {
      first: received({ receivedOn: '2026-10-09', dueOn: '2026-11-22' }),
    });
    expect(came(await press('extend', twoWeeks))).toEqual([303, 'extended']);
  });

  // The company counts its own days in California, where it is still the 23rd at the second of these moments.
  test.each([
    ['2026-11-24T04:59:00.000Z', 'extended'],
    ['2026-11-24T05:00:00.000Z', 'refused'],
  ])('of a Virginian ends at midnight in Virginia: at %s it is %s', async (now, outcome) => {
    const { press, mails } = await openCase(table, lives.told, {
      first: received({
        residence: 'VA',
        law: 'VCDPA',
        rulesVersion: '2023-01-01',
        receivedOn: '2026-10-09',
        dueOn: '2026-11-22',
      }),
      now,
    });
    const answer = await press('extend', twoWeeks);
    expect([came(answer)[1] || 'refused', mails.length]).toEqual([outcome, outcome === 'extended' ? 1 : 0]);
  });

  test('of an agent whose address bounces stands on the page as not delivered', async () => {
    const { press, place, look, mails, requestId } = await openCase(table, lives.told, {
      draft: {
        requester: {
          role: 'agent',
          name: 'A. Gent',
          email: 'gone@agents.example',
          authority: 'power_of_attorney',
        },
      },
    });
    await press('extend', twoWeeks);
    expect(mails.map(({ to }) => to)).toEqual(['gone@agents.example']);
    expect((await look()).body).not.toContain('could not be delivered');
    const mail = { messageId: 'mail-1', tags: { requestId: [requestId], notice: ['extension-1'] } };
    await recordMailEvent(place, { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent' } });
    expect((await look()).body).toContain('could not be delivered');
  });

  test('counts from the earlier receipt when a duplicate had come in before', async () => {
    const { press, log } = await openCase(table, [
      { type: 'RequestJoined', at, reference: '7K3M-Q9XT-2FWA', channel: 'phone', dueOn: '2026-12-24' },
    ]);
    await press('extend', { reason: 'complex', days: '45' });
    expect(happened(await log(), 'DeadlineExtended')?.dueOn).toBe('2027-02-07');
  });

  test('is not taken when the notice cannot be delivered, and a new try is a new notice', async () => {
    const mailer = {
      send: async () => {
        throw Object.assign(new Error('no'), { name: 'MessageRejected' });
      },
    };
    const { press, log, place, look } = await openCase(table, lives.told, { mailer });
    expect(came(await press('extend', twoWeeks))).toEqual([303, 'undelivered']);
    expect(happened(await log(), 'DeadlineExtended')).toBeUndefined();
    expect((await look('?done=undelivered')).body).toContain('the consumer does not know');
    const sent: string[] = [];
    place.mailer = {
      send: async ({ notice }) => {
        sent.push(notice);
        return 'm';
      },
    };
    expect(came(await press('extend', twoWeeks))).toEqual([303, 'extended']);
    expect(sent).toEqual(['extension-2']);
  });

  test('that was cut off before the mail was surely sent is finished as decided, and not sent twice', async () => {
    const sent: string[] = [];
    const mailer = {
      send: async ({ notice }: { notice: string }) => {
        sent.push(notice);
        throw new Error('the process died');
      },
    };
    const { press, log, look } = await openCase(table, lives.told, { mailer });
    await expect(press('extend', twoWeeks)).rejects.toThrow();
    expect((await look()).body).toContain('Finish the extension');
    expect(came(await press('extend', { reason: 'complex', days: '3' }))).toEqual([303, 'uncertain']);
    expect(sent).toEqual(['extension-1']);
    expect(happened(await log(), 'DeadlineExtended')).toBeUndefined();
  });

  test('pressed twice is taken once and told once', async () => {
    const { press, log, mails, look } = await openCase(table, lives.told);
    const version = /name="version" value="(\d+)"/.exec((await look()).body)?.[1] ?? '';
    const both = await Promise.all([
      press('extend', { ...twoWeeks, version }),
      press('extend', { ...twoWeeks, version }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
    expect((await log()).filter(({ type }) => type === 'DeadlineExtended')).toHaveLength(1);
    expect(mails).toHaveLength(1);
  });
});

describe('by post', () => {
  const byPost = {
    first: received({ channel: 'post', delivery: 'post' }),
    draft: { delivery: 'post' as const, postal: 'Avery Quillfeather\n1200 Alder Street\nOakland, CA 94607' },
  };

  test('the letter is printed, and the time counts from the day it was posted', async () => {
    const { requestId, press, log, mails, look } = await openCase(table, lives.told, byPost);
    expect(came(await press('extend', twoWeeks))).toEqual([303, 'letter-ready']);
    expect([mails, happened(await log(), 'DeadlineExtended')]).toEqual([[], undefined]);
    const { body, statusCode } = await look('/letters/extension-1');
    expect(statusCode).toBe(200);
    for (const words of [
      '<span>1200 Alder Street</span><span>Oakland, CA 94607</span>',
      '<link rel="stylesheet" href="/console/letter.css"/>',
      'November 23, 2026',
      'We need more time for request',
      'January 17, 2027',
      requestId,
    ])
      expect(body).toContain(words);
    expect(body).toContain('<html lang="en">');
    expect((await look()).body).toContain(`/letters/extension-1"`);
    expect(came(await press('posted', { notice: 'extension-1' }))).toEqual([303, 'posted']);
    expect((await log()).slice(-2)).toMatchObject([
      { type: 'LetterPosted', notice: 'extension-1', by: 'sam' },
      { type: 'DeadlineExtended', dueOn: '2027-01-17', toldOn: '2026-11-23' },
    ]);
    expect((await look()).body).not.toContain('/letters/extension-1');
  });

  test('a letter that goes out too late changes no date', async () => {
    const { press, log, time } = await openCase(table, lives.told, {
      ...byPost,
      first: received({ channel: 'post', delivery: 'post', receivedOn: '2026-10-09', dueOn: '2026-11-22' }),
      now: '2026-11-24T06:00:00.000Z',
    });
    expect(came(await press('extend', twoWeeks))).toEqual([303, 'letter-ready']);
    time.now = '2026-11-24T09:00:00.000Z';
    const answer = await press('posted', { notice: 'extension-1' });
    expect([came(answer), happened(await log(), 'DeadlineExtended')]).toEqual([[303, 'void'], undefined]);
  });

  test('only a letter that waits can be posted, and only once', async () => {
    const { press, log } = await openCase(table, [{ type: 'LetterPrepared', at, notice: 'final' }], byPost);
    expect((await press('posted', { notice: 'fee-1' })).statusCode).toBe(409);
    expect(came(await press('posted', { notice: 'final' }))).toEqual([303, 'posted']);
    expect((await press('posted', { notice: 'final' })).statusCode).toBe(409);
    expect((await log()).filter(({ type }) => type === 'LetterPosted')).toHaveLength(1);
  });

  test('there is no page for a letter that was not prepared', async () => {
    const { look } = await openCase(table, [], byPost);
    for (const notice of ['final', 'extension-1', 'x', 'final/x'])
      expect((await look(`/letters/${notice}`)).statusCode).toBe(404);
  });
});

describe('a fee', () => {
  const over: RequestEvent[] = [
    { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 },
    { type: 'RequestAssessed', at, verdict: 'staff', reason: null, because: ['access-limit'] },
  ];
  const access = { first: received({ kind: 'access' }) };
  const quote = { dollars: '25.50', because: 'repetitive' };

  test('is quoted before any work, and the consumer is told where to agree', async () => {
    const { requestId, press, log, mails, look } = await openCase(table, over, access);
    expect(came(await press('fee', quote))).toEqual([303, 'quoted']);
    expect((await log()).at(-2)).toMatchObject({ decision: { question: 'fee', answer: 'quote' } });
    expect((await log()).at(-1)).toMatchObject({
      type: 'FeeQuoted',
      cents: 2550,
      because: 'repetitive',
      by: 'sam',
    });
    expect(mails[0]).toMatchObject({ notice: 'fee-1', to: 'avery@example.org' });
    expect(mails[0]?.text).toContain('$25.50');
    expect(mails[0]?.text).toContain(`/requests/${requestId}`);
    expect((await look()).body).not.toContain('/fee"');
    expect((await press('fee', quote)).statusCode).toBe(409);
  });

  test.each([
    [{ dollars: '0', because: 'repetitive' }, 'Write what it costs us'],
    [{ dollars: '5000', because: 'repetitive' }, 'Write what it costs us'],
    [{ dollars: 'much', because: 'repetitive' }, 'Write what it costs us'],
    [{ dollars: '25', because: 'greed' }, 'Say why a fee may be asked.'],
  ])('is not quoted with %j', async (form, words) => {
    const { press, log } = await openCase(table, over, access);
    const { statusCode, body } = await press('fee', form);
    expect([statusCode, body.includes(words), body.includes(`value="${form.dollars}"`)]).toEqual([
      422,
      true,
      true,
    ]);
    expect(happened(await log(), 'FeeQuoted')).toBeUndefined();
  });

  test('of which the notice did not go out can be told again, and is not quoted twice', async () => {
    const mailer = {
      send: async () => {
        throw Object.assign(new Error('no'), { name: 'MessageRejected' });
      },
    };
    const { press, log, look } = await openCase(table, over, { ...access, mailer });
    expect(came(await press('fee', quote))).toEqual([303, 'undelivered']);
    expect((await look()).body).toContain('Send the notice again');
    await press('fee', { dollars: '90', because: 'excessive' });
    expect((await log()).filter(({ type }) => type === 'FeeQuoted')).toMatchObject([{ cents: 2550 }]);
  });

  test('is never asked for anything but a copy over the free number', async () => {
    const deletion = await openCase(table, lives.undecided);
    expect((await deletion.press('fee', quote)).statusCode).toBe(409);
  });
});
