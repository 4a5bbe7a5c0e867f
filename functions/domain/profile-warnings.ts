import { noticeUpdateMonths } from '#law/for-everybody.ts';
import { laws } from '#law/laws.ts';
import { noticeDisagreements } from './notice-disagreements.ts';
import type { Profile } from './profile.ts';
import { requestKinds } from './vocabulary.ts';

/**
 * Where a profile, true to its notice, says less than the law asks. Not errors: the notice is the company's to change,
 * and the product acts by the stricter of the two. Plain sentences to be printed at start, each behind its code.
 */
export function profileWarnings(profile: Profile): string[] {
  return [
    ...noticeDisagreements(profile),
    ...warnings.flatMap(({ code, find }) => find(profile).map((sentence) => `${code}: ${sentence}`)),
  ];
}

interface Warning {
  code: string;
  find: (profile: Profile) => string[];
}

const warnings: readonly Warning[] = [
  {
    code: 'W1',
    find: ({ channels, categories, laws: ids }) =>
      ids.includes('CCPA') && sells(categories) && !channels.includes('gpc')
        ? [
            'Data is sold or shared, but the browser signal GPC is not among the channels. 11 CCR 7025 asks that it be honoured.',
          ]
        : [],
  },
  {
    code: 'W2',
    find: ({ contact, channels, laws: ids }) =>
      ids.includes('CCPA') &&
      contact.phone === null &&
      channels.some((channel) => channel !== 'email' && channel !== 'gpc')
        ? [
            'The notice gives no telephone number. Cal. Civ. Code 1798.130(a)(1)(A) asks for two ways to reach the company, one of them toll-free, unless it works online alone.',
          ]
        : [],
  },
  {
    code: 'W3',
    find: ({ kinds, laws: ids, categories }) =>
      requestKinds.flatMap((kind) => {
        if (kinds.includes(kind)) return [];
        // Opting out needs something to opt out of; limiting needs sensitive data.
        if (kind === 'opt_out' && !sells(categories)) return [];
        if (kind === 'limit' && !categories.collected.includes('sensitive')) return [];
        const giving = laws.find((law) => ids.includes(law.id) && law.rights[kind]);
        return giving
          ? [
              `People cannot ask for "${kind}" here, though ${giving.rights[kind]?.cite} gives them that right.`,
            ]
          : [];
      }),
  },
  {
    code: 'W4',
    find: ({ retention, retentionGrounds }) =>
      retention.flatMap(({ id, ground, internalUse }) => {
        const named = retentionGrounds.find((one) => one.id === ground);
        const hasBasis =
          named?.ground !== 'internal' || (internalUse?.isExpected && internalUse.isCompatible);
        return hasBasis
          ? []
          : [
              `Retention rule ${id} rests on "${named.says}" but does not pass both tests of Cal. Civ. Code 1798.105(d)(7). It has no basis in law, and keeps nothing.`,
            ];
      }),
  },
  {
    code: 'W5',
    find: ({ retention, recipients }) =>
      retention.flatMap(({ id, holder }) => {
        const kind = recipients.find((recipient) => recipient.id === holder)?.kind ?? holder;
        return exemptHolders.includes(kind)
          ? []
          : [
              `Retention rule ${id} is for ${holder}. Cal. Civ. Code 1798.105(d) speaks of the business, its service providers and contractors only; others may claim an exemption of their own.`,
            ];
      }),
  },
  {
    code: 'W6',
    find: ({ categories }) =>
      [...new Set([...categories.disclosed, ...categories.sold, ...categories.shared])].flatMap((category) =>
        categories.collected.includes(category)
          ? []
          : [
              `The notice says that "${category}" is passed on, but not that it is collected. One of the two must be wrong.`,
            ],
      ),
  },
  {
    code: 'W7',
    find: ({ notice }) =>
      notice.updatedOn === null
        ? [
            `The notice bears no date. 11 CCR 7011(e)(4) asks for the day it was last updated, and ${noticeUpdateMonths.cite} for an update every ${noticeUpdateMonths.value} months.`,
          ]
        : [],
  },
];

const exemptHolders = ['company', 'own', 'affiliate', 'service_provider', 'contractor'];

function sells({ sold, shared }: Profile['categories']): boolean {
  return sold.length > 0 || shared.length > 0;
}
