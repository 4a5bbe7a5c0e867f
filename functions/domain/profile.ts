import * as z from 'zod';
import { noticeClaims } from './notice-claims.ts';
import { recipient } from './recipient.ts';
import { retentionGround, retentionRule, ruleId } from './retention-rule.ts';
import { strictestOf } from './strictest.ts';
import { tighten } from './tightening.ts';
import {
  category,
  channel,
  civilDate,
  disclosurePurpose,
  language,
  lawId,
  recipientKind,
  requestKind,
  residence,
  statusReason,
  words,
} from './vocabulary.ts';

const days = (most: number) => z.int().min(0).max(most);

const { answerDays, dataPoints } = strictestOf();

const listOf = z.strictObject({
  categories: z.array(category).min(1),
  to: z.array(recipientKind).min(1),
  purpose: disclosurePurpose,
  /** The company is paid for it although its notice does not call it a sale: it stands on the list of what was paid for. */
  isPaid: z.boolean().default(false),
});

/**
 * Records that are not searched when a person asks what is held about them. The law lets them be left out only where
 * all of this is so, and each is to be told of (11 CCR 7024(c)); a profile that cannot say it is refused.
 */
const leftOut = z.strictObject({
  records: words,
  categories: z.array(category).min(1),
  isSearchable: z.literal(false),
  isKeptOnlyByLaw: z.literal(true),
  isSoldOrUsedToEarn: z.literal(false),
});

/**
 * Records that are only stored for others, as a customer's own contacts are: whoever put them in decides about them and
 * must answer. No order touches them; who asks is told whom to ask instead (11 CCR 7050).
 */
const heldForOthers = z.strictObject({
  records: words,
  /** Whom to ask about them. */
  ask: words,
});

export const profile = z.strictObject({
  $schema: z.string().exactOptional(),
  id: ruleId,
  name: z.string().min(1),
  legalName: z.string().min(1),
  /** What the company does with data, and what that means for who stays in its records; it stands on the start page. */
  aboutCompany: words,
  /** The notice this profile was written from. */
  notice: z.strictObject({
    title: z.string(),
    updatedOn: civilDate.nullable(),
    url: z.url().nullable(),
    says: noticeClaims.default({}),
  }),
  contact: z.strictObject({
    email: z.email().nullable(),
    phone: z.string().nullable(),
    postal: z.string().nullable(),
    url: z.url().nullable(),
  }),
  brand: z.strictObject({
    /** Background of buttons and the header; text on it is white, so contrast is checked at load (4.5:1). */
    accent: z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour as #rrggbb.'),
  }),
  languages: z.array(language).min(1),
  laws: z.array(lawId).min(1),
  residences: z.array(residence).min(1),
  /** The IANA zone in which legal days begin and end. */
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), {
    message: 'Not an IANA time zone, such as America/Los_Angeles.',
  }),
  channels: z.array(channel).min(1),
  kinds: z.array(requestKind).min(1),
  categories: z.strictObject({
    collected: z.array(category).min(1),
    sold: z.array(category),
    shared: z.array(category),
    disclosed: z.array(category),
  }),
  /** `permitted_only`: sensitive data serves nothing but what Cal. Civ. Code 1798.121(a) allows, so no limit can be set. */
  sensitiveUse: z.enum(['permitted_only', 'any']).default('any'),
  sources: z.array(words).min(1),
  purposes: z.array(words).min(1),
  notSearched: z.array(leftOut).default([]),
  heldForOthers: z.array(heldForOthers).default([]),
  disclosures: z.array(listOf),
  verification: z.strictObject({
    /** Data points that must match beside the proven inbox. The law's number is the least. */
    dataPoints: z.int().min(dataPoints.value).max(5),
    codeMinutes: z.int().min(5).max(10),
    codeTries: z.int().min(3).max(5),
    codesPerRequest: z.int().min(2).max(5),
    /** Days after which an unproven request is reminded, and then closed with a notice. */
    remindAfterDays: days(20),
    // The day of receipt is day 1 of those in which the answer is due.
    closeAfterDays: days(answerDays.value - 1),
    /** The company's own sign-in, whose word is taken for an account; null where there are no accounts. */
    login: z
      .strictObject({
        issuer: z.url(),
        /** Public keys (JWK) that check its tokens; two live at once when they are changed. */
        keys: z
          .array(
            z.object({
              kty: z.enum(['EC', 'OKP']),
              crv: z.enum(['P-256', 'Ed25519']),
              x: z.string(),
              y: z.string().exactOptional(),
              kid: z.string(),
            }),
          )
          .min(1)
          .max(3),
      })
      .nullable()
      .default(null),
  }),
  tighten: tighten.default({}),
  coolingOffHours: z.int().min(0).max(168),
  reminders: z.strictObject({
    firstAfterDays: days(40).min(1),
    thenEveryDays: days(40).min(1),
    most: days(5),
  }),
  /** The notice's grounds for keeping data, in its own words; each retention rule rests on one of them. */
  retentionGrounds: z.array(retentionGround),
  retention: z.array(retentionRule),
  /** Reasons staff may give when they refuse; the notice's words come from them. */
  denialReasons: z.array(statusReason).min(1),
  recipients: z.array(recipient).min(1),
  /** How many synthetic people and customers the local start makes up. Not used on AWS. */
  sandbox: z.strictObject({
    people: z.int().min(100).max(20_000),
    customers: z.int().min(0).max(20_000),
    /** Customers that bought each person's record, at least and at most. */
    customersPerPerson: z.tuple([z.int().min(0), z.int().min(0)]),
  }),
});
/** One company's configuration. Companies differ here and nowhere in code. */
export type Profile = z.infer<typeof profile>;
