import { ccpa } from '#law/ccpa.ts';
import { generalLaws } from '#law/laws.ts';
import type { Cited, Law } from '#law/rule.ts';
import type { CivilDate } from './vocabulary.ts';

/** Numbers in which everybody gets what the strictest law gives its own people. */
export interface Strictest {
  acknowledgeBusinessDays: Cited<number>;
  optOutBusinessDays: Cited<number>;
  limitBusinessDays: Cited<number>;
  answerDays: Cited<number>;
  appealDays: Cited<number>;
  freeAccessPerYear: Cited<number>;
}

/**
 * Where it costs little, the strictest law's number holds for all. Each is a law's, with its citation; none is made
 * up here. Only laws in force on the day count, so that a later law changes nothing that was received before.
 * @param day without it, all laws this house knows, also those to come
 */
export function strictestOf(day?: CivilDate): Strictest {
  const inForce = generalLaws.filter(({ effective }) => day === undefined || effective <= day);
  const sorted = (of: (law: Law) => Cited<number | null>) =>
    (inForce.length > 0 ? inForce : generalLaws)
      .map(of)
      .flatMap(({ value, cite }) => (value === null ? [] : [{ value, cite }]))
      .toSorted((a, b) => a.value - b.value);
  return {
    acknowledgeBusinessDays: known(sorted(({ clock }) => clock.acknowledgeBusinessDays)[0]),
    optOutBusinessDays: known(sorted(({ clock }) => clock.optOutBusinessDays)[0]),
    limitBusinessDays: known(sorted(({ clock }) => clock.limitBusinessDays)[0]),
    answerDays: known(sorted(({ clock }) => clock.answerDays)[0]),
    appealDays: known(sorted(({ appealDays }) => appealDays)[0]),
    freeAccessPerYear: known(sorted(({ access }) => access.freePerYear).at(-1)),
  };
}

/** Without a law behind it, a request is treated as a Californian's would be, as a courtesy. */
export function lawOrCourtesy(law: Law | null): Law {
  return law ?? ccpa;
}

function known(cited: Cited<number> | undefined): Cited<number> {
  if (!cited) throw new Error('No law gives this number');
  return cited;
}
