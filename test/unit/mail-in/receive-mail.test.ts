import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '#domain/ports.ts';
import { dismissMail, openMailAs } from '#functions/acts/open-mail.ts';
import { receiveRequests } from '#functions/acts/receive-requests.ts';
import { answersPerDay, receiveMail } from '#functions/mail-in/receive-mail.ts';
import { readProfile } from '#infra/local/house.ts';
import { profileFile } from '#infra/local/profile-file.ts';
import { loadRequest } from '#store/events.ts';
import { listMails, readMail } from '#store/inbound-mails.ts';
import { shredKey, unsealDraft, unsealField } from '#store/sealed.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';
import { mime, notification } from './mails.ts';

let tables: Awaited<ReturnType<typeof startTable>>;
let base: ReturnType<typeof unitHouse>;
beforeAll(async () => {
  tables = await startTable();
  base = unitHouse(tables);
});
afterAll(() => tables.stop());

let count = 0;
/** A desk with a mailer that keeps what it sends, and an engine that keeps what it is told. */
function open(profile = 'leadsfactory') {
  const house = { ...base, profile: readProfile(profileFile(profile)) };
  const sent: Mail[] = [];
  const started: string[] = [];
  const opened: string[] = [];
  const workflow = {
    start: async (requestId: string) => void started.push(requestId),
    succeed: async () => true,
    isRunning: async () => true,
  };
  const mailer = { send: async (mail: Mail) => `sent-${sent.push(mail)}` };
  const receive: typeof receiveRequests = async (...[place, draft, how]) => {
    const received = await receiveRequests(place, draft, { ...how, workflow });
    opened.push(...received.requests.map(({ reference }) => reference));
    return received;
  };
  return { house, mailer, receive, sent, started, opened, workflow };
}

let sender = '';
beforeEach(() => {
  count += 1;
  sender = `jane-${count}@example.com`;
});

type Changed = NonNullable<Parameters<typeof notification>[1]>;
const from = (text: string, headers: Record<string, string> = {}, changed: Changed = {}) => {
  count += 1;
  return notification(mime(text, { From: `Jane Doe <${sender}>`, ...headers }), {
    id: `message-${count}`,
    ...changed,
  });
};
const unsortedFrom = async (desk: ReturnType<typeof open>, id: string) => {
  const { mails } = await listMails(desk.house.table, { state: 'unsorted', limit: 100 });
  const all = await Promise.all(
    mails.map(async (mail) => ({ ...mail, words: await readMail(desk.house, mail.mailId) })),
  );
  return all.filter(({ words }) => words?.from === id);
};

describe('a mail that plainly asks', () => {
  it('is a request, received when the mail was, with what is known of its sender', async () => {
    const desk = open();
    const mail = from('Delete my data.', {}, { at: '2026-11-20T23:30:00.000Z' });
    expect(await receiveMail(desk, mail)).toBe('opened');
    const [reference = ''] = desk.opened;
    expect((await loadRequest(desk.house.table, reference))?.received).toMatchObject({
      kind: 'delete',
      channel: 'email',
      language: 'en',
      residence: 'CA',
      law: 'CCPA',
      receivedOn: '2026-11-20',
      dueOn: '2027-01-03',
    });
    const draft = await unsealDraft(desk.house, reference);
    expect(draft?.identifiers).toEqual([
      { type: 'email', value: sender },
      { type: 'name', value: 'Jane Doe' },
    ]);
    expect(draft?.evidence).toBe('Hello\n\nDelete my data.');
    expect(desk.started).toEqual([reference]);
    expect(await unsortedFrom(desk, sender)).toEqual([]);
  });

  it('is one request for each right, in the language it was written in', async () => {
    const desk = open();
    await receiveMail(desk, from('Borren mis datos y no vendan mi información.'));
    const requests = await Promise.all(desk.opened.map((id) => loadRequest(desk.house.table, id)));
    expect(requests.map((request) => request?.received.kind).sort()).toEqual(['delete', 'opt_out']);
    expect(requests.map((request) => request?.received.language)).toEqual(['es', 'es']);
  });

  it('is a request from an address without a name, too', async () => {
    const desk = open();
    expect(await receiveMail(desk, from('Delete my data.', { From: sender }))).toBe('opened');
  });

  it('is answered by the strictest rules where the company is under several laws and no home is named', async () => {
    const desk = open('batchservice');
    await receiveMail(desk, from('Delete my data.'));
    await receiveMail(desk, from('I live in Texas. Delete my data.'));
    const requests = await Promise.all(desk.opened.map((id) => loadRequest(desk.house.table, id)));
    expect(requests.map((request) => request?.received.residence)).toEqual(['OTHER', 'TX']);
  });

  it('is the same request when it is delivered again', async () => {
    const desk = open();
    const mail = from('Delete my data.');
    await receiveMail(desk, mail);
    expect(await receiveMail(desk, mail)).toBe('opened');
    expect(new Set(desk.opened).size).toBe(1);
  });
});

