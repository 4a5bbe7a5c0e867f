import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { happened, type RequestEvent } from '#domain/request.ts';
import type { VerificationNeed } from '#domain/verification-needs.ts';
import { loadRequest } from '#store/events.ts';
import { sealField } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { keepToken } from '#store/waiting.ts';
import { startTable } from '#test/support/table.ts';
import { aReference, at, came, openCase, received, sealFor, writeRequest } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const usual: VerificationNeed = {
  level: 'reasonable',
  inbox: 'required',
  points: 2,
  declaration: false,
  proof: 'none',
  consumerConfirms: false,
};
const started = (need: Partial<VerificationNeed> = {}, recordsFound = 1): RequestEvent[] => [
  {
    type: 'VerificationStarted',
    at,
    matched: ['name', 'phone'],
    recordsFound,
    pointsNeeded: 2,
    need: { ...usual, ...need },
  },
];

/** What happened, beside the decisions that say why. */
const done = async (log: () => Promise<readonly RequestEvent[]>) =>
  (await log()).filter(({ type }) => type !== 'DecisionMade');

describe('verifying by hand', () => {
  test('with enough facts that agree verifies the request and wakes the workflow', async () => {
    const { requestId, press, log, told, look } = await openCase(table, started());
    await keepToken(table, requestId, { step: 'verify', token: 'token' });
    expect((await look()).body).toContain('Own records agree.');
    const form = { method: 'call_back', agrees_name: 'yes', agrees_phone: 'yes' };
    expect(came(await press('verify', form))).toEqual([303, 'verified']);
    expect((await done(log)).slice(-2)).toMatchObject([
      { type: 'IdentityConfirmed', by: 'sam', method: 'call_back', points: 2 },
      { type: 'VerificationSucceeded', level: 'reasonable', points: 2 },
    ]);
    expect(told).toEqual([['succeed', 'token', 'verified']]);
  });

  test('with too few facts does nothing, says so, and keeps the form', async () => {
    const { press, log } = await openCase(table, started());
    const { statusCode, body } = await press('verify', { method: 'documents', agrees_name: 'yes' });
    expect(statusCode).toBe(422);
    expect(body).toContain('At least 2 must agree with what is on file; you ticked 1.');
    expect(body).toMatch(/id="verify-agrees_name"[^>]* checked/);
    expect(body).toMatch(/<option value="documents" selected="">/);
    expect(happened(await log(), 'IdentityConfirmed')).toBeUndefined();
  });

  test('needs a method, and counts neither the inbox nor what was not given', async () => {
    const { press } = await openCase(table, started());
    const form = { agrees_email: 'yes', agrees_account_id: 'yes', agrees_name: 'yes' };
    const { body } = await press('verify', { method: 'hunch', ...form });
    expect(body).toContain('Say how you made sure.');
    expect(body).toContain('you ticked 1.');
  });

  test('never counts a field that is contested, and says which', async () => {
    const { press, look } = await openCase(table, started(), {
      first: received({ kind: 'correct' }),
      draft: { kind: 'correct', corrections: [{ field: 'phone', wrong: '1', right: '2' }] },
    });
    expect((await look()).body).toContain('The telephone is contested, so it never counts');
    const form = { method: 'call_back', agrees_name: 'yes', agrees_phone: 'yes' };
    expect((await press('verify', form)).body).toContain('you ticked 1.');
    expect(came(await press('verify', { ...form, agrees_postal_code: 'yes' }))).toEqual([303, 'verified']);
  });

  test('serves every request that was sent together, each by its own measure', async () => {
    const [other, dear] = [aReference(), aReference()];
    const { requestId, press, place } = await openCase(table, started(), {
      first: received({ kind: 'access', bundle: [other, dear] }),
    });
    for (const [reference, points] of [
      [other, 2],
      [dear, 3],
    ] as const) {
      await writeRequest(table, [received(), ...started({ points })], reference);
      await sealFor(place, reference);
    }
    await press('verify', { method: 'in_person', agrees_name: 'yes', agrees_phone: 'yes' });
    const typesOf = async (reference: string) =>
      (await loadRequest(table, reference))?.events.map(({ type }) => type);
    expect(await typesOf(other)).toContain('VerificationSucceeded');
    expect(await typesOf(dear)).not.toContain('IdentityConfirmed');
    expect(await typesOf(requestId)).toContain('VerificationSucceeded');
  });

  test('is not offered where nobody on file fits, after the verification, or for an opt-out that needs none', async () => {
    const cases = [
      await openCase(table, started({}, 0)),
      await openCase(table, [
        ...started(),
        { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 },
      ]),
      await openCase(table, started({ level: 'none', inbox: 'none', points: 0 }), {
        first: received({ kind: 'opt_out' }),
      }),
    ];
    const form = { method: 'call_back', agrees_name: 'yes', agrees_phone: 'yes' };
    for (const { press } of cases) expect((await press('verify', form)).statusCode).toBe(409);
  });

  test('pressed twice is done once', async () => {
    const { press, log, look } = await openCase(table, started());
    const { body } = await look();
    const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';
    const form = { method: 'call_back', agrees_name: 'yes', agrees_phone: 'yes', version };
    const both = await Promise.all([press('verify', form), press('verify', form)]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
    expect((await log()).filter(({ type }) => type === 'IdentityConfirmed')).toHaveLength(1);
  });

  test('cannot be pressed by a page of another site', async () => {
    const { press, log } = await openCase(table, started());
    const form = { method: 'call_back', agrees_name: 'yes', agrees_phone: 'yes' };
    expect((await press('verify', form, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect(happened(await log(), 'IdentityConfirmed')).toBeUndefined();
  });
});

describe('a declaration on paper', () => {
  const high = { level: 'reasonably_high', declaration: true, points: 3 } as const;
  const confirmed: RequestEvent = {
    type: 'IdentityConfirmed',
    at,
    by: 'sam',
    method: 'call_back',
    points: 3,
  };
  const byPost = { first: received({ kind: 'access', channel: 'post' }) };

  test('lifts the request, and the name it bears stays out of the log', async () => {
    const { press, log } = await openCase(table, [...started(high), confirmed], byPost);
    expect(came(await press('declare', { name: 'Avery Quillfeather' }))).toEqual([303, 'verified']);
    expect((await done(log)).slice(-2)).toMatchObject([
      { type: 'DeclarationSigned', digest: expect.stringMatching(/^[\w-]{43}$/) },
      { type: 'VerificationSucceeded', level: 'reasonably_high' },
    ]);
    expect(JSON.stringify(await log())).not.toContain('Quillfeather');
  });
  test('needs the name that is signed', async () => {
    const { press } = await openCase(table, [...started(high), confirmed], byPost);
    expect((await press('declare', { name: ' ' })).statusCode).toBe(422);
  });
  test('is asked for only where the law asks for one, and on paper only where paper can have come', async () => {
    const [web, none] = [
      await openCase(table, [...started(high), confirmed], { first: received({ kind: 'access' }) }),
      await openCase(table, started(), { first: received({ channel: 'post' }) }),
    ];
    for (const { press } of [web, none])
      expect((await press('declare', { name: 'Avery' })).statusCode).toBe(409);
  });
});

describe('the proof of an agent or a parent', () => {
  const agent = { first: received({ requester: 'agent' }) };
  const need = { proof: 'signed_permission', consumerConfirms: true } as const;
  const came1: RequestEvent = {
    type: 'ProofReceived',
    at,
    proof: 1,
    mediaType: 'application/pdf',
    bytes: 5,
    digest: 'd',
  };
  const code: RequestEvent = { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' };

  test('is accepted, and with it the request is verified', async () => {
    const { press, log, look } = await openCase(table, [...started(need), code, came1], agent);
    const { body } = await look();
    expect(body).toContain('A permission that the consumer signed. Nothing notarised may be asked for.');
    expect(body).toContain('The consumer confirms by the code');
    expect(came(await press('proof', { verdict: 'accepted' }))).toEqual([303, 'verified']);
    expect((await done(log)).at(-2)).toMatchObject({ type: 'ProofJudged', verdict: 'accepted', by: 'sam' });
  });

  test('is refused, and the request ends as not verified', async () => {
    const { press, log } = await openCase(table, [...started(need), code, came1], agent);
    expect(came(await press('proof', { verdict: 'refused' }))).toEqual([303, 'settled']);
    expect((await done(log)).at(-1)).toMatchObject({
      type: 'VerificationFailed',
      reason: 'insuf_verification',
    });
  });

  test('on paper counts when somebody says that they read it', async () => {
    const { press, log } = await openCase(table, [...started(need), code], agent);
    const blind = await press('proof', { verdict: 'accepted' });
    expect([blind.statusCode, blind.body.includes('No proof was uploaded.')]).toEqual([422, true]);
    await press('proof', { verdict: 'accepted', paper: 'yes' });
    expect((await done(log)).slice(-3).map(({ type }) => type)).toEqual([
      'ProofReceived',
      'ProofJudged',
      'VerificationSucceeded',
    ]);
  });

  test('leaves the rest to be shown', async () => {
    const { press } = await openCase(table, [...started(need), came1], agent);
    expect(came(await press('proof', { verdict: 'accepted' }))).toEqual([303, 'evidence']);
    expect((await press('proof', { verdict: 'accepted' })).statusCode).toBe(409);
  });

  test('is handed out as a file to save and never as a page, under a name of our own', async () => {
    const { place, requestId, look } = await openCase(table, [...started(need), came1], agent);
    const text = JSON.stringify({
      mediaType: 'text/html',
      name: '"><script>.html',
      base64: Buffer.from('<script>alert(1)</script>').toString('base64'),
    });
    await sealField(place, { requestId, field: 'proof-1', text });
    const { headers, isBase64Encoded, body, statusCode } = await look('/proofs/1');
    expect([statusCode, isBase64Encoded, Buffer.from(body, 'base64').toString()]).toEqual([
      200,
      true,
      '<script>alert(1)</script>',
    ]);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="proof-1-${requestId}.bin"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    for (const other of ['/proofs/0', '/proofs/x', '/proofs/', '/proofs/1/0'])
      expect((await look(other)).statusCode).toBe(404);
  });
});
