import { describe, expect, test } from 'vitest';
import { assessExceptions, keptAt, keptUnder } from '#domain/exceptions.ts';
import type { Pin } from '#domain/pinned-law.ts';
import type { RetentionGround, RetentionRule } from '#domain/retention-rule.ts';
import type { Category, RecipientKind } from '#domain/vocabulary.ts';
import { ccpa } from '#law/ccpa.ts';
import { laws } from '#law/laws.ts';
import type { Law } from '#law/rule.ts';
import { tdpsa } from '#law/tdpsa.ts';
import { vcdpa } from '#law/vcdpa.ts';

const pinOf = ({ id, effective }: Law): Pin => ({ law: id, rulesVersion: effective });
const courtesy: Pin = { law: null, rulesVersion: 'courtesy CCPA 2026-01-01' };
const words = { en: 'words', es: 'palabras' };
const rule = (id: string, category: Category, holder: string, needsStaff = false): RetentionRule => ({
  id,
  category,
  holder,
  ground: 'legal',
  cite: '26 CFR 1.6001-1',
  records: words,
  reason: words,
  permittedUse: words,
  keptFor: words,
  reviewAfterDays: 365,
  hasConsent: false,
  needsStaff,
});
const ground = (id: string, name: RetentionGround['ground']): RetentionGround => ({
  id,
  says: `We may keep it: ${id}.`,
  ground: name,
  isRepealed: false,
});
const holder = (id: string, kind: RecipientKind, ...categories: Category[]) => ({ id, kind, categories });

const pay = holder('pay', 'service_provider', 'identifiers', 'commercial');
const host = holder('host', 'service_provider', 'internet_activity');
const leads = holder('leads', 'own', 'identifiers', 'commercial');
const profile = {
  retentionGrounds: [
    ground('legal', 'legal_obligation'),
    ground('secure', 'security'),
    ground('inside', 'internal'),
    ground('study', 'research'),
    ground('court', 'electronic_communications'),
  ],
  retention: [
    rule('invoices', 'commercial', 'pay'),
    rule('logs', 'internet_activity', 'service_provider'),
    rule('contract', 'commercial', 'company'),
    rule('court', 'sensory', 'company', true),
  ],
};
const everything: Category[] = ['identifiers', 'commercial', 'internet_activity', 'sensory'];

