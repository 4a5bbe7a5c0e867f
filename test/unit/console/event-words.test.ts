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
