import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { happened } from '#domain/request.ts';
import { ownTables } from '#infra/local/sandbox/own-records.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { demoRequest, startHouse, type TestHouse, until } from '#test/support/house.ts';

let house: TestHouse;
let reference: string;
let proven: string;

beforeAll(async () => {
  house = await startHouse();
  await house.query('update batchdialer_contacts set call_notes = $1 where email = $2', [
    '<script>=1</script> said her number is 078-05-1120',
    demoPerson.email,
  ]);
  // A relative with the same phone.
  await house.query(
    `insert into batchdialer_contacts (id, full_name, email, phone, call_notes)
     values ('relative', 'Alex Rivera', 'alex.rivera@example.com', $1, 'canary of the relative')`,
    [demoPerson.phone],
  );
  // Two facts beside the inbox: enough in Virginia, and too few for a declaration to be asked for.
  const identifiers = demoRequest.identifiers.filter(({ type }) => /^(name|email|phone)$/.test(type));
  reference = await house.send({ kind: 'access', residence: 'VA', identifiers });
  const accepted = await house.enterCode(reference, await house.codeOf(reference));
  proven = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
  await until('the final notice', async () =>
    happened((await house.request(reference)).events, 'FinalNoticeSent'),
  );
});
afterAll(() => house.stop());

const fetchPackage = (cookie: string, format: string) =>
  fetch(`${house.url}/requests/${reference}/package`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: `format=${format}`,
    redirect: 'manual',
  });

describe('a copy of the data, end to end', () => {
  it('holds what every own system has about the person', async () => {
    const report = (await (await fetchPackage(proven, 'json')).json()) as { systems: { id: string }[] };
    expect(report.systems.map(({ id }) => id)).toEqual(ownTables(house.profile).map(({ id }) => id));
    expect(JSON.stringify(report)).toContain(demoPerson.street);
  });

  it.each(['html', 'csv', 'json'])(
    'as %s holds no number that may not be shown, and nothing of a relative',
    async (format) => {
      const answer = await fetchPackage(proven, format);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
      const body = await answer.text();
      expect(body).toMatch(/Social Security|social_security_number/);
      expect(body).not.toMatch(/1120|canary|Alex|alex\.rivera/);
    },
  );

  it('is not handed to a browser without the proof', async () => {
    expect((await fetchPackage('', 'html')).status).toBe(303);
    expect((await fetch(`${house.url}/requests/${reference}/package`, { redirect: 'manual' })).status).toBe(
      303,
    );
  });

  it('changes nothing in own records and tells no recipient', async () => {
    expect(await house.orders(reference)).toEqual([]);
    const left = await house.query('select 1 from batchdialer_contacts where email = $1', [demoPerson.email]);
    expect(left).toHaveLength(1);
  });

  it('leaves no word of it in the log or in the history of the workflow', async () => {
    const { events } = await house.request(reference);
    const history = JSON.stringify(house.states.history(house.executionOf(reference)));
    for (const value of [demoPerson.email, demoPerson.street, '078-05-1120'])
      expect(`${JSON.stringify(events)} ${history}`).not.toContain(value);
    expect(events.filter(({ type }) => type === 'PackageDownloaded').length).toBeGreaterThanOrEqual(4);
  });

  it('can be fetched by the link in the final mail', async () => {
    const mail = house
      .mailbox()
      .find(({ tags }) => tags['notice'] === 'final' && tags['requestId'] === reference);
    const link = /http\S+\/links\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    const opened = await fetch(link, { method: 'POST', redirect: 'manual' });
    expect(opened.headers.get('location')).toBe(`/requests/${reference}/package`);
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetchPackage(cookie, 'csv')).status).toBe(200);
  });

  it('is gone after its time, with the key that opened it', async () => {
    house.advance(31 * 24 * 3600 * 1000);
    await house.closed(reference);
    const again = await fetch(`${house.url}/requests/${reference}/package`, { headers: { cookie: proven } });
    expect((await again.text()).includes('078')).toBe(false);
    expect((await fetchPackage(proven, 'html')).status).toBe(303);
  });
});
