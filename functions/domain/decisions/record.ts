import type { Decision } from '#domain/decision.ts';
import type { RequestEvent } from '#domain/request.ts';

/** Decisions as events, leaving out those that stand in the log already, so that a step may be repeated. */
export function decisionEvents(
  decisions: readonly Decision[],
  { events, at }: { events: readonly RequestEvent[]; at: string },
): RequestEvent[] {
  const known = new Set(
    events.flatMap((event) => (event.type === 'DecisionMade' ? [JSON.stringify(event.decision)] : [])),
  );
  return decisions
    .filter((decision) => !known.has(JSON.stringify(decision)))
    .map((decision) => ({ type: 'DecisionMade', at, decision }));
}