describe('a mail that does not', () => {
  it('is kept for staff, sealed, and its sender is told at once how to ask', async () => {
    const desk = open();
    expect(await receiveMail(desk, from('Where did you get my number?'))).toBe('kept');
    const [kept] = await unsortedFrom(desk, sender);
    expect(kept).toMatchObject({ state: 'unsorted', doubts: [], receivedAt: '2026-11-23T17:00:00.000Z' });
    expect(kept?.words?.text.trim()).toBe('Where did you get my number?');
    expect(desk.sent.map(({ to }) => to)).toEqual([sender]);
    expect(desk.sent[0]?.text).toContain('Delete my data.');
    expect(desk.sent[0]?.text).toContain('http://127.0.0.1:4400/');
    expect(desk.sent[0]?.text).toContain('(800) 930-8104');
  });

  it('leaves nothing in the table by which its sender or its words could be read', async () => {
    const desk = open();
    await receiveMail(desk, from('Where did you get my canary number?'));
    await receiveMail(desk, from('Delete my canary data.'));
    const stored = await desk.house.table.client.send(new ScanCommand({ TableName: desk.house.table.name }));
    expect(stored.Items?.length).toBeGreaterThan(5);
    expect(JSON.stringify(stored.Items)).not.toMatch(/canary|jane|example\.com/i);
  });

  it('is kept once and answered once when it is delivered again', async () => {
    const desk = open();
    const mail = from('Hi there');
    await receiveMail(desk, mail);
    await receiveMail(desk, mail);
    expect(await unsortedFrom(desk, sender)).toHaveLength(1);
    expect(desk.sent).toHaveLength(1);
  });

  it('is answered in Spanish when it is written so', async () => {
    const desk = open();
    await receiveMail(desk, from('Hola, quiero saber por qué me llaman ustedes.'));
    expect(desk.sent[0]?.subject).toBe('Cómo mandarnos una solicitud de privacidad');
  });

  it('is kept for staff when the request stands in a picture only, and its sender is answered', async () => {
    const desk = open();
    const picture =
      '--x\r\nContent-Type: image/png; name="please-delete-me.png"\r\nContent-Disposition: attachment\r\n' +
      'Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--';
    const mail = from(picture, {
      From: 'Sam <screenshot@example.com>',
      'Content-Type': 'multipart/mixed; boundary=x',
    });
    expect(await receiveMail(desk, mail)).toBe('kept');
    expect(await unsortedFrom(desk, 'screenshot@example.com')).toMatchObject([
      { state: 'unsorted', words: { attachments: 1 } },
    ]);
    expect([desk.opened, desk.sent.map(({ to }) => to)]).toEqual([[], ['screenshot@example.com']]);
  });

  it('is kept when it asks for what the company does not offer, or says too little of it', async () => {
    const desk = open();
    expect(await receiveMail(desk, from('Limit the use of my sensitive data.'))).toBe('kept');
    expect(await receiveMail(desk, from('Please correct my address.'))).toBe('kept');
    expect(desk.sent).toHaveLength(2);
  });

  it.each([
    ['spam', {}, { fails: 'spam' }],
    ['virus', {}, { fails: 'virus' }],
    ['forged', {}, { fails: 'dmarc' }],
    ['by_program', { Precedence: 'bulk' }, {}],
  ] as const)('is kept and not answered when in doubt: %s', async (doubt, headers, changed) => {
    const desk = open();
    expect(await receiveMail(desk, from('Delete my data.', headers, changed))).toBe('kept');
    expect((await unsortedFrom(desk, sender))[0]?.doubts).toEqual([doubt]);
    expect([desk.sent, desk.opened]).toEqual([[], []]);
  });

  it('starts no answering back and forth', async () => {
    const desk = open();
    expect(await receiveMail(desk, from('Away', { 'Auto-Submitted': 'auto-replied' }))).toBe('ignored');
    expect(await receiveMail(desk, from('Failed', {}, { source: '' }))).toBe('ignored');
    expect(desk.sent).toEqual([]);
    expect(await unsortedFrom(desk, sender)).toEqual([]);
  });
});

