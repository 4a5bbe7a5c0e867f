import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonical-json.ts';
import { type Order, type OrderEvent, orderIdOf } from '#domain/orders.ts';
import { composeReceipt, concludeRequest, receipt, summariseOrders } from '#domain/receipt.ts';
import { foldRequest, type RequestEvent } from '#domain/request.ts';
import type { OrderOutcome } from '#domain/vocabulary.ts';

const requestId = '7K3M-Q9XT-2FWA';
const at = '2026-11-23T09:00:00.000Z';
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

const received: RequestEvent = {
  type: 'RequestReceived',
  at,
  kind: 'delete',
  language: 'en',
  channel: 'web_form',
  residence: 'CA',
  law: 'CCPA',
  rulesVersion: '2026-01-01',
  receivedOn: '2026-11-23',
  acknowledgeBy: '2026-12-08',
  dueOn: '2027-01-06',
};
const verified: RequestEvent = { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 };
const assessed = (verdict: 'go' | 'staff' | 'deny'): RequestEvent => ({
  type: 'RequestAssessed',
  at,
  verdict,
  reason: verdict === 'deny' ? 'claim_not_covered' : null,
  because: [],
});

function anOrder(position: number, events: OrderEvent[]): Order {
  return {
    orderId: orderIdOf(requestId, 0, position),
    requestId,
    page: 0,
    position,
    recipientId: `buyer-${position}`,
    recipientName: `Buyer ${position}`,
    recipientKind: 'customer',
    kind: 'delete',
    categories: ['identifiers'],
    events,
  };
}
const sent: OrderEvent = { type: 'OrderSent', at, attempt: 1 };
const answered = (outcome: OrderOutcome, grade: 'attested' | 'accepted' = 'attested'): OrderEvent => ({
  type: 'ConfirmationRecorded',
  at,
  grade,
  outcome,
  exempted: outcome === 'exempted' ? [{ category: 'commercial', ground: 'tax records' }] : [],
  messageId: `m-${outcome}`,
});
const silent: OrderEvent = { type: 'AnswerPresumed', at };

function compose(events: RequestEvent[], orders: Order[]) {
  return composeReceipt({
    profile: { id: 'batchservice', name: 'BatchService' },
    request: foldRequest(requestId, [received, ...events]),
    orders,
    now: '2026-12-01T10:00:00.000Z',
    policyDigest: 'policy',
    publicUrl: 'https://privacy.example.com',
    chainHead: 'head',
    digest,
  });
}

describe('how a request ends', () => {
  const go = [verified, assessed('go')];
  const cases: [string, RequestEvent[], Order[], string, string | null][] = [
    ['fulfilled when all deleted', go, [anOrder(0, [sent, answered('deleted')])], 'fulfilled', null],
    ['fulfilled when nobody holds anything', go, [], 'fulfilled', null],
    [
      'fulfilled although a recipient stayed silent',
      go,
      [anOrder(0, [sent, answered('deleted')]), anOrder(1, [sent, silent])],
      'fulfilled',
      null,
    ],
    [
      'fulfilled when one keeps and one deletes',
      go,
      [anOrder(0, [sent, answered('exempted')]), anOrder(1, [sent, answered('deleted')])],
      'fulfilled',
      null,
    ],
    [
      'denied when everything is exempt',
      go,
      [anOrder(0, [sent, answered('exempted')])],
      'denied',
      'claim_not_covered',
    ],
    [
      'denied when everybody refused',
      go,
      [anOrder(0, [sent, answered('refused')]), anOrder(1, [sent, answered('exempted')])],
      'denied',
      'other',
    ],
    [
      'fulfilled for an opt-out, which is not verified',
      [assessed('go')],
      [anOrder(0, [sent, answered('opted_out')])],
      'fulfilled',
      null,
    ],
    [
      'fulfilled when staff let it go on',
      [verified, assessed('staff'), { type: 'StaffDecided', at, by: 'sam', verdict: 'go', reason: null }],
      [],
      'fulfilled',
      null,
    ],
    [
      'denied with the reason staff gave',
      [
        verified,
        assessed('staff'),
        { type: 'StaffDecided', at, by: 'sam', verdict: 'deny', reason: 'suspected_fraud' },
      ],
      [],
      'denied',
      'suspected_fraud',
    ],
    ['denied by a rule', [verified, assessed('deny')], [], 'denied', 'claim_not_covered'],
    [
      'denied when nobody matched',
      [{ type: 'VerificationFailed', at, reason: 'no_match' }],
      [],
      'denied',
      'no_match',
    ],
    [
      'expired when the consumer never proved the inbox',
      [{ type: 'VerificationFailed', at, reason: 'need_user_verification' }],
      [],
      'expired',
      'need_user_verification',
    ],
    ['expired when nothing came of it', [], [], 'expired', 'need_user_verification'],
    ['expired when nobody ever decided', [verified, assessed('staff')], [], 'expired', 'other'],
    [
      'revoked when the consumer withdrew',
      [verified, assessed('go'), { type: 'RequestWithdrawn', at, by: 'consumer' }],
      [],
      'revoked',
      null,
    ],
    [
      'revoked although staff had refused',
      [
        { type: 'StaffDecided', at, by: 'sam', verdict: 'deny', reason: 'other' },
        { type: 'RequestWithdrawn', at, by: 'person_on_file' },
      ],
      [],
      'revoked',
      null,
    ],
  ];
  test.each(cases)('%s', (_, events, orders, status, reason) => {
    expect(concludeRequest({ request: { events: [received, ...events] }, orders })).toEqual({
      status,
      reason,
    });
  });
});

