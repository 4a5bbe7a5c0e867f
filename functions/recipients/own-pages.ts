import type { OwnRecord } from '#domain/ports.ts';
import type { Recipient } from '#domain/recipient.ts';
import { categoriesIn, type Database, identifiersIn, type PostgresReach, pageOfRows } from './own-tables.ts';

/** The company's own systems read from end to end, as after a restore: no person is known to look for. */
export interface OwnPages {
  /** Ids of the systems, in the profile's order. */
  systems: readonly string[];
  /**
   * Up to `limit` records after the one with that key, in the order of the key; `next` is null after the last.
   * @throws {Transient} when the database is not there; {Refused} when the table is not as the profile says.
   */
  page(
    system: string,
    asked: { after: string[]; limit: number },
  ): Promise<{ records: OwnRecord[]; next: string[] | null }>;
}

export function openOwnPages(database: Database, recipients: readonly Recipient[]): OwnPages {
  const reaches = new Map<string, PostgresReach>();
  for (const { id, kind, reach } of recipients)
    if (kind === 'own' && reach.by === 'postgres') reaches.set(id, reach);
  return {
    systems: [...reaches.keys()],
    async page(system, { after, limit }) {
      const reach = reaches.get(system);
      if (!reach) throw new Error('There is no own system of that name');
      const rows = await pageOfRows(database, reach, { after, limit });
      const records = rows.map((row) => ({
        system,
        recordId: row.key.join('/'),
        values: identifiersIn(row, reach),
        categories: categoriesIn(row, reach),
      }));
      return { records, next: rows.length < limit ? null : (rows.at(-1)?.key ?? null) };
    },
  };
}
