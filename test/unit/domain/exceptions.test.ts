import { describe, expect, test } from 'vitest';
import { assessExceptions, keptAt, keptUnder } from '#domain/exceptions.ts';
import type { RetentionRule } from '#domain/profile.ts';
import type { Category, RecipientKind } from '#domain/vocabulary.ts';
import { ccpa } from '#law/ccpa.ts';
import { vcdpa } from '#law/vcdpa.ts';

const words = { en: 'words', es: 'palabras' };
const rule = (id: string, category: Category, holder: string, needsStaff = false): RetentionRule => ({
  id,
  category,
  holder,
  ground: `ground of ${id}`,
  cite: 'Cal. Civ. Code 1798.105(d)(8)',
  records: words,
  permittedUse: words,
  keptFor: words,
  needsStaff,
});
const holder = (id: string, kind: RecipientKind, ...categories: Category[]) => ({ id, kind, categories });

const pay = holder('pay', 'service_provider', 'identifiers', 'commercial');
const host = holder('host', 'service_provider', 'internet_activity');
const leads = holder('leads', 'own', 'identifiers', 'commercial');
const profile = {
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
    const assessed = assessExceptions({ profile, law: ccpa, kind: 'delete', heldCategories, recipients });
    expect(assessed.kept.map(({ ruleId }) => ruleId)).toEqual(kept);
    expect(assessed.needsStaff).toEqual(needsStaff);
  });

  test.each(['correct', 'access', 'opt_out', 'limit', 'appeal'] as const)(
    'nothing is kept from "%s"',
    (kind) => {
      expect(
        assessExceptions({
          profile,
          law: ccpa,
          kind,
          heldCategories: everything,
          recipients: [pay, host, leads],
        }),
      ).toEqual({ kept: [], needsStaff: [] });
    },
  );

  test.each([ccpa, vcdpa, null])(
    'the ground and its citation are the rule’s own, whatever the law',
    (law) => {
      const { kept } = assessExceptions({
        profile,
        law,
        kind: 'delete',
        heldCategories: ['commercial'],
        recipients: [pay],
      });
      expect(kept[0]).toEqual({
        ruleId: 'invoices',
        category: 'commercial',
        holder: 'pay',
        ground: 'ground of invoices',
        cite: 'Cal. Civ. Code 1798.105(d)(8)',
        records: words,
        permittedUse: words,
        keptFor: words,
      });
    },
  );
});

describe('what one recipient may keep', () => {
  const kept = profile.retention.map(keptUnder);
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
      { category: 'internet_activity', ground: 'ground of logs', cite: 'Cal. Civ. Code 1798.105(d)(8)' },
    ]);
  });
});
