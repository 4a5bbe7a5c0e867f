import * as z from 'zod';
import { nearest } from './did-you-mean.ts';
import { type Identifier, type IdentifierType, normalise } from './identifier.ts';
import type { Profile } from './profile.ts';
import { type RequestDraft, requestDraft } from './request.ts';
import {
  type Channel,
  type Language,
  type RequestKind,
  type Residence,
  residence,
  usStates,
} from './vocabulary.ts';

/**
 * The consumer's form: one schema for each page, and the only place where its answers are judged. What is wrong is
 * said as a code; the words for it stand in `pages/words`, which must have one for each.
 */

/** The kinds that the form asks for. */
const formKinds = ['delete', 'correct'] as const satisfies readonly RequestKind[];

/** What can be wrong with an answer. */
export const formFaults = [
  'kind_missing',
  'residence_missing',
  'field_missing',
  'right_missing',
  'too_long',
  'name_missing',
  'email_missing',
  'email_wrong',
  'phone_wrong',
  'postal_code_wrong',
  'date_of_birth_wrong',
  'too_few_points',
  'left_empty',
] as const;
export type FormFault = (typeof formFaults)[number];

/** A field of the form and what is wrong with it. */
export interface FieldFault {
  field: string;
  fault: FormFault;
}

const invisible = /[\p{Cc}\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/** Takes out what nobody sees and did not mean: control and direction marks, stray spaces. Accents stay. */
export function tidy(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(invisible, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** As `tidy`, but lines stay lines. */
const tidyLines = (text: string) => text.split(/\r?\n/).map(tidy).join('\n').trim();

const fault = (code: FormFault) => ({ error: code });
const line = (most: number) =>
  z
    .string()
    .default('')
    .transform(tidy)
    .pipe(z.string().max(most, fault('too_long')));
const chosen = (code: FormFault) =>
  z
    .string()
    .default('')
    .transform(tidy)
    .pipe(z.string().min(1, fault(code)));

const isName = (text: string) => normalise({ type: 'name', value: text }) !== '';
// One "@", no spaces, a dot in the domain. More would refuse addresses that work (RFC 5321 allows nearly anything).
const isEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text) && text.length <= 254;
const isPhone = (text: string) => {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/\p{L}/u.test(text);
};
const isPostalCode = (text: string) => /^[\p{L}\p{N}][\p{L}\p{N} -]{2,11}$/u.test(text) && /\d/.test(text);
/** An extension is no part of the number that records hold. */
const withoutExtension = (text: string) => text.replace(/[\s,;]*(?:ext\.?|extension|x|#)\s*\d{1,6}$/i, '');

/** `3/27/1984` or `1984-03-27` as `1984-03-27`; undefined when it is no day. */
function birthday(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const usual = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : usual ? [usual[3], usual[1], usual[2]] : [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(written).success ? written : undefined;
}

/** What a consumer may say is wrong. */
export const correctableFields = [
  'name',
  'email',
  'phone',
  'street_address',
  'postal_code',
  'date_of_birth',
  'other',
] as const;

const optional = (most: number, holds: (text: string) => boolean, code: FormFault) =>
  line(most).refine((text) => text === '' || holds(text), fault(code));

/** The answers of each page, in the order in which they are asked. */
export const formPages = {
  kind: z.object({ kind: z.enum(formKinds, fault('kind_missing')) }),
  residence: z.object({ residence: z.enum(usStates, fault('residence_missing')) }),
  correction: z.object({
    field: z.enum(correctableFields, fault('field_missing')),
    wrong: line(500),
    right: chosen('right_missing').pipe(z.string().max(500, fault('too_long'))),
    evidence: z
      .string()
      .default('')
      .transform(tidyLines)
      .pipe(z.string().max(4000, fault('too_long'))),
  }),
  about: z.object({
    name: line(300).refine(isName, fault('name_missing')),
    email: line(320)
      .transform((text) => text.replace(/\s/g, ''))
      .refine((text) => text !== '', { error: 'email_missing' satisfies FormFault, abort: true })
      .refine(isEmail, fault('email_wrong')),
    phone: line(60)
      .transform(withoutExtension)
      .refine((text) => text === '' || isPhone(text), fault('phone_wrong')),
    street_address: line(300),
    postal_code: optional(20, isPostalCode, 'postal_code_wrong'),
    date_of_birth: line(40)
      .refine((text) => text === '' || birthday(text) !== undefined, fault('date_of_birth_wrong'))
      .transform((text) => birthday(text) ?? ''),
  }),
} as const;
export type FormPage = keyof typeof formPages;

/** What has been answered so far; each part has passed its page's schema. */
export const answers = z.object({
  kind: z.enum(formKinds).exactOptional(),
  residence: residence.exactOptional(),
  correction: formPages.correction.exactOptional(),
  about: formPages.about.exactOptional(),
});
export type Answers = z.infer<typeof answers>;

/** The kinds a consumer may choose here: what the company offers and this house can carry through. */
export function offeredKinds(profile: Pick<Profile, 'kinds'>): (typeof formKinds)[number][] {
  return formKinds.filter((kind) => profile.kinds.includes(kind));
}

/** Where a consumer may say they live; "somewhere else" is always an answer. */
export function offeredResidences(profile: Pick<Profile, 'residences'>): Residence[] {
  return [...profile.residences.filter((one) => one !== 'OTHER'), 'OTHER'];
}

/** The birthday is asked for only when the other fields cannot make up the points the company needs. */
export function asksBirthday({ verification }: Pick<Profile, 'verification'>): boolean {
  return verification.dataPoints > pointFields.length;
}

/** What may speak for a person beside the inbox (11 CCR 7062). */
const pointFields = [
  'name',
  'phone',
  'street_address',
  'postal_code',
] as const satisfies readonly IdentifierType[];

export type PageResult = { answers: Answers; faults: [] } | { answers: Answers; faults: FieldFault[] };

/**
 * Judges one page's fields and adds them to the answers. With faults, the answers come back as they were.
 * @param fields what was posted, by field name
 */
export function answerPage(
  page: FormPage,
  { fields, before, profile }: { fields: Record<string, string>; before: Answers; profile: Profile },
): PageResult {
  const read = formPages[page].safeParse({ ...fields });
  if (!read.success) return { answers: before, faults: faultsOf(read.error) };
  const values: unknown = read.data;
  const after = answers.safeParse({
    ...before,
    ...(page === 'kind' || page === 'residence' ? read.data : { [page]: values }),
  });
  if (!after.success || (page === 'kind' && !offeredKinds(profile).some((kind) => kind === after.data.kind)))
    return {
      answers: before,
      faults: [{ field: page, fault: page === 'kind' ? 'kind_missing' : 'residence_missing' }],
    };
  const faults = page === 'about' ? pointFaults(after.data, profile) : [];
  return { answers: faults.length > 0 ? before : after.data, faults };
}

function faultsOf(error: z.ZodError): FieldFault[] {
  const seen = new Set<string>();
  return error.issues.flatMap(({ path, message }) => {
    const field = String(path[0] ?? '');
    const known = formFaults.find((one) => one === message) ?? 'too_long';
    return seen.has(field) ? [] : [...seen.add(field)].slice(-1).map(() => ({ field, fault: known }));
  });
}

/** A contested field never counts as a point (11 CCR 7060(h)), so one more is asked for. */
function pointFaults(given: Answers, profile: Profile): FieldFault[] {
  const points = identifiersOf(given).filter(
    ({ type }) => type !== 'email' && type !== given.correction?.field,
  );
  return points.length >= profile.verification.dataPoints || given.about === undefined
    ? []
    : [{ field: firstEmpty(given), fault: 'too_few_points' }];
}

function firstEmpty({ about, correction }: Answers): string {
  const open = ['phone', 'street_address', 'postal_code'] as const;
  return open.find((field) => about?.[field] === '' && correction?.field !== field) ?? 'phone';
}

function identifiersOf({ about }: Answers): Identifier[] {
  const types = ['name', 'email', 'phone', 'street_address', 'postal_code', 'date_of_birth'] as const;
  return types.flatMap((type) => {
    const value = about?.[type] ?? '';
    return value === '' ? [] : [{ type, value }];
  });
}

/** The pages of this request, in order: a correction has one more. */
export function pagesFor(kind: RequestKind | undefined): FormPage[] {
  return kind === 'correct' ? ['kind', 'residence', 'correction', 'about'] : ['kind', 'residence', 'about'];
}

/** The first page that still needs an answer; undefined when the request can be checked and sent. */
export function missingPage(given: Answers, profile: Profile): FormPage | undefined {
  return pagesFor(given.kind).find(
    (page) => given[page] === undefined || (page === 'about' && pointFaults(given, profile).length > 0),
  );
}

/** The answers as a request; undefined while one is missing. */
export function draftFrom(
  given: Answers,
  { profile, language, channel }: { profile: Profile; language: Language; channel: Channel },
): RequestDraft | undefined {
  if (missingPage(given, profile)) return undefined;
  const { correction } = given;
  const isCorrection = given.kind === 'correct' && correction !== undefined;
  const read = requestDraft.safeParse({
    kind: given.kind,
    language,
    channel,
    residence: given.residence,
    identifiers: identifiersOf(given),
    ...(isCorrection
      ? {
          corrections: [{ field: correction.field, wrong: correction.wrong, right: correction.right }],
          evidence: correction.evidence,
        }
      : {}),
  });
  return read.success ? read.data : undefined;
}

const mailHosts = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'comcast.net',
  'live.com',
];

/** The mail host that was probably meant: shown as a question, never as a fault, since odd hosts exist. */
export function meantMailHost(email: string): string | undefined {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const meant = host.length < 7 || mailHosts.includes(host) ? undefined : nearest(host, mailHosts);
  // Two letters of difference at most: `proton.me` and company hosts must not be questioned.
  return meant && Math.abs(meant.length - host.length) <= 1 && meant.at(0) === host.at(0) ? meant : undefined;
}
