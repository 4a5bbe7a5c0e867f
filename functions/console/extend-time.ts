import { extensionReason, happened, type RequestEvent } from '#domain/request.ts';
import { extensionRefusals } from '#pages/console/case-words.ts';
import { extensionNotice } from '#pages/mail/notices.tsx';
import { advance, appendEvents, type RequestLog } from '#store/events.ts';
import { readNotice } from '#store/notices.ts';
import type { Console } from './console.ts';
import type { ActResult, Doing } from './doing.ts';
import { type BegunExtension, begunExtension, reasonGiven, ruleOnExtension } from './extension-rule.ts';
import { tellConsumer } from './tell-consumer.ts';

/**
 * Takes more time, as the law allows, and tells the consumer. Only what they were told in time counts, so the new
 * date is written last; one that was cut off half way is finished as it was decided.
 */
export async function extendTime({ place, request, offered, by, form }: Doing): Promise<ActResult> {
  const { extend } = offered;
  if (!extend) return 'not-now';
  if (extend.begun) return finish(place, request, by);
  const reason = extensionReason.safeParse(form['reason']).data;
  const days = /^\d{1,3}$/.test(form['days'] ?? '') ? Number(form['days']) : 0;
  const ruling = ruleOnExtension(request, {
    toldAt: place.clock.now(),
    hasReason: reason !== undefined,
    days,
  });
  if ('refusal' in ruling || !reason) {
    const why = 'refusal' in ruling ? ruling.refusal : 'no_reason';
    return { faults: { [why === 'too_long' ? 'days' : 'reason']: extensionRefusals[why] } };
  }
  const at = place.clock.now();
  const decided = await appendEvents(place.table, request, [
    { type: 'DecisionMade', at, decision: reasonGiven(reason, request) },
    { type: 'DecisionMade', at, decision: ruling.decision },
  ]);
  return finish(place, decided, by);
}

async function finish(place: Console, request: RequestLog, by: string): Promise<ActResult> {
  const { profile, table } = place;
  const begun = begunExtension(request);
  if (!begun) return 'not-now';
  const { reason, dueOn, notice } = begun;
  const told = await tellConsumer(place, request, {
    notice,
    compose: () => extensionNotice({ profile, request, dueOn, reason }),
  });
  switch (told) {
    case 'sent': {
      const sentAt = (await readNotice(table, request.requestId, notice))?.at ?? place.clock.now();
      const isInTime = await takeEffect(place, request.requestId, {
        begun,
        by,
        toldAt: sentAt,
      });
      return { done: isInTime ? 'extended' : 'void' };
    }
    case 'letter':
      return { done: 'letter-ready' };
    case 'undelivered':
    case 'uncertain':
      return { done: told };
    default:
      return told satisfies never;
  }
}

/**
 * Writes the new date down, once the consumer was told in the first period.
 * @returns false when it was too late: the extension is void
 */
export async function takeEffect(
  { table, clock }: Console,
  requestId: string,
  { begun, by, toldAt }: { begun: BegunExtension; by: string; toldAt: string },
): Promise<boolean> {
  const { reason, days } = begun;
  const after = await advance(table, requestId, (request): RequestEvent[] => {
    const ruling = ruleOnExtension(request, { toldAt, hasReason: true, days });
    if ('refusal' in ruling || happened(request.events, 'DeadlineExtended')) return [];
    return [
      { type: 'DeadlineExtended', at: clock.now(), dueOn: ruling.dueOn, toldOn: ruling.toldOn, reason, by },
    ];
  });
  return happened(after.events, 'DeadlineExtended') !== undefined;
}
