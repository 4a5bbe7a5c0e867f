import { describe, expect, it } from 'vitest';
import { codeNotice, finalNotice } from '#functions/pages/mail/notices.tsx';
import { spoken } from '#functions/pages/mail/spoken.ts';
import { profiles, requestOf, type Setting } from '#test/support/notice-cases.ts';
import { allAnswered } from '#test/support/notice-orders.ts';

const [profile] = Object.values(profiles);
if (!profile) throw new Error('No profile');
const setting: Setting = { profile, residence: 'CA', language: 'en' };

describe('what a stranger typed stands in our mail without a way to follow it', () => {
  it.each([
    ['Consumer Help Inc.', 'Consumer Help Inc.'],
    ['Dr. María Núñez-O’Brien, Esq.', 'Dr. María Núñez-O’Brien, Esq.'],
    ['李小龙', '李小龙'],
    ['Win now at evil.example.com/prize', 'Win now at •••'],
    ['https://evil.example/x', '•••'],
    ['write to boss@evil.example', 'write to •••'],
    ['call 1 (800) 555-0100 now', 'call ••• now'],
    ['one\r\nBcc: two', 'one Bcc: two'],
    ['Cal. Civ. Code 1798.105(d)(8)', 'Cal. Civ. Code 1798.105(d)(8)'],
  ])('%s', (typed, stands) => {
    expect(spoken(typed)).toBe(stands);
  });

  it('and is cut where it is long', () => {
    expect(spoken('a'.repeat(500))).toHaveLength(100);
  });

  it('an agent’s name in the mail with the code', () => {
    const { text, html } = codeNotice({
      profile,
      request: requestOf(setting, 'delete', { received: { requester: 'agent' } }),
      code: '482913',
      minutes: 10,
      codeUrl: 'https://privacy.example.com/a',
      stopUrl: 'https://privacy.example.com/b',
      askedBy: '<b>Prize</b> https://evil.example call +1 800 555 0100',
    });
    expect(text).toContain('“b Prize /b ••• call •••” says they act for you');
    expect(`${text}${html}`).not.toMatch(/evil\.example|555 0100|<b>Prize/);
  });

  it('an agent without a name is "someone", and the reader is not called an agent', () => {
    const { text } = codeNotice({
      profile,
      request: requestOf(setting, 'delete', { received: { requester: 'agent' } }),
      code: '482913',
      minutes: 10,
      codeUrl: 'https://privacy.example.com/a',
      stopUrl: 'https://privacy.example.com/b',
      askedBy: ' ',
    });
    expect(text).toContain('Someone says they act for you');
    expect(text).not.toContain('You asked for someone else');
  });

  it('a recipient’s reason for keeping data', () => {
    const ground = 'Ask kim@evil.example <script>alert(1)</script>';
    const orders = allAnswered('delete').map((order) => ({
      ...order,
      events: order.events.map((event) =>
        event.type === 'ConfirmationRecorded' && order.recipientKind === 'customer'
          ? {
              ...event,
              outcome: 'exempted' as const,
              exempted: [{ category: 'commercial' as const, ground }],
            }
          : event,
      ),
    }));
    const { text, html } = finalNotice({
      profile,
      request: requestOf(setting, 'delete', {
        events: [
          {
            type: 'RequestConcluded',
            at: '2026-12-09T18:00:00.000Z',
            status: 'fulfilled',
            reason: null,
            receiptDigest: 'x',
          },
        ],
      }),
      orders,
      receiptUrl: 'https://privacy.example.com/r',
      statusUrl: 'https://privacy.example.com/s',
      mayRepeat: 'no',
    });
    expect(text).toContain('Kept: things bought or owned. Their reason: “Ask •••');
    expect(html).not.toMatch(/kim@|<script>/);
  });
});
