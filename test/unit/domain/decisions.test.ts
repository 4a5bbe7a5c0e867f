import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decision } from '#domain/decision.ts';
import {
  decide,
  type FactsOf,
  type QuestionName,
  questionNames,
  replayDecision,
} from '#domain/decisions/questions.ts';
import { ccpa } from '#law/ccpa.ts';
import { laws } from '#law/laws.ts';
import type { Law } from '#law/rule.ts';
import { ucpaOf2023 } from '#law/ucpa.ts';
import { vcdpa } from '#law/vcdpa.ts';

const flag = fc.boolean();
const few = fc.integer({ min: 0, max: 20 });
const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom(
  'delete' as const,
  'correct' as const,
  'access' as const,
  'opt_out' as const,
  'limit' as const,
  'appeal' as const,
  'shine_the_light' as const,
);
const authority = fc.constantFrom(
  'signed_permission' as const,
  'power_of_attorney' as const,
  'none' as const,
);
/** Leaves some of the facts out, as a company that promises nothing does. */
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

/** Facts of every question, made up. */
const anyFacts: { [Name in QuestionName]: fc.Arbitrary<FactsOf<Name>> } = {
  law: fc.record({
    residence: fc.constantFrom('CA', 'VA', 'CO', 'CT', 'UT', 'OR', 'TX', 'OTHER'),
    receivedOn: day,
    kind,
    isServed: flag,
  }),
  clock: fc
    .tuple(
      fc.record({ kind, receivedOn: day, businessDays: fc.constantFrom('sat' as const, 'mon-fri' as const) }),
      some({ answerDays: few, acknowledgeBusinessDays: few, optOutBusinessDays: few, appealDays: few }),
    )
    .map(([facts, own]) => ({ ...facts, ...own })),
  verification_needed: fc.record({
    kind,
    role: fc.constantFrom('consumer' as const, 'agent' as const, 'parent' as const),
    authority: fc.constantFrom('signed_permission' as const, 'power_of_attorney' as const),
    holdsSensitive: flag,
    ownPoints: few,
    isFollowUp: flag,
    isSignal: flag,
  }),
  verification: fc.record({
    level: fc.constantFrom('none' as const, 'reasonable' as const, 'reasonably_high' as const),
    inbox: fc.constantFrom('required' as const, 'locator' as const, 'none' as const),
    pointsNeeded: few,
    needsDeclaration: flag,
    proof: fc.constantFrom('none' as const, 'signed_permission' as const, 'parenthood' as const),
    needsConfirmation: flag,
    recordsFound: few,
    points: few,
    isInboxProven: flag,
    hasDeclaration: flag,
    isProofAccepted: flag,
    hasConfirmed: flag,
  }),
  failure_ending: fc.record({ kind, offersOptOut: flag }),
  retention: fc.record({
    ruleId: fc.string(),
    category: fc.constantFrom('commercial' as const, 'sensitive' as const),
    holder: fc.string(),
    ground: fc.constantFrom(
      'security' as const,
      'internal' as const,
      'research' as const,
      'medical' as const,
      'legal_obligation' as const,
    ),
    isProportionate: flag,
    isExpected: flag,
    isCompatible: flag,
    hasConsent: flag,
    needsStaff: flag,
  }),
  access_limit: fc
    .tuple(
      fc.record({ receivedOn: day, earlier: fc.array(day).map((days) => days.join(',')) }),
      some({ promised: few }),
    )
    .map(([facts, own]) => ({ ...facts, ...own })),
  correction: fc
    .tuple(
      fc.record({
        receivedOn: day,
        isSource: flag,
        hasDocuments: flag,
        hasNewDocuments: flag,
        isLikelyAccurate: flag,
        isDisproportionate: flag,
        conflictsWithLaw: flag,
        isSuspectedFraud: flag,
      }),
      some({ refusedOn: day }),
    )
    .map(([facts, own]) => ({ ...facts, ...own })),
  extension: fc
    .tuple(
      fc.record({ kind, receivedOn: day, toldOn: day, hasReason: flag, extensionsBefore: few }),
      some({ days: few }),
    )
    .map(([facts, own]) => ({ ...facts, ...own })),
  agent: fc.record({
    kind,
    authority,
    paper: fc.constantFrom('missing' as const, 'unread' as const, 'accepted' as const, 'refused' as const),
    hasConsumerConfirmed: flag,
    hasConsumerDenied: flag,
  }),
  fee: fc.record({
    kind,
    found: fc.constantFrom(
      'nothing' as const,
      'unfounded' as const,
      'excessive' as const,
      'repetitive' as const,
    ),
    isQuoted: flag,
    isAccepted: flag,
  }),
  recipients: fc.record({
    kind,
    receivedOn: day,
    ownSystems: few,
    processors: few,
    thirdParties: few,
    inLedger: few,
  }),
  limit: fc.record({
    sensitiveUse: fc.constantFrom('permitted_only' as const, 'any' as const),
    holdsSensitive: flag,
  }),
};

