import { describe, expect, it } from 'vitest';
import { isOtherName, mask, normalise } from '#domain/identifier.ts';
import { composeReference, parseReference } from '#domain/reference.ts';

describe('two writings of one identifier are equal, and two people are not', () => {
  it.each([
    ['email', ' Jordan.Rivera@Example.COM ', 'jordan.rivera@example.com'],
    ['phone', '+1 (415) 555-0134', '4155550134'],
    ['name', 'Nguyễn Văn An', 'nguyen van an'],
    ['name', "  O'Brien,  Pat ", 'o brien pat'],
    ['name', '李', '李'],
    ['street_address', '1200 Alder Street, Apartment 4', '1200 alder st apt 4'],
    ['postal_code', '94607-1234', '94607'],
  ] as const)('%s %s', (type, value, expected) => {
    expect(normalise({ type, value })).toBe(expected);
  });

  it.each([
    ['K in Kelvin', '\u212Aim@example.com', 'kim@example.com'],
    ['a Turkish dotless i', 'mıke@example.com', 'mike@example.com'],
    ['a Cyrillic a', 'jаne@example.com', 'jane@example.com'],
    ['a full-width at sign', 'jane＠example.com', 'jane@example.com'],
  ])('an address with %s is not the one it looks like', (_, fake, real) => {
    expect(normalise({ type: 'email', value: fake })).not.toBe(normalise({ type: 'email', value: real }));
  });

  it.each([
    ['Jane Doe', 'John Doe', true],
    ['J. Rivera', 'Jordan Rivera', false],
    ['Jordan A. Rivera', 'Jordan Rivera', false],
    ['Jordan Rivera', 'Jordan Smith', true],
    ['', 'Jordan Rivera', false],
  ])('%s and %s: two people? %s', (one, two, expected) => {
    expect(isOtherName(one, two)).toBe(expected);
  });

  it('shows enough to know and not to steal', () => {
    expect(mask({ type: 'email', value: 'jordan.rivera@example.com' })).toBe('j•••@e•••.com');
    expect(mask({ type: 'phone', value: '(415) 555-0134' })).toBe('••• 34');
  });
});

describe('a reference can be read aloud and typed back', () => {
  const reference = composeReference(Uint8Array.from({ length: 11 }, (_, index) => index * 7));

  it('in lower case, without dashes, with O for 0 and I for 1', () => {
    const typed = reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i');
    expect(parseReference(typed)).toBe(reference);
  });

  it('and one letter mistyped is noticed', () => {
    const letters = [...reference.replaceAll('-', '')];
    const wrong = letters.flatMap((letter, at) =>
      [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
        .filter((other) => other !== letter)
        .map((other) => [...letters.slice(0, at), other, ...letters.slice(at + 1)].join('')),
    );
    expect(wrong.filter((text) => parseReference(text) !== undefined).length / wrong.length).toBeLessThan(
      0.02,
    );
  });
});
