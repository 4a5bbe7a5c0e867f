import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldOrder } from '#domain/orders.ts';
import { type EventOf, happened, lastOf } from '#domain/request.ts';
import { screenPeople } from '#functions/import/screen.ts';
import { wireHouse } from '#functions/wiring.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { cookieName } from '#platform/http.ts';
import { putDisclosures } from '#store/disclosures.ts';
import { openSession } from '#store/links.ts';
import { readReceipt } from '#store/receipts.ts';
import { startHouse, type TestHouse, until } from '#test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  process.env['FIRST_REMINDER_SECONDS'] = '600';
  house = await startHouse();
});
afterAll(() => house.stop());

const days = (count: number) => count * 24 * 3600 * 1000;
const onlyEmail = [{ type: 'email', value: demoPerson.email }];
const mailsOf = (reference: string) =>
  house.mailbox().flatMap(({ tags }) => (tags['requestId'] === reference ? [tags['notice']] : []));

/** A browser that may see a request, as one that came by a mailed link. */
async function sessionFor(reference: string): Promise<string> {
  const { table, clock, config } = wireHouse();
  const secret = await openSession(table, { opens: reference, seconds: 600, now: clock.now() });
  return `${cookieName(config.PUBLIC_URL)}=${secret}`;
}

const attorney = {
  role: 'agent',
  name: 'A. Gent',
  email: 'agent@example.org',
  authority: 'power_of_attorney',
};

/** Somebody in own records who is not the demo person. */
async function anotherPerson(at: number) {
  const [row] = await house.query(
    'select * from batchdata_profiles where email <> $1 and phone is not null order by id offset $2 limit 1',
    [demoPerson.email, at],
  );
  const value = (name: string) => String(row?.[name] ?? '');
  return {
    email: value('email'),
    identifiers: [
      { type: 'name', value: value('full_name') },
      { type: 'email', value: value('email') },
      { type: 'phone', value: value('phone') },
      { type: 'postal_code', value: value('postal_code') },
    ].filter((one) => one.value !== ''),
  };
}

