import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendNotice } from '#functions/acts/send-notice.ts';
import { recordMailEvent } from '#functions/mail-events/record-mail-event.ts';
import { sesMailer } from '#mail/ses.ts';
import { readNotice } from '#store/notices.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

const ses = mockClient(SESClient);
let tables: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  tables = await startTable();
});
afterAll(() => tables.stop());
beforeEach(() => ses.reset());

const mailer = sesMailer({ sender: 'privacy@example.com', configurationSet: 'set' });
let number = 0;

/** One notice of a new request, and a function that tries to send it. */
function aNotice(to = 'jordan.rivera@example.com') {
  const house = unitHouse(tables);
  const requestId = `REQ-${++number}`;
  const told: ('no' | 'yes')[] = [];
  const compose = (mayRepeat: 'no' | 'yes') => {
    told.push(mayRepeat);
    return { subject: 'Done', text: 'Done', html: '<p>Done</p>' };
  };
  const send = () => sendNotice(house, mailer, { requestId, notice: 'final', to, compose });
  const known = async () => (await readNotice(house.table, requestId, 'final'))?.state;
  return { house, requestId, told, send, known };
}
const fault = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

describe('a final notice is sent once', () => {
  it('however often the step is tried', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    const { send } = aNotice();
    expect(await send()).toEqual({ state: 'sent', messageId: 'm-1' });
    expect(await send()).toEqual({ state: 'sent', messageId: 'm-1' });
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it('by one of many who try at the same time', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    const { send } = aNotice();
    await Promise.allSettled(Array.from({ length: 8 }, send));
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it('when the answer of SES was lost, its own event settles it and nothing is sent again', async () => {
    ses.on(SendEmailCommand).rejects(fault('TimeoutError'));
    const { send, house, requestId, known } = aNotice();
    await expect(send()).rejects.toThrow('TimeoutError');
    await expect(send()).rejects.toMatchObject({ name: 'NoticeUncertain' });
    const mail = { messageId: 'm-9', tags: { requestId: [requestId], notice: ['final'] } };
    await recordMailEvent(house, { eventType: 'Delivery', mail });
    expect(await send()).toEqual({ state: 'sent', messageId: 'm-9' });
    expect(await known()).toBe('sent');
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it('when no event came in a quarter of an hour, once more, and the reader is told so', async () => {
    ses.on(SendEmailCommand).rejectsOnce(fault('TimeoutError')).resolves({ MessageId: 'm-2' });
    const { send, house, told } = aNotice();
    await expect(send()).rejects.toThrow();
    house.at = '2026-11-23T18:16:00.000Z';
    expect((await send()).state).toBe('sent');
    expect(told).toEqual(['no', 'yes']);
  });
});

describe('what SES says is taken at its word', () => {
  it.each(['Throttling', 'TooManyRequestsException', 'AccountSendingPausedException'])(
    '%s: nothing was taken, so the next try sends at once and says nothing of a copy',
    async (name) => {
      ses.on(SendEmailCommand).rejectsOnce(fault(name)).resolves({ MessageId: 'm-3' });
      const { send, told } = aNotice();
      await expect(send()).rejects.toMatchObject({ name: 'Transient' });
      expect((await send()).state).toBe('sent');
      expect(told).toEqual(['no', 'no']);
    },
  );

  it('MessageRejected: undeliverable, said so and not tried again', async () => {
    ses.on(SendEmailCommand).rejects(fault('MessageRejected'));
    const { send, known } = aNotice();
    expect((await send()).state).toBe('undeliverable');
    expect((await send()).state).toBe('undeliverable');
    expect(await known()).toBe('undeliverable');
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it('a bounce after it was sent: undeliverable, and a later event does not undo that', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-4' });
    const { send, house, requestId, known } = aNotice();
    await send();
    const mail = { messageId: 'm-4', tags: { requestId: [requestId], notice: ['final'] } };
    await recordMailEvent(house, { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent' } });
    await recordMailEvent(house, { eventType: 'Delivery', mail });
    expect(await known()).toBe('undeliverable');
  });
});

describe('a mail goes to one plain address and nowhere else', () => {
  it.each([
    'a@example.com, b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    '"a@evil.example x"@example.com',
    'group: a@example.com;',
    '<a@example.com>',
    'a@exam ple.com',
    `${'a'.repeat(250)}@example.com`,
    'a@[127.0.0.1]',
    'nothing',
  ])('%s is refused before SES is asked', async (address) => {
    const { send } = aNotice(address);
    expect((await send()).state).toBe('undeliverable');
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(0);
  });
});
