import * as z from 'zod';
import { returns } from './access-lists.ts';
import { neverType } from './never-shown.ts';
import { category, civilDate, instant, language, recipientKind, residence } from './vocabulary.ts';

const text = z.string();

/** The answer to an access request: one object, from which every form of it is made. Its JSON is a form itself. */
export const accessReport = z
  .strictObject({
    $schema: z.string().exactOptional(),
    kind: z.literal('access'),
    version: z.literal(1),
    reference: text,
    company: z.strictObject({ name: text, legalName: text, contact: z.array(text) }),
    language,
    residence,
    law: z
      .strictObject({ id: text, name: text })
      .nullable()
      .describe('Null when no law asks for this answer.'),
    receivedOn: civilDate,
    madeAt: instant,
    scope: z
      .enum(['specific', 'categories'])
      .describe('"specific" holds the facts themselves; "categories" only what kinds there are.'),
    covers: z
      .strictObject({
        from: civilDate.nullable().describe('First day, or null for all there is.'),
        to: civilDate,
        chosenBy: z.enum(['consumer', 'law']),
        cite: text,
      })
      .describe('The days that the lists of recipients cover. Facts are shown whatever day they came in.'),
    categories: z
      .array(z.strictObject({ category, pieces: z.int().min(0).describe('Facts held now.') }))
      .describe('Categories collected about this person, those no longer held but passed on among them.'),
    noneHeldOf: z.array(category).describe('Categories the notice names of which nothing was found.'),
    sources: z.array(text),
    purposes: z.array(text).describe('Why the data is collected, sold and shared.'),
    recipientKinds: z.array(recipientKind).describe('Every kind of recipient that got any of it.'),
    soldOrShared: z
      .array(
        z.strictObject({
          category,
          to: z.array(z.strictObject({ kind: recipientKind, inReturn: z.array(z.enum(returns)) })),
        }),
      )
      .describe('List 1: what was sold, shared for advertising, or paid for.'),
    disclosedForBusiness: z
      .array(z.strictObject({ category, to: z.array(recipientKind) }))
      .describe('List 2: what was disclosed for a business purpose.'),
    namedThirdParties: z
      .strictObject({ which: z.enum(['all', 'buyers']), names: z.array(text), cite: text })
      .nullable()
      .describe('Third parties by name, where the law asks for it.'),
    systems: z.array(
      z.strictObject({
        id: text,
        name: text,
        records: z.array(z.array(z.strictObject({ field: text, label: text, category, value: text }))),
      }),
    ),
    neverShown: z
      .strictObject({
        types: z.array(z.strictObject({ type: neverType, systems: z.array(text) })),
        cite: text,
      })
      .describe('What is held and never shown, by type, and the systems that hold it.'),
    notSearched: z.array(z.strictObject({ records: text, categories: z.array(category) })),
    heldForOthers: z
      .array(z.strictObject({ records: text, ask: text }))
      .describe('Records that are only stored for others, and whom to ask about them.'),
    portable: z
      .strictObject({ owed: z.enum(['all', 'provided']), given: z.literal('all'), cite: text })
      .describe('How much the law wants in a form to take along; all is given.'),
  })
  .describe('What a company holds about one person, and what it did with it.');
export type AccessReport = z.infer<typeof accessReport>;
