import { describe, expect, it } from 'vitest';
import { wordsFor } from '#pages/words/words.ts';

function texts(words: unknown): string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(texts);
}

/** What a company could offer or threaten in return for a right that is used or left alone (Civ. Code 1798.125). */
const bargains = {
  en: /\b(discounts?|coupons?|rewards?|bonus(es)?|vouchers?|cheaper|loyalty|upgrades?|premium|lower price|higher price|you (will|may|might) (lose|pay more)|no longer (use|get) our|in (exchange|return) for your)\b/i,
  es: /\b(descuentos?|cup[oó]n(es)?|recompensas?|premios?|más barato|lealtad|precio (menor|mayor|más)|usted (perder[áa]|pagar[áa] más)|ya no podrá usar|a cambio de sus)\b/i,
};

describe('nobody is treated better or worse for using a right', () => {
  it.each(['en', 'es'] as const)(
    'no word for consumers offers anything for it, threatens anything, or suggests it (%s)',
    (language) => {
      const words = texts(wordsFor(language));
      expect(words.length).toBeGreaterThan(300);
      expect(words.filter((text) => bargains[language].test(text))).toEqual([]);
    },
  );

  it.each([
    ['en', 'Keep your data with us and get a discount.'],
    ['en', 'You may lose your place.'],
    ['es', 'Le damos un descuento si deja sus datos.'],
  ] as const)('and such a word would be noticed (%s)', (language, text) => {
    expect(bargains[language].test(text)).toBe(true);
  });

  it.each([
    ['en', /costs nothing|is free/],
    ['es', /no cuesta nada|gratis/i],
  ] as const)('and people are told that it is free (%s)', (language, free) => {
    const { mail, start } = wordsFor(language);
    expect(texts(mail).filter((text) => free.test(text)).length).toBeGreaterThan(0);
    expect(texts(start).filter((text) => free.test(text)).length).toBeGreaterThan(0);
  });

  it.each([
    ['en', /appeal/i, /(?<!not )(must|have to|need to) appeal/i],
    ['es', /apel/i, /(?<!no )(debe|tiene que) apelar/i],
  ] as const)(
    'and nobody is told that they must appeal before they complain (%s)',
    (language, named, first) => {
      const words = texts(wordsFor(language));
      expect(words.filter((text) => named.test(text)).length).toBeGreaterThan(0);
      expect(words.filter((text) => first.test(text))).toEqual([]);
    },
  );
});
