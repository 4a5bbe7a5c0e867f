import * as z from 'zod';
import { type FormFault, formFaults, formPages } from './form-fields.ts';
import { type FormNeed, type FormRules, formNeed } from './form-needs.ts';
import type { Identifier, IdentifierType } from './identifier.ts';
import { bundleOrder } from './intake-checks.ts';
import type { Profile } from './profile.ts';
import {
  type RequesterRole,
  type RequestKind,
  type Residence,
  requestKind,
  rightKinds,
} from './vocabulary.ts';

/** The consumer's form: which pages it has for whom, and the only place where its answers are judged. */

/** A field of the form and what is wrong with it. */
export interface FieldFault {
  field: string;
  fault: FormFault;
}

export type FormPage = 'kind' | keyof typeof formPages;
export const isFormPage = (name: string): name is FormPage => name === 'kind' || name in formPages;

/** What has been answered so far; each part has passed its page's schema. */
export const answers = z.object({
  kinds: z.array(requestKind).min(1).exactOptional(),
  appeal: formPages.appeal.exactOptional(),
  who: formPages.who.exactOptional(),
  requester: formPages.requester.exactOptional(),
  correction: formPages.correction.exactOptional(),
  copy: formPages.copy.exactOptional(),
  about: formPages.about.exactOptional(),
});
export type Answers = z.infer<typeof answers>;

/** The rights a consumer may choose on the first page, in the order in which they are shown. */
export function offeredKinds({ kinds }: Pick<Profile, 'kinds'>): RequestKind[] {
  return rightKinds.filter((kind) => kinds.includes(kind));
}

export function offersAppeal({ kinds }: Pick<Profile, 'kinds'>): boolean {
  return kinds.includes('appeal');
}

/** Where a consumer may say they live; "somewhere else" is always an answer. */
export function offeredResidences(profile: Pick<Profile, 'residences'>): Residence[] {
  return [...profile.residences.filter((one) => one !== 'OTHER'), 'OTHER'];
}

export function roleOf({ who }: Answers): RequesterRole {
  return who?.role ?? 'consumer';
}

/** The pages of this request, in order. An appeal has a first page of its own. */
export function pagesFor(given: Answers): FormPage[] {
  const kinds = given.kinds ?? [];
  return [
    kinds.includes('appeal') ? 'appeal' : 'kind',
    'who',
    ...(roleOf(given) === 'consumer' ? [] : (['requester'] as const)),
    ...(kinds.includes('correct') ? (['correction'] as const) : []),
    ...(kinds.includes('access') ? (['copy'] as const) : []),
    'about',
  ];
}

export type PageResult = { answers: Answers; faults: FieldFault[] };

/**
 * Judges one page's fields and adds them to the answers. With faults, the answers come back as they were.
 * @param fields what was posted, by field name
 */
export function answerPage(
  page: FormPage,
  { fields, before, rules }: { fields: Record<string, string>; before: Answers; rules: FormRules },
): PageResult {
  if (page === 'kind') {
    const kinds = offeredKinds(rules.profile).filter((kind) => fields[kind]);
    return kinds.length > 0
      ? { answers: without(before, 'appeal', { kinds }), faults: [] }
      : { answers: before, faults: [{ field: 'kind', fault: 'kind_missing' }] };
  }
  const read = formPages[page].safeParse({ ...fields });
  if (!read.success) return { answers: before, faults: faultsOf(read.error) };
  const after = answers.parse({
    ...before,
    [page]: read.data,
    ...(page === 'appeal' ? { kinds: ['appeal'] } : {}),
  });
  const faults = faultsTogether(page, after, rules);
  return { answers: faults.length > 0 ? before : after, faults };
}

function without(before: Answers, page: 'appeal', { kinds }: { kinds: RequestKind[] }): Answers {
  const { [page]: _, ...rest } = before;
  return { ...rest, kinds };
}

function faultsOf(error: z.ZodError): FieldFault[] {
  const seen = new Set<string>();
  return error.issues.flatMap(({ path, message }) => {
    const field = String(path[0] ?? '');
    const known = formFaults.find((one) => one === message) ?? 'too_long';
    return seen.has(field) ? [] : [...seen.add(field)].slice(-1).map(() => ({ field, fault: known }));
  });
}

