import { type Identifier, normalise } from '#domain/identifier.ts';
import { type GivenDraft, happened } from '#domain/request.ts';
import type { ReturnAnswer, ReturnReport } from '#domain/screening.ts';
import type { Match, Screening } from '#domain/suppression.ts';
import type { House } from '#functions/wiring.ts';
import { log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { loadCameBack, noteCameBack } from '#store/came-back.ts';
import { loadRequest } from '#store/events.ts';
import { screenPeople } from './screen.ts';

/** Opens a request that follows from a settled one and needs no new proof of who asks. One for each `once`. */
export type OpenFollowUp = (
  house: House,
  asked: {
    draft: GivenDraft;
    kind: 'delete';
    follows: { reference: string; why: 'came_back' };
    once: string;
  },
) => Promise<string>;

export interface ImportDeps {
  house: House;
  openFollowUp: OpenFollowUp;
}

/** Somebody took in again, or was about to, what a person had deleted: writes it down and deletes it once more. */
export async function recordReturn(
  deps: ImportDeps,
  { recordId, identifiers, source }: ReturnReport,
): Promise<ReturnAnswer> {
  const [screening] = await screenPeople(deps.house, [identifiers]);
  if (screening?.verdict !== 'deleted')
    return { recordId, verdict: screening?.verdict ?? 'clear', reference: null };
  const reference = await reopen(deps, screening, { identifiers, source });
  return { recordId, verdict: 'deleted', reference };
}

/**
 * The deletion of what came back: the one that is open for it still, or a new one. Only what singles the person out
 * goes into it: the rest of the record may be somebody else's.
 * @returns its reference
 */
export async function reopen(
  deps: ImportDeps,
  { matches }: Screening,
  { identifiers, source }: { identifiers: readonly Identifier[]; source: string },
): Promise<string> {
  const { table, clock } = deps.house;
  const deleted = matches.filter(({ list }) => list === 'deleted');
  const [surest] = deleted;
  const [original] = surest?.references ?? [];
  if (!surest || !original) throw new Error('Only what is deleted can come back');
  const draft = await draftFor(deps.house, original, partsOf(deleted, identifiers));
  const reference =
    (await openDeletion(deps.house, surest)) ?? (await openOnce(deps, { original, surest, draft }));
  await noteCameBack(table, surest.key, { source, at: clock.now(), reference });
  log('CAME_BACK', { requestId: reference });
  return reference;
}

/** The deletion that was opened at an earlier return and is not done yet. */
async function openDeletion({ table }: House, { key }: Match): Promise<string | undefined> {
  const known = await loadCameBack(table, key);
  const request = known && (await loadRequest(table, known.reference));
  return request && !happened(request.events, 'RequestConcluded') ? known?.reference : undefined;
}

/** Two reports at once are one deletion; once that is done, the next report is another. */
async function openOnce(
  { house, openFollowUp }: ImportDeps,
  { original, surest, draft }: { original: string; surest: Match; draft: GivenDraft },
): Promise<string> {
  const before = await loadCameBack(house.table, surest.key);
  const once = `${surest.key}:${before?.reference ?? ''}`;
  const asked = { draft, kind: 'delete', follows: { reference: original, why: 'came_back' } } as const;
  try {
    return await openFollowUp(house, { ...asked, once });
  } catch (fault) {
    if (!(fault instanceof Problem) || fault.problem !== 'conflict') throw fault;
  }
  // Somebody reported the same person in another writing a moment ago: theirs will do, if it can be seen yet.
  const theirs = await openDeletion(house, surest);
  const writing = await house.lookup.macOf('came-back', JSON.stringify(draft.identifiers));
  return theirs ?? openFollowUp(house, { ...asked, once: `${once}:${writing}` });
}

/** What the matches are made of, and the name: the guard against another person who reads the same inbox. */
function partsOf(matches: readonly Match[], identifiers: readonly Identifier[]): Identifier[] {
  const names = identifiers.filter(({ type }) => type === 'name');
  const parts = [...names, ...matches.flatMap((match) => match.parts)];
  return [...new Map(parts.map((one) => [`${one.type} ${normalise(one)}`, one])).values()];
}

/** Asked in the name of the first deletion: its language, and the law of where the person lived. */
async function draftFor(house: House, original: string, identifiers: Identifier[]): Promise<GivenDraft> {
  const first = await loadRequest(house.table, original);
  const { profile } = house;
  return {
    kind: 'delete',
    channel: 'api',
    language: first?.received.language ?? profile.languages[0] ?? 'en',
    residence: first?.received.residence ?? profile.residences[0] ?? 'OTHER',
    identifiers,
  };
}