const anyLaw = fc.constantFrom(...laws);

/** The question with made-up facts, decided, and as it comes back from the record. */
function recorded<Name extends QuestionName>(name: Name, facts: FactsOf<Name>, law: Law) {
  return decision.parse(JSON.parse(JSON.stringify(decide(name, facts, law))));
}

describe('a decision', () => {
  test('is made of every question that is asked here', () => {
    expect(Object.keys(anyFacts).toSorted()).toEqual(questionNames.toSorted());
  });

  test.each(Object.keys(anyFacts) as QuestionName[])(
    '"%s", whatever it was decided from, comes out the same when asked again under the same law',
    (name) => {
      fc.assert(
        fc.property(anyFacts[name] as fc.Arbitrary<never>, anyLaw, (facts, law) => {
          const made = recorded(name, facts, law);
          expect(replayDecision(made, law)).toEqual({ isSame: true });
          expect(made.why.every(({ rule, cite }) => rule !== '' && cite !== '')).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );

  const due = recorded('clock', { kind: 'delete', receivedOn: '2026-11-23' }, ccpa);

  test('says what was decided and on what it rests', () => {
    expect(due).toEqual({
      question: 'clock',
      answer: 'acknowledge by 2026-12-07, answer by 2027-01-06',
      why: [
        {
          rule: 'answer in 45 days; the day of receipt is the first',
          facts: { kind: 'delete', receivedOn: '2026-11-23' },
          cite: 'Cal. Civ. Code 1798.130(a)(2)(A); 11 CCR 7021(b)',
        },
        {
          rule: 'acknowledge in 10 business days',
          facts: { businessDays: 'mon-fri' },
          cite: '11 CCR 7021(a)',
        },
      ],
    });
  });

  test.each([
    ['another answer', { ...due, answer: 'answer by 2027-02-06' }, ccpa, 'answer'],
    ['another law’s citation', due, vcdpa, 'why'],
    ['a fact that is gone', { ...due, why: due.why.slice(1) }, ccpa, 'facts'],
    ['a question nobody asks here', { ...due, question: 'mood' }, ccpa, 'question'],
  ])('with %s is told apart', (_, made, law, differs) => {
    expect(replayDecision(made, law)).toMatchObject({ isSame: false, differs });
  });
});

const answer = <Name extends QuestionName>(name: Name, facts: FactsOf<Name>, law: Law = ccpa) =>
  decide(name, facts, law).answer;

describe('an agent and the consumer who both ask', () => {
  const asked = {
    kind: 'delete' as const,
    authority: 'signed_permission' as const,
    paper: 'accepted' as const,
    hasConsumerConfirmed: false,
    hasConsumerDenied: false,
  };
  test.each([
    ['permission, no word from the consumer yet', {}, 'consumer_must_confirm'],
    ['permission and the consumer’s word', { hasConsumerConfirmed: true }, 'may_act'],
    ['no permission, but the consumer’s word', { paper: 'missing', hasConsumerConfirmed: true }, 'may_act'],
    ['a power of attorney alone', { authority: 'power_of_attorney' }, 'may_act'],
    ['a paper nobody has read', { paper: 'unread', hasConsumerConfirmed: true }, 'read_paper'],
    ['a paper that does not hold', { paper: 'refused' }, 'refuse'],
    ['a consumer who sent nobody', { hasConsumerDenied: true }, 'refuse'],
    ['permission to opt out', { kind: 'opt_out' }, 'may_act'],
    ['no permission to opt out', { kind: 'opt_out', paper: 'missing' }, 'show_permission'],
    ['no good permission to opt out', { kind: 'opt_out', paper: 'refused' }, 'refuse'],
  ] as const)('%s: %s', (_, given, expected) => {
    expect(answer('agent', { ...asked, ...given })).toBe(expected);
  });
});

describe('a correction', () => {
  const asked = {
    receivedOn: '2026-11-23',
    isSource: false,
    hasDocuments: false,
    hasNewDocuments: false,
    isLikelyAccurate: false,
    isDisproportionate: false,
    conflictsWithLaw: false,
    isSuspectedFraud: false,
  };
  test.each([
    ['on the consumer’s word, where the company is not the source', {}, 'correct'],
    ['without documents, where it is', { isSource: true }, 'ask'],
    ['with documents', { isSource: true, hasDocuments: true }, 'correct'],
    ['of what is more likely right', { isLikelyAccurate: true }, 'deny likely_accurate'],
    ['that a law forbids', { conflictsWithLaw: true }, 'deny legal_conflict'],
    ['that takes effort out of proportion', { isDisproportionate: true }, 'deny disproportionate'],
    ['that is a fraud', { isSuspectedFraud: true, isLikelyAccurate: true }, 'deny suspected_fraud'],
    ['again in month five', { refusedOn: '2026-06-30' }, 'deny repeated'],
    [
      'again in month five, with a new document',
      { refusedOn: '2026-06-30', hasNewDocuments: true },
      'correct',
    ],
    ['again on day 182', { refusedOn: '2026-05-25' }, 'deny repeated'],
    ['again on day 183', { refusedOn: '2026-05-24' }, 'correct'],
    ['again six months on, to the day', { refusedOn: '2026-05-23' }, 'correct'],
  ])('%s: %s', (_, given, expected) => {
    expect(answer('correction', { ...asked, ...given })).toBe(expected);
  });

  test('is refused elsewhere only on a ground that state’s law has', () => {
    const again = { ...asked, refusedOn: '2026-11-01' };
    expect([answer('correction', again, vcdpa), answer('correction', again, ucpaOf2023)]).toEqual([
      'correct',
      'correct',
    ]);
  });
});

describe('the other questions', () => {
  const shown = {
    level: 'reasonably_high' as const,
    inbox: 'required' as const,
    pointsNeeded: 3,
    needsDeclaration: true,
    proof: 'none' as const,
    needsConfirmation: false,
    recordsFound: 1,
    points: 3,
    isInboxProven: true,
    hasDeclaration: true,
    isProofAccepted: false,
    hasConfirmed: false,
  };
  test.each([
    ['all shown', {}, 'verified reasonably_high'],
    ['nobody fits', { recordsFound: 0 }, 'failed no_match'],
    ['the inbox is another', { isInboxProven: false }, 'failed insuf_verification'],
    ['a point is missing', { points: 2 }, 'failed insuf_verification'],
    ['the declaration is missing', { hasDeclaration: false }, 'failed insuf_verification'],
    ['the proof was refused', { proof: 'parenthood' }, 'failed insuf_verification'],
    ['the consumer has not confirmed', { needsConfirmation: true }, 'failed insuf_verification'],
    ['nothing is asked', { level: 'none', recordsFound: 0, points: 0 }, 'not_needed'],
  ] as const)('verification, %s: %s', (_, given, expected) => {
    expect(answer('verification', { ...shown, ...given })).toBe(expected);
  });

  const free = { kind: 'access' as const, found: 'excessive' as const, isQuoted: false, isAccepted: false };
  test.each([
    [{ found: 'nothing' }, 'free'],
    [{}, 'quote'],
    [{ isQuoted: true }, 'wait'],
    [{ isQuoted: true, isAccepted: true }, 'charge'],
    [{ kind: 'opt_out' }, 'free'],
    [{ kind: 'appeal' }, 'free'],
  ] as const)('a fee, with %j: %s', (given, expected) => {
    expect(answer('fee', { ...free, ...given })).toBe(expected);
  });

  test.each([
    ['CA', 'delete', true, 'CCPA 2026-01-01'],
    ['CA', 'shine_the_light', true, 'STL 2005-01-01'],
    ['CT', 'access', true, 'CTDPA 2026-07-01'],
    ['TX', 'delete', false, 'courtesy CCPA 2026-01-01'],
    ['OTHER', 'delete', true, 'courtesy CCPA 2026-01-01'],
    ['OTHER', 'shine_the_light', true, 'courtesy STL 2005-01-01'],
  ] as const)('the law in %s for "%s", served %s: %s', (residence, kind, isServed, expected) => {
    expect(answer('law', { residence, kind, isServed, receivedOn: '2026-11-23' })).toBe(expected);
  });

  test.each([
    ['permitted_only', true, 'nothing_to_limit'],
    ['any', false, 'nothing_to_limit'],
    ['any', true, 'limit'],
  ] as const)('to limit, with use %s and sensitive data %s: %s', (sensitiveUse, holdsSensitive, expected) => {
    expect(answer('limit', { sensitiveUse, holdsSensitive })).toBe(expected);
  });

  test('an extension told on day 46 is refused, and so is a second one', () => {
    const asked = { kind: 'delete' as const, receivedOn: '2026-03-01', hasReason: true };
    expect([
      answer('extension', { ...asked, toldOn: '2026-04-15', extensionsBefore: 0 }),
      answer('extension', { ...asked, toldOn: '2026-04-16', extensionsBefore: 0 }),
      answer('extension', { ...asked, toldOn: '2026-04-01', extensionsBefore: 1 }),
    ]).toEqual(['until 2026-05-29', 'refused too_late', 'refused already_extended']);
  });
});