describe('an opt-out of sale and sharing', () => {
  it('in California is carried out at once, with nothing but an e-mail and no proof asked', async () => {
    const reference = await house.send({ kind: 'opt_out', identifiers: onlyEmail });
    const request = await house.closed(reference);
    expect(request.status).toBe('fulfilled');
    expect(lastOf(request.events, 'VerificationSucceeded')?.level).toBe('none');
    expect(mailsOf(reference)).not.toContain('code-1');
    const orders = await house.orders(reference);
    expect(orders.map(({ kind }) => kind)).toEqual(orders.map(() => 'opt_out'));
    expect(orders.filter(({ recipientKind }) => recipientKind === 'customer').length).toBeGreaterThan(5);
    expect(
      orders.filter(
        ({ recipientKind, events }) =>
          recipientKind === 'customer' && foldOrder(events).outcome !== 'opted_out',
      ),
    ).toEqual([]);
    const [row] = await house.query(
      'select do_not_sell_since as day from batchdata_profiles where email = $1',
      [demoPerson.email],
    );
    expect(row?.['day']).toBe(house.now().slice(0, 10));
  });

  it('tells nobody who proved nothing which customers had the data: a number stands for each name', async () => {
    const reference = await house.send({ kind: 'opt_out', identifiers: onlyEmail });
    const request = await house.closed(reference);
    const orders = await house.orders(reference);
    const cookie = await sessionFor(reference);
    const page = await (await fetch(`${house.url}/requests/${reference}`, { headers: { cookie } })).text();
    const mails = house.mailbox().filter(({ tags }) => tags['requestId'] === reference);
    const final = mails.find(({ tags }) => tags['notice'] === 'final');
    const receipt = decodeJwt((await readReceipt(wireHouse().table, request.requestId))?.jws ?? '');
    expect(page).toContain('Customer 1');
    expect(final?.text).toContain('Customer 1');
    expect(receipt).toMatchObject({ recipientsTotal: orders.length, recipients: [] });
    const names = orders.flatMap((order) => (order.recipientKind === 'own' ? [] : [order.recipientName]));
    expect(names.length).toBeGreaterThan(5);
    const shown = [page, JSON.stringify(mails), JSON.stringify(receipt)].join();
    expect(names.filter((name) => shown.includes(name))).toEqual([]);
  });

  it('by a browser’s signal is a request of its own channel, and asks for nothing', async () => {
    const { identifiers } = await anotherPerson(3);
    const reference = await house.send({ kind: 'opt_out', channel: 'gpc', residence: 'VA', identifiers });
    const request = await house.closed(reference);
    expect(request.received.channel).toBe('gpc');
    expect(request.status).toBe('fulfilled');
    expect(mailsOf(reference)).not.toContain('code-1');
  });

  it('in Virginia waits for a code, and for nothing else', async () => {
    const { email } = await anotherPerson(4);
    const reference = await house.send({
      kind: 'opt_out',
      residence: 'VA',
      identifiers: [{ type: 'email', value: email }],
    });
    await house.enterCode(reference, await house.codeOf(reference));
    expect((await house.closed(reference)).status).toBe('fulfilled');
  });

  it('has fifteen business days, where a deletion sent with it has forty-five days', async () => {
    const { identifiers } = await anotherPerson(5);
    const sent = await house.sendBundle(['delete', 'opt_out'], { identifiers });
    const optOut = await house.closed(sent['opt_out'] ?? '');
    const deletion = await house.request(sent['delete'] ?? '');
    expect(optOut.status).toBe('fulfilled');
    expect(deletion.status).toBe('in_progress');
    expect(optOut.received.dueOn < deletion.received.dueOn).toBe(true);
    expect(optOut.received.bundle).toEqual([deletion.requestId, optOut.requestId]);
  });

  it('is told also to a customer to whom the data went while the others were being told', async () => {
    const { table, lookup } = wireHouse();
    const { identifiers, email } = await anotherPerson(6);
    const sell = async (recipientId: string) =>
      putDisclosures(table, [
        {
          personKey: await lookup.keyOf({ type: 'email', value: email }),
          recipientId,
          categories: ['identifiers'],
          purpose: 'sale',
          disclosedOn: house.now().slice(0, 10),
        },
      ]);
    await sell('customer-001');
    house.sandbox.fault('customer-001', 'slow');
    const reference = await house.send({ kind: 'opt_out', identifiers });
    await house.has(reference, 'DispatchStarted');
    await sell('customer-002');
    house.sandbox.fault('customer-001', null);
    const request = await house.closed(reference);
    expect(happened(request.events, 'RecipientsAdded')).toMatchObject({ recipients: 1 });
    const late = (await house.orders(reference)).find(({ recipientId }) => recipientId === 'customer-002');
    expect(foldOrder(late?.events ?? []).state).toBe('answered');
  });

  it('is taken back in two steps by whoever sent it, and another opt-out of the same person stands', async () => {
    const { identifiers, email } = await anotherPerson(18);
    const first = await house.send({ kind: 'opt_out', identifiers });
    await house.closed(first);
    const other = await house.send({ kind: 'opt_out', channel: 'gpc', identifiers });
    await house.closed(other);
    const cookie = await sessionFor(first);
    const page = await (
      await fetch(`${house.url}/requests/${first}?opt-in=ask`, { headers: { cookie } })
    ).text();
    expect(page).toContain(`action="/requests/${first}/opt-in"`);
    expect(happened((await house.request(first)).events, 'OptedBackIn')).toBeUndefined();
    const optIn = (session: string) =>
      fetch(`${house.url}/requests/${first}/opt-in`, {
        method: 'POST',
        headers: { cookie: session },
        redirect: 'manual',
      });
    await optIn('');
    expect(happened((await house.request(first)).events, 'OptedBackIn')).toBeUndefined();
    await optIn(cookie);
    await optIn(cookie);
    const after = await house.request(first);
    expect(after.events.filter(({ type }) => type === 'OptedBackIn')).toHaveLength(1);
    const screened = await screenPeople(wireHouse(), [[{ type: 'email', value: email }]]);
    expect(screened[0]?.matches.flatMap(({ references }) => references)).not.toContain(first);
  });
});

