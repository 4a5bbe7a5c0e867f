import { assessExceptions } from '#domain/exceptions.ts';
import type { Profile } from '#domain/profile.ts';
import type { RetentionRule } from '#domain/retention-rule.ts';
import type { Category } from '#domain/vocabulary.ts';
import { ownTables } from '#infra/local/sandbox/own-records.ts';
import { ccpa } from '#law/ccpa.ts';

/** The category under which own records hold a column; undefined where no own system has it. */
export function categoryOfColumn(profile: Profile, column: string): Category | undefined {
  return ownTables(profile).find(({ columns }) => column in columns)?.columns[column];
}

/** What becomes of data under one of the notice's grounds when all that the law's ground asks for is there, or is not. */
export function keptOn(
  profile: Profile,
  ground: string,
  asked: 'shown' | 'not shown',
): { letter: string | undefined; says: string | undefined } {
  const words = { en: 'words', es: 'palabras' };
  const rule: RetentionRule = {
    id: 'rule',
    category: 'identifiers',
    holder: 'company',
    ground,
    records: words,
    reason: words,
    permittedUse: words,
    keptFor: words,
    reviewAfterDays: 30,
    hasConsent: asked === 'shown',
    needsStaff: false,
    ...(asked === 'shown'
      ? { proportionality: words, internalUse: { isExpected: true, isCompatible: true } }
      : {}),
  };
  const { kept } = assessExceptions({
    profile: { ...profile, retention: [rule] },
    pin: { law: ccpa.id, rulesVersion: ccpa.effective },
    kind: 'delete',
    heldCategories: ['identifiers'],
    recipients: [],
  });
  return { letter: kept[0]?.letter, says: kept[0]?.ground };
}
