import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenDraft, RequestEvent } from '#domain/request.ts';
import { verificationNeed } from '#domain/verification-needs.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import { matchOnFile } from '#functions/acts/match.ts';
import { receiveRequests } from '#functions/acts/receive-requests.ts';
import { answerRequest } from '#functions/intake/answer-request.ts';
import { ccpa } from '#law/ccpa.ts';
import { advance, loadRequest } from '#store/events.ts';
import { openSession } from '#store/links.ts';
import { sealField, shredKey, unsealField } from '#store/sealed.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

let tables: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  tables = await startTable();
});
afterAll(() => tables.stop());

const workflow = { start: async () => undefined, succeed: async () => true, isRunning: async () => true };
const draft: GivenDraft = {
  kind: 'delete',
  language: 'en',
  channel: 'web_form',
  residence: 'CA',
  identifiers: [
    { type: 'name', value: 'Jordan Rivera' },
    { type: 'email', value: 'jordan.rivera@example.com' },
    { type: 'phone', value: '(415) 555-0134' },
  ],
};
const agent = {
  role: 'agent',
  name: 'Ana Agent',
  email: 'ana@agents.example',
  business: '',
  authority: 'signed_permission',
} as const;
let sent = 0;

/** Requests as they stand after the first look at own records, and a browser that sent them. */
async function opened(
  kinds: RequestKind[],
  { more = {}, events = [] }: { more?: Partial<GivenDraft>; events?: RequestEvent[] } = {},
) {
  const house = unitHouse(tables);
  const full: GivenDraft = { ...draft, ...more };
  const { requests } = await receiveRequests(house, full, {
    idempotencyKey: `test-${++sent}`,
    kinds,
    workflow,
  });
  const references = requests.map(({ reference }) => reference);
  for (const { kind, reference } of requests) {
    const need = verificationNeed({
      law: ccpa,
      kind,
      requester: { role: full.requester?.role ?? 'consumer', authority: 'signed_permission' },
      heldCategories: [],
      profile: house.profile,
    });
    const match = matchOnFile.parse({
      address: 'jordan.rivera@example.com',
      isOnFile: true,
      identifiers: draft.identifiers,
      heldCategories: [],
    });
    await sealField(house, { requestId: reference, field: 'match', text: JSON.stringify(match) });
    await advance(house.table, reference, () => [
      {
        type: 'VerificationStarted',
        at: house.at,
        matched: ['name', 'phone', 'street_address'],
        recordsFound: 1,
        pointsNeeded: need.points,
        need,
      },
      ...events,
    ]);
  }
  const secret = await openSession(house.table, { opens: references, seconds: 3600, now: house.at });
  const post = (
    action: string,
    body: Record<string, string> | FormData = {},
    { reference = references[0] ?? '', cookie = secret, site = 'same-origin' } = {},
  ) => postTo(house, { action, body, reference, cookie, site });
  const log = async (reference = references[0] ?? '') =>
    (await loadRequest(house.table, reference))?.events.map(({ type }) => type) ?? [];
  return { house, references, reference: references[0] ?? '', post, log };
}

