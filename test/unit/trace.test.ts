import { describe, expect, it } from 'vitest';
import { batchservice } from '#test/trace/batchservice.ts';
import { edgeCases } from '#test/trace/edge-cases.ts';
import { leadsfactory } from '#test/trace/leadsfactory.ts';
import { readFromRepository } from '#test/trace/repository.ts';
import { numbered, type Row, type Trace } from '#test/trace/row.ts';
import { titlesIn } from '#test/trace/titles.ts';
import { gapsIn } from '#test/trace/trace.ts';

describe('every feature of the two notices, and every clause of the tricky cases, has a test that shows it, or a reason why it is not ours', () => {
  it.each([
    [65, leadsfactory],
    [101, batchservice],
    [51, edgeCases],
  ] as const)('all %i of them', (count, trace) => {
    expect(gapsIn(trace, readFromRepository)).toEqual([]);
    expect(trace.rows).toHaveLength(count);
  });
});

const file = 'a.test.ts';
const source = `
  // it('only a comment', () => {});
  describe('a suite', () => {
    it('holds', () => {});
    it.each([['one'], ['two']])('holds for %s', () => {});
    it.each(made)('holds for all of %s', () => {});
    test(\`holds \${x}\`, () => {});
    it.skip('is skipped', () => {});
  });
  describe.skip('left out', () => {
    it('with its suite', () => {});
  });
  it.todo('is still to do');
`;
const read = (path: string) => (path === file ? source : undefined);
const table = (...rows: Row[]): Trace => ({ notice: 'a notice', ids: numbered('XY', 1), rows });
const shown = (title: string, ...cases: string[]): Row => ({
  id: 'XY-01',
  says: 'x',
  shownBy: [[file, title, ...cases]],
});

describe('the table is refused', () => {
  it.each<[string, Trace, string]>([
    [
      'with a title that somebody made up',
      table(shown('invented')),
      'XY-01: no test in a.test.ts is called "invented"',
    ],
    ['with a title from a comment', table(shown('only a comment')), 'is called "only a comment"'],
    [
      'with a suite that the test is not in',
      table(shown('left out > holds')),
      'is called "left out > holds"',
    ],
    ['with a test that is skipped', table(shown('is skipped')), '"is skipped" in a.test.ts is skipped'],
    ['with a test in a suite that is skipped', table(shown('with its suite')), 'is skipped'],
    ['with a test that is still to do', table(shown('is still to do')), 'is skipped'],
    [
      'with a file that is not there',
      table({ ...shown('holds'), shownBy: [['b.test.ts', 'holds']] }),
      'XY-01: there is no file b.test.ts',
    ],
    [
      'with neither a test nor a reason',
      table({ id: 'XY-01', says: 'x' }),
      'XY-01 has neither a test nor a reason',
    ],
    ['with an empty reason', table({ id: 'XY-01', says: 'x', doesNotApply: ' ' }), 'XY-01 has neither'],
    ['without one of the ids', table(), 'XY-01 is missing'],
    ['with an id twice', table(shown('holds'), shown('holds')), 'XY-01 stands there twice'],
    [
      'with an id that the notice has not',
      table(shown('holds'), { ...shown('holds'), id: 'XY-02' }),
      'XY-02 is no feature',
    ],
  ])('%s', (_, trace, gap) => {
    expect(gapsIn(trace, read)).toEqual([expect.stringContaining(gap)]);
  });

  it('and taken with titles as they stand there, alone or after their suite, and with a good reason', () => {
    for (const title of ['holds', 'a suite > holds', 'holds for %s', `holds $${'{x}'}`, 'a suite'])
      expect(gapsIn(table(shown(title)), read)).toEqual([]);
    expect(gapsIn(table(shown('holds for %s', 'one', 'two')), read)).toEqual([]);
    expect(gapsIn(table(shown('holds for all of %s', 'two')), read)).toEqual([]);
    expect(gapsIn(table({ id: 'XY-01', says: 'x', doesNotApply: 'Because.' }), read)).toEqual([]);
  });

  it('and a test that runs only where it can, such as in a browser, counts', () => {
    const [suite, inside] = titlesIn("describe.skipIf(!browser)('a', () => { it('b', () => {}); });", 'ts');
    expect([suite?.isSkipped, inside?.path, inside?.isSkipped]).toEqual([false, 'a > b', false]);
  });
});
