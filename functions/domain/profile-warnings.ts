import { laws } from '#law/laws.ts';
import type { Profile } from './profile.ts';
import { requestKinds } from './vocabulary.ts';

/**
 * Where a profile, true to its notice, says less than the law asks. Not errors: the notice is the company's to change,
 * and the product acts by the stricter of the two. Plain sentences, to be printed at start.
 */
export function profileWarnings(profile: Profile): string[] {
  return warnings.flatMap((warning) => warning(profile));
}

const warnings: readonly ((profile: Profile) => string[])[] = [
  ({ channels }) =>
    channels.length === 1 && channels[0] === 'email'
      ? [
          'E-mail is the only way to ask. 11 CCR 7020 allows that only to a company that works online alone and deals directly with the people it holds data about. Requests that come another way are taken, too.',
        ]
      : [],
  ({ channels, categories, laws: ids }) =>
    ids.includes('CCPA') && sells(categories) && !channels.includes('gpc')
      ? [
          'Data is sold or shared, but the browser signal GPC is not among the channels. 11 CCR 7025 asks that it be honoured.',
        ]
      : [],
  ({ contact, channels, laws: ids }) =>
    ids.includes('CCPA') &&
    contact.phone === null &&
    channels.some((channel) => channel !== 'email' && channel !== 'gpc')
      ? [
          'The notice gives no telephone number. Cal. Civ. Code 1798.130(a)(1)(A) asks for two ways to reach the company, one of them toll-free, unless it works online alone.',
        ]
      : [],
  ({ kinds, laws: ids, categories }) =>
    requestKinds.flatMap((kind) => {
      if (kinds.includes(kind)) return [];
      // Opting out needs something to opt out of; limiting needs sensitive data.
      if (kind === 'opt_out' && !sells(categories)) return [];
      if (kind === 'limit' && !categories.collected.includes('sensitive')) return [];
      const giving = laws.find((law) => ids.includes(law.id) && law.rights[kind]);
      return giving
        ? [`People cannot ask for "${kind}" here, though ${giving.rights[kind]?.cite} gives them that right.`]
        : [];
    }),
  ({ retention }) =>
    retention.flatMap(({ id, ground, cite }) =>
      isStatutory(cite)
        ? []
        : [
            `The retention ground "${ground}" (${id}) names no ground that the law knows today: "${cite}". Old 1798.105(d)(9) is gone; what it kept must be deleted or have another ground.`,
          ],
    ),
  ({ retention, recipients }) =>
    retention.flatMap(({ id, holder }) => {
      const kind = recipients.find((recipient) => recipient.id === holder)?.kind ?? holder;
      return exemptHolders.includes(kind)
        ? []
        : [
            `Retention rule ${id} is for ${holder}. Cal. Civ. Code 1798.105(d) speaks of the business, its service providers and contractors only; others may claim an exemption of their own.`,
          ];
    }),
  ({ categories }) =>
    [...new Set([...categories.disclosed, ...categories.sold, ...categories.shared])].flatMap((category) =>
      categories.collected.includes(category)
        ? []
        : [
            `The notice says that "${category}" is passed on, but not that it is collected. One of the two must be wrong.`,
          ],
    ),
  ({ notice }) =>
    notice.updatedOn === null
      ? [
          'The notice bears no date. 11 CCR 7011(e)(4) asks for the day it was last updated, and Cal. Civ. Code 1798.130(a)(5) for an update every 12 months.',
        ]
      : [],
];

const exemptHolders = ['company', 'own', 'affiliate', 'service_provider', 'contractor'];

function sells({ sold, shared }: Profile['categories']): boolean {
  return sold.length > 0 || shared.length > 0;
}

/** 1798.105(d)(1)-(8), the suppression record of (c)(2), and the general exemptions of 1798.145 and .146. */
function isStatutory(cite: string): boolean {
  return /1798\.(105\((d\)\([1-8]\)|c\)\(2\))|14[56])/.test(cite);
}