async function postTo(
  house: ReturnType<typeof unitHouse>,
  asked: {
    action: string;
    body: Record<string, string> | FormData;
    reference: string;
    cookie: string;
    site: string;
  },
) {
  const request = new Request('http://127.0.0.1:4400/', {
    method: 'POST',
    body: asked.body instanceof FormData ? asked.body : new URLSearchParams(asked.body),
  });
  const event: Partial<APIGatewayProxyEventV2> = {
    rawPath: `/requests/${asked.reference}/${asked.action}`,
    headers: { 'content-type': request.headers.get('content-type') ?? '', 'sec-fetch-site': asked.site },
    cookies: [`expunge=${asked.cookie}`],
    body: Buffer.from(await request.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
  };
  return answerRequest(house, event as APIGatewayProxyEventV2, {
    reference: asked.reference,
    action: asked.action,
    language: 'en',
  });
}

const code: RequestEvent = {
  type: 'IdentifierVerified',
  at: '2026-11-23T18:00:00.000Z',
  identifier: 'email',
  by: 'code',
};
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
function papers(...files: [string, Buffer][]): FormData {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

describe('a declaration', () => {
  const signed = { signature: 'Jordan A. Rivera', true: 'yes' };

  it('under one’s own name, ticked, settles the request and outlives its key', async () => {
    const { house, reference, post, log } = await opened(['access'], { events: [code] });
    expect((await post('declare', signed)).headers?.['location']).toMatch(/done=declared$/);
    expect(await log()).toEqual(expect.arrayContaining(['DeclarationSigned', 'VerificationSucceeded']));
    await shredKey(house.keysTable, reference);
    const kept = JSON.parse((await unsealField(house, reference, 'declaration')) ?? '{}');
    expect(kept).toMatchObject({ name: 'Jordan A. Rivera', signedOn: '2026-11-23' });
    expect(kept.sentence).toContain('penalty of perjury under the laws of the State of California');
  });

  it('twice is one', async () => {
    const { post, log } = await opened(['access'], { events: [code] });
    await Promise.all([post('declare', signed), post('declare', signed)]);
    await post('declare', signed);
    expect((await log()).filter((type) => type === 'DeclarationSigned')).toHaveLength(1);
  });

  it('without a tick, a name, or in another name is shown again with what was typed', async () => {
    const { post, log } = await opened(['access'], { events: [code] });
    const empty = await post('declare', {});
    expect([empty.statusCode, empty.body]).toEqual([422, expect.stringContaining('Tick the box')]);
    const other = await post('declare', { signature: 'Sam O’Neil', true: 'yes' });
    expect([other.statusCode, other.body]).toEqual([422, expect.stringContaining('Sam O’Neil')]);
    expect(await log()).not.toContain('DeclarationSigned');
  });

  it('is not taken before the code was typed in, and the answer tells nothing of what is on file', async () => {
    const { reference, post, log } = await opened(['access']);
    expect((await post('declare', signed)).headers?.['location']).toBe(`/requests/${reference}`);
    expect(await log()).not.toContain('DeclarationSigned');
  });
});

describe('papers of an agent', () => {
  it('are kept sealed for every request that was sent together, once', async () => {
    const { house, references, post, log } = await opened(['delete', 'opt_out'], {
      more: { requester: agent },
    });
    await post('proof', papers(['permission.png', png]));
    await post('proof', papers(['the same.png', png]));
    for (const reference of references) {
      expect((await log(reference)).filter((type) => type === 'ProofReceived')).toHaveLength(1);
      const kept = JSON.parse((await unsealField(house, reference, 'proof-1')) ?? '{}');
      expect(kept).toEqual({
        mediaType: 'image/png',
        name: 'permission.png',
        base64: png.toString('base64'),
      });
    }
  });

  it('sent at the same time do not cover each other', async () => {
    const { house, reference, post } = await opened(['delete'], { more: { requester: agent } });
    const other = Buffer.concat([png.subarray(0, 33), png.subarray(33)]);
    other[29] = 0x20;
    await Promise.all([post('proof', papers(['a.png', png])), post('proof', papers(['b.png', other]))]);
    const kept = await Promise.all([1, 2].map((n) => unsealField(house, reference, `proof-${n}`)));
    expect(new Set(kept.map((text) => JSON.parse(text ?? '{}').name))).toEqual(new Set(['a.png', 'b.png']));
  });

  it('with one that is no paper are refused as a whole, and it is named', async () => {
    const { post, log } = await opened(['delete'], { more: { requester: agent } });
    const answer = await post(
      'proof',
      papers(['ok.png', png], ['letter.docx', Buffer.from('PK\u0003\u0004')]),
    );
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('letter.docx')]);
    expect(await log()).not.toContain('ProofReceived');
  });

  it('of more than 4 MB, more than five, or none are refused in words', async () => {
    const { post } = await opened(['delete'], { more: { requester: agent } });
    const big = await post('proof', papers(['big.png', Buffer.alloc(4_300_000)]));
    expect([big.statusCode, big.body]).toEqual([422, expect.stringContaining('larger than 4 MB')]);
    const many = await post(
      'proof',
      papers(...Array.from({ length: 6 }, (_, n): [string, Buffer] => [`${n}.png`, png])),
    );
    expect([many.statusCode, many.body]).toEqual([422, expect.stringContaining('Send fewer files')]);
    const none = await post('proof', papers(['', Buffer.alloc(0)]));
    expect([none.statusCode, none.body]).toEqual([422, expect.stringContaining('Choose a file')]);
  });

  it('are not taken from somebody who asks for themselves', async () => {
    const { post, log } = await opened(['delete']);
    expect((await post('proof', papers(['a.png', png]))).headers?.['location']).toMatch(/no_proof$/);
    expect(await log()).not.toContain('ProofReceived');
  });
});