describe('what is kept', () => {
  test.each<[string, Category[], (typeof pay)[], string[], string[]]>([
    ['nothing when nothing is held', [], [pay, host, leads], [], []],
    ['nothing when what is held has no rule', ['identifiers'], [pay, host, leads], [], []],
    ['a rule for one recipient', ['commercial'], [pay, leads], ['invoices', 'contract'], []],
    ['not for a recipient who is not concerned', ['commercial'], [leads], ['contract'], []],
    ['a rule for a kind, once', ['internet_activity'], [host, { ...host, id: 'host-2' }], ['logs'], []],
    ['not for a recipient who does not hold the category', ['internet_activity'], [pay], [], []],
    ['what a person must decide is not kept yet', ['sensory'], [leads], [], ['court']],
    ['everything together', everything, [pay, host, leads], ['invoices', 'logs', 'contract'], ['court']],
  ])('%s', (_, heldCategories, recipients, kept, needsStaff) => {
    const assessed = assessExceptions({
      profile,
      pin: pinOf(ccpa),
      kind: 'delete',
      heldCategories,
      recipients,
    });
    expect(assessed.kept.map(({ ruleId }) => ruleId)).toEqual(kept);
    expect(assessed.needsStaff).toEqual(needsStaff);
  });

  test.each(['correct', 'access', 'opt_out', 'limit', 'appeal'] as const)(
    'nothing is kept from "%s"',
    (kind) => {
      expect(
        assessExceptions({
          profile,
          pin: pinOf(ccpa),
          kind,
          heldCategories: everything,
          recipients: [pay, host, leads],
        }),
      ).toEqual({ kept: [], needsStaff: [], considered: [] });
    },
  );

  const keptOf = (pin: Pin, rules: RetentionRule[]) =>
    assessExceptions({
      profile: { ...profile, retention: rules },
      pin,
      kind: 'delete',
      heldCategories: ['commercial'],
      recipients: [pay],
    });

  test.each([
    [pinOf(ccpa), 'CCPA', '(d)(8)', 'Cal. Civ. Code 1798.105(d)(8)'],
    [pinOf(vcdpa), 'VCDPA', '(A)(1)', 'Va. Code 59.1-582(A)(1)'],
    [pinOf(tdpsa), 'TDPSA', '201(a)(1)', 'Tex. Bus. & Com. Code 541.201(a)(1)'],
    [courtesy, null, '(d)(8)', 'Cal. Civ. Code 1798.105(d)(8)'],
  ])(
    'each item says under which law and letter, what, why, until when, for what use (%#)',
    (pin, id, letter, cite) => {
      expect(keptOf(pin, profile.retention).kept).toEqual([
        {
          ruleId: 'invoices',
          category: 'commercial',
          holder: 'pay',
          ground: 'We may keep it: legal.',
          cite: `${cite}; 26 CFR 1.6001-1`,
          records: words,
          permittedUse: words,
          keptFor: words,
          law: id,
          letter,
          reason: words,
          reviewAfterDays: 365,
        },
        expect.objectContaining({ ruleId: 'contract', holder: 'company' }),
      ]);
    },
  );

  const one = (changes: Partial<RetentionRule>): RetentionRule[] => [
    { ...rule('one', 'commercial', 'pay'), ...changes },
  ];
  const both = { isExpected: true, isCompatible: true };
  test.each<[string, Partial<RetentionRule>, boolean]>([
    ['an internal use both expected and compatible', { ground: 'inside', internalUse: both }, true],
    [
      'one that is compatible only, as "other lawful uses" are',
      { ground: 'inside', internalUse: { isExpected: false, isCompatible: true } },
      false,
    ],
    [
      'one that is expected only',
      { ground: 'inside', internalUse: { isExpected: true, isCompatible: false } },
      false,
    ],
    ['one of which nothing is said', { ground: 'inside' }, false],
    ['security in proportion', { ground: 'secure', proportionality: words }, true],
    ['security out of proportion', { ground: 'secure' }, false],
    ['research with consent', { ground: 'study', hasConsent: true }, true],
    ['research without', { ground: 'study' }, false],
    ['a ground the notice does not have', { ground: 'whim' }, false],
  ])('for %s: kept %s', (_, changes, isKept) => {
    expect(keptOf(pinOf(ccpa), one(changes)).kept).toHaveLength(isKept ? 1 : 0);
  });

  test('a ground of California’s alone keeps nothing elsewhere', () => {
    const kept = laws.filter((law) => keptOf(pinOf(law), one({ ground: 'court' })).kept.length > 0);
    expect(new Set(kept.map(({ state }) => state))).toEqual(new Set(['CA']));
  });

  test('every rule that could apply leaves the facts it was judged by', () => {
    expect(
      keptOf(pinOf(ccpa), [...one({ ground: 'inside' }), rule('two', 'sensory', 'company')]).considered,
    ).toEqual([
      {
        ruleId: 'one',
        category: 'commercial',
        holder: 'pay',
        ground: 'internal',
        isProportionate: false,
        isExpected: false,
        isCompatible: false,
        hasConsent: false,
        needsStaff: false,
      },
    ]);
  });
});

describe('what one recipient may keep', () => {
  const kept = profile.retention.flatMap((rule) => keptUnder({ profile, rule, pin: pinOf(ccpa) }) ?? []);
  test.each([
    ['its own rule and its kind’s', pay, ['commercial', 'internet_activity']],
    ['its kind’s alone', host, ['internet_activity']],
    ['the company’s, in an own system', leads, ['commercial', 'sensory']],
    ['nothing, for a customer', holder('customer-001', 'customer', 'commercial'), []],
    ['nothing of the company’s, for an affiliate', holder('sister', 'affiliate', 'commercial'), []],
  ])('%s', (_, recipient, categories) => {
    expect(keptAt(kept, recipient).map(({ category }) => category)).toEqual(categories);
  });

  test('a recipient is told category, ground and citation, and nothing of our reasons', () => {
    expect(keptAt(kept, host)).toEqual([
      {
        category: 'internet_activity',
        ground: 'We may keep it: legal.',
        cite: 'Cal. Civ. Code 1798.105(d)(8); 26 CFR 1.6001-1',
      },
    ]);
  });
});
