import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../../functions/', import.meta.url).pathname;
const rooms = [
  'domain',
  'acts',
  'steps',
  'intake',
  'store',
  'sweep',
  'import',
  'mail-in',
  'confirm',
  'console',
];

/** Terms of the laws in days and words, a section's number apart; and any term written out: `six months`, `90 days`. */
const number = /(?<![.\d])\b(44|45|60|90|105|183|250|365|366|730|731|761)\b/;
const term = /\b(\d+|two|three|six|ten|twelve|fifteen|thirty|ninety) (business )?(days|months|words)\b/i;

/** Lines that hold such a number, and why it is none of a law's. */
const allowed: readonly [file: string, line: RegExp, why: string][] = [
  ['domain/form-fields.ts', /line\(60\)/, 'the longest phone number that is typed'],
  ['domain/load-profile.ts', /text\.length > 60/, 'how much of a wrong setting is shown'],
  ['domain/recipient.ts', /\{1,60\}/, 'the longest id'],
  ['domain/retention-rule.ts', /\{1,60\}/, 'the longest id'],
  ['domain/decisions/correction.ts', /daysInYear = 365/, 'the calendar'],
  ['domain/access-limit.ts', /12 months/, 'the name of `twelve_months`, a value of the law'],
  ['acts/importer-key.ts', /365 \* 24 \* 3600/, 'how long an importer’s key works'],
  ['store/links.ts', /mostOpened = 60/, 'how many requests one browser opens'],
  ['console/list.ts', /typed\.slice\(0, 60\)/, 'how much of a search is read'],
  ['console/new-request.ts', /\{20,60\}/, 'the length of a form’s own key'],
  ['steps/notify.ts', /90 \* day/, 'how long the link in a notice works'],
];

/** Code without comments, line by line. */
function linesOf(file: string): string[] {
  const code = readFileSync(root + file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
  return code.split('\n');
}

const files = rooms.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }));
const found = files.flatMap((file) =>
  linesOf(file)
    .filter((line) => number.test(line) || term.test(line))
    .map((line) => ({ file, line: line.trim() })),
);
const isAllowed = ({ file, line }: { file: string; line: string }) =>
  allowed.some(([where, what]) => where === file && what.test(line));

describe('a number of law', () => {
  test('stands in the law’s own tables and nowhere else, so that one change of law is one line', () => {
    expect(found.filter((one) => !isAllowed(one))).toEqual([]);
  });

  test('is not excused where it no longer stands', () => {
    expect(
      allowed.filter(([file, line]) => !found.some((one) => one.file === file && line.test(one.line))),
    ).toEqual([]);
  });

  test.each([
    'const days = 45;',
    'closeAfterDays: days(44),',
    "say('told within 15 business days')",
    "'six months'",
  ])('is seen in %s', (line) => {
    expect(number.test(line) || term.test(line)).toBe(true);
  });
});
