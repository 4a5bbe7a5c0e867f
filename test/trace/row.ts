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
  notice: string;
  /** The ids are `LF-01` to `LF-65`, in order, each once. */
  prefix: string;
  count: number;
  rows: readonly Row[];
}
