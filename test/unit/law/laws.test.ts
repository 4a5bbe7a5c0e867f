import { describe, expect, test } from 'vitest';
import { generalLaws, lawFor, lawOf, laws } from '#law/laws.ts';

describe('the law of a residence', () => {
  test.each([
    ['CA', '2025-12-31', 'CCPA', '2023-01-01'],
    ['CA', '2026-01-01', 'CCPA', '2026-01-01'],
    ['CA', '2022-12-31', undefined, undefined],
    ['VA', '2026-11-23', 'VCDPA', '2023-01-01'],
    ['CO', '2026-11-23', 'CPA', '2023-07-01'],
    ['CT', '2026-06-30', 'CTDPA', '2023-07-01'],
    ['CT', '2026-07-01', 'CTDPA', '2026-07-01'],
    ['UT', '2026-06-30', 'UCPA', '2023-12-31'],
    ['UT', '2026-07-01', 'UCPA', '2026-07-01'],
    ['OR', '2025-12-31', 'OCPA', '2024-07-01'],
    ['OR', '2026-01-01', 'OCPA', '2026-01-01'],
    ['TX', '2024-06-30', undefined, undefined],
    ['TX', '2024-07-01', 'TDPSA', '2024-07-01'],
    ['OTHER', '2026-11-23', undefined, undefined],
  ])('%s on %s is under %s of %s', (residence, day, id, effective) => {
    const law = lawFor(residence, day);
    expect([law?.id, law?.effective]).toEqual([id, effective]);
  });

  test('"Shine the Light" has a law of its own, in California alone', () => {
    const asked = ['CA', 'TX'].map((state) => lawFor(state, '2026-11-23', 'shine_the_light')?.id);
    expect(asked).toEqual(['STL', undefined]);
    expect(lawFor('CA', '2026-11-23', 'delete')?.id).toBe('CCPA');
  });

  test.each(laws)('$id of $effective is found again by what a request pinned', (law) => {
    expect(lawOf(law.id, law.effective)).toBe(law);
  });

  test('a version that never was, or none at all, is not made up', () => {
    expect([lawOf('CCPA', '2024-01-01'), lawOf(null, 'courtesy')]).toEqual([null, null]);
  });
});

/** Every value of a law that does not say where it is written. */
function uncited(value: unknown, path: string): string[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [path];
  if ('cite' in value) return typeof value.cite === 'string' && /\d/.test(value.cite) ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => uncited(inner, `${path}.${key}`));
}

describe('every law', () => {
  test.each(laws)('$id of $effective says of each value where it is written', (law) => {
    const { id, name: _, effective, state: __, ...rules } = law;
    expect(uncited(rules, `${id} ${effective}`)).toEqual([]);
  });

  test.each(generalLaws)(
    '$id of $effective cites to the consumer sections and no words of English',
    (law) => {
      const { neverDisclose, thirdParties } = law.access;
      const shown = [
        ...(neverDisclose.value.length > 0 ? [neverDisclose.cite] : []),
        ...(thirdParties.value === 'categories' ? [] : [thirdParties.cite]),
      ];
      expect(shown.filter((cite) => /: | (as|by|from|since) /.test(cite))).toEqual([]);
    },
  );

  test.each(laws)('$id of $effective is named in English and Spanish, and says where to complain', (law) => {
    expect(law.name.en).not.toBe(law.name.es);
    expect(new URL(law.complainTo.url).protocol).toBe('https:');
  });

  test('no two versions of a law take effect on one day', () => {
    const versions = laws.map(({ id, effective }) => `${id} ${effective}`);
    expect(new Set(versions).size).toBe(versions.length);
  });
});

/** The rulebook's table 2C, as it stands for somebody who asks in November 2026. */
describe('what each state gives', () => {
  test.each([
    ['CA', 10, 45, 45, 15, null, 2, 'none', 'collectedFrom', true],
    ['VA', null, 45, 45, null, 60, 2, 'authenticate', 'providedOrObtained', false],
    ['CO', null, 45, 45, null, 45, 1, 'locate', 'concerning', true],
    ['CT', null, 45, 45, null, 60, 1, 'none', 'providedOrObtained', true],
    ['UT', null, 45, 45, null, null, 1, 'authenticate', 'provided', false],
    ['OR', null, 45, 45, null, 45, 1, 'none', 'providedObtainedDerived', true],
    ['TX', null, 45, 45, null, 60, 2, 'authenticate', 'providedOrObtained', true],
  ])('%s', (state, acknowledge, answer, extension, optOut, appeal, free, proof, scope, signals) => {
    const law = lawFor(state, '2026-11-23');
    expect([
      law?.clock.acknowledgeBusinessDays.value,
      law?.clock.answerDays.value,
      law?.clock.extensionDays.value,
      law?.clock.optOutBusinessDays.value,
      law?.appealDays.value,
      law?.access.freePerYear.value,
      law?.verification.optOut.value,
      law?.deletion.scope.value,
      law?.honoursSignals.value,
    ]).toEqual([acknowledge, answer, extension, optOut, appeal, free, proof, scope, signals]);
    expect(law?.rights.correct?.value).toBe(true);
  });

  test('Utah gives the right to correct from 2026-07-01 on, not before', () => {
    const given = ['2026-06-30', '2026-07-01'].map((day) => {
      const law = lawFor('UT', day);
      return [law?.rights.correct?.value, law?.correction === null];
    });
    expect(given).toEqual([
      [undefined, true],
      [true, false],
    ]);
  });

  test('a copy of California data goes back to 2022, and leaves out what may never be shown', () => {
    const { access } = lawFor('CA', '2026-11-23') ?? {};
    expect(access?.since.value).toBe('2022-01-01');
    expect(access?.neverDisclose.value).toContain('social_security_number');
  });

  test('Oregon names third parties one by one, Connecticut the buyers since 2026-07-01', () => {
    const shown = [lawFor('OR', '2026-11-23'), lawFor('CT', '2026-06-30'), lawFor('CT', '2026-07-01')].map(
      (law) => law?.access.thirdParties.value,
    );
    expect(shown).toEqual(['specific', 'categories', 'buyers']);
  });

  test('California’s exceptions are the eight letters of 1798.105(d), and its like', () => {
    const { exceptions } = lawFor('CA', '2026-11-23') ?? {};
    expect(Object.values(exceptions ?? {}).map(({ letter }) => letter)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `(d)(${number})`),
      '145(a)',
      '146',
      '(c)(2)',
    ]);
  });
});
