/** Comma-separated values (RFC 4180), read as a stream: one row is held at a time, however long the file. */

/** Longer cells are no data about a person but an unclosed quote. */
const mostInCell = 100_000;

/**
 * The rows of a CSV text that comes in pieces; `line` is where a row begins, from 1. Line ends may be of any system,
 * and stand in quoted cells. Empty lines are left out.
 * @throws {Error} naming the line of a quote that is never closed
 */
export async function* readCsv(
  pieces: AsyncIterable<string>,
): AsyncGenerator<{ line: number; cells: string[] }> {
  let cells: string[] = [];
  let cell = '';
  let state: 'plain' | 'quoted' | 'quote_in_quoted' = 'plain';
  let [line, began] = [1, 1];
  let isFirst = true;
  const row = () => {
    const done = { line: began, cells: [...cells, cell] };
    [cells, cell, state] = [[], '', 'plain'];
    return done;
  };
  const isEmpty = (done: { cells: string[] }) => done.cells.length === 1 && done.cells[0] === '';
  for await (const piece of pieces) {
    for (const letter of isFirst ? piece.replace(/^\ufeff/, '') : piece) {
      if (state === 'quoted') {
        if (letter === '"') state = 'quote_in_quoted';
        else cell += letter;
        if (letter === '\n') line += 1;
        if (cell.length > mostInCell) throw new Error(`The quote in line ${began} is never closed.`);
        continue;
      }
      if (letter === '"' && state === 'quote_in_quoted') {
        cell += '"';
        state = 'quoted';
      } else if (letter === '"' && cell === '') state = 'quoted';
      else if (letter === ',') {
        cells.push(cell);
        [cell, state] = ['', 'plain'];
      } else if (letter === '\n') {
        const done = row();
        line += 1;
        began = line;
        if (!isEmpty(done)) yield done;
      } else if (letter !== '\r') cell += letter;
    }
    isFirst = false;
  }
  if (state === 'quoted') throw new Error(`The quote in line ${began} is never closed.`);
  const last = row();
  if (!isEmpty(last)) yield last;
}

/** One row, with what must be quoted in quotes. */
export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
