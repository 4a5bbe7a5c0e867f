import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessReport } from '#domain/access-report.ts';
import { foldOrder } from '#domain/orders.ts';
import { happened, lastOf } from '#domain/request.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { startHouse, type TestHouse, until } from '#test/support/house.ts';

let house: TestHouse;
let deletion: string;
beforeAll(async () => {
  house = await startHouse({ profile: 'leadsfactory' });
  deletion = await house.send();
  await house.enterCode(deletion, await house.codeOf(deletion));
  await house.closed(deletion);
});
afterAll(() => house.stop());

/** Somebody in both own systems who is not the demo person. */
async function anotherPerson(at: number) {
  const [row] = await house.query(
    `select leads.* from leadsfactory_leads as leads join leadsfactory_consents as consents using (email)
     where email <> $1 order by leads.id offset $2 limit 1`,
    [demoPerson.email, at],
  );
  const columns = { name: 'full_name', email: 'email', phone: 'phone', postal_code: 'postal_code' };
  return Object.entries(columns).map(([type, column]) => ({ type, value: String(row?.[column] ?? '') }));
}

/** Asks for a copy and proves all that California asks; answers the reference and the cookie that was given for the code. */
async function askForCopy(identifiers: { type: string; value: string }[]) {
  const reference = await house.send({ kind: 'access', identifiers });
  const accepted = await house.enterCode(reference, await house.codeOf(reference));
  await house.happen(reference, { type: 'DeclarationSigned', at: house.now(), digest: 'd' });
  return { reference, cookie: accepted.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

describe('a deletion at Leads Factory', () => {
  it('reaches its affiliates, those who work for it, the data aggregators, and the businesses people asked to hear from', async () => {
    const orders = await house.orders(deletion);
    expect((await house.request(deletion)).status).toBe('fulfilled');
    expect(new Set(orders.map(({ recipientKind }) => recipientKind))).toEqual(
      new Set(['own', 'affiliate', 'service_provider', 'data_aggregator', 'third_party']),
    );
    const affiliates = orders.filter(({ recipientKind }) => recipientKind === 'affiliate');
    expect(affiliates.map(({ events }) => foldOrder(events).outcome)).toEqual(['deleted', 'deleted']);
  });

  it('keeps the proof of consent where the law asks for it, without the name, and nothing else', async () => {
    const gone = 'select 1 from leadsfactory_leads where email = $1 or full_name = $2';
    expect(await house.query(gone, [demoPerson.email, demoPerson.full_name])).toEqual([]);
    const [kept] = await house.query('select * from leadsfactory_consents where id = $1', [
      `consents-${demoPerson.personId}`,
    ]);
    expect(kept).toMatchObject({ email: null, full_name: null, phone: null });
    expect(String(kept?.['consent_record'])).toContain('certificate');
  });

  it('tells the person what was kept, on which ground, at the company or at who works for it', async () => {
    const events = (await house.request(deletion)).events;
    const kept = events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept] : []));
    expect(kept.map(({ ruleId, letter }) => `${ruleId} ${letter}`)).toEqual([
      'consent-proof (d)(8)',
      'consent-certificate (d)(8)',
      'access-logs (d)(2)',
      'error-reports (d)(3)',
    ]);
    const final = house
      .mailbox()
      .find(({ tags }) => tags['requestId'] === deletion && tags['notice'] === 'final');
    for (const { records } of kept) expect(final?.text).toContain(records.en);
  });
});

describe('a copy of the data at Leads Factory', () => {
  it('has everything that the notice promises, in a form to take along', async () => {
    const { reference, cookie } = await askForCopy(await anotherPerson(1));
    await until('the final notice', async () =>
      happened((await house.request(reference)).events, 'FinalNoticeSent'),
    );
    const answer = await fetch(`${house.url}/requests/${reference}/package`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'format=json',
      redirect: 'manual',
    });
    const report = accessReport.parse(await answer.json());
    expect(report.scope).toBe('specific');
    expect(report.categories.map(({ category }) => category)).toEqual(
      expect.arrayContaining(['identifiers', 'protected_classifications', 'professional']),
    );
    expect(report.sources).toHaveLength(house.profile.sources.length);
    expect(report.purposes).toHaveLength(house.profile.purposes.length);
    expect(report.recipientKinds).toContain('service_provider');
    expect(report.systems.map(({ id }) => id)).toEqual(['leads', 'consents']);
    expect(report.disclosedForBusiness.length).toBeGreaterThan(0);
    expect(report.covers.from).toBe('2022-01-01');
  });

  it('a third time within twelve months waits for staff, and a deletion is never counted', async () => {
    const identifiers = await anotherPerson(2);
    for (const _ of ['first', 'second']) {
      const { reference } = await askForCopy(identifiers);
      await house.has(reference, 'FinalNoticeSent');
    }
    const third = await askForCopy(identifiers);
    const assessed = lastOf((await house.has(third.reference, 'RequestAssessed')).events, 'RequestAssessed');
    expect(assessed).toMatchObject({ verdict: 'staff', because: ['access-limit'] });
    const deletion = await house.send({ identifiers });
    await house.enterCode(deletion, await house.codeOf(deletion));
    expect(lastOf((await house.has(deletion, 'RequestAssessed')).events, 'RequestAssessed')?.verdict).toBe(
      'go',
    );
  });
});

describe('Leads Factory, whose notice is for Californians', () => {
  it('answers somebody who lives elsewhere all the same, under no law and in California’s time', async () => {
    const identifiers = await anotherPerson(3);
    const reference = await house.send({ identifiers, residence: 'OTHER' });
    await house.enterCode(reference, await house.codeOf(reference));
    const request = await house.closed(reference);
    expect([request.status, request.received.law]).toEqual(['fulfilled', null]);
  });

  it('takes an opt-out although it says that it sells nothing', async () => {
    const [email] = (await anotherPerson(4)).filter(({ type }) => type === 'email');
    const reference = await house.send({ kind: 'opt_out', identifiers: [email] });
    expect((await house.closed(reference)).status).toBe('fulfilled');
    const [row] = await house.query(
      'select do_not_sell_since as day from leadsfactory_leads where email = $1',
      [email?.value],
    );
    expect(row?.['day']).toBe(house.now().slice(0, 10));
  });
});
