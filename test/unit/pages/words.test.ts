import { describe, expect, it } from 'vitest';
import { en } from '#pages/words/en.ts';
import { es } from '#pages/words/es.ts';

/** Every text of a catalogue with its path. */
function texts(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as object).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key));
}
const english = new Map(texts(en));
const spanish = new Map(texts(es));
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Names, and words that are the same in both. */
const alike = /^(thisLanguage|otherLanguage|error|residences\.|mail\.final\.toldLine)/;

describe('what a consumer reads in Spanish', () => {
  it('has a text for each English one, with the same places to fill in', () => {
    expect([...spanish.keys()]).toEqual([...english.keys()]);
    for (const [path, text] of english) expect([path, holes(spanish.get(path) ?? '')]).toEqual([path, holes(text)]);
  });

  it('is not the English text left as it was', () => {
    const same = [...english].filter(([path, text]) => !alike.test(path) && spanish.get(path) === text);
    expect(same).toEqual([]);
  });
});

/** Flesch-Kincaid grade, roughly: syllables are groups of vowels. */
function grade(text: string): number {
  const words = text.match(/[A-Za-z’']+/g) ?? [];
  const sentences = Math.max(1, (text.match(/[.?!](\s|$)/g) ?? []).length);
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, (word.toLowerCase().replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length),
    0,
  );
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
}

describe('what a consumer reads is plain', () => {
  it.each(['start', 'form', 'code', 'status', 'link', 'mail'] as const)('%s: grade 8 or lower, taken together', (room) => {
    const text = texts(en[room])
      .map(([, line]) => (/[.?!]$/.test(line) ? line : `${line}.`))
      .join(' ');
    expect(grade(text)).toBeLessThanOrEqual(8);
  });

  it('has no sentence of more than 25 words', () => {
    const long = texts(en)
      .flatMap(([path, text]) => text.split(/(?<=[.?!])\s+/).map((sentence) => [path, sentence] as const))
      .filter(([, sentence]) => sentence.split(/\s+/).length > 25);
    expect(long).toEqual([]);
  });

  it('asks for nothing with guilt, and never "are you sure"', () => {
    expect([...english.values()].filter((text) => /are you sure|miss out|you will lose/i.test(text))).toEqual([]);
  });
});
