import { addCalendarDays, endOfDay } from '#domain/deadlines.ts';
import { assessExceptions, company } from '#domain/exceptions.ts';
import {
  dueOnOf,
  happened,
  type PrivacyRequest,
  type RequestDraft,
  type RequestEvent,
} from '#domain/request.ts';
import { type AssessmentVerdict, assessmentVerdict } from '#domain/verdicts.ts';
import type { Category } from '#domain/vocabulary.ts';
import { joinDuplicates } from '#functions/acts/join-duplicates.ts';
import { consumerOf, type MatchOnFile } from '#functions/acts/match.ts';
import { consumerKeys } from '#functions/acts/person-keys.ts';
import { recipientsConcerned } from '#functions/acts/recipients-concerned.ts';
import { suppressPerson } from '#functions/acts/suppress.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { lawFor } from '#law/laws.ts';
import { advance, loadRequest, type RequestLog } from '#store/events.ts';
import { requestsOf } from '#store/persons.ts';

export interface Assessed {
  verdict: AssessmentVerdict | 'merged';
  staffSeconds: number;
}

/**
 * Joins what the same person asked for elsewhere, then checks what the law lets the company and its recipients keep,
 * and whether a person must decide.
 */
export async function assess(house: House, workflow: Workflow, requestId: string): Promise<Assessed> {
  const { table, profile, clock } = house;
  const before = await loadRequest(table, requestId);
  const consumer = await consumerOf(house, requestId);
  if (!before) throw new Error(`There is no request ${requestId}`);
  const identifiers = consumer?.match?.identifiers ?? [];
  if (await joinDuplicates(house, workflow, { request: before, identifiers }))
    return { verdict: 'merged', staffSeconds: 1 };
  await optOutAtOnce(house, before, identifiers);
  const found = await findings(house, before, consumer);
  const request = await advance(table, requestId, ({ events }) => {
    if (happened(events, 'RequestAssessed') || happened(events, 'RequestWithdrawn')) return [];
    const at = clock.now();
    const known = events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept.ruleId] : []));
    const added: RequestEvent[] = found.kept
      .filter(({ ruleId }) => !known.includes(ruleId))
      .map((kept) => ({ type: 'ExceptionApplied', at, kept }));
    const verdict = found.because.length > 0 ? 'staff' : 'go';
    return [...added, { type: 'RequestAssessed', at, verdict, reason: null, because: found.because }];
  });
  const dueAt = Date.parse(endOfDay(dueOnOf(request), profile.timeZone));
  return {
    verdict: assessmentVerdict(request),
    staffSeconds: Math.max(1, Math.floor((dueAt - Date.parse(clock.now())) / 1000)),
  };
}

/** An opt-out has effect from here on: whoever asks before a sale is told no (11 CCR 7026(f)(1)). */
async function optOutAtOnce(
  house: House,
  { requestId, received, events }: RequestLog,
  identifiers: MatchOnFile['identifiers'],
): Promise<void> {
  const list = { opt_out: 'do_not_sell', limit: 'limit_use' } as const;
  const { kind } = received;
  if ((kind !== 'opt_out' && kind !== 'limit') || happened(events, 'RequestWithdrawn')) return;
  await suppressPerson(house, { identifiers, list: list[kind], reference: requestId, at: house.clock.now() });
}

type Consumer = { draft: RequestDraft; match: MatchOnFile | undefined } | undefined;

/** What is kept without asking anybody, and why a person must decide. */
async function findings(house: House, request: PrivacyRequest, consumer: Consumer) {
  switch (request.received.kind) {
    case 'delete':
    case 'correct':
      return changes(house, request, consumer);
    case 'access':
    case 'shine_the_light':
      return copies(house, request, consumer);
    case 'appeal':
      return { kept: [], because: ['appeal'] };
    default:
      return { kept: [], because: [] };
  }
}

async function changes(house: House, { received }: PrivacyRequest, consumer: Consumer) {
  const { profile } = house;
  const { recipients } = await recipientsConcerned(house, {
    kind: received.kind,
    identifiers: consumer?.match?.identifiers ?? [],
  });
  const own = consumer?.match?.heldCategories ?? [];
  const elsewhere = recipients.flatMap(({ kind, categories }) => (kind === 'own' ? [] : categories));
  const assessed = assessExceptions({
    profile,
    law: lawFor(received.residence, received.receivedOn),
    kind: received.kind,
    heldCategories: [...new Set([...own, ...elsewhere])],
    recipients,
  });
  // What only others hold is no reason for the company to keep anything.
  const isHeldBy = ({ holder, category }: { holder: string; category: Category }) =>
    holder !== company || own.includes(category);
  const needsStaff = profile.retention
    .filter(({ id }) => assessed.needsStaff.includes(id))
    .filter(isHeldBy)
    .map(({ id }) => id);
  const because = [...needsStaff, ...hardCorrections(consumer?.draft.corrections ?? [])];
  return { kept: assessed.kept.filter(isHeldBy), because };
}

/** A correction of something that stands in no known field cannot be made by rule. */
function hardCorrections(corrections: readonly { field: string }[]): string[] {
  return corrections.some(({ field }) => field === 'other') ? ['correction-in-words'] : [];
}

/** Copies a year that are free for everybody; beyond, a person decides whether to ask a fee or decline, never a machine. */
const freeCopies = 2;

async function copies({ table, lookup }: House, request: PrivacyRequest, consumer: Consumer) {
  const { kind, receivedOn } = request.received;
  const keys = await consumerKeys(lookup, consumer?.match?.identifiers ?? []);
  const earlier = await requestsOf(table, keys, { kind, since: addCalendarDays(receivedOn, -365) });
  let counted = 0;
  for (const { reference } of earlier) {
    // A request that nobody proved, or that was joined to another, has cost nobody a copy.
    const one = reference === request.requestId ? undefined : await loadRequest(table, reference);
    if (one && happened(one.events, 'PackageAssembled')) counted += 1;
  }
  return { kept: [], because: counted >= freeCopies ? ['access-limit'] : [] };
}
