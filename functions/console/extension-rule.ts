import { addCalendarDays, extensionOf, toldDay } from '#domain/deadlines.ts';
import type { Decision } from '#domain/decision.ts';
import { decide } from '#domain/decisions/questions.ts';
import { lawOrCourtesy } from '#domain/pinned-law.ts';
import {
  dueOnOf,
  type ExtensionReason,
  extensionReason,
  happened,
  type PrivacyRequest,
} from '#domain/request.ts';
import type { ExtensionOffered } from '#pages/console/actions-offered.ts';
import { type ExtensionRefusal, extensionRefusals } from '#pages/console/case-words.ts';
import type { StoredNotice } from '#store/notices.ts';

type Asked = Pick<PrivacyRequest, 'events' | 'received'>;

/** What the rule answers, with the day it comes to or why there is none. */
export type ExtensionRuling = { decision: Decision } & (
  | { dueOn: string; toldOn: string }
  | { refusal: ExtensionRefusal }
);

/**
 * Asks the law whether more time may be taken. Of joined requests, the first period runs from whichever came first.
 * It is the consumer's calendar that counts, as it was when their request was received, and not the company's.
 * @param hasReason whether somebody said why
 */
export function ruleOnExtension(
  request: Asked,
  { toldAt, hasReason, days }: { toldAt: string; hasReason: boolean; days?: number | undefined },
): ExtensionRuling {
  const { received, events } = request;
  const earlier = (Date.parse(dueOnOf(request)) - Date.parse(received.dueOn)) / 86_400_000;
  const facts = {
    kind: received.kind,
    receivedOn: addCalendarDays(received.receivedOn, Math.min(0, earlier)),
    toldOn: toldDay(toldAt, received.residence),
    hasReason,
    extensionsBefore: events.filter(({ type }) => type === 'DeadlineExtended').length,
    ...(days === undefined ? {} : { days }),
  };
  const decision = decide('extension', facts, lawOrCourtesy(received));
  const dueOn = until.exec(decision.answer)?.[1];
  if (dueOn !== undefined) return { decision, dueOn, toldOn: facts.toldOn };
  const why = decision.answer.replace(/^refused /, '');
  return { decision, refusal: isRefusal(why) ? why : 'none_in_law' };
}

const until = /^until (\d{4}-\d{2}-\d{2})$/;
const isRefusal = (why: string): why is ExtensionRefusal => Object.hasOwn(extensionRefusals, why);

export interface BegunExtension {
  reason: ExtensionReason;
  days: number | undefined;
  dueOn: string;
  /** Its notice's name. */
  notice: `extension-${number}`;
}

/** The question under which it stands in the log why more time is taken, beside the rule's own. */
const reasonQuestion = 'extension_reason';

/** Why more time is taken: a person says it, and the law wants it told. */
export function reasonGiven(reason: ExtensionReason, { received }: Asked): Decision {
  const { cite } = extensionOf(lawOrCourtesy(received), received.kind).most;
  return {
    question: reasonQuestion,
    answer: reason,
    why: [{ rule: 'the consumer is told why', facts: {}, cite }],
  };
}

/** The last decision to take more time that has no effect yet: the consumer must be told first. */
export function begunExtension({ events }: Pick<PrivacyRequest, 'events'>): BegunExtension | undefined {
  if (happened(events, 'DeadlineExtended')) return undefined;
  const decisions = events.flatMap((event) => (event.type === 'DecisionMade' ? [event.decision] : []));
  const granted = decisions.filter(({ question, answer }) => question === 'extension' && until.test(answer));
  const last = granted.at(-1);
  const dueOn = until.exec(last?.answer ?? '')?.[1];
  const reason = extensionReason.safeParse(
    decisions.findLast(({ question }) => question === reasonQuestion)?.answer,
  ).data;
  if (!last || !dueOn || !reason) return undefined;
  const days = last.why[0]?.facts['days'];
  const notice = `extension-${granted.length}` as const;
  return { reason, days: typeof days === 'number' ? days : undefined, dueOn, notice };
}

/** What the page offers: to extend, to finish an extension, or why there is none. */
export function extensionOffered({
  request,
  now,
  notices,
}: {
  request: Asked;
  now: string;
  notices: readonly StoredNotice[];
}): ExtensionOffered {
  const ruling = ruleOnExtension(request, { toldAt: now, hasReason: true });
  const begun = begunExtension(request);
  const isLost = notices.some(({ notice, state }) => notice === begun?.notice && state === 'undeliverable');
  return {
    most: extensionOf(lawOrCourtesy(request.received), request.received.kind).most.value,
    refusal: 'refusal' in ruling ? ruling.refusal : null,
    begun: begun && !isLost ? { reason: begun.reason, dueOn: begun.dueOn } : null,
  };
}