describe('a fee', () => {
  const quoted: RequestEvent = {
    type: 'FeeQuoted',
    at: '2026-11-23T18:00:00.000Z',
    cents: 1250,
    because: 'repetitive',
    by: 'staff',
  };

  it('is agreed to once, and only when one was named', async () => {
    const { post, log } = await opened(['access'], { events: [quoted] });
    await Promise.all([post('fee'), post('fee')]);
    expect((await log()).filter((type) => type === 'FeeAccepted')).toHaveLength(1);
    const other = await opened(['access']);
    await other.post('fee');
    expect(await other.log()).not.toContain('FeeAccepted');
  });
});

describe('a statement on a denied correction', () => {
  const at = '2026-11-23T18:00:00.000Z';
  const denied: RequestEvent[] = [
    { type: 'StaffDecided', at, by: 'staff', verdict: 'deny', reason: 'other', denial: 'likely_accurate' },
    { type: 'RequestConcluded', at, status: 'denied', reason: 'other', receiptDigest: 'x' },
    { type: 'KeyShredded', at },
  ];
  const more = { corrections: [{ field: 'phone' as const, wrong: '', right: '(415) 555-0199' }] };

  it('is kept with the record although everything else is forgotten', async () => {
    const { house, reference, post, log } = await opened(['correct'], { more, events: denied });
    await shredKey(house.keysTable, reference);
    await post('statement', { statement: 'I have not lived there since 2020.' });
    await post('statement', { statement: 'Something else.' });
    expect((await log()).filter((type) => type === 'StatementAdded')).toHaveLength(1);
    expect(await unsealField(house, reference, 'statement')).toBe('I have not lived there since 2020.');
    expect(await unsealField(house, reference, 'draft')).toBeUndefined();
  });

  it('of more than 250 words is shown again, whole', async () => {
    const { post, log } = await opened(['correct'], { more, events: denied });
    const answer = await post('statement', { statement: 'word '.repeat(251) });
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('This has 251')]);
    expect(answer.body?.match(/word /g)?.length).toBeGreaterThan(249);
    expect(await log()).not.toContain('StatementAdded');
  });
});

describe('nobody else', () => {
  const actions = ['declare', 'proof', 'fee', 'statement', 'withdraw'];

  it.each(actions)(
    'may %s: another browser is sent to the request’s page and changes nothing',
    async (action) => {
      const { reference, post, log } = await opened(['access'], { events: [code] });
      const before = await log();
      const answer = await post(
        action,
        { signature: 'Jordan Rivera', true: 'yes' },
        { cookie: 'x'.repeat(32) },
      );
      expect(answer.headers?.['location']).toBe(`/requests/${reference}`);
      expect(await log()).toEqual(before);
    },
  );

  it.each(actions)('may %s from another site', async (action) => {
    const { post } = await opened(['access'], { events: [code] });
    await expect(post(action, {}, { site: 'cross-site' })).rejects.toMatchObject({ problem: 'not-found' });
  });
});
