import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identifier, isOtherName } from '#domain/identifier.ts';
import { isOneName, isShared, marksOf, nameForms } from '#domain/person.ts';

const word = fc.stringMatching(/^[A-Za-zÁÉÑáéñ]{1,12}$/);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

describe('what a person is known by', () => {
  it('names that nobody can read any more are told apart exactly as readable ones are', () => {
    // Family names from a few, so that most pairs differ only in the first name.
    const pair = fc.tuple(name, name, fc.boolean()).map(([one, other, isFamily]) => {
      return isFamily ? ([`${one} Doe`, `${other} Doe`] as const) : ([one, other] as const);
    });
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [a, b] = [nameForms(one), nameForms(other)];
        expect(a && b && isOneName(a, b)).toBe(!isOtherName(one, other));
      }),
    );
  });

  it('is a phone or an address only together with a name', () => {
    const household: Identifier[] = [
      { type: 'phone', value: '(415) 555-0101' },
      { type: 'street_address', value: '1 Oak Street' },
      { type: 'postal_code', value: '94607' },
      { type: 'date_of_birth', value: '1980-02-01' },
    ];
    expect(marksOf(household).filter((mark) => !isShared(mark))).toEqual([]);
    const person = marksOf([{ type: 'name', value: 'Jane Doe' }, ...household]);
    expect(person.map(({ by }) => by)).toEqual(['name_phone', 'name_address', 'name_birthday', 'phone']);
  });

  it('is the same in two writings', () => {
    const texts = (identifiers: Identifier[]) => marksOf(identifiers).map(({ by, text }) => `${by} ${text}`);
    expect(
      texts([
        { type: 'name', value: 'JANE  Q. Doe' },
        { type: 'email', value: ' Jane.Doe@Example.com' },
        { type: 'phone', value: '+1 (415) 555-0101' },
        { type: 'phone', value: '415.555.0101' },
      ]),
    ).toEqual(
      texts([
        { type: 'name', value: 'Jane Doe' },
        { type: 'email', value: 'jane.doe@example.com' },
        { type: 'phone', value: '4155550101' },
      ]),
    );
  });

  it('is not half a phone number, and nothing at all where nothing is written', () => {
    const of = (type: Identifier['type'], value: string) => marksOf([{ type, value }]);
    expect(of('phone', '555 01')).toEqual([]);
    expect(of('email', '  ')).toEqual([]);
    expect(of('name', '…')).toEqual([]);
    expect(nameForms('…')).toBeUndefined();
  });
});
