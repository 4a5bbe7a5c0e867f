import { nearest } from './did-you-mean.ts';

/** One thing that is wrong in a profile: where, what stands there, what may stand there. */
export interface ProfileProblem {
  path: readonly PropertyKey[];
  /** What stands there, as a reader would call it. */
  found: string;
  /** The choices, when there is a list of them; else a rule in words. */
  allowed: readonly string[] | string;
  /** The word as written, when a near choice is worth naming. */
  written?: string;
}

/** A profile that cannot be used. `lines` name every place at once, so that one edit mends them all. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly lines: readonly string[];
  constructor(file: string, problems: readonly ProfileProblem[]) {
    const lines = problems.map((problem) => lineOf(file, problem));
    super(
      `${lines.length === 1 ? 'One thing is' : `${lines.length} things are`} wrong in ${file}:\n${lines.join('\n')}`,
    );
    this.lines = lines;
  }
}

function lineOf(file: string, { path, found, allowed, written }: ProfileProblem): string {
  const choices = typeof allowed === 'string' ? allowed : allowed.join(', ');
  const meant = written !== undefined && typeof allowed !== 'string' ? nearest(written, allowed) : undefined;
  return `${file}: ${pathOf(path)}: found ${found}; allowed ${choices}${meant ? `; did you mean "${meant}"?` : ''}`;
}

/** `recipients[3].reach.url`, as one would write it in code. */
function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'top level';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`))
    .join('');
}

/** The values that stood in the list before. */
export function repeated(
  values: readonly string[],
  pathOf: (index: number) => readonly PropertyKey[],
): ProfileProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ path: pathOf(index), found: `"${value}" a second time`, allowed: 'each one once' }]
      : [],
  );
}

/** The values of a list that are not in another, each at its own place. */
export function outside(
  list: readonly string[],
  allowed: readonly string[],
  path: readonly PropertyKey[],
): ProfileProblem[] {
  return list.flatMap((written, index) =>
    allowed.includes(written) ? [] : [{ path: [...path, index], found: `"${written}"`, allowed, written }],
  );
}