/** What can only be judged with the answers of other pages, or with the day. */
function faultsTogether(page: FormPage, given: Answers, rules: FormRules): FieldFault[] {
  switch (page) {
    case 'who':
      return offeredResidences(rules.profile).some((one) => one === given.who?.residence)
        ? []
        : [{ field: 'residence', fault: 'residence_missing' }];
    case 'requester':
      return roleOf(given) === 'agent' && !given.requester?.authority
        ? [{ field: 'authority', fault: 'authority_missing' }]
        : [];
    case 'copy':
      return (given.copy?.since ?? '') > rules.today ? [{ field: 'since', fault: 'since_wrong' }] : [];
    case 'about':
      return aboutFaults(given, rules);
    default:
      return [];
  }
}

/** What the form must ask about the person; as for somebody who acts alone, until the earlier pages say more. */
export function needFor(given: Answers, rules: FormRules): FormNeed {
  return formNeed(
    {
      kinds: given.kinds ?? [],
      role: roleOf(given),
      authority: given.requester?.authority || 'signed_permission',
      residence: given.who?.residence ?? 'OTHER',
    },
    rules,
  );
}

/** What may speak for a person beside the inbox (11 CCR 7062). */
const pointFields = [
  'name',
  'phone',
  'street_address',
  'postal_code',
  'date_of_birth',
] as const satisfies readonly IdentifierType[];

/** The birthday is asked for only when the other fields cannot make up the points that are needed. */
export function asksBirthday(given: Answers, rules: FormRules): boolean {
  const others = pointFields.filter(
    (field) => field !== 'date_of_birth' && field !== given.correction?.field,
  );
  return needFor(given, rules).points > others.length;
}

function aboutFaults(given: Answers, rules: FormRules): FieldFault[] {
  const { about } = given;
  if (!about) return [];
  const need = needFor(given, rules);
  if (need.isLight)
    return about.email === '' && about.phone === '' ? [{ field: 'email', fault: 'contact_missing' }] : [];
  return [
    ...(about.name === '' ? [{ field: 'name', fault: 'name_missing' } as const] : []),
    ...(about.email === '' && need.needsInbox ? [{ field: 'email', fault: 'email_missing' } as const] : []),
    ...pointFaults(given, need),
  ];
}

/** A contested field never counts as a point (11 CCR 7060(h)), so one more is asked for. */
function pointFaults(given: Answers, { points }: FormNeed): FieldFault[] {
  const contested = given.correction?.field;
  const counted = pointFields.filter((field) => field !== contested && (given.about?.[field] ?? '') !== '');
  // A missing name is said as such, and not a second time as a point that is missing.
  const missing = points - counted.length - (given.about?.name === '' && contested !== 'name' ? 1 : 0);
  if (missing <= 0) return [];
  const open = (['phone', 'street_address', 'postal_code', 'date_of_birth'] as const).find(
    (field) => given.about?.[field] === '' && contested !== field,
  );
  return [{ field: open ?? 'phone', fault: 'too_few_points' }];
}

/** The identifiers that were given, as own records know them. */
export function identifiersOf({ about }: Answers): Identifier[] {
  const types = ['name', 'email', 'phone', 'street_address', 'postal_code', 'date_of_birth'] as const;
  return types.flatMap((type) => {
    const value = about?.[type] ?? '';
    return value === '' ? [] : [{ type, value }];
  });
}

/** The first page that still needs an answer; undefined when the request can be checked and sent. */
export function missingPage(given: Answers, rules: FormRules): FormPage | undefined {
  return pagesFor(given).find((page) =>
    page === 'kind'
      ? !given.kinds?.length
      : given[page] === undefined || faultsTogether(page, given, rules).length > 0,
  );
}

/** The rights asked for, in the order in which they are written down; the first one's code serves all. */
export function kindsOf({ kinds = [] }: Answers): RequestKind[] {
  return bundleOrder.filter((kind) => kinds.includes(kind));
}
