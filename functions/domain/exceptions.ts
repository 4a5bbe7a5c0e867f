import type { Law } from '#law/rule.ts';
import type { Profile, RetentionRule } from './profile.ts';
import type { Recipient } from './recipient.ts';
import type { KeptCategory } from './request.ts';
import type { Category, RequestKind } from './vocabulary.ts';

/** The holder that stands for all of the company's own systems. */
export const company = 'company';

/**
 * What may be kept although deletion was asked for (Cal. Civ. Code 1798.105(d) and its like).
 * Only for `delete`: nothing is kept from a correction, and an opt-out erases nothing.
 *
 * A rule applies when the person's data of that category is held, and its holder is the company, or a recipient
 * concerned that holds the category. A rule for a recipient kind is listed once, however many recipients are of it.
 * The citation is the rule's own, whichever law the request is under.
 * @param heldCategories what own records and the disclosure ledger show about this person
 * @returns `kept` by rule, and in `needsStaff` the ids of the rules a person must decide; those keep nothing yet
 */
export function assessExceptions({
  profile,
  kind,
  heldCategories,
  recipients,
}: {
  profile: Pick<Profile, 'retention'>;
  law: Law | null;
  kind: RequestKind;
  heldCategories: readonly Category[];
  recipients: readonly Pick<Recipient, 'id' | 'kind' | 'categories'>[];
}): { kept: KeptCategory[]; needsStaff: string[] } {
  if (kind !== 'delete') return { kept: [], needsStaff: [] };
  const applying = profile.retention.filter(
    (rule) =>
      heldCategories.includes(rule.category) &&
      (rule.holder === company ||
        recipients.some(
          (recipient) => isHolder(rule.holder, recipient) && recipient.categories.includes(rule.category),
        )),
  );
  return {
    kept: applying.filter((rule) => !rule.needsStaff).map(keptUnder),
    needsStaff: applying.filter((rule) => rule.needsStaff).map((rule) => rule.id),
  };
}

/** What a rule keeps, in the words of the receipt; also for a rule that staff decided to apply. */
export function keptUnder(rule: RetentionRule): KeptCategory {
  const { id, needsStaff: _, ...rest } = rule;
  return { ruleId: id, ...rest };
}

/** What this recipient may keep: rules for it, for its kind, and, in an own system, for the company. */
export function keptAt(
  kept: readonly KeptCategory[],
  recipient: Pick<Recipient, 'id' | 'kind'>,
): { category: Category; ground: string; cite: string }[] {
  return kept
    .filter(({ holder }) => isHolder(holder, recipient))
    .map(({ category, ground, cite }) => ({ category, ground, cite }));
}

function isHolder(holder: string, recipient: Pick<Recipient, 'id' | 'kind'>): boolean {
  return (
    holder === recipient.id || holder === recipient.kind || (holder === company && recipient.kind === 'own')
  );
}
