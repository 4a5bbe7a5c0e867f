import type { House } from '#functions/wiring.ts';
import { log } from '#platform/log.ts';
import { createLink, endLink, type ListedLink, listLinks, peekLink } from '#store/links.ts';

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
    shown: 'listed',
  });
  log('IMPORTER_KEY_MADE');
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

/** The keys that are good still, without anything by which they could be used. */
export function importerKeys({ table, clock }: Doors): Promise<ListedLink[]> {
  return listLinks(table, { purpose: 'importer', now: clock.now() });
}

/** From now on the key opens nothing. False when it opened nothing before, or never was. */
export async function revokeImporterKey({ table, clock }: Doors, hash: string): Promise<boolean> {
  const ended = await endLink(table, { hash, purpose: 'importer', now: clock.now() });
  if (ended) log('IMPORTER_KEY_REVOKED');
  return ended !== undefined;
}
