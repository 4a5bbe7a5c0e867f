import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replayDecision } from '#domain/decisions/questions.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import { lastOf, type RequestEvent } from '#domain/request.ts';
import { vcdpa } from '#law/vcdpa.ts';
import { appendEvents, loadRequest } from '#store/events.ts';
import type { Table } from '#store/table.ts';
import { keepToken } from '#store/waiting.ts';
import { startTable } from '#test/support/table.ts';
import { at, came, openCase, profile, received } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const asked = (because: string[]): RequestEvent[] => [
  { type: 'ReceiptAcknowledged', at },
  { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 },
  { type: 'RequestAssessed', at, verdict: 'staff', reason: null, because },
];
const courtRule = profile.retention.find(({ needsStaff }) => needsStaff);
const ruleId = courtRule?.id ?? '';

describe('a deletion for which rules asked a person', () => {
  test('keeps what the person ticks, written down before anybody hears "go on"', async () => {
    const { requestId, press, log, told, look } = await openCase(table, asked([ruleId]));
    expect((await look()).body).toContain(courtRule?.records.en);
    await keepToken(table, requestId, { step: 'ask-staff', token: 'token' });
    expect(came(await press('decide', { verdict: 'go', [`keep_${ruleId}`]: 'yes' }))).toEqual([
      303,
      'decided',
    ]);
    expect((await log()).slice(-3)).toMatchObject([
      {
        type: 'DecisionMade',
        decision: {
          question: 'staff_retention',
          answer: 'go',
          why: [{ facts: { because: ruleId, kept: ruleId }, cite: expect.stringContaining('1798.105') }],
        },
      },
      { type: 'ExceptionApplied', kept: { ruleId, category: courtRule?.category } },
      { type: 'StaffDecided', by: 'sam', verdict: 'go', reason: null, keep: [ruleId] },
    ]);
    expect(told).toEqual([['succeed', 'token', 'go']]);
  });

  test('keeps nothing that was not ticked, nor what no rule asked about', async () => {
    const { press, log } = await openCase(table, asked([ruleId]));
    await press('decide', { verdict: 'go', 'keep_made-up': 'yes', [`keep_${ruleId}`]: 'no' });
    expect((await log()).slice(-2)).toMatchObject([
      { type: 'DecisionMade' },
      { type: 'StaffDecided', keep: [] },
    ]);
  });

  test('that was cut off half way does not keep the same twice', async () => {
    const { requestId, press, log } = await openCase(table, asked([ruleId]));
    await press('decide', { verdict: 'go', [`keep_${ruleId}`]: 'yes' });
    const first = (await log()).find((event) => event.type === 'ExceptionApplied');
    const half = await openCase(table, [...asked([ruleId]), ...(first ? [first] : [])]);
    await half.press('decide', { verdict: 'go' });
    const events = await half.log();
    expect(events.filter(({ type }) => type === 'ExceptionApplied')).toHaveLength(1);
    expect(lastOf(events, 'StaffDecided')?.keep).toEqual([ruleId]);
    expect(requestId).not.toBe(half.requestId);
  });
});

