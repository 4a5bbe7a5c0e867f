import * as z from 'zod';
import { normalise } from './identifier.ts';
import { parseReference } from './reference.ts';
import { accessFormat, agentAuthority, requesterRole, usStates } from './vocabulary.ts';

/**
 * What may be typed on each page of the form. What is wrong is said as a code; the words for it stand in
 * `pages/words`, which must have one for each.
 */

/** What can be wrong with an answer. */
export const formFaults = [
  'kind_missing',
  'role_missing',
  'residence_missing',
  'reference_wrong',
  'statement_missing',
  'your_name_missing',
  'your_email_missing',
  'authority_missing',
  'field_missing',
  'right_missing',
  'too_long',
  'name_missing',
  'email_missing',
  'email_wrong',
  'phone_wrong',
  'postal_code_wrong',
  'date_of_birth_wrong',
  'since_wrong',
  'too_few_points',
  'contact_missing',
  'left_empty',
] as const;
export type FormFault = (typeof formFaults)[number];

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
export function tidyLines(text: string): string {
  return text.split(/\r?\n/).map(tidy).join('\n').trim();
}

const fault = (code: FormFault) => ({ error: code });
const line = (most: number) =>
  z
    .string()
    .default('')
    .transform(tidy)
    .pipe(z.string().max(most, fault('too_long')));
const lines = (most: number) =>
  z
    .string()
    .default('')
    .transform(tidyLines)
    .pipe(z.string().max(most, fault('too_long')));
const filled = (most: number, code: FormFault) =>
  line(most).refine((text) => text !== '', { error: code, abort: true });
const optional = (most: number, holds: (text: string) => boolean, code: FormFault) =>
  line(most).refine((text) => text === '' || holds(text), fault(code));

const isName = (text: string) => normalise({ type: 'name', value: text }) !== '';
// One "@", no spaces, a dot in the domain. More would refuse addresses that work (RFC 5321 allows nearly anything).
const isEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(text) && text.length <= 254;
const withoutSpaces = (text: string) => text.replace(/\s/g, '');
const isPhone = (text: string) => {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/\p{L}/u.test(text);
};
const isPostalCode = (text: string) => /^[\p{L}\p{N}][\p{L}\p{N} -]{2,11}$/u.test(text) && /\d/.test(text);
/** An extension is no part of the number that records hold. */
const withoutExtension = (text: string) => text.replace(/[\s,;]*(?:ext\.?|extension|x|#)\s*\d{1,6}$/i, '');

/** `3/27/1984` or `1984-03-27` as `1984-03-27`; undefined when it is no day. */
function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const usual = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : usual ? [usual[3], usual[1], usual[2]] : [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(written).success ? written : undefined;
}
const day = (code: FormFault) =>
  optional(40, (text) => dayIn(text) !== undefined, code).transform((text) => dayIn(text) ?? '');

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

/** The answers of each page but the first, whose boxes are named like the kinds. */
export const formPages = {
  appeal: z.object({
    reference: line(40)
      .refine((text) => parseReference(text) !== undefined, fault('reference_wrong'))
      .transform((text) => parseReference(text) ?? ''),
    statement: lines(4000).refine((text) => text !== '', fault('statement_missing')),
  }),
  who: z.object({
    role: z.enum(requesterRole.options, fault('role_missing')),
    residence: z.enum(usStates, fault('residence_missing')),
  }),
  requester: z.object({
    your_name: filled(300, 'your_name_missing').refine(isName, fault('your_name_missing')),
    your_email: filled(320, 'your_email_missing')
      .transform(withoutSpaces)
      .refine(isEmail, fault('email_wrong')),
    business: line(300),
    authority: agentAuthority.or(z.literal('')).default(''),
  }),
  correction: z.object({
    field: z.enum(correctableFields, fault('field_missing')),
    wrong: line(500),
    right: filled(500, 'right_missing'),
    evidence: lines(4000),
  }),
  copy: z.object({
    format: accessFormat.default('html'),
    since: day('since_wrong'),
  }),
  about: z.object({
    name: optional(300, isName, 'name_missing'),
    email: line(320)
      .transform(withoutSpaces)
      .refine((text) => text === '' || isEmail(text), fault('email_wrong')),
    phone: line(60)
      .transform(withoutExtension)
      .refine((text) => text === '' || isPhone(text), fault('phone_wrong')),
    street_address: line(300),
    postal_code: optional(20, isPostalCode, 'postal_code_wrong'),
    date_of_birth: day('date_of_birth_wrong'),
    /** Where a letter goes; with none, the answer goes by e-mail. */
    postal: lines(600),
  }),
} as const;
