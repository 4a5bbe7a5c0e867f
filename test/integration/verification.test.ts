import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { demoRequest, startHouse, type TestHouse, until } from '#test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.stop());

const knownBy = (changes: Record<string, string>) =>
  demoRequest.identifiers.map(({ type, value }) => ({ type, value: changes[type] ?? value }));

describe('who asks must be who the data is about', () => {
  it('an impostor with all the data and another inbox gets a code that proves nothing, and no data is deleted', async () => {
    const reference = await house.send({ identifiers: knownBy({ email: 'impostor@example.net' }) });
    const real = await until('the code to the person', () =>
      house.mailbox().find(({ to, tags }) => tags['requestId'] === reference && to === demoPerson.email),
    );
    expect(real.text).toMatch(/\b\d{6}\b/);
    await house.enterCode(reference, await house.codeOf(reference, 'code-1-given'));
    const ended = await house.closed(reference);
    expect([ended.status, ended.reason]).toEqual(['denied', 'no_match']);
    expect(await house.orders(reference)).toEqual([]);
    const notice = house
      .mailbox()
      .find(({ tags }) => tags['requestId'] === reference && tags['notice'] === 'final');
    expect(notice?.to).toBe('impostor@example.net');
  });

  it('a stranger to the company ends in the same words as the impostor', async () => {
    const reference = await house.send({
      identifiers: [
        { type: 'name', value: 'Nobody Known' },
        { type: 'email', value: 'nobody.known@example.org' },
      ],
    });
    await house.enterCode(reference, await house.codeOf(reference));
    expect((await house.closed(reference)).reason).toBe('no_match');
  });

  it('five wrong codes lock the code, and a new one can be asked for', async () => {
    const corrections = [{ field: 'postal_code', wrong: '', right: demoPerson.postal_code }];
    const reference = await house.send({ kind: 'correct', corrections });
    const code = await house.codeOf(reference);
    const wrong = code === '123456' ? '654321' : '123456';
    for (let tries = 0; tries < 5; tries++) await house.enterCode(reference, wrong);
    await house.enterCode(reference, code);
    expect((await house.request(reference)).reason).toBe('need_user_verification');
    await fetch(`${house.url}/requests/${reference}/resend`, { method: 'POST', redirect: 'manual' });
    const second = await house.codeOf(reference, 'code-2');
    await house.enterCode(reference, code);
    expect((await house.request(reference)).reason).toBe('need_user_verification');
    await house.enterCode(reference, second);
    expect((await house.closed(reference)).status).toBe('fulfilled');
  });

  it('nobody who only knows a name and an address gets past the code, and a reminder comes before the end', async () => {
    const reference = await house.send({
      identifiers: [
        { type: 'name', value: demoPerson.full_name },
        { type: 'email', value: 'someone.else@example.net' },
      ],
    });
    await house.codeOf(reference);
    house.advance(7.5 * 24 * 3600 * 1000);
    await until('the reminder', () =>
      house
        .mailbox()
        .find(({ tags }) => tags['requestId'] === reference && tags['notice'] === 'verification-reminder'),
    );
    house.advance(24 * 24 * 3600 * 1000);
    const ended = await house.closed(reference);
    expect([ended.status, ended.reason]).toEqual(['denied', 'insuf_verification']);
  });

  it('looking at a link changes nothing; taking the request back before anybody is told ends it', async () => {
    const reference = await house.send({ identifiers: knownBy({ email: 'impostor2@example.net' }) });
    const mail = await until('the code mail', () =>
      house
        .mailbox()
        .find(
          ({ tags, to }) =>
            tags['requestId'] === reference && tags['notice'] === 'code-1' && to === demoPerson.email,
        ),
    );
    const link = /http\S+\/links\/[\w-]+/.exec(mail.text)?.[0] ?? '';
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) await fetch(link, { method });
    expect((await house.request(reference)).events.some(({ type }) => type === 'RequestWithdrawn')).toBe(
      false,
    );
    await fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    expect((await house.closed(reference)).status).toBe('revoked');
  });
});
