import { endOfDay } from '#domain/deadlines.ts';
import { assessExceptions, company } from '#domain/exceptions.ts';
import { happened, type RequestEvent } from '#domain/request.ts';
import { assessmentVerdict } from '#domain/verdicts.ts';
import type { Category } from '#domain/vocabulary.ts';
import { consumerOf } from '#functions/acts/match.ts';
import { recipientsConcerned } from '#functions/acts/recipients-concerned.ts';
import type { House } from '#functions/wiring.ts';
import { lawFor } from '#law/laws.ts';
import { advance } from '#store/events.ts';

/** Checks what the law lets the company and its recipients keep, and whether a person must decide. */
export async function assess(
  house: House,
  requestId: string,
): Promise<{ verdict: 'go' | 'staff' | 'denied' | 'withdrawn'; staffSeconds: number }> {
  const { table, profile, clock } = house;
  const consumer = await consumerOf(house, requestId);
  const { recipients } = await recipientsConcerned(house, consumer?.match ?? { identifiers: [] });
  const request = await advance(table, requestId, (current) => {
    const { received, events } = current;
    if (happened(events, 'RequestAssessed') || happened(events, 'RequestWithdrawn')) return [];
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
    const isHeld = ({ holder, category }: { holder: string; category: Category }) =>
      holder !== company || own.includes(category);
    const kept = assessed.kept.filter(isHeld);
    const needsStaff = profile.retention
      .filter(({ id }) => assessed.needsStaff.includes(id))
      .filter(isHeld)
      .map(({ id }) => id);
    const because = [...needsStaff, ...hardCorrections(consumer?.draft.corrections ?? [])];
    const at = clock.now();
    const known = events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept.ruleId] : []));
    const added: RequestEvent[] = kept
      .filter(({ ruleId }) => !known.includes(ruleId))
      .map((one) => ({ type: 'ExceptionApplied', at, kept: one }));
    added.push({
      type: 'RequestAssessed',
      at,
      verdict: because.length > 0 ? 'staff' : 'go',
      reason: null,
      because,
    });
    return added;
  });
  const dueAt = Date.parse(endOfDay(request.received.dueOn, profile.timeZone));
  return {
    verdict: assessmentVerdict(request),
    staffSeconds: Math.max(1, Math.floor((dueAt - Date.parse(clock.now())) / 1000)),
  };
}

/** A correction of something that stands in no known field cannot be made by rule. */
function hardCorrections(corrections: readonly { field: string }[]): string[] {
  return corrections.some(({ field }) => field === 'other') ? ['correction-in-words'] : [];
}
