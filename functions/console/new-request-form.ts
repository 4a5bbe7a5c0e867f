import * as z from 'zod';
import { addCalendarDays } from '#domain/deadlines.ts';
import { tidy } from '#domain/form-fields.ts';
import { type Identifier, type IdentifierType, identifierTypes } from '#domain/identifier.ts';
import { momentOf } from '#domain/local-time.ts';
import type { Profile } from '#domain/profile.ts';
import type { GivenDraft } from '#domain/request.ts';
import { type RequestKind, requesterRole } from '#domain/vocabulary.ts';
import { correctionRows, mostLong, mostOf } from '#pages/console/request-fields.tsx';

type Form = Readonly<Record<string, string>>;
export type Faults = Record<string, string>;

/** What was written down for somebody who called, wrote or sent a letter. */
export interface Entered {
  draft: GivenDraft;
  kinds: RequestKind[];
  receivedAt: string;
}

/** Older than this, a date is more often a slip of the pen than a letter that lay about. */
const usualDays = 30;

/** Reads the form; what this house itself asks of a request is checked where it is taken in. */
export function readForm(
  form: Form,
  { profile, now, today }: { profile: Profile; now: string; today: string },
): { entered: Entered } | { faults: Faults } {
  const faults: Faults = {};
  const { kinds, language, residence, corrections } = askedFrom(form, { profile, faults });
  const receivedAt = receivedFrom(form, { profile, now, today, faults });
  const channel = z.enum(['phone', 'post', 'email']).safeParse(form['channel']).data;
  if (!channel) faults['channel'] = 'Say how the request came in.';
  const given = givenFrom(form);
  if (given.length === 0) faults['name'] = 'Write at least one fact by which the person can be found.';
  for (const [name, most] of Object.entries(mostOf))
    if ((form[name] ?? '').length > most) faults[name] = `Use at most ${most} characters.`;
  for (const name of ['words', 'postal'])
    if ((form[name] ?? '').length > (mostLong[name] ?? 0))
      faults[name] = `Use at most ${mostLong[name]} characters.`;
  const role = requesterRole.safeParse(form['role']).data ?? 'consumer';
  const answersTo =
    role === 'consumer' ? given.find(({ type }) => type === 'email')?.value : form['requester_email'];
  if (form['delivery'] !== 'post' && !answersTo?.trim())
    faults['delivery'] = 'Without an e-mail address the answer can only go by post.';
  const draft: GivenDraft = {
    kind: kinds[0] ?? 'delete',
    language,
    channel: channel ?? 'phone',
    residence,
    identifiers: given,
    corrections,
    evidence: (form['words'] ?? '').trim(),
    requester: {
      role,
      name: tidy(form['requester_name'] ?? ''),
      email: tidy(form['requester_email'] ?? ''),
      business: tidy(form['requester_business'] ?? ''),
      authority: form['authority'] === 'power_of_attorney' ? 'power_of_attorney' : 'signed_permission',
    },
    delivery: form['delivery'] === 'post' ? 'post' : 'email',
    postal: (form['postal'] ?? '').trim(),
    appealOf: kinds.includes('appeal') ? tidy(form['appeal_of'] ?? '').toUpperCase() : '',
  };
  return Object.keys(faults).length > 0 || !receivedAt
    ? { faults }
    : { entered: { draft, kinds, receivedAt } };
}

/** What is asked, and what tells under which law and in which language; `faults` gets what is missing. */
export function askedFrom(form: Form, { profile, faults }: { profile: Profile; faults: Faults }) {
  const kinds = profile.kinds.filter((kind) => form[`kind_${kind}`] === 'yes');
  if (kinds.length === 0) faults['kinds'] = 'Choose at least one right.';
  if (!form['residence']) faults['residence'] = 'Choose where the consumer lives; “elsewhere” is an answer.';
  return {
    kinds,
    language: profile.languages.find((one) => one === form['language']) ?? 'en',
    residence: profile.residences.find((one) => one === form['residence']) ?? 'OTHER',
    corrections: kinds.includes('correct') ? correctionsFrom(form) : [],
  } as const;
}

/** The true moment of receipt, from which the law counts: not in the future, and not long ago by a slip. */
function receivedFrom(
  form: Form,
  { profile, now, today, faults }: { profile: Profile; now: string; today: string; faults: Faults },
): string | undefined {
  const day = z.iso.date().safeParse(form['received_on']).data;
  const time = /^([01]\d|2[0-3]):[0-5]\d$/.exec(form['received_time'] ?? '')?.[0];
  if (!day) faults['received_on'] = 'Write the day on which it came in.';
  if (!time) faults['received_time'] = 'Write the time at which it came in, such as 14:30.';
  if (!day || !time) return undefined;
  const at = momentOf({ day, time }, profile.timeZone);
  if (at > now) faults['received_on'] = 'That is still to come. Write when it truly came in.';
  if (day < addCalendarDays(today, -usualDays) && form['really'] !== 'yes')
    faults['really'] = `That is more than ${usualDays} days ago. Tick the box if it is right.`;
  return at;
}

/** The facts by which a person is found, as far as they were filled in. */
export function givenFrom(form: Form): Identifier[] {
  return identifierTypes.flatMap((type) => {
    const value = tidy(form[type] ?? '');
    return value === '' ? [] : [{ type, value }];
  });
}

/** What is to be corrected; a row counts when it says which fact, and what is right. */
function correctionsFrom(form: Form): NonNullable<GivenDraft['corrections']> {
  const fields = z.enum([...identifierTypes, 'other']);
  return correctionRows.flatMap((row) => {
    const field = fields.safeParse(form[`correct_${row}`]).data;
    const right = tidy(form[`right_${row}`] ?? '');
    return field && right ? [{ field, wrong: tidy(form[`wrong_${row}`] ?? ''), right }] : [];
  });
}

/** Where on the form a fault belongs that was found when the request was taken in. */
export function fieldOf(path: string, given: readonly { type: IdentifierType }[]): string {
  const [first = '', second = ''] = path.split('.');
  if (first === 'identifiers') return given[Number(second)]?.type ?? 'name';
  if (first === 'requester') return `requester_${second}`;
  if (first === 'corrections') return `right_${Number(second || 0) + 1}`;
  return { kind: 'kinds', appealOf: 'appeal_of', evidence: 'words' }[first] ?? first;
}
