import { type NeverDisclosed, neverDisclosed } from '#law/never-disclosed.ts';
import type { AccessRules } from '#law/rule.ts';
import {
  disclosedForBusiness,
  isThirdParty,
  kindsOf,
  type Ledger,
  type PassedOn,
  passedOn,
  soldOrShared,
} from './access-lists.ts';
import type { AccessReport } from './access-report.ts';
import type { AccessScope } from './access-scope.ts';
import { blotNever } from './never-shown.ts';
import { lawOrCourtesy, pinnedLaw } from './pinned-law.ts';
import type { ExportedRecord } from './ports.ts';
import type { Profile } from './profile.ts';
import type { EventOf } from './request.ts';
import { strictestOf } from './strictest.ts';
import { type Category, type CivilDate, categories, type Language } from './vocabulary.ts';

/** What an answer is made from. */
export interface AccessFacts extends Ledger {
  reference: string;
  profile: Profile;
  received: EventOf<'RequestReceived'>;
  madeAt: string;
  scope: AccessScope;
  /** The person's own records, from `OwnRecords.export`. */
  rows: readonly ExportedRecord[];
  /** The first day the consumer asked about; null when they named none. */
  from: CivilDate | null;
  language: Language;
}

/**
 * Composes the answer (Civ. Code 1798.110, .115, .130; 11 CCR 7024): what is held, where from, why, and two separate
 * lists of who got it. What 11 CCR 7024(d) forbids to show is named by type, and is in no field of it.
 */
export function composeAccessReport(facts: AccessFacts): AccessReport {
  const { profile, received, rows, scope, language } = facts;
  const { access } = lawOrCourtesy(received);
  const law = pinnedLaw(received);
  const from = facts.from ?? access.since.value;
  const all = passedOn(facts, { from, to: received.receivedOn });
  const systems = systemsOf(facts);
  const collected = categoriesOf(rows, new Set(all.flatMap((one) => one.categories)));
  return {
    kind: 'access',
    version: 1,
    reference: facts.reference,
    company: companyOf(profile),
    language,
    residence: received.residence,
    law: law ? { id: law.id, name: law.name[language] } : null,
    receivedOn: received.receivedOn,
    madeAt: facts.madeAt,
    scope,
    covers: {
      from,
      to: received.receivedOn,
      chosenBy: facts.from === null ? 'law' : 'consumer',
      cite: access.since.cite,
    },
    categories: collected,
    noneHeldOf: profile.categories.collected.filter((one) =>
      collected.every(({ category }) => category !== one),
    ),
    sources: profile.sources.map((one) => one[language]),
    purposes: profile.purposes.map((one) => one[language]),
    recipientKinds: kindsOf(all),
    soldOrShared: soldOrShared(all),
    disclosedForBusiness: disclosedForBusiness(all),
    namedThirdParties: namedOf(all, access),
    systems: scope === 'specific' ? systems.shown : [],
    neverShown: { types: systems.never, cite: neverShownCite(access, received.receivedOn) },
    notSearched: profile.notSearched.map(({ records, categories: of }) => ({
      records: records[language],
      categories: of,
    })),
    heldForOthers: profile.heldForOthers.map(({ records, ask }) => ({
      records: records[language],
      ask: ask[language],
    })),
    portable: {
      owed: access.portability.value === 'provided' ? 'provided' : 'all',
      given: 'all',
      cite: access.portability.cite,
    },
  };
}

/** Who answers, and how to reach them. */
export function companyOf({ name, legalName, contact }: Profile): AccessReport['company'] {
  const { email, phone, postal, url } = contact;
  return { name, legalName, contact: [email, phone, postal, url].filter((way) => way !== null) };
}

const sorted = (names: readonly string[]) => [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));

/** Where it is written that some numbers are named and not shown. Few laws say so; it is done for everybody. */
function neverShownCite({ neverDisclose: own }: AccessRules, day: CivilDate): string {
  return own.value.length > 0 ? own.cite : strictestOf(day).neverDisclose.cite;
}

function namedOf(
  all: readonly PassedOn[],
  { thirdParties: { value, cite } }: AccessRules,
): AccessReport['namedThirdParties'] {
  if (value === 'categories') return null;
  const third = all.filter(({ recipient }) => isThirdParty(recipient.kind, 'do_not_count'));
  const asked = third.filter(({ inReturn }) => value === 'specific' || inReturn.length > 0);
  const which = value === 'specific' ? 'all' : 'buyers';
  return { which, names: sorted(asked.map(({ recipient }) => recipient.name)), cite };
}

function categoriesOf(
  rows: readonly ExportedRecord[],
  disclosed: ReadonlySet<Category>,
): AccessReport['categories'] {
  const pieces = rows.flatMap((row) => row.pieces);
  return categories.flatMap((category) => {
    const held = pieces.filter((piece) => piece.category === category).length;
    return held > 0 || disclosed.has(category) ? [{ category, pieces: held }] : [];
  });
}

/** The facts by system, with numbers that may not be shown blotted out of them, and the types that were left out. */
function systemsOf({ profile, rows, language }: AccessFacts): {
  shown: AccessReport['systems'];
  never: AccessReport['neverShown']['types'];
} {
  const left: { type: NeverDisclosed; system: string }[] = [];
  const shown = profile.recipients.flatMap(({ id, name, reach }) => {
    const own = rows.filter(({ system }) => system === id);
    if (own.length === 0 || reach.by !== 'postgres') return [];
    const records = own.map(({ pieces }) =>
      pieces.flatMap((piece) => {
        if ('never' in piece) {
          left.push({ type: piece.never, system: name });
          return [];
        }
        const { value, found } = blotNever(piece.value);
        left.push(...found.map((type) => ({ type, system: name })));
        const label = reach.labels?.[piece.field]?.[language] ?? piece.field.replaceAll('_', ' ');
        return [{ field: piece.field, label, category: piece.category, value }];
      }),
    );
    return [{ id, name, records }];
  });
  const never = neverDisclosed.flatMap((type) => {
    const systems = sorted(left.filter((one) => one.type === type).map(({ system }) => system));
    return systems.length > 0 ? [{ type, systems }] : [];
  });
  return { shown, never };
}
