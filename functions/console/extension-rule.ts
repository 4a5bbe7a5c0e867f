import * as z from 'zod';
import { addCalendarDays, type ExtensionResult, extend } from '#domain/deadlines.ts';
import {
  dueOnOf,
  type ExtensionReason,
  extensionReason,
  happened,
  type PrivacyRequest,
} from '#domain/request.ts';
import { lawFor } from '#law/laws.ts';
import type { Law } from '#law/rule.ts';
import type { ExtensionOffered } from '#pages/console/actions-offered.ts';
import type { StoredNotice } from '#store/notices.ts';

type Asked = Pick<PrivacyRequest, 'events' | 'received'>;

/** An opt-out is not put off (11 CCR 7026(f)(1), 7027(g)(1)). */
const neverPutOff: readonly string[] = ['opt_out', 'limit'];

/** The law under which more time may be taken; null where none gives any. */
export function extendingLaw({ received }: Asked): Law | null {
  const { kind, law, residence, receivedOn } = received;
  return law === null || neverPutOff.includes(kind) ? null : lawFor(residence, receivedOn);
}

/** Whether the time can be extended, as the law says. The first period runs from whichever of joined requests came first. */
export function extensionFor(
  request: Asked,
  { toldOn, reason, days }: { toldOn: string; reason: string; days: number | undefined },
): ExtensionResult {
  const law = extendingLaw(request);
  if (!law) return { granted: false, why: 'none_in_law' };
  const { received, events } = request;
  const earlier = (Date.parse(dueOnOf(request)) - Date.parse(received.dueOn)) / 86_400_000;
  return extend({
    law,
    receivedOn: addCalendarDays(received.receivedOn, Math.min(0, earlier)),
    toldOn,
    reason,
    extensionsBefore: events.filter(({ type }) => type === 'DeadlineExtended').length,
    ...(days === undefined ? {} : { days }),
  });
}

const factsOfExtension = z.object({ reason: extensionReason, days: z.int(), dueOn: z.iso.date() });

/** The question under which a decision to take more time stands in the log. */
export const extensionQuestion = 'more_time';

export interface BegunExtension {
  reason: ExtensionReason;
  days: number;
  dueOn: string;
  /** Its notice's name. */
  notice: `extension-${number}`;
}

/** The last decision to take more time that has no effect yet: the consumer must be told first. */
export function begunExtension({ events }: Pick<PrivacyRequest, 'events'>): BegunExtension | undefined {
  if (happened(events, 'DeadlineExtended')) return undefined;
  const decisions = events.flatMap((event) =>
    event.type === 'DecisionMade' && event.decision.question === extensionQuestion ? [event.decision] : [],
  );
  const facts = factsOfExtension.safeParse(decisions.at(-1)?.why[0]?.facts).data;
  return facts && { ...facts, notice: `extension-${decisions.length}` };
}

/** What the page offers: to extend, to finish an extension, or why there is none. */
export function extensionOffered({
  request,
  today,
  notices,
}: {
  request: Asked;
  today: string;
  notices: readonly StoredNotice[];
}): ExtensionOffered {
  const asked = extensionFor(request, { toldOn: today, reason: 'asked', days: undefined });
  const begun = begunExtension(request);
  const isLost = notices.some(({ notice, state }) => notice === begun?.notice && state === 'undeliverable');
  return {
    most: extendingLaw(request)?.clock.extensionDays.value ?? 0,
    refusal: asked.granted ? null : asked.why,
    begun: begun && !isLost ? { reason: begun.reason, days: begun.days, dueOn: begun.dueOn } : null,
  };
}
