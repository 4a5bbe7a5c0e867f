import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldOrder } from '#domain/orders.ts';
import { happened, type RequestEvent } from '#domain/request.ts';
import { shineTheLightReport } from '#domain/shine-the-light.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { demoRequest, startHouse, type TestHouse, until } from '#test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await startHouse({ ledger: 'everybody' });
});
afterAll(() => house.stop());

/** Somebody in own records who is not the demo person, with what they would hand in. */
async function anotherPerson(at: number) {
  const [row] = await house.query(
    'select * from batchdata_profiles where email <> $1 and phone is not null order by id offset $2 limit 1',
    [demoPerson.email, at],
  );
  const columns = { name: 'full_name', email: 'email', phone: 'phone', postal_code: 'postal_code' };
  return Object.entries(columns).map(([type, column]) => ({ type, value: String(row?.[column] ?? '') }));
}

const emailOf = (identifiers: { type: string; value: string }[]) =>
  identifiers.find(({ type }) => type === 'email')?.value ?? '';
const finalOf = (reference: string) =>
  house.mailbox().find(({ tags }) => tags['requestId'] === reference && tags['notice'] === 'final');
const proofAccepted = (): RequestEvent[] => [
  { type: 'ProofReceived', at: house.now(), proof: 0, mediaType: 'application/pdf', bytes: 9, digest: 'd' },
  { type: 'ProofJudged', at: house.now(), verdict: 'accepted', by: 'sam' },
];

describe('who may ask', () => {
  it('a parent, for a child: with a proof that they are, and no code to an inbox of the child', async () => {
    const identifiers = await anotherPerson(1);
    const requester = { role: 'parent', name: 'Pat Parent', email: 'pat@example.org' };
    const reference = await house.send({ identifiers, requester });
    await house.has(reference, 'VerificationStarted');
    await house.happen(reference, ...proofAccepted());
    expect((await house.closed(reference)).status).toBe('fulfilled');
    expect(finalOf(reference)?.to).toBe('pat@example.org');
    expect(
      await house.query('select 1 from batchdata_profiles where email = $1', [emailOf(identifiers)]),
    ).toEqual([]);
    expect(house.mailbox().filter(({ to }) => to === emailOf(identifiers))).toEqual([]);
  });

  it('a business, for somebody who gave it permission: also to have a profile changed', async () => {
    const identifiers = await anotherPerson(2);
    const reference = await house.send({
      kind: 'correct',
      identifiers,
      corrections: [{ field: 'postal_code', wrong: '', right: '94608' }],
      requester: {
        role: 'agent',
        name: 'A. Gent',
        email: 'agent@example.org',
        business: 'Agents Incorporated',
        authority: 'signed_permission',
      },
    });
    await house.enterCode(reference, await house.codeOf(reference));
    await house.happen(reference, ...proofAccepted());
    expect((await house.closed(reference)).status).toBe('fulfilled');
    const [row] = await house.query('select postal_code from batchdata_profiles where email = $1', [
      emailOf(identifiers),
    ]);
    expect(row?.['postal_code']).toBe('94608');
  });

  it('a person who cannot open the inbox on file, once staff made sure of them in another way', async () => {
    const identifiers = await anotherPerson(3);
    const reference = await house.send({ identifiers });
    await house.codeOf(reference);
    await house.happen(reference, {
      type: 'IdentityConfirmed',
      at: house.now(),
      by: 'sam',
      method: 'call_back',
      points: 3,
    });
    const request = await house.closed(reference);
    expect(request.status).toBe('fulfilled');
    expect(request.events.some(({ type }) => type === 'IdentifierVerified')).toBe(false);
  });

  it('somebody in another country, who is served as a Californian would be', async () => {
    const reference = await house.send({
      kind: 'access',
      format: 'json',
      residence: 'OTHER',
      identifiers: await anotherPerson(4),
    });
    await house.enterCode(reference, await house.codeOf(reference));
    await house.happen(reference, { type: 'DeclarationSigned', at: house.now(), digest: 'd' });
    const assembled = await house.has(reference, 'PackageAssembled');
    expect(happened(assembled.events, 'PackageAssembled')).toMatchObject({ scope: 'specific' });
    expect(assembled.received.law).toBeNull();
  });
});

