import type { Shown, Trace } from './row.ts';
import { type Title, titlesIn } from './titles.ts';

/** The text of a file of the repository; undefined where there is none. */
export type Read = (file: string) => string | undefined;

/** What is missing or wrong in a table, a line each; empty when every feature is shown or has its reason. */
export function gapsIn({ ids: wanted, rows }: Trace, read: Read): string[] {
  const ids = rows.map(({ id }) => id);
  const titles = new Map<string, Title[] | undefined>();
  const titlesOf = (file: string) => {
    if (!titles.has(file)) {
      const source = read(file);
      titles.set(
        file,
        source === undefined ? undefined : titlesIn(source, file.endsWith('x') ? 'tsx' : 'ts'),
      );
    }
    return titles.get(file);
  };
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `${id} is missing`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `${id} is no feature of it`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands there twice`),
    ...rows
      .filter(({ shownBy = [], doesNotApply = '' }) => shownBy.length === 0 && doesNotApply.trim() === '')
      .map(({ id }) => `${id} has neither a test nor a reason`),
    ...rows.flatMap(({ id, shownBy = [] }) =>
      shownBy.flatMap((shown) => {
        const fault = faultOf(shown, titlesOf(shown[0]));
        return fault === undefined ? [] : [`${id}: ${fault}`];
      }),
    ),
  ];
}

function faultOf([file, title, ...cases]: Shown, titles: readonly Title[] | undefined): string | undefined {
  if (!titles) return `there is no file ${file}`;
  const found = titles.filter((one) => one.title === title || one.path === title);
  if (found.length === 0) return `no test in ${file} is called "${title}"`;
  if (found.every(({ isSkipped }) => isSkipped)) return `"${title}" in ${file} is skipped`;
  const lost = cases.find((one) => found.every((test) => !test.cases.includes(one)));
  return lost === undefined ? undefined : `"${title}" in ${file} has no case "${lost}"`;
}
