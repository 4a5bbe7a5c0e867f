import { describe, expect, test } from 'vitest';
import { failureEnding } from '#domain/failure-ending.ts';
import { lawOrCourtesy, pinFor } from '#domain/pinned-law.ts';
import type { Profile } from '#domain/profile.ts';
import { type NeedAsked, type VerificationNeed, verificationNeed } from '#domain/verification-needs.ts';
import { type Category, type Channel, type RequestKind, residence } from '#domain/vocabulary.ts';

const states = ['CA', 'VA', 'CO', 'CT', 'UT', 'OR', 'TX', 'OTHER'] as const;
const lawIn = (state: string, kind: RequestKind) =>
  lawOrCourtesy(
    pinFor({ residence: residence.parse(state), kind, receivedOn: '2026-11-23', isServed: true }),
  );
type Requester = NeedAsked['requester'];
const consumer: Requester = { role: 'consumer', authority: 'signed_permission' };
const agent: Requester = { role: 'agent', authority: 'signed_permission' };
const attorney: Requester = { role: 'agent', authority: 'power_of_attorney' };
const parent: Requester = { role: 'parent', authority: 'signed_permission' };

interface Asked {
  requester?: Requester;
  held?: Category[];
  ownPoints?: number;
  isFollowUp?: boolean;
  channel?: Channel;
}

function need(state: string, kind: RequestKind, asked: Asked = {}): VerificationNeed {
  const { why, ...rest } = verificationNeed({
    law: lawIn(state, kind),
    kind,
    requester: asked.requester ?? consumer,
    heldCategories: asked.held ?? ['identifiers'],
    profile: { verification: { dataPoints: asked.ownPoints ?? 2 } },
    isFollowUp: asked.isFollowUp ?? false,
    ...(asked.channel ? { channel: asked.channel } : {}),
  });
  expect(why.length).toBeGreaterThan(0);
  expect(why.filter(({ cite }) => cite === '')).toEqual([]);
  return rest;
}

const none = {
  level: 'none',
  inbox: 'none',
  points: 0,
  declaration: false,
  proof: 'none',
  consumerConfirms: false,
};
/** An inbox on file proven, and nothing more. */
const inbox = { ...none, level: 'reasonable', inbox: 'required' };
const usual = { ...none, level: 'reasonable', inbox: 'required', points: 2 };
const high = { ...usual, level: 'reasonably_high', points: 3, declaration: true };

describe('the consumer who asks in person', () => {
  test.each([
    ['CA', none],
    ['CT', none],
    ['OR', none],
    ['OTHER', none],
    ['CO', { ...none, inbox: 'locator' }],
    ['VA', inbox],
    ['TX', inbox],
    ['UT', inbox],
  ])('opts out in %s by showing no more than the law lets anybody ask', (state, expected) => {
    expect(need(state, 'opt_out')).toEqual(expected);
  });

  test('limits the use of sensitive data without showing anything', () => {
    expect(need('CA', 'limit', { held: ['sensitive'] })).toEqual(none);
  });

  test('sees the very pieces in California with three points and a declaration', () => {
    expect(need('CA', 'access')).toEqual(high);
  });

  test.each(['VA', 'CO', 'CT', 'UT', 'OR', 'TX'])('sees them in %s with two points', (state) => {
    expect(need(state, 'access')).toEqual(usual);
  });

  test.each(['delete', 'correct'] as const)(
    'has "%s" done with two points, or three and a declaration where sensitive data is held',
    (kind) => {
      expect(need('CA', kind)).toEqual(usual);
      expect(need('CA', kind, { held: ['identifiers', 'sensitive'] })).toEqual(high);
    },
  );

  test('shows one point more where the company asks for it, but never to opt out in California', () => {
    expect(need('CA', 'delete', { ownPoints: 4 })).toEqual({ ...usual, points: 4 });
    expect(need('CA', 'opt_out', { ownPoints: 4 })).toEqual(none);
  });

  test.each(states)('shows nothing again in %s for a request that follows from a verified one', (state) => {
    expect(need(state, 'delete', { isFollowUp: true })).toEqual(none);
    expect(need(state, 'appeal', { isFollowUp: true })).toEqual(none);
  });

  test('has Shine the Light answered for a proven inbox alone', () => {
    expect(need('CA', 'shine_the_light', { held: ['sensitive'], ownPoints: 3 })).toEqual(inbox);
  });

  test.each(states)(
    'is heard on appeal in %s without proof, which may be the very thing in dispute',
    (state) => {
      expect(need(state, 'appeal', { held: ['sensitive'] })).toEqual(none);
    },
  );

  test.each(states)('shows nothing in %s when a browser signal asks', (state) => {
    expect(need(state, 'opt_out', { channel: 'gpc' })).toEqual(none);
  });
});