describe('what the counts say', () => {
  test('only an answer that somebody gave is confirmed; a bare 2xx and silence are not', () => {
    const orders = [
      anOrder(0, [sent, answered('deleted')]),
      anOrder(1, [sent, answered('deleted', 'accepted')]),
      anOrder(2, [sent, silent]),
      anOrder(3, [sent]),
      anOrder(4, []),
    ];
    expect(summariseOrders(orders)).toEqual({
      total: 5,
      confirmed: 1,
      byOutcome: { deleted: 2, no_answer: 1 },
    });
  });
  test('no orders are no counts', () => {
    expect(summariseOrders([])).toEqual({ total: 0, confirmed: 0, byOutcome: {} });
  });
});

describe('what the receipt says', () => {
  test('it fits its own schema and names every recipient with outcome and grade', () => {
    const made = compose(
      [
        { type: 'ReceiptAcknowledged', at },
        { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' },
        verified,
        assessed('go'),
      ],
      [
        anOrder(0, [sent, { type: 'ReminderSent', at, attempt: 1 }, answered('deleted')]),
        anOrder(1, [sent, silent]),
      ],
    );
    expect(receipt.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      iss: 'https://privacy.example.com',
      jti: requestId,
      iat: Date.parse('2026-12-01T10:00:00.000Z') / 1000,
      status: 'fulfilled',
      acknowledgedAt: at,
      verification: { level: 'reasonable', points: 2, inboxProven: true },
      recipientsTotal: 2,
      byOutcome: { deleted: 1, no_answer: 1 },
      chainHead: 'head',
      profileDigest: 'policy',
    });
    expect(made.recipients).toMatchObject([
      { id: 'buyer-0', outcome: 'deleted', grade: 'attested', askedAt: at, reminders: 1 },
      { id: 'buyer-1', outcome: 'no_answer', grade: 'presumed', answeredAt: null },
    ]);
  });

  test('whoever was never asked before the withdrawal is listed as not asked, and not as silent', () => {
    const made = compose(
      [verified, assessed('go'), { type: 'RequestWithdrawn', at, by: 'consumer' }],
      [anOrder(0, [])],
    );
    expect(made.recipients[0]).toMatchObject({ outcome: null, grade: null, askedAt: null });
    expect([made.byOutcome, made.recipientsTotal, made.method]).toEqual([{}, 1, null]);
  });

  test('an order that could not be delivered has no answer, and no time at which it was asked', () => {
    const made = compose(
      [verified, assessed('go')],
      [anOrder(0, [{ type: 'OrderFailed', at, attempt: 6, reason: 'refused', isFinal: true }])],
    );
    expect(made.recipients[0]).toMatchObject({ outcome: 'no_answer', grade: 'presumed', askedAt: null });
  });

  test('what is kept stands with its ground, its citation and its one use, without our rule id', () => {
    const words = { en: 'tax records', es: 'registros fiscales' };
    const kept = {
      category: 'commercial',
      holder: 'company',
      ground: 'law',
      cite: 'Civ. Code 1798.105(d)(8)',
      records: words,
      permittedUse: words,
      keptFor: words,
    } as const;
    const made = compose(
      [verified, { type: 'ExceptionApplied', at, kept: { ruleId: 'tax', ...kept } }, assessed('go')],
      [],
    );
    expect(made.kept).toEqual([kept]);
  });

  test('more than 1,000 recipients are counted and digested, and 1,000 are listed', () => {
    const orders = Array.from({ length: 1_203 }, (_, index) => anOrder(index, [sent, answered('deleted')]));
    const made = compose([verified, assessed('go')], orders);
    const other = compose([verified, assessed('go')], orders.slice(0, 1_202));
    expect([made.recipients.length, made.recipientsTotal, made.byOutcome]).toEqual([
      1_000,
      1_203,
      { deleted: 1_203 },
    ]);
    expect(made.recipientsDigest).not.toBe(other.recipientsDigest);
  });

  test('anybody can make the digest of the list again, whatever the order of the keys', () => {
    const made = compose([verified, assessed('go')], [anOrder(0, [sent, answered('deleted')])]);
    const turned = made.recipients.map((line) => Object.fromEntries(Object.entries(line).toReversed()));
    expect(digest(canonicalJson(turned))).toBe(made.recipientsDigest);
  });

  test('an address or a number that a recipient wrote into its ground is struck out; a citation stays', () => {
    const claim: OrderEvent = {
      type: 'ConfirmationRecorded',
      at,
      grade: 'attested',
      outcome: 'exempted',
      exempted: [
        {
          category: 'commercial',
          ground: 'Jane (jane@example.com, +1 (415) 555-0133) under 1798.105(d)(8)',
          cite: 'Cal. Civ. Code 1798.105(d)(8)',
        },
      ],
      messageId: 'm',
    };
    const [line] = compose([verified, assessed('go')], [anOrder(0, [sent, claim])]).recipients;
    expect(line?.exempted).toEqual([
      {
        category: 'commercial',
        ground: 'Jane ••• •••) under 1798.105(d)(8)',
        cite: 'Cal. Civ. Code 1798.105(d)(8)',
      },
    ]);
  });
});

