import type { Identifier } from '#domain/identifier.ts';
import type { House } from '#functions/wiring.ts';

export async function suppressPerson(
  _house: House,
  _asked: {
    identifiers: readonly Identifier[];
    list: 'deleted' | 'do_not_sell' | 'limit_use';
    reference: string;
    at: string;
  },
): Promise<void> {}
