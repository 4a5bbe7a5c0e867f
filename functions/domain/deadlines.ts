import { Temporal } from 'temporal-polyfill';
import type { Cited, Law } from '#law/rule.ts';
import { addBusinessDays, type BusinessDayMode, usualBusinessDays } from './business-days.ts';
import { strictestOf } from './strictest.ts';
import type { Tighten } from './tightening.ts';
import type { CivilDate, Instant, RequestKind } from './vocabulary.ts';

/** The civil day of a moment, in the zone where the legal day counts. */
export function receivedOn(at: Instant, timeZone: string): CivilDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

const pacific = 'America/Los_Angeles';

/** The zones of a state where nearly all of its people live. */
const zonesOf: Record<string, readonly string[]> = {
  CA: [pacific],
  OR: [pacific],
  UT: ['America/Denver'],
  CO: ['America/Denver'],
  // El Paso keeps Mountain time.
  TX: ['America/Chicago', 'America/Denver'],
  VA: ['America/New_York'],
  CT: ['America/New_York'],
};

/**
 * The legal day on which a request came, as the consumer's own calendar shows it; the earlier one where a state has
 * two. No law names a zone. Where the consumer's is not known, the Pacific day is the earliest of the seven states'.
 * @param residence a state, or `OTHER`
 */
export function receiptDay(at: Instant, residence: string): CivilDate {
  return daysOf(at, residence)[0] ?? receivedOn(at, pacific);
}

/**
 * The legal day on which a consumer was told something, by the calendar their request was received by; the later one
 * where a state has two, so that nobody is told too late and it counts as in time.
 */
export function toldDay(at: Instant, residence: string): CivilDate {
  return daysOf(at, residence).at(-1) ?? receivedOn(at, pacific);
}

const daysOf = (at: Instant, residence: string): CivilDate[] =>
  (zonesOf[residence] ?? [pacific]).map((zone) => receivedOn(at, zone)).toSorted();

/** The last millisecond of a legal day; a day may have 23 or 25 hours. */
export function endOfDay(day: CivilDate, timeZone: string): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return next.subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' });
}

/** Adds on the calendar, never in hours, so that no clock change can move a date. */
export function addCalendarDays(from: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(from).add({ days }).toString();
}

/** In how many days what is owed, and who says so. */
export interface Clock {
  acknowledge: Cited<number> | null;
  answer: Cited<number> & { in: 'days' | 'businessDays' };
}

const tighter = (law: Cited<number>, own: number | undefined): Cited<number> =>
  own !== undefined && own < law.value
    ? { value: own, cite: `The company’s own promise; the law’s is ${law.value}: ${law.cite}` }
    : law;

/** The clock of a kind of request: the strictest of the laws where that is cheap, the company's own where tighter. */
export function clockOf({
  law,
  kind,
  receivedOn,
  tighten = {},
}: {
  law: Law;
  kind: RequestKind;
  receivedOn: CivilDate;
  tighten?: Tighten | undefined;
}): Clock {
  const strictest = strictestOf(receivedOn);
  const acknowledge = tighter(strictest.acknowledgeBusinessDays, tighten.acknowledgeBusinessDays);
  switch (kind) {
    // These are carried out and confirmed within the time an acknowledgement would take.
    case 'opt_out':
    case 'limit': {
      const days = kind === 'opt_out' ? strictest.optOutBusinessDays : strictest.limitBusinessDays;
      return {
        acknowledge: null,
        answer: { ...tighter(days, tighten.optOutBusinessDays), in: 'businessDays' },
      };
    }
    case 'appeal':
      return { acknowledge, answer: { ...tighter(strictest.appealDays, tighten.appealDays), in: 'days' } };
    case 'delete':
    case 'correct':
    case 'access':
    case 'shine_the_light': {
      const days = law.clock.answerDays;
      return { acknowledge, answer: { ...tighter(days, tighten.answerDays), in: 'days' } };
    }
    default:
      return kind satisfies never;
  }
}

/**
 * The two days a request is measured by, both inclusive.
 * 11 CCR 7021(b) lets the 45 days begin on the day of receipt, so the day of receipt is day 1 and the answer is due
 * on receipt + 44, and a due date never rolls forward over a weekend. Business days leave the day of receipt out.
 * @param businessDays how to count them; the company's own way in `tighten` goes before
 */
export function deadlinesFor({
  law,
  kind,
  receivedOn,
  tighten = {},
  businessDays = usualBusinessDays,
}: {
  law: Law;
  kind: RequestKind;
  receivedOn: CivilDate;
  tighten?: Tighten | undefined;
  businessDays?: BusinessDayMode;
}): { acknowledgeBy: CivilDate | null; dueOn: CivilDate } {
  const { acknowledge, answer } = clockOf({ law, kind, receivedOn, tighten });
  const mode = tighten.businessDays ?? businessDays;
  return {
    acknowledgeBy: acknowledge && addBusinessDays(receivedOn, acknowledge.value, mode),
    dueOn:
      answer.in === 'days'
        ? addCalendarDays(receivedOn, answer.value - 1)
        : addBusinessDays(receivedOn, answer.value, mode),
  };
}

export type ExtensionResult =
  /** `isOnLastDay`: told on the day between the strict reading and the general rule; lawful, but worth a look. */
  | { granted: true; dueOn: CivilDate; isOnLastDay: boolean }
  | { granted: false; why: 'too_late' | 'already_extended' | 'too_long' | 'none_in_law' | 'no_reason' };

/** The first period of a kind of request and what may be added to it, by law. */
export function extensionOf(law: Law, kind: RequestKind): { first: Cited<number>; most: Cited<number> } {
  const { clock, appealDays } = law;
  if (kind === 'opt_out' || kind === 'limit')
    return {
      first: clock.answerDays,
      most: { value: 0, cite: 'An opt-out is not put off: 11 CCR 7026(f)(1)' },
    };
  if (kind === 'appeal')
    return { first: { ...appealDays, value: appealDays.value ?? 0 }, most: clock.appealExtensionDays };
  return { first: clock.answerDays, most: clock.extensionDays };
}

/**
 * One extension of a request's due date, valid only when the consumer was told, with the reason, within the first
 * period (Cal. Civ. Code 1798.130(a)(2)(A); the other laws alike). A late notice is void: the request is overdue.
 * @param days calendar days to add; without it, all the law allows
 */
export function extend({
  law,
  kind,
  receivedOn,
  toldOn,
  reason,
  extensionsBefore,
  days,
}: {
  law: Law;
  kind: RequestKind;
  receivedOn: CivilDate;
  toldOn: CivilDate;
  reason: string;
  extensionsBefore: number;
  days?: number | undefined;
}): ExtensionResult {
  const { first, most } = extensionOf(law, kind);
  const added = days ?? most.value;
  // The general rule leaves out the day of receipt (Civ. Code 10), so the law's own last day is receipt + 45.
  const lastDay = addCalendarDays(receivedOn, first.value);
  if (most.value === 0) return { granted: false, why: 'none_in_law' };
  if (extensionsBefore > 0) return { granted: false, why: 'already_extended' };
  if (toldOn > lastDay) return { granted: false, why: 'too_late' };
  if (reason.trim() === '') return { granted: false, why: 'no_reason' };
  if (added < 1 || added > most.value) return { granted: false, why: 'too_long' };
  return {
    granted: true,
    dueOn: addCalendarDays(receivedOn, first.value + added - 1),
    isOnLastDay: toldOn === lastDay,
  };
}
