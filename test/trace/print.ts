import { batchservice } from './batchservice.ts';
import { edgeCases } from './edge-cases.ts';
import { leadsfactory } from './leadsfactory.ts';
import { readFromRepository } from './repository.ts';
import type { Row } from './row.ts';
import { gapsIn } from './trace.ts';

/** `npm run trace`: what each notice states and each tricky case asks, and the test that shows it or the reason it does not apply. Fails on a gap. */
function line({ id, says, shownBy = [], doesNotApply }: Row): string {
  return [
    `${id.padEnd(7)} ${says}`,
    ...shownBy.map(([file, title, ...cases]) =>
      [`          ${file}: ${title}`, ...cases.map((one) => `[${one}]`)].join(' '),
    ),
    ...(doesNotApply
      ? [`          ${shownBy.length > 0 ? 'Not ours: ' : 'Does not apply: '}${doesNotApply}`]
      : []),
  ].join('\n');
}

const gaps = [leadsfactory, batchservice, edgeCases].flatMap((trace) => {
  const { notice, rows } = trace;
  const found = gapsIn(trace, readFromRepository);
  const shown = rows.filter(({ shownBy = [] }) => shownBy.length > 0);
  const tests = new Set(
    rows.flatMap(({ shownBy = [] }) => shownBy.map(([file, title]) => `${file}: ${title}`)),
  );
  console.log(`\n${notice}\n`);
  for (const row of rows) console.log(line(row));
  console.log(
    `\n${rows.length} features of ${trace.ids.length}: ${shown.length} shown by ${tests.size} tests, ${rows.length - shown.length} with a reason only; ${found.length} gaps`,
  );
  return found;
});
for (const gap of gaps) console.error(`GAP  ${gap}`);
process.exit(gaps.length === 0 ? 0 : 1);