describe('rights that are sent together', () => {
  it('need one code, and the copy is put together before anything is deleted', async () => {
    const { identifiers, email } = await anotherPerson(7);
    const sent = await house.sendBundle(['delete', 'access'], { identifiers, residence: 'VA' });
    const [access = '', deletion = ''] = [sent['access'], sent['delete']];
    await house.enterCode(deletion, await house.codeOf(access));
    const copied = await house.has(access, 'PackageAssembled');
    const deleted = await house.closed(deletion);
    expect(deleted.status).toBe('fulfilled');
    expect(mailsOf(deletion)).not.toContain('code-1');
    const assembledAt = happened(copied.events, 'PackageAssembled')?.at ?? '';
    expect(happened(copied.events, 'PackageAssembled')?.pieces).toBeGreaterThan(3);
    expect(assembledAt < (happened(deleted.events, 'DispatchStarted')?.at ?? '')).toBe(true);
    expect(await house.query('select 1 from batchdata_profiles where email = $1', [email])).toEqual([]);
  });

  it('hold the deletion back while the copy waits for a signed declaration, and no longer', async () => {
    const { identifiers } = await anotherPerson(8);
    const sent = await house.sendBundle(['delete', 'access'], { identifiers });
    const [access = '', deletion = ''] = [sent['access'], sent['delete']];
    await house.enterCode(access, await house.codeOf(access));
    await house.has(deletion, 'RecipientSetFrozen');
    expect(happened((await house.request(deletion)).events, 'DispatchStarted')).toBeUndefined();
    await house.happen(access, { type: 'DeclarationSigned', at: house.now(), digest: 'd' });
    expect(happened((await house.has(access, 'PackageAssembled')).events, 'PackageAssembled')?.scope).toBe(
      'specific',
    );
    expect((await house.closed(deletion)).status).toBe('fulfilled');
  });
});

