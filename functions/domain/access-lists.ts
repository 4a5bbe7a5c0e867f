import type { Disclosure } from './disclosure.ts';
import type { Profile } from './profile.ts';
import type { Recipient } from './recipient.ts';
import {
  type Category,
  type CivilDate,
  categories,
  type DisclosurePurpose,
  type RecipientKind,
  recipientKinds,
} from './vocabulary.ts';

/** How data was passed on for something in return: sold, shared for advertising, or paid for without being called a sale. */
export const returns = ['sold', 'shared', 'paid'] as const;
export type Return = (typeof returns)[number];

/** One passing-on of one person's data: who got which categories, for what, and what came back for it. */
export interface PassedOn {
  recipient: Pick<Recipient, 'id' | 'name' | 'kind' | 'postalAddress'>;
  categories: readonly Category[];
  purpose: DisclosurePurpose;
  inReturn: readonly Return[];
}

export interface Ledger {
  profile: Pick<Profile, 'disclosures'>;
  disclosures: readonly Disclosure[];
  recipients: readonly Recipient[];
}

/**
 * To whom a person's data went in a span of days, both included: what the ledger says, and besides it those who always
 * hold the data (a host, a mail service). A recipient that has left the registry is named by its id: what happened stays.
 */
export function passedOn(
  { profile, disclosures, recipients }: Ledger,
  { from, to }: { from: CivilDate | null; to: CivilDate },
): PassedOn[] {
  const known = new Map(recipients.map((one) => [one.id, one]));
  const told = disclosures.filter(
    ({ disclosedOn }) => disclosedOn <= to && (from === null || disclosedOn >= from),
  );
  const inLedger = new Set(disclosures.map(({ recipientId }) => recipientId));
  const always = recipients
    .filter(({ id, kind, isAlwaysTold }) => isAlwaysTold && kind !== 'own' && !inLedger.has(id))
    .flatMap((recipient) =>
      profile.disclosures
        .filter((entry) => entry.to.includes(recipient.kind))
        .map((entry) => ({
          recipient,
          categories: recipient.categories.filter((one) => entry.categories.includes(one)),
          purpose: entry.purpose,
        })),
    );
  return [
    ...told.map(({ recipientId, categories, purpose }) => ({
      recipient: known.get(recipientId) ?? {
        id: recipientId,
        name: recipientId,
        kind: 'third_party' as const,
      },
      categories,
      purpose,
    })),
    ...always,
  ]
    .filter(({ recipient }) => recipient.kind !== 'own')
    .map((one) => ({ ...one, inReturn: returnOf(profile, one.recipient.kind, one.purpose) }));
}

function returnOf(
  { disclosures }: Pick<Profile, 'disclosures'>,
  kind: RecipientKind,
  purpose: DisclosurePurpose,
): Return[] {
  if (purpose === 'sale') return ['sold'];
  if (purpose === 'sharing') return ['shared'];
  return disclosures.some((entry) => entry.isPaid && entry.purpose === purpose && entry.to.includes(kind))
    ? ['paid']
    : [];
}

/** Those who act for the company alone, or are it: no third parties. */
const ownSide: readonly RecipientKind[] = ['own', 'service_provider', 'contractor'];

/** True of who got the data for itself. Affiliates under other names are third parties to Shine the Light only. */
export function isThirdParty(kind: RecipientKind, affiliates: 'count' | 'do_not_count'): boolean {
  return !ownSide.includes(kind) && (kind !== 'affiliate' || affiliates === 'count');
}

/** List 1 (Civ. Code 1798.115(a)(2)): each category that was sold, shared or paid for, and which kinds of recipients got it. */
export function soldOrShared(
  all: readonly PassedOn[],
): { category: Category; to: { kind: RecipientKind; inReturn: Return[] }[] }[] {
  return byCategory(all.filter(({ inReturn }) => inReturn.length > 0)).map(({ category, got }) => ({
    category,
    to: kindsOf(got).map((kind) => {
      const known = got
        .filter(({ recipient }) => recipient.kind === kind)
        .flatMap(({ inReturn }) => inReturn);
      return { kind, inReturn: returns.filter((one) => known.includes(one)) };
    }),
  }));
}

/** List 2 (Civ. Code 1798.115(a)(3)): each category disclosed for a business purpose, and which kinds of recipients got it. */
export function disclosedForBusiness(
  all: readonly PassedOn[],
): { category: Category; to: RecipientKind[] }[] {
  return byCategory(all.filter(({ purpose }) => purpose === 'business_purpose')).map(({ category, got }) => ({
    category,
    to: kindsOf(got),
  }));
}

/** The kinds of recipients among these, each once, in the order of the vocabulary. */
export function kindsOf(all: readonly PassedOn[]): RecipientKind[] {
  return recipientKinds.filter((kind) => all.some(({ recipient }) => recipient.kind === kind));
}

function byCategory(all: readonly PassedOn[]): { category: Category; got: PassedOn[] }[] {
  return categories.flatMap((category) => {
    const got = all.filter((one) => one.categories.includes(category));
    return got.length > 0 ? [{ category, got }] : [];
  });
}
