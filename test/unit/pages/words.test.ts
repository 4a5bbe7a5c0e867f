import { describe, expect, it } from 'vitest';
import { en } from '#functions/pages/words/en.ts';
import { es } from '#functions/pages/words/es.ts';

/** Every text of a language by its path, such as `start.next.0`. */
function texts(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as object).flatMap(([key, value]) =>
    texts(value, path === '' ? key : `${path}.${key}`),
  );
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** The same in both languages: names of states, and texts that are the same words. */
const SAME = new Set([
  'residences.CA',
  'residences.VA',
  'residences.CO',
  'residences.CT',
  'residences.UT',
  'residences.TX',
  'mail.final.toldLine',
]);

const english = new Map(texts(en));
const spanish = new Map(texts(es));

describe('the Spanish words', () => {
  it('have the keys and the list lengths of the English ones', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each([...spanish])('%s takes what the English text takes', (path, text) => {
    expect(placeholders(text)).toEqual(placeholders(english.get(path) ?? ''));
  });

  it('are Spanish: only the listed texts are the same as in English', () => {
    const same = [...spanish].filter(([path, text]) => text === english.get(path)).map(([path]) => path);
    expect(same.toSorted()).toEqual([...SAME].toSorted());
  });
});

describe.each([
  ['en', english],
  ['es', spanish],
] as const)('the words in %s', (_, words) => {
  it('have no brace left once every placeholder is filled in', () => {
    const left = [...words].filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, 'x')));
    expect(left).toEqual([]);
  });

  it('have no empty text, and none with a space at its ends', () => {
    expect([...words].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  it('have mail subjects of at most 60 characters with the reference filled in', () => {
    const subjects = [...words].filter(([path]) => /\.subjects?(\.|$)/.test(path));
    expect(subjects.length).toBeGreaterThan(10);
    const long = subjects.filter(([, text]) => text.replaceAll('{reference}', '7K3M-Q9XT-2FWA').length > 60);
    expect(long).toEqual([]);
  });
});
