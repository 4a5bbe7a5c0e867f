import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortMail } from '#domain/mail-sorting.ts';
import { htmlText } from '#functions/mail-in/html-text.ts';
import { mailNotification, parseMail } from '#functions/mail-in/parse-mail.ts';
import { mailWords } from '#store/inbound-mails.ts';
import { hostile, noise } from './hostile.ts';
import { mime, notification } from './mails.ts';

const ours = 'privacy@example.org';
type Changed = Parameters<typeof notification>[1];
const parse = (raw: string | Buffer, changed: Changed = {}) => parseMail(notification(raw, changed), ours);

describe('what a mail says', () => {
  it('is its sender, subject and text', async () => {
    const { words, doubts, isEcho } = await parse(
      mime('Delete my data.', { Subject: '=?utf-8?q?Por_favor=C2=A1?=' }),
    );
    expect(words).toMatchObject({
      from: 'jane@example.com',
      name: 'Jane Doe',
      subject: 'Por favor¡',
      attachments: 0,
    });
    expect(words.text.trim()).toBe('Delete my data.');
    expect({ doubts, isEcho }).toEqual({ doubts: [], isEcho: false });
  });

  it('is read from HTML when there is nothing else, without what it answers to', async () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><p>Please&nbsp;<b>delete</b> my&#32;data.' +
      '<div class="gmail_quote">On Monday we wrote:<blockquote><p>Do not sell my data</blockquote></div></body></html>';
    const { words } = await parse(mime(html, { 'Content-Type': 'text/html; charset=utf-8' }));
    expect(sortMail(words).kinds).toEqual(['delete']);
  });

  it('is empty when the request stands in a picture only', async () => {
    const picture =
      '--x\r\nContent-Type: image/png; name="request.png"\r\nContent-Disposition: attachment\r\n' +
      'Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--';
    const headers = { Subject: 'image0.png', 'Content-Type': 'multipart/mixed; boundary=x' };
    const { words } = await parse(mime(picture, headers));
    expect(words).toMatchObject({ attachments: 1, text: '' });
    expect(sortMail(words).kinds).toBe('unclear');
  });

  it('is read with the charset it names', async () => {
    const raw = Buffer.concat([
      Buffer.from('From: jane@example.com\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n'),
      Buffer.from('Borren mi informaci\u00f3n', 'latin1'),
    ]);
    expect((await parse(raw)).words.text.trim()).toBe('Borren mi información');
  });

  it('is the raw text when no program can read it, so that a person can', async () => {
    const deep = hostile.find(([what]) => what === 'a thousand parts in one another')?.[1] ?? '';
    const { words, doubts } = await parse(deep);
    expect(words.text).toContain('Content-Type: multipart/mixed');
    expect(doubts).toEqual(['sender']);
  });
});

describe('no program answers', () => {
  it.each([
    ['a mail from two people', 'a@example.com, b@example.com'],
    ['a mail from a group', 'All: a@example.com, b@example.com;'],
    ['an address hidden in a name', '"x@evil.example" x <a@example.com>, y@evil.example'],
    ['a quoted local part', '"a@evil.example x"@example.com'],
    ['an address with letters that look like others', 'j\u0430ne@example.com'],
    ['a domain that is not one', 'jane@localhost'],
  ])('%s', async (_, From) => {
    expect((await parse(mime('Delete my data', { From }))).doubts).toContain('sender');
  });

  it.each([
    ['spam', 'spam'],
    ['virus', 'virus'],
    ['forged', 'dmarc'],
  ] as const)('what SES calls %s', async (doubt, fails) => {
    expect((await parse(mime('Delete my data'), { fails })).doubts).toEqual([doubt]);
  });

  it.each([
    ['Auto-Submitted', 'auto-generated'],
    ['Precedence', 'bulk'],
    ['List-Id', '<news.example.com>'],
  ])('what a program sent: %s %s', async (name, value) => {
    const parsed = await parse(mime('Delete my data', { [name]: value }));
    expect(parsed).toMatchObject({ doubts: ['by_program'], isEcho: false });
  });
});

describe('what only echoes a mail is ignored', () => {
  it.each<[string, Record<string, string>, Changed]>([
    ['an absence', { 'Auto-Submitted': 'auto-replied' }, {}],
    ['an absence, as older programs say it', { Precedence: 'auto_reply' }, {}],
    ['an absence, as others say it', { 'X-Autoreply': 'yes' }, {}],
    ['a bounce', { 'Content-Type': 'multipart/report; boundary=x' }, {}],
    ['a mail with no sender on its envelope', {}, { source: '<>' }],
    ['our own mail', { From: 'Privacy <PRIVACY@example.org>' }, {}],
  ])('%s', async (_, headers, changed) => {
    expect((await parse(mime('I am away', headers), changed)).isEcho).toBe(true);
  });
});

/** What must hold of whatever comes: short, whole, and the address is one plain address or no program answers it. */
async function checkSafe(raw: string | Buffer) {
  const { words, doubts } = await parse(raw);
  expect(mailWords.safeParse(words).error).toBeUndefined();
  expect(words.text.length).toBeLessThanOrEqual(20_000);
  expect(words.subject + words.name).not.toMatch(/[\r\n\0\u202e]/);
  if (!doubts.includes('sender')) expect(words.from).toMatch(/^[\x21-\x3f\x41-\x7e]+@[\w.-]+$/);
  sortMail(words);
}

describe('hostile mails', () => {
  it.each(hostile)(
    '%s: read without a fault',
    async (_, raw) => {
      await checkSafe(raw);
    },
    10_000,
  );

  it('of 300 made at random, each comes out as one plain address and short words, or not at all', async () => {
    await fc.assert(fc.asyncProperty(noise, checkSafe), { numRuns: 300, seed: 7020 });
  });

  it('as HTML never make the reader fail', () => {
    const read = fc.property(noise, (html) => {
      expect(typeof htmlText(html)).toBe('string');
    });
    fc.assert(read, { numRuns: 300, seed: 7020 });
  });
});

describe('the notification of SES', () => {
  it('is read as SES writes it', () => {
    const { mail, receipt, ...rest } = notification(mime('hi'));
    const read = mailNotification.parse({
      ...rest,
      mail: { ...mail, destination: ['privacy@example.org'], headersTruncated: false, headers: [] },
      receipt: {
        ...receipt,
        recipients: ['privacy@example.org'],
        spfVerdict: { status: 'PASS' },
        action: { type: 'SNS', topicArn: 'arn:aws:sns:us-east-1:111122223333:mail-in', encoding: 'BASE64' },
      },
    });
    expect(read.mail.messageId).toBe(mail.messageId);
  });

  it('is refused when it is something else, so that it lands with the dead letters', () => {
    expect(mailNotification.safeParse({ notificationType: 'Bounce', mail: {} }).success).toBe(false);
  });
});