describe('a correction', () => {
  const correct = {
    first: received({ kind: 'correct' }),
    draft: { kind: 'correct' as const, corrections: [{ field: 'other' as const, wrong: 'a', right: 'b' }] },
  };
  const sheet = { nature: 'objective', obtained: 'from_consumer', documentation: 'for_company' };

  test.each([
    'likely_accurate',
    'disproportionate',
    'legal_conflict',
    'repeated',
    'suspected_fraud',
  ] as const)(
    'is denied on the ground %s, with what it was weighed by and the rule that lets it',
    async (denial) => {
      const { press, log, look } = await openCase(table, asked(['correction-in-words']), correct);
      const form = { verdict: 'deny', denial, ...sheet, refused_on: '2026-09-01' };
      expect(came(await press('decide', form))).toEqual([303, 'written']);
      const events = (await log()).slice(-3);
      expect(events).toMatchObject([
        {
          type: 'DecisionMade',
          decision: { question: 'circumstances', why: [{ facts: sheet, cite: '11 CCR 7023(b)(1)' }] },
        },
        { type: 'DecisionMade', decision: { question: 'correction', answer: `deny ${denial}` } },
        { type: 'StaffDecided', verdict: 'deny', denial },
      ]);
      const ruling = lastOf(events, 'DecisionMade')?.decision;
      const law = lawOrCourtesy({ law: 'CCPA', rulesVersion: '2026-01-01' });
      expect(ruling && replayDecision(ruling, law)).toEqual({ isSame: true });
      expect((await look()).body).toContain('the totality of the circumstances');
    },
  );

  test('is not denied as a repeat after six months, nor without the day of the first refusal', async () => {
    const { press, log } = await openCase(table, asked(['correction-in-words']), correct);
    const form = { verdict: 'deny', denial: 'repeated', ...sheet };
    expect((await press('decide', form)).body).toContain('Write the day on which the same was refused.');
    expect((await press('decide', { ...form, refused_on: '2026-04-01' })).body).toContain(
      'only within 6 months',
    );
    expect(lastOf(await log(), 'StaffDecided')).toBeUndefined();
  });

  test('is not denied on a ground that its law does not have', async () => {
    const { press, log } = await openCase(table, asked(['correction-in-words']), {
      ...correct,
      first: received({ kind: 'correct', law: 'VCDPA', residence: 'VA', rulesVersion: vcdpa.effective }),
    });
    const form = { verdict: 'deny', denial: 'repeated', ...sheet, refused_on: '2026-09-01' };
    const { statusCode, body } = await press('decide', form);
    expect([statusCode, body.includes('id="decide-deny-refused_on-error"')]).toEqual([422, true]);
    expect(lastOf(await log(), 'StaffDecided')).toBeUndefined();
  });

  test('is not denied without a ground and the whole worksheet, and the form keeps what was chosen', async () => {
    const { press, log } = await openCase(table, asked(['correction-in-words']), correct);
    const before = await log();
    const { statusCode, body } = await press('decide', { verdict: 'deny', nature: 'opinion' });
    expect(statusCode).toBe(422);
    expect(body).toContain('Choose a ground');
    expect(body).toMatch(/<option value="opinion" selected="">/);
    for (const words of ['Say where we got it.', 'Say what the documents show.'])
      expect(body).toContain(words);
    expect(body).not.toContain('Say what kind of data it is.');
    expect(await log()).toEqual(before);
  });

  test('is not denied against the consumer’s bare word without a second look, where others are the source', async () => {
    const { press, log } = await openCase(table, asked(['correction-in-words']), correct);
    const form = {
      verdict: 'deny',
      denial: 'likely_accurate',
      nature: 'objective',
      obtained: 'from_others',
      documentation: 'none',
    };
    const first = await press('decide', form);
    expect([first.statusCode, first.body.includes('the consumer’s word may be enough')]).toEqual([422, true]);
    expect((await press('decide', { ...form, weighed: 'yes' })).statusCode).toBe(303);
    expect(lastOf(await log(), 'StaffDecided')).toMatchObject({ denial: 'likely_accurate' });
  });

  test('is replaced by a deletion when the consumer agrees or it does no harm, and not otherwise', async () => {
    const { press, log } = await openCase(table, asked(['correction-in-words']), correct);
    expect((await press('decide', { verdict: 'instead' })).statusCode).toBe(422);
    expect((await press('decide', { verdict: 'instead', instead: 'cheaper' })).statusCode).toBe(422);
    expect((await press('decide', { verdict: 'instead', instead: 'no_harm' })).statusCode).toBe(303);
    expect(lastOf(await log(), 'StaffDecided')).toMatchObject({ verdict: 'go', deletesInstead: 'no_harm' });
  });

  test('can be carried out', async () => {
    const { press, log } = await openCase(table, asked(['correction-in-words']), correct);
    await press('decide', { verdict: 'go' });
    expect(lastOf(await log(), 'StaffDecided')).toMatchObject({ verdict: 'go', reason: null });
  });
});

test('only a correction can be replaced by a deletion', async () => {
  const { press, log } = await openCase(table, asked(['x']), { first: received({ kind: 'access' }) });
  expect((await press('decide', { verdict: 'instead', instead: 'no_harm' })).statusCode).toBe(409);
  expect(lastOf(await log(), 'StaffDecided')).toBeUndefined();
});

describe('a copy over the free number', () => {
  const access = { first: received({ kind: 'access' }) };
  test('is given free of charge, or declined for that one reason', async () => {
    const given = await openCase(table, asked(['access-limit']), access);
    await given.press('decide', { verdict: 'go' });
    expect((await given.log()).slice(-2)).toMatchObject([
      { decision: { question: 'staff_access_limit', answer: 'free' } },
      { verdict: 'go' },
    ]);
    const declined = await openCase(table, asked(['access-limit']), access);
    await declined.press('decide', { verdict: 'deny', reason: 'suspected_fraud' });
    expect(lastOf(await declined.log(), 'StaffDecided')).toMatchObject({ reason: 'too_many_requests' });
  });

  test('to the fee of which the consumer agreed is not declined any more', async () => {
    const { press, log, look } = await openCase(
      table,
      [
        ...asked(['access-limit']),
        { type: 'FeeQuoted', at, cents: 2500, because: 'repetitive', by: 'sam' },
        { type: 'FeeAccepted', at },
      ],
      access,
    );
    expect((await look()).body).not.toContain('Deny the request');
    expect((await press('decide', { verdict: 'deny' })).statusCode).toBe(409);
    await press('decide', { verdict: 'go' });
    expect((await log()).at(-2)).toMatchObject({ decision: { answer: 'charge' } });
  });
});

