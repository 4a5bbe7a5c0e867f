import { describe, expect, test } from 'vitest';
import { decide, replayDecision } from '#domain/decisions/questions.ts';
import { lawOrCourtesy, pinFor, pinnedLaw } from '#domain/pinned-law.ts';
import type { Residence } from '#domain/vocabulary.ts';
import { ccpa, ccpaOf2023 } from '#law/ccpa.ts';
import { ctdpa, ctdpaOf2023 } from '#law/ctdpa.ts';
import { shineTheLight } from '#law/shine-the-light.ts';

const pin = (residence: Residence, receivedOn: string, kind: 'access' | 'shine_the_light' = 'access') =>
  pinFor({ residence, receivedOn, kind, isServed: true });

describe('the law a request is received under', () => {
  test.each([
    ['CT', '2026-06-30', ctdpaOf2023],
    ['CT', '2026-07-01', ctdpa],
    ['CA', '2025-12-31', ccpaOf2023],
  ] as const)(
    'in %s on %s is found again by what the request keeps, whatever came later',
    (state, day, law) => {
      expect(pinnedLaw(pin(state, day))).toBe(law);
      expect(lawOrCourtesy(pin(state, day))).toBe(law);
    },
  );

  test('stays that of the first home when the consumer moves and asks for more from the new one', () => {
    const [before, after] = [pin('CO', '2026-10-05'), pin('UT', '2026-12-02')];
    expect([before, after].map((pinned) => lawOrCourtesy(pinned).id)).toEqual(['CPA', 'UCPA']);
    // Colorado lets its people appeal, Utah does not: the first request keeps its appeal.
    expect([before, after].map((pinned) => lawOrCourtesy(pinned).appealDays.value)).toEqual([45, null]);
  });

  test('is none where nobody’s law reaches, or the company’s notice does not', () => {
    const unserved = pinFor({ residence: 'VA', receivedOn: '2026-11-23', kind: 'access', isServed: false });
    expect([unserved, pin('OTHER', '2026-11-23')].map(pinnedLaw)).toEqual([null, null]);
  });

  test('of a version nobody knows decides nothing', () => {
    for (const wrong of [
      { law: 'CCPA' as const, rulesVersion: '2024-01-01' },
      { law: null, rulesVersion: 'courtesy CCPA 2024-01-01' },
      { law: null, rulesVersion: 'courtesy' },
    ])
      expect(() => lawOrCourtesy(wrong)).toThrow(wrong.rulesVersion);
  });
});

describe('a courtesy', () => {
  test.each([
    ['2025-12-31', 'courtesy CCPA 2023-01-01', ccpaOf2023],
    ['2026-01-01', 'courtesy CCPA 2026-01-01', ccpa],
    ['2022-12-31', 'courtesy CCPA 2023-01-01', ccpaOf2023],
  ])('of %s is California’s law as it stood that day: %s', (day, rulesVersion, law) => {
    expect(pin('OTHER', day)).toEqual({ law: null, rulesVersion });
    expect(lawOrCourtesy({ law: null, rulesVersion })).toBe(law);
  });

  test('of "Shine the Light" has that law’s thirty days', () => {
    expect(lawOrCourtesy(pin('OTHER', '2026-11-23', 'shine_the_light'))).toBe(shineTheLight);
  });

  test('is decided the same when asked again after California’s law has changed', () => {
    const [before, after] = ['2025-11-23', '2026-11-23'].map((day) => lawOrCourtesy(pin('OTHER', day)));
    const asked = { receivedOn: '2025-11-23', earlier: '2025-01-05,2025-02-01' };
    const made = before && decide('access_limit', asked, before);
    expect(made && before && replayDecision(made, before)).toEqual({ isSame: true });
    expect([before, after].map((law) => law?.notices.confirmsOptOut.value)).toEqual([false, true]);
  });
});
