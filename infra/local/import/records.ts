import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type Identifier, identifierTypes } from '#domain/identifier.ts';
import { type ScreeningRecord, screeningRecord } from '#domain/screening.ts';
import { readColumns, recordFrom } from './columns.ts';
import { readCsv } from './csv.ts';

/** A record of a file, and where it stands there. */
export interface FileRecord {
  line: number;
  record: Omit<ScreeningRecord, 'identifiers'> & { identifiers: Identifier[] };
}

/** The records of a CSV file with headers. `onUnused` is told of columns that are left out. @throws {Error} */
export async function* csvRecords(
  pieces: AsyncIterable<string>,
  onUnused: (columns: string[]) => void,
): AsyncGenerator<FileRecord> {
  let columns: ReturnType<typeof readColumns> | undefined;
  for await (const row of readCsv(pieces)) {
    if (columns) {
      yield { line: row.line, record: recordFrom(columns, row) };
      continue;
    }
    columns = readColumns(row.cells);
    if (columns.unused.length > 0) onUnused(columns.unused);
  }
  if (!columns) throw new Error('The file is empty. The first line must name the columns.');
}

/**
 * The records of a file with one JSON object in each line: as `POST /v1/screenings` takes them, or flat, with the names
 * of columns as keys. @throws {Error} naming the line
 */
export async function* jsonRecords(pieces: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  let line = 0;
  for await (const text of createInterface({ input: Readable.from(pieces), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield { line, record: recordOf(text, line) };
  }
}

function recordOf(text: string, line: number): FileRecord['record'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    throw new Error(`Line ${line} is not JSON.`, { cause: fault });
  }
  const whole = screeningRecord.partial({ recordId: true }).safeParse(value);
  if (whole.success) return { ...whole.data, recordId: whole.data.recordId ?? String(line) };
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'identifiers' in value)
    throw new Error(
      `Line ${line} is no record. Write {"recordId": "1", "identifiers": [{"type": "email", "value": "…"}]}, or an object with some of: ${identifierTypes.join(', ')}.`,
    );
  const fields = Object.entries(value).filter(([, held]) => ['string', 'number'].includes(typeof held));
  const columns = readColumns(fields.map(([name]) => name));
  return recordFrom(columns, { line, cells: fields.map(([, held]) => String(held)) });
}
