import { extensionOf } from '#domain/deadlines.ts';
import { dueOnOf, type EventOf, type ExtensionReason } from '#domain/request.ts';
import type { CivilDate } from '#domain/vocabulary.ts';
import { dissentLines } from './dissent.ts';
import { section } from './lines.ts';
import { type Composed, noticeFrame, type OfRequest } from './notice-frame.ts';

/**
 * More time: why, until when, and that it happens once (Civ. Code 1798.130(a)(2)(A); for Colorado's appeals, C.R.S.
 * 6-1-1306(3)(b)).
 * @param dueOn the new day
 */
export function extensionNotice({
  dueOn,
  reason,
  statusUrl,
  ...of
}: OfRequest & { dueOn: CivilDate; reason: ExtensionReason; statusUrl?: string }): Composed {
  const { words, say, day, compose, rules } = noticeFrame({ ...of, dueOn });
  const { extension: own } = words;
  const { received, events } = of.request;
  const { first, most } = extensionOf(rules, received.kind);
  const before = dueOnOf({ received, events: events.filter(({ type }) => type !== 'DeadlineExtended') });
  return compose(own.subject, [
    { text: say(own.lead), says: ['more_time'] },
    { heading: own.whyHeading },
    { text: own.reasons[reason], says: ['extension_reason'] },
    { heading: own.whenHeading },
    { text: say(own.when, { before: day(before) }), says: ['new_due'] },
    { text: say(own.longest, { days: first.value + most.value }), says: ['longest'] },
    { text: own.nothing },
    ...(statusUrl === undefined ? [] : [{ link: { label: own.button, url: statusUrl } }]),
  ]);
}

/**
 * A fee: why, an estimate before any work, and the way out of it (Civ. Code 1798.145(h)(3), and the notices' promise).
 * @param cents the estimate, in US cents
 * @param appealUrl the page on which to appeal
 */
export function feeNotice({
  cents,
  because,
  statusUrl,
  appealUrl,
  ...of
}: OfRequest & {
  cents: number;
  because: EventOf<'FeeQuoted'>['because'];
  statusUrl: string;
  appealUrl?: string;
}): Composed {
  const frame = noticeFrame(of);
  const { words, say, language, rules, compose } = frame;
  const { fee: own } = words;
  const amount = new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: 'USD',
  }).format(cents / 100);
  return compose(own.subject, [
    { text: say(own.lead) },
    { heading: own.whyHeading },
    {
      text: say(own.because[because], { period: own.periods[rules.access.countedBy.value] }),
      says: ['fee_why'],
    },
    { heading: own.amountHeading },
    { text: say(own.amount, { amount }), says: ['fee_estimate'] },
    { text: own.before, says: ['before_work'] },
    { text: own.takeBack, says: ['may_take_back'] },
    { link: { label: own.button, url: statusUrl } },
    ...section(own.nextHeading, dissentLines(frame, { ...of, notice: 'fee', appealUrl })),
  ]);
}
