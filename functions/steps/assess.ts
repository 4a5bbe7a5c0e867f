import { endOfDay } from '#domain/deadlines.ts';
import { decisionEvents } from '#domain/decisions/record.ts';
import { dueOnOf, happened, type RequestEvent } from '#domain/request.ts';
import { type AssessmentVerdict, assessmentVerdict } from '#domain/verdicts.ts';
import { findings } from '#functions/acts/findings.ts';
import { joinDuplicates } from '#functions/acts/join-duplicates.ts';
import { consumerOf, type MatchOnFile } from '#functions/acts/match.ts';
import { suppressPerson } from '#functions/acts/suppress.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { advance, mustLoadRequest, type RequestLog } from '#store/events.ts';

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
  const before = await mustLoadRequest(table, requestId);
  const consumer = await consumerOf(house, requestId);
  const identifiers = consumer?.match?.identifiers ?? [];
  if (await joinDuplicates(house, workflow, { request: before, identifiers }))
    return { verdict: 'merged', staffSeconds: 1 };
  await optOutAtOnce(house, before, identifiers);
  const found = await findings(house, before, consumer);
  const request = await advance(table, requestId, ({ events }) => {
    if (happened(events, 'RequestAssessed') || happened(events, 'RequestWithdrawn')) return [];
    const at = clock.now();
    const known = events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept.ruleId] : []));
    const kept: RequestEvent[] = found.kept
      .filter(({ ruleId }) => !known.includes(ruleId))
      .map((one) => ({ type: 'ExceptionApplied', at, kept: one }));
    const { because, denial } = found;
    const verdict = denial ? 'deny' : because.length > 0 ? 'staff' : 'go';
    return [
      ...decisionEvents(found.decisions, { events, at }),
      ...kept,
      {
        type: 'RequestAssessed',
        at,
        verdict,
        reason: denial ? 'other' : null,
        because,
        ...(denial ? { denial } : {}),
      },
    ];
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
