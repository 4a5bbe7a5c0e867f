import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingOf } from '#domain/needs-met.ts';
import { foldOrder } from '#domain/orders.ts';
import { happened } from '#domain/request.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { startHouse, type TestHouse, until } from '#test/support/house.ts';
import { signedIn } from '#test/support/staff.ts';

let house: TestHouse;
let staff: Awaited<ReturnType<typeof signedIn>>;
let reference: string;

const yesterday = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(Date.now() - 86_400_000);

beforeAll(async () => {
  house = await startHouse();
  staff = await signedIn(house);
  const taken = await staff.press('/console/new', {
    kind_delete: 'yes',
    channel: 'phone',
    received_on: yesterday(),
    received_time: '10:30',
    residence: 'CA',
    language: 'en',
    name: demoPerson.full_name,
    phone: demoPerson.phone,
    postal_code: demoPerson.postal_code,
    role: 'consumer',
    delivery: 'post',
    postal: `${demoPerson.full_name}\n${demoPerson.street}\n${demoPerson.city}, CA ${demoPerson.postal_code}`,
  });
  reference = /requests\/([0-9A-Z-]+)/.exec(taken.headers.get('location') ?? '')?.[1] ?? '';
});
afterAll(() => house.stop());

describe('a request that came by phone, from somebody without an e-mail address', () => {
  it('waits for the requester to be verified, received on the day of the call', async () => {
    const request = await until('the verification', async () => {
      const found = await house.request(reference);
      return missingOf(found).includes('code') ? found : undefined;
    });
    expect(request.received).toMatchObject({ receivedOn: yesterday(), enteredBy: 'local', channel: 'phone' });
  });

  it('is carried out once a member of staff has verified them by hand', async () => {
    const page = `/console/requests/${reference}`;
    const form = { method: 'call_back', agrees_name: 'yes', agrees_phone: 'yes', agrees_postal_code: 'yes' };
    const answer = await staff.press(`${page}/verify`, { from: page, ...form });
    expect(answer.headers.get('location')).toBe(`${page}?done=verified`);
    const ended = await until('the final letter', async () => {
      const found = await house.request(reference);
      return happened(found.events, 'FinalNoticeSent') ? found : undefined;
    });
    expect(ended.status).toBe('fulfilled');
    const orders = await house.orders(reference);
    const own = orders.filter(({ recipientKind }) => recipientKind === 'own');
    expect(own.map(({ events }) => foldOrder(events).outcome)).toContain('deleted');
  });

  it('is answered by letters, which wait in a list until somebody has posted them', async () => {
    const page = `/console/requests/${reference}`;
    expect(await staff.look('/console?view=letters')).toContain(reference);
    const letter = await staff.look(`${page}/letters/final`);
    expect(letter).toContain(`<span>${demoPerson.street}</span><span>${demoPerson.city}`);
    for (const notice of ['acknowledgement', 'final'])
      expect((await staff.press(`${page}/posted`, { from: page, notice })).headers.get('location')).toBe(
        `${page}?done=posted`,
      );
    expect(await staff.look('/console?view=letters')).not.toContain(reference);
    expect(house.mailbox().filter(({ tags }) => tags['notice'] === 'final')).toEqual([]);
  });
});