describe('the receipt holds no personal data', () => {
  const canary = fc.uuid().map((id) => `canary-${id}`);
  test('nothing of a draft is in it, whatever else lies in the objects it is given', () => {
    fc.assert(
      fc.property(
        fc.record({
          email: canary,
          phone: canary,
          name: canary,
          address: canary,
          evidence: canary,
          right: canary,
          note: canary,
        }),
        fc.constantFrom<OrderOutcome>('deleted', 'not_found', 'exempted', 'refused'),
        (planted, outcome) => {
          const draft = {
            identifiers: Object.entries(planted).map(([type, value]) => ({ type, value })),
            corrections: [{ field: 'name', wrong: planted.name, right: planted.right }],
            evidence: planted.evidence,
          };
          // A careless caller: the draft travels with the request, the orders, their events and the profile.
          const order = {
            ...anOrder(0, [sent, { ...answered(outcome), note: planted.note, ...draft } as OrderEvent]),
            ...draft,
          };
          const parked = { type: 'RequestParked', at, state: planted.name, failure: planted.email } as const;
          const made = composeReceipt({
            profile: { id: 'batchservice', name: 'BatchService', ...draft },
            request: {
              ...foldRequest(requestId, [
                { ...received, ...draft },
                { ...verified, ...draft },
                assessed('go'),
                parked,
              ]),
              ...draft,
            },
            orders: [order],
            now: at,
            policyDigest: 'policy',
            publicUrl: 'https://privacy.example.com',
            chainHead: 'head',
            digest,
          });
          expect(JSON.stringify(receipt.parse(made))).not.toContain('canary-');
        },
      ),
    );
  });
});

describe('one text for one value', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ '€': 1, '\r': 2, '1': 3, '😀': 4, ö: 5 }, '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}'],
    [{ a: undefined, b: { d: 1e21, c: 0.1 } }, '{"b":{"c":0.1,"d":1e+21}}'],
    [[undefined], '[null]'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});
