import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireHouse } from '#functions/wiring.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { listRequests } from '#store/events.ts';
import { listMails, readMail } from '#store/inbound-mails.ts';
import { startHouse, type TestHouse, until } from '#test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startHouse({ profile: 'leadsfactory' });
});
afterAll(() => house.stop());

const asked = `From: ${demoPerson.full_name} <${demoPerson.email}>\r\nSubject: My data\r\n\r\nPlease delete all my personal data.\r\n`;
const post = (body: string, type: string) =>
  fetch(`${house.url}/mailbox/inbound`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
    redirect: 'manual',
  });
const requests = async () => (await listRequests(wireHouse().table, { shelf: 'open', limit: 100 })).requests;
const mailTo = (address: string, subject: string) =>
  until(`"${subject}" to ${address}`, () =>
    house.mailbox().find((mail) => mail.to === address && mail.subject.includes(subject)),
  );

describe('a mail to the company', () => {
  it('that plainly asks is a request, confirmed to its sender, and no second one when it comes again', async () => {
    const mail = { raw: Buffer.from(asked), messageId: 'mail-of-jordan' };
    await house.takeIn(mail);
    await house.takeIn(mail);
    const [only, another] = await requests();
    expect(another).toBeUndefined();
    const reference = only?.requestId ?? '';
    expect((await house.request(reference)).received).toMatchObject({
      kind: 'delete',
      channel: 'email',
      residence: 'CA',
    });
    await mailTo(demoPerson.email, reference);
    expect(house.mailbox().filter(({ tags }) => tags['notice'] === 'acknowledgement')).toHaveLength(1);
  });

  it('that answers our notice joins the case', async () => {
    const [only] = await requests();
    const reference = only?.requestId ?? '';
    const raw = asked.replace('My data', `Re: We have your request ${reference}`);
    expect((await post(raw, 'message/rfc822')).status).toBe(202);
    const types = (await house.request(reference)).events.map(({ type }) => type);
    expect(types.filter((type) => type === 'MailReceived')).toHaveLength(1);
    expect(await requests()).toHaveLength(1);
  });

  it('that does not say what it wants is answered at once and waits for staff', async () => {
    const form = new URLSearchParams({
      from: 'Sam <sam@example.com>',
      subject: 'Hola',
      text: '¿Quién es usted?',
    });
    const answer = await post(form.toString(), 'application/x-www-form-urlencoded');
    expect(answer.headers.get('location')).toBe('/mailbox?written=yes');
    const reply = await mailTo('sam@example.com', 'Cómo mandarnos');
    expect(reply.text).toContain(`${house.url}/es`);
    const { mails } = await listMails(wireHouse().table, { state: 'unsorted', limit: 10 });
    expect(mails).toHaveLength(1);
    expect(await readMail(wireHouse(), mails[0]?.mailId ?? '')).toMatchObject({
      from: 'sam@example.com',
      subject: 'Hola',
    });
  });

  it('that answers by itself is not answered', async () => {
    const before = house.mailbox().length;
    const raw = asked.replace('Subject:', 'Auto-Submitted: auto-replied\r\nSubject:');
    expect((await post(raw, 'message/rfc822')).status).toBe(202);
    expect(house.mailbox()).toHaveLength(before);
  });

  it('is refused at the door when it is too large for SES', async () => {
    expect((await post('x'.repeat(160_000), 'message/rfc822')).status).toBe(413);
  });

  it('can be written on the mailbox page', async () => {
    const page = await (await fetch(`${house.url}/mailbox?written=yes`)).text();
    expect(page).toContain('action="/mailbox/inbound"');
    expect(page).toContain('Your mail was taken in.');
  });
});
