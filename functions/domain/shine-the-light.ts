import * as z from 'zod';
import { isThirdParty, type Ledger, passedOn } from './access-lists.ts';
import { accessReport } from './access-report.ts';
import { companyOf } from './compose-access.ts';
import { lawOrCourtesy } from './pinned-law.ts';
import type { Profile } from './profile.ts';
import type { EventOf } from './request.ts';
import { categories, category, civilDate, instant, type Language, language } from './vocabulary.ts';

/** The answer that Cal. Civ. Code 1798.83 asks for. */
export const shineTheLightReport = z.strictObject({
  $schema: z.string().exactOptional(),
  kind: z.literal('shine_the_light'),
  version: z.literal(1),
  reference: z.string(),
  company: accessReport.shape.company,
  language,
  receivedOn: civilDate,
  madeAt: instant,
  year: z.int().describe('The calendar year before the request.'),
  categories: z
    .array(category)
    .describe('Categories that third parties got for their own direct marketing that year.'),
  thirdParties: z.array(
    z.strictObject({ name: z.string(), address: z.string().nullable(), categories: z.array(category) }),
  ),
  cite: z.string(),
});
export type ShineTheLightReport = z.infer<typeof shineTheLightReport>;

/**
 * Who got this person's data for direct marketing of their own in the last calendar year, by name and address. What was
 * sold, shared or paid for counts as that: it is what the buyers buy it for.
 */
export function composeShineTheLight(
  facts: Ledger & {
    profile: Profile;
    reference: string;
    received: EventOf<'RequestReceived'>;
    madeAt: string;
    language: Language;
  },
): ShineTheLightReport {
  const { profile, received } = facts;
  const law = lawOrCourtesy(received);
  const year = Number(received.receivedOn.slice(0, 4)) - 1;
  const all = passedOn(facts, { from: `${year}-01-01`, to: `${year}-12-31` }).filter(
    ({ recipient, inReturn }) => inReturn.length > 0 && isThirdParty(recipient.kind, 'count'),
  );
  const recipients = [...new Map(all.map(({ recipient }) => [recipient.id, recipient])).values()];
  const gotBy = (id: string) =>
    categories.filter((one) =>
      all.some(({ recipient, categories: of }) => recipient.id === id && of.includes(one)),
    );
  return {
    kind: 'shine_the_light',
    version: 1,
    reference: facts.reference,
    company: companyOf(profile),
    language: facts.language,
    receivedOn: received.receivedOn,
    madeAt: facts.madeAt,
    year,
    categories: categories.filter((one) => all.some(({ categories: of }) => of.includes(one))),
    thirdParties: recipients
      .map(({ id, name, postalAddress }) => ({ name, address: postalAddress ?? null, categories: gotBy(id) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    cite: law.rights.shine_the_light?.cite ?? law.name[facts.language],
  };
}
