import type { OwnRecord, OwnRecords } from '#domain/ports.ts';
import type { Recipient } from '#domain/recipient.ts';
import { categoriesIn, type Database, findRows, identifiersIn } from './own-tables.ts';

/**
 * The company's own stores, looked up to verify a person and to answer access requests: every recipient that is
 * reached by `postgres`. Found by any identifier, compared normalised.
 * @throws {Transient} from `find` when the database is not there; {Refused} when a table is not as the profile says.
 */
export function openOwnRecords(database: Database, recipients: readonly Recipient[]): OwnRecords {
  return {
    async find(identifiers) {
      const found: OwnRecord[] = [];
      for (const { id, reach } of recipients) {
        if (reach.by !== 'postgres') continue;
        for (const row of await findRows(database, reach, identifiers))
          found.push({
            system: id,
            recordId: row.key.join('/'),
            values: identifiersIn(row, reach),
            categories: categoriesIn(row, reach),
          });
      }
      return found;
    },
  };
}
