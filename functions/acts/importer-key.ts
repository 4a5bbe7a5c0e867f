import type { House } from '#functions/wiring.ts';
import { createLink, peekLink } from '#store/links.ts';

const prefix = 'exp_imp_';
/** A year; then the importer gets a new one. */
const keptSeconds = 365 * 24 * 3600;

type Doors = Pick<House, 'table' | 'clock'>;

/** Makes a key with which an importer asks about records: shown once, stored as a hash. */
export async function makeImporterKey({ table, clock }: Doors, importer: string): Promise<string> {
  const token = await createLink(table, {
    purpose: 'importer',
    boundTo: importer,
    seconds: keptSeconds,
    now: clock.now(),
  });
  return `${prefix}${token}`;
}

/** Whose key it is, or undefined: no key, another kind of key, one that has expired. Using it uses nothing up. */
export async function importerOf(
  { table, clock }: Doors,
  authorization: string | undefined,
): Promise<string | undefined> {
  const token = /^Bearer exp_imp_([\w-]{20,64})$/i.exec(authorization ?? '')?.[1];
  const link = token ? await peekLink(table, token, clock.now()) : undefined;
  return link?.purpose === 'importer' ? link.boundTo : undefined;
}