describe('how the answer comes', () => {
  it('by post for who chose that: a letter is prepared, and no mail with the outcome is sent', async () => {
    const identifiers = await anotherPerson(5);
    const reference = await house.send({
      identifiers,
      delivery: 'post',
      postal: '1200 Alder Street, Oakland, CA 94607',
    });
    await house.enterCode(reference, await house.codeOf(reference));
    const { events } = await house.has(reference, 'FinalNoticeSent');
    const letters = events.flatMap((event) => (event.type === 'LetterPrepared' ? [event.notice] : []));
    expect(letters).toEqual(['acknowledgement', 'final']);
    expect(finalOf(reference)).toBeUndefined();
  });
});

describe('a correction that is denied', () => {
  it('is told with its reason, and leaves the person free to have the contested data deleted', async () => {
    const identifiers = await anotherPerson(6);
    const corrections = [{ field: 'other', wrong: 'a lien', right: 'no lien' }];
    const denied = await house.send({ kind: 'correct', identifiers, corrections });
    await house.enterCode(denied, await house.codeOf(denied));
    await house.has(denied, 'RequestAssessed');
    await house.happen(denied, {
      type: 'StaffDecided',
      at: house.now(),
      by: 'sam',
      verdict: 'deny',
      reason: 'other',
      denial: 'likely_accurate',
    });
    expect((await house.closed(denied)).status).toBe('denied');
    expect(finalOf(denied)?.to).toBe(emailOf(identifiers));
    const deletion = await house.send({ identifiers });
    await house.enterCode(deletion, await house.codeOf(deletion));
    expect((await house.closed(deletion)).status).toBe('fulfilled');
    expect(
      await house.query('select 1 from batchdata_profiles where email = $1', [emailOf(identifiers)]),
    ).toEqual([]);
  });
});

describe('an opt-out', () => {
  it('reaches partners, advertisers and affiliates, to whom data is sold or shared, as it reaches customers', async () => {
    const identifiers = demoRequest.identifiers.filter(({ type }) => type === 'email');
    const reference = await house.send({ kind: 'opt_out', identifiers });
    await house.closed(reference);
    const told = (await house.orders(reference)).filter(({ recipientKind }) => recipientKind !== 'own');
    expect(new Set(told.map(({ recipientKind }) => recipientKind))).toEqual(
      new Set(['affiliate', 'partner', 'advertising_partner', 'customer']),
    );
    expect(new Set(told.map(({ events }) => foldOrder(events).outcome))).toEqual(new Set(['opted_out']));
  });
});

describe('who asks by California’s Shine the Light law', () => {
  it('gets the companies that got their data for their own ads, by name and address, for a proven inbox', async () => {
    const identifiers = demoRequest.identifiers.filter(({ type }) => /^(name|email)$/.test(type));
    const reference = await house.send({ kind: 'shine_the_light', identifiers });
    const accepted = await house.enterCode(reference, await house.codeOf(reference));
    await until('the final notice', async () =>
      happened((await house.request(reference)).events, 'FinalNoticeSent'),
    );
    const answer = await fetch(`${house.url}/requests/${reference}/package`, {
      method: 'POST',
      headers: {
        cookie: accepted.headers.get('set-cookie')?.split(';')[0] ?? '',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'format=json',
      redirect: 'manual',
    });
    const { thirdParties, year } = shineTheLightReport.parse(await answer.json());
    expect(year).toBe(Number(house.now().slice(0, 4)) - 1);
    expect(thirdParties.length).toBeGreaterThan(3);
    expect(thirdParties.filter(({ address }) => address === null)).toEqual([]);
  });
});
