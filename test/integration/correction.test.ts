import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldOrder } from '#domain/orders.ts';
import { ownTables } from '#infra/local/sandbox/own-records.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { startHouse, type TestHouse } from '#test/support/house.ts';

let house: TestHouse;
let reference: string;
const right = '(415) 555-0199';

beforeAll(async () => {
  house = await startHouse({ profile: 'leadsfactory' });
  reference = await house.send({
    kind: 'correct',
    language: 'es',
    corrections: [{ field: 'phone', wrong: demoPerson.phone, right }],
    evidence: 'My phone bill says so.',
  });
  await house.enterCode(reference, await house.codeOf(reference));
  await house.closed(reference);
});
afterAll(() => house.stop());

describe('a correction, end to end', () => {
  it('puts the right value into every own system where the wrong one stood', async () => {
    for (const { table, identifiers } of ownTables(house.profile)) {
      if (!identifiers.phone || !identifiers.email) continue;
      const rows = await house.query(
        `select ${identifiers.phone} as phone from ${table} where ${identifiers.email} = $1`,
        [demoPerson.email],
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { phone } of rows) expect(String(phone).replace(/\D/g, '')).toContain('4155550199');
    }
  });

  it('says of each recipient what it did, also of one that cannot correct', async () => {
    const outcomes = (await house.orders(reference)).map(({ events }) => foldOrder(events).outcome);
    expect(new Set(outcomes)).toEqual(new Set(['corrected', 'refused', 'not_found']));
  });

  it('never counts the contested field towards proving who asks', async () => {
    const started = (await house.request(reference)).events.find(
      ({ type }) => type === 'VerificationStarted',
    );
    expect(started).toMatchObject({ matched: expect.not.arrayContaining(['phone']) });
  });

  it('names who supplied the wrong fact, and tells them to put it right as well', async () => {
    const final = house.mailbox().find(({ tags }) => tags['notice'] === 'final');
    expect(final?.text).toContain('Truecheck Validation');
    const told = (await house.orders(reference)).map(({ recipientId }) => recipientId);
    expect(told).toContain('truecheck-validation');
  });

  it('answers in the consumer’s language', () => {
    const final = house.mailbox().find(({ tags }) => tags['notice'] === 'final');
    expect(final?.html).toContain('lang="es"');
  });
});
