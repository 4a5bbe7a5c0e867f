import { type Answers, identifiersOf, kindsOf, missingPage, roleOf } from './form.ts';
import type { FormRules } from './form-needs.ts';
import type { Profile } from './profile.ts';
import { type RequestDraft, type Requester, requestDraft } from './request.ts';
import type { Language, RequestKind } from './vocabulary.ts';

/** The answers as a request, to be opened for each of `kinds`; undefined while one is missing. */
export function draftFrom(
  given: Answers,
  { rules, language }: { rules: FormRules; language: Language },
): { draft: RequestDraft; kinds: RequestKind[] } | undefined {
  const kinds = kindsOf(given);
  if (missingPage(given, rules)) return undefined;
  const { appeal, correction, copy, about, who } = given;
  const isCorrection = kinds.includes('correct') && correction !== undefined;
  const read = requestDraft.safeParse({
    kind: kinds[0],
    language,
    channel: 'web_form',
    residence: who?.residence,
    identifiers: identifiersOf(given),
    requester: requesterOf(given),
    ...(isCorrection
      ? {
          corrections: [{ field: correction.field, wrong: correction.wrong, right: correction.right }],
          evidence: correction.evidence,
        }
      : {}),
    ...(kinds.includes('appeal') && appeal ? { appealOf: appeal.reference, evidence: appeal.statement } : {}),
    ...(kinds.includes('access') && copy ? { format: copy.format, from: copy.since || null } : {}),
    ...(about?.postal ? { delivery: 'post', postal: about.postal } : {}),
  });
  return read.success ? { draft: read.data, kinds } : undefined;
}

function requesterOf(given: Answers): Partial<Requester> & Pick<Requester, 'role'> {
  const role = roleOf(given);
  const { requester } = given;
  if (role === 'consumer' || !requester) return { role: 'consumer' };
  return {
    role,
    name: requester.your_name,
    email: requester.your_email,
    ...(role === 'agent'
      ? { business: requester.business, authority: requester.authority || 'signed_permission' }
      : {}),
  };
}

/** True where a browser's signal ends something: the company sells or shares, and takes opt-outs. */
export function signalOptsOut({ kinds, categories }: Pick<Profile, 'kinds' | 'categories'>): boolean {
  return kinds.includes('opt_out') && categories.sold.length + categories.shared.length > 0;
}

/**
 * The opt-out that a browser's signal asks for, beside what was asked for by hand (11 CCR 7025(c)). The signal speaks
 * for who holds the browser, so not for somebody an agent acts for; and where nothing is sold or shared there is
 * nothing to opt out of.
 */
export function signalDraft(
  draft: RequestDraft,
  { kinds, profile }: { kinds: readonly RequestKind[]; profile: Pick<Profile, 'kinds' | 'categories'> },
): RequestDraft | undefined {
  if (!signalOptsOut(profile)) return undefined;
  if (kinds.includes('opt_out') || draft.requester.role !== 'consumer') return undefined;
  const { language, residence, identifiers, delivery, postal } = draft;
  return requestDraft.parse({
    kind: 'opt_out',
    channel: 'gpc',
    language,
    residence,
    identifiers,
    delivery,
    postal,
  });
}
