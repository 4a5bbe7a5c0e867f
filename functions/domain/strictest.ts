import { generalLaws, lawFor } from '#law/laws.ts';
import type { NeverDisclosed } from '#law/never-disclosed.ts';
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
  /** Data points before anything is erased or changed: the most that a law asks for. */
  dataPoints: Cited<number>;
  /** Of a consumer's own statement on what was not corrected. */
  statementWords: Cited<number>;
  neverDisclose: Cited<readonly NeverDisclosed[]>;
}

/**
 * Where it costs little, the strictest law's number holds for all. Each is a law's, with its citation; none is made
 * up here. Only the versions in force on the day count, so that a later law changes nothing that was received before.
 * @param day without it, all laws this house knows, also those to come
 */
export function strictestOf(day?: CivilDate): Strictest {
  const inForce = generalLaws.filter((law) => day === undefined || lawFor(law.state, day) === law);
  const counted = inForce.length > 0 ? inForce : generalLaws;
  const sorted = (of: (law: Law) => Cited<number | null>) =>
    counted
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
    dataPoints: known(sorted(({ verification }) => verification.dataPoints).at(-1)),
    statementWords: known(sorted(({ correction }) => correction?.statementWords ?? none).at(-1)),
    neverDisclose: known(
      counted
        .map(({ access }) => access.neverDisclose)
        .toSorted((a, b) => b.value.length - a.value.length)[0],
    ),
  };
}

const none: Cited<null> = { value: null, cite: 'No right to correct' };

function known<T>(cited: Cited<T> | undefined): Cited<T> {
  if (!cited) throw new Error('No law gives this');
  return cited;
}
