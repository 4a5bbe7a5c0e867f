import type { ExportedRecord, OwnRecord, OwnRecords } from '#domain/ports.ts';
import type { Recipient } from '#domain/recipient.ts';
import { categoriesIn, type Database, findRows, identifiersIn, isTheirs, piecesIn } from './own-tables.ts';

/**
 * The company's own stores, looked up to verify a person and to answer access requests: every recipient that is
 * reached by `postgres`. Found by any identifier, compared normalised.
 * @throws {Transient} from both when the database is not there; {Refused} when a table is not as the profile says.
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
    async export(identifiers) {
      const found: ExportedRecord[] = [];
      for (const { id, reach } of recipients) {
        if (reach.by !== 'postgres') continue;
        for (const row of await findRows(database, reach, identifiers))
          if (isTheirs(row, reach, { verified: identifiers }))
            found.push({ system: id, recordId: row.key.join('/'), pieces: piecesIn(row, reach) });
      }
      return found;
    },
  };
}
