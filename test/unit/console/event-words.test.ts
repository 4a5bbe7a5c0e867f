import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RequestEvent, requestEvent } from '#domain/request.ts';
import { eventWords } from '#pages/console/event-words.ts';
import { visible } from '#pages/console/words.ts';
import { at, lives, received } from './support.ts';

const words = { en: 'tax records', es: 'registros' };
const more: RequestEvent[] = [
  { type: 'CodeRefused', at, triesLeft: 1 },
  { type: 'IdentifierVerified', at, identifier: 'email', by: 'code' },
  { type: 'VerificationReminded', at },
  { type: 'VerificationFailed', at, reason: 'no_match' },
  {
    type: 'ExceptionApplied',
    at,
    kept: {
      ruleId: 'tax',
      category: 'commercial',
      holder: 'company',
      ground: 'Legal duty',
      cite: 'Civ. Code',
      records: words,
      permittedUse: words,
      keptFor: words,
    },
  },
  { type: 'StaffDecided', at, by: 'Sam', verdict: 'deny', reason: 'suspected_fraud' },
  { type: 'RecipientsReminded', at, round: 1, reminded: 3 },
  { type: 'GatheringEnded', at, unanswered: 1 },
  { type: 'FinalNoticeSent', at, messageId: 'm' },
  { type: 'FinalNoticeUndeliverable', at, why: 'bounced' },
  { type: 'RequestResumed', at, generation: 2, by: 'Sam' },
  {
    type: 'DecisionMade',
    at,
    decision: {
      question: 'access_limit',
      answer: 'over',
      why: [{ rule: 'twice_in_12_months', facts: { earlier: 2 }, cite: 'Cal. Civ. Code 1798.130(b)' }],
    },
  },
  { type: 'RequestJoined', at, reference: '7K3M-Q9XT-2FWA', channel: 'phone', dueOn: '2027-01-03' },
  { type: 'RequestMerged', at, into: '7K3M-Q9XT-2FWA' },
  {
    type: 'DeadlineExtended',
    at,
    dueOn: '2027-02-17',
    toldOn: '2026-12-20',
    reason: 'recipients_slow',
    by: 'Sam',
  },
  { type: 'ProofReceived', at, proof: 0, mediaType: 'application/pdf', bytes: 900, digest: 'd' },
  { type: 'ProofJudged', at, verdict: 'accepted', by: 'Sam' },
  { type: 'DeclarationSigned', at, digest: 'd' },
  { type: 'FraudSuspected', at, by: 'Sam', because: 'Two people claim one inbox' },
  { type: 'IdentityConfirmed', at, by: 'Sam', method: 'call_back', points: 2 },
  { type: 'HoldPlaced', at, by: 'Sam', matter: 'Case 12' },
  { type: 'HoldReleased', at, by: 'Sam' },
  { type: 'FeeQuoted', at, cents: 2500, because: 'repetitive', by: 'Sam' },
  { type: 'FeeAccepted', at },
  { type: 'PackageAssembled', at, scope: 'specific', formats: ['html'], bytes: 4000, pieces: 12 },
  { type: 'PackageDownloaded', at, format: 'html' },
  { type: 'StatementAdded', at, words: 120 },
  { type: 'RecipientsAdded', at, page: 1, recipients: 2 },
  { type: 'FollowUpOpened', at, reference: '7K3M-Q9XT-2FWA', why: 'came_back' },
  { type: 'OptedBackIn', at },
  { type: 'MailReceived', at, messageId: 'm' },
  { type: 'LetterPrepared', at, notice: 'final' },
  { type: 'LetterPosted', at, notice: 'final', by: 'Sam' },
];
const all: RequestEvent[] = [received(), ...Object.values(lives).flat(), ...more];

describe('staff read every event in words', () => {
  test('there is a sample here of each type that can happen', () => {
    const types = requestEvent.options.map(({ shape }) => shape.type.value);
    expect([...new Set(all.map(({ type }) => type))].toSorted()).toEqual(types.toSorted());
  });
  test.each(all.map((event) => [event.type, event] as const))('%s', (_, event) => {
    const { what, more: why = '' } = eventWords(event);
    expect(what).toMatch(/^[A-Z0-9].*\.$/);
    expect(`${what} ${why}`).not.toMatch(/undefined|null|NaN|\[object|_/);
  });
});

test('no letter that a reader cannot see is left in what a recipient wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
