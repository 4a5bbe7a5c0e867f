/**
 * A test that shows a feature: its file, and its title as it stands there, `suite > title` where a title alone is not
 * enough. Of a test with a table, the cases that show it: words that stand in its table.
 */
export type Shown = readonly [file: string, title: string, ...cases: string[]];

/** One feature that a notice states, with the tests that show it, the reason why some or all of it is not ours, or both. */
export interface Row {
  id: string;
  says: string;
  shownBy?: readonly Shown[];
  doesNotApply?: string;
}

export interface Trace {
  /** The notice, or whatever else states the features. */
  notice: string;
  /** Every feature's id, in order; counted apart from the rows, so that a row that is lost is missed. */
  ids: readonly string[];
  rows: readonly Row[];
}

/** The ids of a notice: `LF-01` to `LF-65`. */
export const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);
