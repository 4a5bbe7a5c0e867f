import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRequest } from '#store/events.ts';
import { loadMail, putMail, readMail } from '#store/inbound-mails.ts';
import { sealField, unsealDraft } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { aConsole, at, fieldOf, lives, openCase, send, signIn } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

let made = 0;
/** A mail that no program could sort, with somebody signed in who looks at it. */
async function openMail(changed: { text?: string; receivedAt?: string } = {}) {
  made += 1;
  const { place, told, time } = aConsole(table);
  const { cookies, formToken } = await signIn(place);
  const mailId = `mail-${createHash('sha256').update(`m${made}`).digest('base64url').slice(0, 22)}`;
  await putMail(place, {
    mailId,
    receivedAt: changed.receivedAt ?? '2026-11-20T09:00:00.000Z',
    doubts: ['spam'],
    references: [],
    words: {
      from: `jane-${made}@example.org`,
      name: 'Jane Doe',
      subject: 'About my file',
      text: changed.text ?? 'Please take me off.\n<script>alert(1)</script>',
      attachments: 1,
    },
  });
  const path = `/console/mails/${mailId}`;
  const look = (tail = '') => send(place, `${path}${tail}`, { cookies });
  const press = (act: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    send(place, `${path}/${act}`, { cookies, form: { form_token: formToken, ...form }, headers });
  return { mailId, place, told, time, look, press, cookies, from: `jane-${made}@example.org` };
}

const ask = { kind_delete: 'yes', kind_opt_out: 'yes', residence: 'CA', language: 'en' };

describe('the list of mails', () => {
  test('shows when each came in and what was doubted, and not a word of what it says', async () => {
    const { place, cookies, mailId, from } = await openMail();
    const { body } = await send(place, '/console/mails', { cookies });
    expect(body).toContain(`/console/mails/${mailId}`);
    expect(body).toContain('It may be spam');
    for (const secret of [from, 'Jane Doe', 'About my file', 'take me off'])
      expect(body).not.toContain(secret);
  });
  test('says that there is none, and begins anew from a cursor that somebody changed', async () => {
    const { place, cookies } = await openMail();
    expect((await send(place, '/console/mails?state=no_request', { cookies })).body).toContain(
      'No mail was found to ask for nothing.',
    );
    const forged = Buffer.from(JSON.stringify({ pk: 'x' })).toString('base64url');
    for (const cursor of [forged, 'x'])
      expect((await send(place, `/console/mails?cursor=${cursor}`, { cookies })).statusCode).toBe(200);
  });
  test('is led to from the list of requests', async () => {
    const { place, cookies, press } = await openMail();
    const waiting = async () => {
      const { body } = await send(place, '/console', { cookies });
      return Number(/href="\/console\/mails">Mails to sort <span class="count">(\d+)</.exec(body)?.[1]);
    };
    const before = await waiting();
    expect(before).toBeGreaterThan(0);
    await press('dismiss');
    expect(await waiting()).toBe(before - 1);
  });
});

describe('a mail', () => {
  test('is read by who presses "Show", as text and never as markup', async () => {
    const { look, press, from } = await openMail();
    expect((await look()).body).not.toContain(from);
    const { body, statusCode } = await press('reveal');
    expect(statusCode).toBe(200);
    for (const words of [from, 'About my file', '&lt;script&gt;alert(1)', '1 file, not kept'])
      expect(body).toContain(words);
    expect(body).not.toContain('<script');
    expect((await look('/reveal')).statusCode).toBe(404);
  });

  test('is opened as what it asks for, as received when the mail was, and its own words are shredded', async () => {
    const { mailId, place, press, look, told, from } = await openMail();
    const answer = await press('open', { ...ask, phone: '415 555 0123' });
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([
      303,
      `/console/mails/${mailId}?done=opened`,
    ]);
    const mail = await loadMail(table, mailId);
    expect(mail).toMatchObject({ state: 'opened', by: 'sam' });
    expect(mail?.references).toHaveLength(2);
    const [reference = ''] = mail?.references ?? [];
    expect((await loadRequest(table, reference))?.received).toMatchObject({
      kind: 'delete',
      channel: 'email',
      receivedOn: '2026-11-20',
      enteredBy: 'sam',
    });
    expect((await unsealDraft(place, reference))?.identifiers).toEqual([
      { type: 'email', value: from },
      { type: 'phone', value: '415 555 0123' },
      { type: 'name', value: 'Jane Doe' },
    ]);
    expect(await readMail(place, mailId)).toBeUndefined();
    expect(told).toHaveLength(2);
    expect((await look('?done=opened')).body).toContain(`/console/requests/${reference}"`);
  });

  test('pressed twice is opened once, whatever the second form says', async () => {
    const { mailId, press } = await openMail();
    await Promise.all([press('open', ask), press('open', ask)]);
    await press('open', { ...ask, kind_access: 'yes' });
    expect((await loadMail(table, mailId))?.references).toHaveLength(2);
  });

  test.each([
    ['no right', { kind_delete: '', kind_opt_out: '' }, 'Choose at least one right.'],
    ['no residence', { residence: '' }, 'Choose where the consumer lives'],
    ['nothing to correct', { kind_correct: 'yes' }, 'Say what is wrong and what is right.'],
    ['an appeal of nothing', { kind_appeal: 'yes' }, 'Give the reference of the request you appeal.'],
  ])('is not opened with %s, and the form keeps what was typed', async (_, changed, words) => {
    const { mailId, press, told } = await openMail();
    const { statusCode, body } = await press('open', { ...ask, phone: '415 555 0123', ...changed });
    expect([statusCode, body.includes(words), body.includes('value="415 555 0123"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect([(await loadMail(table, mailId))?.state, told]).toEqual(['unsorted', []]);
  });

  test('that asks for nothing is put away, and can be thought over while its words are kept', async () => {
    const { mailId, press, look } = await openMail();
    expect((await press('dismiss')).statusCode).toBe(303);
    expect(await loadMail(table, mailId)).toMatchObject({ state: 'no_request', by: 'sam' });
    expect((await look()).body).not.toContain('This is no request');
    expect((await press('open', ask)).statusCode).toBe(303);
    expect((await loadMail(table, mailId))?.state).toBe('opened');
  });

  test('whose words are gone can be neither read nor opened', async () => {
    const { press, look } = await openMail({ receivedAt: '2026-07-01T09:00:00.000Z' });
    expect((await look()).body).toContain('What it said is not kept any more.');
    expect((await press('open', ask)).statusCode).toBe(410);
  });

  test('cannot be sorted by a page of another site, and there is no page for one that never came', async () => {
    const { mailId, press, place, cookies } = await openMail();
    for (const act of ['reveal', 'open', 'dismiss'])
      expect((await press(act, ask, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await loadMail(table, mailId))?.state).toBe('unsorted');
    for (const other of [`mail-${'a'.repeat(22)}`, 'mail-1', 'x'])
      expect((await send(place, `/console/mails/${other}`, { cookies })).statusCode).toBe(404);
    expect((await press('erase')).statusCode).toBe(404);
  });
});

test('a mail that names a request is read on the page of that request', async () => {
  const mailId = `mail-${'b'.repeat(22)}`;
  const { place, requestId, look, press } = await openCase(table, [
    ...lives.undecided,
    { type: 'MailReceived', at, messageId: mailId },
  ]);
  const words = {
    from: 'avery@example.org',
    name: '',
    subject: 'More',
    text: 'I also moved.',
    attachments: 0,
  };
  await sealField(place, { requestId, field: `mail-${'b'.repeat(22)}`, text: JSON.stringify(words) });
  const { body } = await look();
  expect([body.includes('Mail of'), body.includes('I also moved.')]).toEqual([true, false]);
  expect((await press('reveal')).body).toContain('I also moved.');
  expect(fieldOf(body, 'form_token')).not.toBe('');
});