describe('an appeal', () => {
  const appeal = { first: received({ kind: 'appeal', appealOf: '7K3M-Q9XT-2FWA' }) };
  test('shows what it appeals, and is granted', async () => {
    const { press, look, requestId, told } = await openCase(table, asked(['appeal']), appeal);
    expect((await look()).body).toContain('/console/requests/7K3M-Q9XT-2FWA');
    await keepToken(table, requestId, { step: 'ask-staff', token: 'token' });
    expect(came(await press('decide', { verdict: 'go' }))).toEqual([303, 'decided']);
    expect(told).toEqual([['succeed', 'token', 'answer']]);
  });
  test('is denied only with a reason', async () => {
    const { press, log } = await openCase(table, asked(['appeal']), appeal);
    expect((await press('decide', { verdict: 'deny', reason: '' })).statusCode).toBe(422);
    await press('decide', { verdict: 'deny', reason: 'claim_not_covered' });
    expect(lastOf(await log(), 'StaffDecided')).toMatchObject({ reason: 'claim_not_covered' });
  });
});

describe('when fraud is suspected', () => {
  const need = {
    level: 'reasonable',
    inbox: 'required',
    points: 2,
    declaration: false,
    proof: 'none',
    consumerConfirms: false,
  } as const;
  const verifying: RequestEvent[] = [
    { type: 'ReceiptAcknowledged', at },
    { type: 'VerificationStarted', at, matched: ['name', 'phone'], recordsFound: 1, pointsNeeded: 2, need },
  ];

  test('the request stands still, whoever proves what meanwhile, until somebody decides', async () => {
    const { requestId, press, log, told } = await openCase(table, verifying);
    await keepToken(table, requestId, { step: 'verify', token: 'token' });
    expect(came(await press('fraud', { because: 'answers_do_not_fit' }))).toEqual([303, 'suspected']);
    expect((await log()).at(-1)).toMatchObject({
      type: 'FraudSuspected',
      by: 'sam',
      because: 'answers_do_not_fit',
    });
    const request = await loadRequest(table, requestId);
    if (request)
      await appendEvents(table, request, [
        { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' },
      ]);
    expect((await press('verify', { method: 'call_back' })).statusCode).toBe(409);
    expect(told).toEqual([]);
    expect(came(await press('decide', { verdict: 'go' }))).toEqual([303, 'decided']);
    expect((await log()).at(-1)).toMatchObject({ type: 'VerificationSucceeded', level: 'reasonable' });
    expect(told).toEqual([['succeed', 'token', 'verified']]);
  });

  test('it is denied as fraud and as nothing else', async () => {
    const { requestId, press, log, told } = await openCase(table, [
      ...verifying,
      { type: 'FraudSuspected', at, by: 'sam', because: 'known_pattern' },
    ]);
    await keepToken(table, requestId, { step: 'verify', token: 'token' });
    await press('decide', { verdict: 'deny', reason: 'other' });
    expect(lastOf(await log(), 'StaffDecided')).toMatchObject({ verdict: 'deny', reason: 'suspected_fraud' });
    expect(told).toEqual([['succeed', 'token', 'failed']]);
  });

  test('the sign must be one of the list, so that nothing about the person gets into the log', async () => {
    const { press, log } = await openCase(table, verifying);
    const { statusCode, body } = await press('fraud', { because: 'He sounded odd' });
    expect([statusCode, body.includes('Choose what makes you suspect it.')]).toEqual([422, true]);
    expect(JSON.stringify(await log())).not.toContain('odd');
  });

  test('in the cooling-off, a decision is noted and nobody has to be told again', async () => {
    const { press, look } = await openCase(table, [
      ...verifying,
      { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 },
      { type: 'RequestAssessed', at, verdict: 'go', reason: null, because: [] },
      { type: 'RecipientSetFrozen', at, recipients: 2, pages: 1, coolingOffUntil: at },
      { type: 'FraudSuspected', at, by: 'sam', because: 'person_denies_it' },
    ]);
    expect(came(await press('decide', { verdict: 'go' }))).toEqual([303, 'noted']);
    expect((await look()).body).not.toContain('Tell the workflow again');
  });

  test('it cannot be suspected twice, nor once others were told', async () => {
    const twice = await openCase(table, verifying);
    await twice.press('fraud', { because: 'known_pattern' });
    expect((await twice.press('fraud', { because: 'known_pattern' })).statusCode).toBe(409);
    const late = await openCase(table, [...verifying, { type: 'DispatchStarted', at }]);
    expect((await late.press('fraud', { because: 'known_pattern' })).statusCode).toBe(409);
  });
});