describe('the same person asking twice', () => {
  it('is one case, both ways are answered, and the earlier date counts', async () => {
    const { identifiers } = await anotherPerson(9);
    const first = await house.send({ identifiers });
    const code = await house.codeOf(first);
    const second = await house.send({ identifiers, language: 'es' });
    await house.enterCode(first, code);
    const main = await house.closed(first);
    const joined = await house.closed(second);
    expect(happened(main.events, 'RequestJoined')?.reference).toBe(second);
    expect(happened(joined.events, 'RequestMerged')?.into).toBe(first);
    expect([main.status, joined.status]).toEqual(['fulfilled', 'fulfilled']);
    for (const reference of [first, second])
      expect(mailsOf(reference).filter((notice) => notice === 'final')).toHaveLength(1);
    expect(await house.orders(second)).toEqual([]);
  });

  it('through an agent and in person is one case, and both are answered', async () => {
    const { identifiers, email } = await anotherPerson(20);
    const byAgent = await house.send({ identifiers, requester: attorney });
    const own = await house.send({ identifiers });
    await house.enterCode(own, await house.codeOf(own));
    const [main, joined] = [await house.closed(own), await house.closed(byAgent)];
    expect(happened(joined.events, 'RequestMerged')?.into).toBe(own);
    expect([main.status, joined.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await house.orders(byAgent)).toEqual([]);
    const answered = house
      .mailbox()
      .filter(({ tags }) => tags['notice'] === 'final' && [own, byAgent].includes(tags['requestId'] ?? ''));
    expect(answered.map(({ to }) => to).sort()).toEqual(['agent@example.org', email].sort());
  });

  it('for a copy through an agent and in person has used up one free copy, not two', async () => {
    const { identifiers } = await anotherPerson(21);
    const copy = { kind: 'access', residence: 'VA', identifiers };
    const byAgent = await house.send({ ...copy, requester: attorney });
    const own = await house.send(copy);
    await house.enterCode(own, await house.codeOf(own));
    await house.has(own, 'PackageAssembled');
    await house.has(byAgent, 'RequestMerged');
    const later = await house.send(copy);
    await house.enterCode(later, await house.codeOf(later));
    const { events } = await house.has(later, 'RequestAssessed');
    const limit = events.flatMap((event) =>
      event.type === 'DecisionMade' && event.decision.question === 'access_limit' ? [event.decision] : [],
    );
    expect(limit.map(({ why }) => String(why[0]?.facts['earlier']).split(','))).toEqual([
      [(await house.request(own)).received.receivedOn],
    ]);
  });

  it('joins nobody to a stranger’s request that only names them', async () => {
    const { identifiers, email } = await anotherPerson(10);
    const stranger = await house.send({
      identifiers: identifiers.map((one) =>
        one.type === 'email' ? { ...one, value: 'x@example.org' } : one,
      ),
    });
    const own = await house.send({ identifiers });
    await house.enterCode(own, await house.codeOf(own));
    expect((await house.closed(own)).status).toBe('fulfilled');
    expect(happened((await house.request(stranger)).events, 'RequestMerged')).toBeUndefined();
    expect(
      house.mailbox().filter(({ to, tags }) => to === 'x@example.org' && tags['notice'] === 'final'),
    ).toEqual([]);
    expect(await house.query('select 1 from batchdata_profiles where email = $1', [email])).toEqual([]);
  });
});

describe('a deletion that nobody proves', () => {
  it('in California is refused, and the person is opted out of sale and sharing instead', async () => {
    const { identifiers } = await anotherPerson(11);
    const reference = await house.send({ identifiers });
    await house.codeOf(reference);
    house.advance(days(8));
    await house.has(reference, 'VerificationReminded');
    house.advance(days(23));
    const request = await house.closed(reference);
    expect([request.status, request.reason]).toEqual(['denied', 'insuf_verification']);
    const follow = happened(request.events, 'FollowUpOpened') as EventOf<'FollowUpOpened'>;
    expect(follow.why).toBe('unverified_delete');
    const optOut = await house.closed(follow.reference);
    expect([optOut.received.kind, optOut.status]).toEqual(['opt_out', 'fulfilled']);
    expect(optOut.received.follows).toEqual({ reference, why: 'unverified_delete' });
  });

  it('in Oregon waits, for no duty runs until the proof comes', async () => {
    const { identifiers } = await anotherPerson(12);
    const reference = await house.send({ identifiers, residence: 'OR' });
    await house.codeOf(reference);
    house.advance(days(8));
    await house.has(reference, 'VerificationReminded');
    house.advance(days(40));
    await house.sweep();
    expect((await house.request(reference)).status).toBe('in_progress');
    await fetch(`${house.url}/requests/${reference}/resend`, { method: 'POST', redirect: 'manual' });
    await house.enterCode(reference, await house.codeOf(reference, 'code-2'));
    expect((await house.closed(reference)).status).toBe('fulfilled');
  });
});

describe('an appeal', () => {
  it('is heard without proof, and what it is granted for is opened and carried out', async () => {
    const { identifiers } = await anotherPerson(13);
    const denied = await house.send({
      residence: 'VA',
      identifiers: [
        ...identifiers.filter(({ type }) => type === 'name'),
        { type: 'email', value: 'nobody.there@example.org' },
        { type: 'postal_code', value: '00001' },
      ],
    });
    await house.enterCode(denied, await house.codeOf(denied));
    expect((await house.closed(denied)).status).toBe('denied');
    const appeal = await house.send({ kind: 'appeal', appealOf: denied, residence: 'VA', identifiers });
    const heard = await house.has(appeal, 'RequestAssessed');
    expect(happened(heard.events, 'RequestAssessed')?.because).toEqual(['appeal']);
    expect(heard.received.dueOn > heard.received.receivedOn).toBe(true);
    await house.happen(appeal, {
      type: 'StaffDecided',
      at: house.now(),
      by: 'sam',
      verdict: 'go',
      reason: null,
    });
    const ended = await house.closed(appeal);
    expect(ended.status).toBe('fulfilled');
    const follow = happened(ended.events, 'FollowUpOpened') as EventOf<'FollowUpOpened'>;
    expect(follow.why).toBe('appeal_granted');
    await house.enterCode(follow.reference, await house.codeOf(follow.reference));
    expect((await house.closed(follow.reference)).status).toBe('fulfilled');
  });
});

describe('an agent', () => {
  it('acts once the permission is accepted and the consumer has confirmed, and gets the answer', async () => {
    const { identifiers } = await anotherPerson(14);
    const reference = await house.send({
      identifiers,
      requester: {
        role: 'agent',
        name: 'A. Gent',
        email: 'agent@example.org',
        authority: 'signed_permission',
      },
    });
    const code = await house.codeOf(reference);
    await house.enterCode(reference, code);
    expect((await house.request(reference)).status).toBe('in_progress');
    const at = house.now();
    await house.happen(
      reference,
      { type: 'ProofReceived', at, proof: 0, mediaType: 'application/pdf', bytes: 9, digest: 'd' },
      { type: 'ProofJudged', at, verdict: 'accepted', by: 'sam' },
    );
    expect((await house.closed(reference)).status).toBe('fulfilled');
    const final = house
      .mailbox()
      .find(({ tags }) => tags['requestId'] === reference && tags['notice'] === 'final');
    expect(final?.to).toBe('agent@example.org');
  });

  it('with a power of attorney is asked for nothing else, and the consumer is not written to', async () => {
    const { identifiers, email } = await anotherPerson(15);
    const before = house.mailbox().filter(({ to }) => to === email).length;
    const reference = await house.send({
      identifiers,
      requester: {
        role: 'agent',
        name: 'A. Gent',
        email: 'agent@example.org',
        authority: 'power_of_attorney',
      },
    });
    await house.has(reference, 'VerificationStarted');
    const at = house.now();
    await house.happen(
      reference,
      { type: 'ProofReceived', at, proof: 0, mediaType: 'application/pdf', bytes: 9, digest: 'd' },
      { type: 'ProofJudged', at, verdict: 'accepted', by: 'sam' },
    );
    expect((await house.closed(reference)).status).toBe('fulfilled');
    expect(house.mailbox().filter(({ to }) => to === email)).toHaveLength(before);
  });
});

describe('a legal hold', () => {
  it('keeps own records and lets the others delete; its release erases what it kept', async () => {
    const { identifiers, email } = await anotherPerson(16);
    const reference = await house.send({ identifiers });
    const code = await house.codeOf(reference);
    await house.happen(reference, { type: 'HoldPlaced', at: house.now(), by: 'sam', matter: 'CASE-12' });
    await house.enterCode(reference, code);
    await house.has(reference, 'FinalNoticeSent');
    const rows = () => house.query('select 1 from batchdata_profiles where email = $1', [email]);
    expect(await rows()).toHaveLength(1);
    await until('the workflow’s end', () =>
      house.states.describe(house.executionOf(reference)).status === 'SUCCEEDED' ? true : undefined,
    );
    await house.sweep();
    expect(happened((await house.request(reference)).events, 'KeyShredded')).toBeUndefined();
  });
});

describe('the record of a request', () => {
  it('stands for 24 months and then goes, and the person’s words went long before', async () => {
    const { identifiers } = await anotherPerson(17);
    const reference = await house.send({ kind: 'opt_out', identifiers });
    await house.closed(reference);
    house.advance(days(729));
    await house.sweep();
    expect((await house.request(reference)).status).toBe('fulfilled');
    house.advance(days(10));
    await house.sweep();
    house.advance(days(1));
    await house.sweep();
    await expect(house.request(reference)).rejects.toThrow('There is no request');
  });
});
