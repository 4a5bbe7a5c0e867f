import { describe, expect, it } from 'vitest';
import { languages } from '#domain/vocabulary.ts';
import { laws } from '#law/laws.ts';
import { profiles, residences, type Setting } from '#test/support/notice-cases.ts';
import { earlierNotices, finalNotices } from '#test/support/notices.ts';
import { bodyOf, englishGrade, spanishEase, spanishSyllables } from '#test/support/readability.ts';

/** Names that nobody can put more simply. */
const names = [
  ...laws.flatMap(({ name, complainTo }) => [name.en, name.es, complainTo.name.en, complainTo.name.es]),
  ...Object.values(profiles).flatMap(({ name, legalName, notice, recipients }) => [
    name,
    legalName,
    notice.title,
    ...recipients.map((one) => one.name),
  ]),
  'Global Privacy Control',
];
const withoutCites = (text: string) => text.replace(/ \([^()]*\d[^()]*(?:\([^()]*\)[^()]*)*\)/gu, '');

const settings = Object.entries(profiles).flatMap(([name, profile]) =>
  residences.map((residence): [string, Omit<Setting, 'language'>] => [
    `${name}, ${residence}`,
    { profile, residence },
  ]),
);

describe.each(settings)('every notice reads easily: %s', (_, setting) => {
  it.each(languages)('in %s, with no sentence over 25 words', (language) => {
    const of = { ...setting, language };
    const read = [...earlierNotices(of), ...finalNotices(of, { mayRepeat: 'yes' })].map(
      ({ title, composed }) => {
        const body = withoutCites(bodyOf(composed.blocks, names));
        const { score, longest } = language === 'en' ? englishGrade(body) : spanishEase(body);
        return { title, score, longest };
      },
    );
    expect(read.filter(({ longest }) => longest.words > 25).map(({ longest }) => longest.sentence)).toEqual(
      [],
    );
    const hard = read.filter(({ score }) => (language === 'en' ? score > 8 : score < 65));
    expect(hard.map(({ title, score }) => `${title}: ${score.toFixed(1)}`)).toEqual([]);
  });
});

describe('the measure itself', () => {
  it.each([
    ['datos', 2],
    ['correo', 3],
    ['solicitud', 4],
    ['guardar', 2],
    ['quien', 1],
    ['vía', 2],
    ['día', 2],
    ['ley', 1],
    ['página', 3],
    ['también', 2],
    ['enviar', 2],
    ['creemos', 3],
    ['averigüe', 4],
  ])('counts the syllables of %s', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });

  it('tells a hard text from an easy one', () => {
    const easy = 'We got your note. We will write to you soon. You can call us.';
    const hard =
      'Notwithstanding the aforementioned determination, the organization retains discretionary authority regarding implementation.';
    expect(englishGrade(easy).score).toBeLessThan(3);
    expect(englishGrade(hard).score).toBeGreaterThan(16);
    expect(spanishEase('Le damos la copia. Es gratis. Usted la ve en la página.').score).toBeGreaterThan(80);
    expect(
      spanishEase(
        'No obstante la determinación anteriormente mencionada, la organización conserva autoridad discrecional.',
      ).score,
    ).toBeLessThan(40);
  });
});