it('one address gets so many answers a day and no more; what comes above is kept', async () => {
  const desk = open();
  for (let n = 0; n < answersPerDay; n++) await receiveMail(desk, from(`Hello ${n}`));
  expect(await receiveMail(desk, from('Delete my data.'))).toBe('kept');
  expect(desk.sent).toHaveLength(answersPerDay);
  const doubts = (await unsortedFrom(desk, sender)).map((mail) => mail.doubts.join());
  expect(doubts.filter((doubt) => doubt === 'too_many')).toHaveLength(1);
  const nextDay = from('Delete my data.', {}, { at: '2026-11-24T17:00:00.000Z' });
  expect(await receiveMail(desk, nextDay)).toBe('opened');
});

describe('a mail that names a case', () => {
  async function withCase() {
    const desk = open();
    await receiveMail(desk, from('Delete my data.'));
    const [reference = ''] = desk.opened.splice(0);
    return { desk, reference };
  }
  const mailsOf = async (desk: ReturnType<typeof open>, reference: string) =>
    (await loadRequest(desk.house.table, reference))?.events.flatMap((event) =>
      event.type === 'MailReceived' ? [event.messageId] : [],
    ) ?? [];

  it('joins it, once, with its words sealed there and not in the log', async () => {
    const { desk, reference } = await withCase();
    const mail = from('My other number is 555-0100.', { Subject: `Re: We have your request ${reference}` });
    expect(await receiveMail(desk, mail)).toBe('attached');
    await receiveMail(desk, mail);
    const mails = await mailsOf(desk, reference);
    expect(mails).toHaveLength(1);
    const text = await unsealField(desk.house, reference, `mail-${mails[0]?.slice(5)}`);
    expect(text).toContain('555-0100');
    expect(desk.sent).toEqual([]);
  });

  it('and asks for one thing more joins it and opens that', async () => {
    const { desk, reference } = await withCase();
    await receiveMail(desk, from('Do not sell my data, either.', { Subject: `Re: ${reference}` }));
    const [more = ''] = desk.opened;
    expect((await loadRequest(desk.house.table, more))?.received.kind).toBe('opt_out');
    expect(await mailsOf(desk, reference)).toHaveLength(1);
  });

  it('is kept for staff when the case is closed and its data shredded', async () => {
    const { desk, reference } = await withCase();
    await shredKey(desk.house.keysTable, reference);
    expect(await receiveMail(desk, from('And now?', { Subject: `Re: ${reference}` }))).toBe('kept');
    expect((await unsortedFrom(desk, sender))[0]?.references).toEqual([reference]);
  });

  it('is an appeal when it says so', async () => {
    const desk = open('batchservice');
    await receiveMail(desk, from('Delete my data.'));
    const [reference = ''] = desk.opened.splice(0);
    expect(await receiveMail(desk, from(`I appeal. ${reference}`))).toBe('opened');
    const [appeal = ''] = desk.opened;
    expect((await loadRequest(desk.house.table, appeal))?.received).toMatchObject({
      kind: 'appeal',
      appealOf: reference,
    });
  });

  it('that nobody has is sorted by its words', async () => {
    const desk = open();
    expect(await receiveMail(desk, from('I appeal. 7K3M-Q9XT-2FW7'))).toBe('kept');
    expect(await receiveMail(desk, from('Delete my data. 7K3M-Q9XT-2FW7'))).toBe('opened');
  });
});