describe('an agent', () => {
  test.each(['delete', 'correct', 'access'] as const)(
    'with signed permission has "%s" done once the consumer confirms, without a declaration',
    (kind) => {
      expect(need('CA', kind, { requester: agent, held: ['sensitive'] })).toEqual({
        ...usual,
        proof: 'signed_permission',
        consumerConfirms: true,
      });
    },
  );

  test.each(['delete', 'correct', 'access'] as const)(
    'with a power of attorney is asked for nothing else in California ("%s")',
    (kind) => {
      expect(need('CA', kind, { requester: attorney, held: ['sensitive'] })).toEqual({
        ...usual,
        inbox: 'none',
        proof: 'power_of_attorney',
      });
    },
  );

  test('with a power of attorney needs the consumer’s word all the same in Virginia, and no declaration', () => {
    expect(need('VA', 'access', { requester: attorney })).toEqual({
      ...usual,
      proof: 'power_of_attorney',
      consumerConfirms: true,
    });
  });

  test.each(states)('opts somebody out in %s with permission, and the consumer is not contacted', (state) => {
    const { proof, inbox, consumerConfirms, declaration } = need(state, 'opt_out', { requester: agent });
    expect([proof, inbox, consumerConfirms, declaration]).toEqual([
      'signed_permission',
      'none',
      false,
      false,
    ]);
  });

  test('in a state that names no agents is taken all the same, if the consumer confirms', () => {
    expect(need('VA', 'delete', { requester: agent })).toEqual({
      ...usual,
      proof: 'signed_permission',
      consumerConfirms: true,
    });
  });
});

describe('a parent', () => {
  test('shows that they are the parent, and no inbox of a child', () => {
    expect(need('CA', 'delete', { requester: parent })).toEqual({
      ...usual,
      inbox: 'none',
      proof: 'parenthood',
    });
  });

  test('opts a child out without any proof where none may be asked of anybody', () => {
    expect(need('CA', 'opt_out', { requester: parent })).toEqual(none);
    expect(need('TX', 'opt_out', { requester: parent }).proof).toBe('parenthood');
  });
});

describe('a request whose requester could not be verified', () => {
  const selling = { collected: [], sold: ['commercial' as const], shared: [], disclosed: [] };
  const ending = (
    state: string,
    kind: RequestKind,
    {
      kinds = ['delete', 'opt_out'],
      categories = selling,
    }: Partial<Pick<Profile, 'kinds' | 'categories'>> = {},
  ) => failureEnding({ law: lawIn(state, kind), kind, profile: { kinds, categories } });

  test.each<[string, RequestKind, string, string]>([
    ['CA', 'delete', 'deny_and_opt_out', '7022'],
    ['CA', 'correct', 'deny', '7023(a)'],
    ['CA', 'access', 'categories_only', '7024(a)'],
    ['CA', 'opt_out', 'proceed', '7026'],
    ['CA', 'limit', 'proceed', '7027'],
    ['OR', 'delete', 'wait', '646A.576(5)(d)'],
    ['OR', 'access', 'wait', '646A.576(5)(d)'],
    ['OR', 'opt_out', 'proceed', '646A.576(5)(e)'],
    ['CO', 'opt_out', 'proceed', '4.03'],
    ['VA', 'delete', 'deny', '59.1-577(B)(4)'],
    ['VA', 'opt_out', 'deny', '59.1-577(B)(4)'],
    ['UT', 'delete', 'deny', '13-61-203(2)(d)'],
    ['TX', 'access', 'deny', '541.052(e)'],
    ['CT', 'correct', 'deny', '42-518(c)(4)'],
    ['OTHER', 'delete', 'deny_and_opt_out', '7022'],
  ])('in %s, "%s" ends with %s', (state, kind, expected, cite) => {
    const found = ending(state, kind);
    expect(found.ending).toBe(expected);
    expect(found.why[0]?.cite).toContain(cite);
  });

  test('is refused and no more where the company has nothing to opt out of', () => {
    expect(ending('CA', 'delete', { kinds: ['delete'] }).ending).toBe('deny');
    expect(ending('CA', 'delete', { categories: { ...selling, sold: [] } }).ending).toBe('deny');
  });
});
