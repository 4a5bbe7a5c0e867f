import { expect, test } from 'vitest';
import { mostStatementWords } from '#domain/statement.ts';
import { strictestOf } from '#domain/strictest.ts';
import { ccpa } from '#law/ccpa.ts';

test('what the strictest law gives is one that was in force on the day, and says where it is written', () => {
  expect(strictestOf('2023-06-30').appealDays).toEqual({ value: 60, cite: 'Va. Code 59.1-577(C)' });
  expect(strictestOf('2026-11-23').appealDays.value).toBe(45);
});

test('a consumer’s own statement may be as long in every state as in California', () => {
  expect(mostStatementWords('2026-11-23')).toBe(ccpa.correction?.statementWords.value);
});