describe('staff', () => {
  async function withMail(text = 'Hello?') {
    const desk = open();
    await receiveMail(desk, from(text));
    const [kept] = await unsortedFrom(desk, sender);
    if (!kept) throw new Error('The mail was not kept');
    const { mailId } = kept;
    const { workflow } = desk;
    const asked = {
      mailId,
      kinds: ['delete'],
      language: 'en',
      residence: 'CA',
      by: 'Alex',
      workflow,
    } as const;
    return { desk, mailId, asked };
  }

  it('open a mail as a request of its day, in their name, and its words live on in the request only', async () => {
    const { desk, mailId, asked } = await withMail();
    const mail = await openMailAs(desk.house, asked);
    expect(mail).toMatchObject({ state: 'opened', by: 'Alex' });
    const [reference = ''] = mail.references;
    expect((await loadRequest(desk.house.table, reference))?.received).toMatchObject({
      enteredBy: 'Alex',
      channel: 'email',
      receivedOn: '2026-11-23',
    });
    expect(await readMail(desk.house, mailId)).toBeUndefined();
    expect((await unsealDraft(desk.house, reference))?.evidence).toContain('Hello?');
    expect(await openMailAs(desk.house, { ...asked, by: 'Sam' })).toEqual(mail);
  });

  it('say that a mail asks for nothing, and may think again', async () => {
    const { desk, mailId, asked } = await withMail();
    expect(await dismissMail(desk.house, { mailId, by: 'Alex' })).toMatchObject({
      state: 'no_request',
      by: 'Alex',
    });
    expect(await unsortedFrom(desk, sender)).toEqual([]);
    expect(await openMailAs(desk.house, asked)).toMatchObject({ state: 'opened' });
    expect(await dismissMail(desk.house, { mailId, by: 'Sam' })).toMatchObject({
      state: 'opened',
      by: 'Alex',
    });
  });

  it('see those that wait longest first, page by page', async () => {
    const { desk } = await withMail();
    const first = await listMails(desk.house.table, { state: 'unsorted', limit: 1 });
    const second = await listMails(desk.house.table, { state: 'unsorted', limit: 1, cursor: first.cursor });
    const days = [...first.mails, ...second.mails].map(({ receivedAt }) => receivedAt);
    expect(days).toHaveLength(2);
    expect(days.toSorted()).toEqual(days);
    expect(await listMails(desk.house.table, { state: 'unsorted', limit: 1, cursor: 'nonsense' })).toEqual(
      first,
    );
  });

  it('cannot read a mail any more after 120 days, nor open it', async () => {
    const { desk, mailId, asked } = await withMail();
    const later = { ...desk.house, clock: { now: () => '2027-03-24T00:00:00.000Z' } };
    expect(await readMail(later, mailId)).toBeUndefined();
    await expect(openMailAs(later, asked)).rejects.toMatchObject({ problem: 'gone' });
    await expect(dismissMail(desk.house, { mailId: 'mail-none', by: 'Alex' })).rejects.toMatchObject({
      problem: 'not-found',
    });
  });
});
