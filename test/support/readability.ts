import { syllable } from 'syllable';
import type { Block } from '#functions/pages/mail/mail-body.tsx';

/** What is measured of a text: the English grade and the Spanish ease, and the longest sentence with its words. */
export interface Reading {
  score: number;
  longest: { words: number; sentence: string };
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
const sentencesIn = (text: string) =>
  text
    .split(/(?<=[.!?])["”»)]*\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);

function longestOf(sentences: readonly string[]): Reading['longest'] {
  return sentences
    .map((sentence) => ({ words: wordsIn(sentence).length, sentence }))
    .reduce((most, one) => (one.words > most.words ? one : most), { words: 0, sentence: '' });
}

/** Flesch-Kincaid: the school grade at which an English text is read. */
export function englishGrade(text: string): Reading {
  const sentences = sentencesIn(text);
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const score = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { score, longest: longestOf(sentences) };
}

/** INFLESZ (Barrio-Cantalejo 2008, on Szigriszt's formula): 65 and more is "bastante fácil", 80 and more "muy fácil". */
export function spanishEase(text: string): Reading {
  const sentences = sentencesIn(text);
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  const score = 206.835 - 62.3 * (syllables / words.length) - words.length / sentences.length;
  return { score, longest: longestOf(sentences) };
}

/** Spanish syllables: groups of vowels, parted where two strong ones meet or a weak one carries the accent. */
export function spanishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/qu(?=[eéií])|gu(?=[eéií])/gu, 'k');
  const groups = plain.replace(/y(?=$|[^aeiouáéíóúü])/gu, 'i').match(/[aeiouáéíóúü]+/gu) ?? [];
  const strong = /[aeoáéóíú]/u;
  const parted = groups.reduce(
    (sum, group) =>
      sum +
      [...group].reduce(
        (breaks, vowel, index) =>
          breaks + (index > 0 && strong.test(vowel) && strong.test(group[index - 1] ?? '') ? 1 : 0),
        1,
      ),
    0,
  );
  return Math.max(1, parted);
}

/**
 * The sentences of a notice as a reader meets them: no table of facts, no address, no button.
 * @param names proper names and citations, which nobody can put more simply
 */
export function bodyOf(blocks: readonly Block[], names: readonly string[]): string {
  const lines = blocks.flatMap((block) => {
    if (block.says?.includes('contact')) return [];
    if ('heading' in block) return [`${block.heading}.`];
    if ('text' in block) return [block.text];
    if ('facts' in block && block.says?.includes('exception_basis'))
      return block.facts.map(([, value]) => value);
    return 'list' in block ? block.list : [];
  });
  return lines
    .map((line) =>
      names
        .toSorted((a, b) => b.length - a.length)
        .reduce((text, name) => text.replaceAll(name, 'X'), line)
        .replace(/https?:\/\/\S+/gu, 'X')
        .replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/gu, 'X')
        .replace(/([^.!?:])$/u, '$1.'),
    )
    .join('\n');
}
