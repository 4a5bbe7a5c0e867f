import type { GroundName, Law } from '#law/rule.ts';
import type { Reason } from './decision.ts';
import { lawOrCourtesy, type Pin } from './pinned-law.ts';
import type { Profile } from './profile.ts';
import type { Recipient } from './recipient.ts';
import type { KeptCategory } from './request.ts';
import type { RetentionRule } from './retention-rule.ts';
import type { Category, RequestKind } from './vocabulary.ts';

/** The holder that stands for all of the company's own systems. */
export const company = 'company';

/** What is kept, with all that must be told and remembered of it. */
export interface RetainedItem extends KeptCategory {
  /** Null when it is kept under California's grounds as a courtesy law. */
  law: Law['id'] | null;
  /** `(d)(8)`. */
  letter: string;
  reason: RetentionRule['reason'];
  reviewAfterDays: number;
}

/** The facts by which one retention rule is judged. */
export interface RetentionFacts {
  ruleId: string;
  category: Category;
  holder: string;
  ground: GroundName;
  isProportionate: boolean;
  isExpected: boolean;
  isCompatible: boolean;
  hasConsent: boolean;
  needsStaff: boolean;
}

type Grounds = Pick<Profile, 'retention' | 'retentionGrounds'>;

/**
 * What may be kept although deletion was asked for (Cal. Civ. Code 1798.105(d) and its like).
 * Only for `delete`: nothing is kept from a correction, and an opt-out erases nothing.
 *
 * A rule applies when the person's data of that category is held, and its holder is the company, or a recipient
 * concerned that holds the category. A rule for a recipient kind is listed once, however many recipients are of it.
 * The letter is that of the law the request is under; where that law has no such ground, the data is deleted.
 * @param heldCategories what own records and the disclosure ledger show about this person
 * @returns `kept` by rule; in `needsStaff` the ids of the rules a person must decide, which keep nothing yet; in
 * `considered` the facts of each rule that could apply, for the record
 */
export function assessExceptions({
  profile,
  pin,
  kind,
  heldCategories,
  recipients,
}: {
  profile: Grounds;
  pin: Pin;
  kind: RequestKind;
  heldCategories: readonly Category[];
  recipients: readonly Pick<Recipient, 'id' | 'kind' | 'categories'>[];
}): { kept: RetainedItem[]; needsStaff: string[]; considered: RetentionFacts[] } {
  if (kind !== 'delete') return { kept: [], needsStaff: [], considered: [] };
  const law = lawOrCourtesy(pin);
  const judged = profile.retention
    .filter(
      (rule) =>
        heldCategories.includes(rule.category) &&
        (rule.holder === company ||
          recipients.some(
            (recipient) => isHolder(rule.holder, recipient) && recipient.categories.includes(rule.category),
          )),
    )
    .flatMap((rule) => {
      const facts = factsOf(profile, rule);
      return facts ? [{ rule, facts, verdict: retentionVerdict(law, facts).verdict }] : [];
    });
  return {
    kept: judged.flatMap(({ rule, verdict }) =>
      verdict === 'keep' ? (keptUnder({ profile, rule, pin }) ?? []) : [],
    ),
    needsStaff: judged.flatMap(({ rule, verdict }) => (verdict === 'ask' ? [rule.id] : [])),
    considered: judged.map(({ facts }) => facts),
  };
}

function factsOf({ retentionGrounds }: Grounds, rule: RetentionRule): RetentionFacts | undefined {
  const ground = retentionGrounds.find(({ id }) => id === rule.ground)?.ground;
  return (
    ground && {
      ruleId: rule.id,
      category: rule.category,
      holder: rule.holder,
      ground,
      isProportionate: rule.proportionality !== undefined,
      isExpected: rule.internalUse?.isExpected ?? false,
      isCompatible: rule.internalUse?.isCompatible ?? false,
      hasConsent: rule.hasConsent,
      needsStaff: rule.needsStaff,
    }
  );
}

/** Whether one rule keeps what it names: only on a ground this law has, and with what that ground asks for. */
export function retentionVerdict(
  law: Law,
  facts: RetentionFacts,
): { verdict: 'keep' | 'delete' | 'ask'; why: Reason[] } {
  const { ground, isProportionate, isExpected, isCompatible, hasConsent, needsStaff } = facts;
  const exception = law.exceptions[ground];
  if (!exception)
    return {
      verdict: 'delete',
      why: [{ rule: 'the law has no such ground', facts: { ground }, cite: law.deletion.scope.cite }],
    };
  const { cite, asks } = exception;
  const passes = {
    nothing: true,
    proportionality: isProportionate,
    both_tests: isExpected && isCompatible,
    consent: hasConsent,
  };
  const given = { ground, isProportionate, isExpected, isCompatible, hasConsent };
  if (!passes[asks])
    return {
      verdict: 'delete',
      why: [{ rule: `the ground asks for ${wordsFor[asks]}`, facts: given, cite }],
    };
  if (needsStaff)
    return {
      verdict: 'ask',
      why: [{ rule: 'a person decides each time', facts: { ground, needsStaff }, cite }],
    };
  return { verdict: 'keep', why: [{ rule: 'the law lets it be kept', facts: { ground }, cite }] };
}

const wordsFor = {
  nothing: 'nothing',
  proportionality: 'a need in proportion',
  both_tests: 'a use both expected and compatible',
  consent: 'informed consent',
};

/**
 * What a rule keeps, in the words of the receipt; also for a rule that staff decided to apply.
 * @returns undefined where the law has no such ground: then nothing may be kept
 */
export function keptUnder({
  profile: { retentionGrounds },
  rule,
  pin,
}: {
  profile: Pick<Profile, 'retentionGrounds'>;
  rule: RetentionRule;
  pin: Pin;
}): RetainedItem | undefined {
  const named = retentionGrounds.find(({ id }) => id === rule.ground);
  const exception = named && lawOrCourtesy(pin).exceptions[named.ground];
  return (
    exception && {
      ruleId: rule.id,
      category: rule.category,
      holder: rule.holder,
      ground: named.says,
      cite: rule.cite === undefined ? exception.cite : `${exception.cite}; ${rule.cite}`,
      records: rule.records,
      permittedUse: rule.permittedUse,
      keptFor: rule.keptFor,
      law: pin.law,
      letter: exception.letter,
      reason: rule.reason,
      reviewAfterDays: rule.reviewAfterDays,
      ...(rule.proportionality ? { proportionality: rule.proportionality } : {}),
    }
  );
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
