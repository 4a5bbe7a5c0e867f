import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { mostRecords, type ScreenedRecord, screeningAnswer } from '#domain/screening.ts';
import { callImporterApi, type Importer, importerFromEnvironment } from './import/api.ts';
import { writeCsvRow } from './import/csv.ts';
import { csvRecords, type FileRecord, jsonRecords } from './import/records.ts';

const help = `Asks, before people are taken in, whether they may be.

  EXPUNGE_URL=… EXPUNGE_KEY=… npm run -s screen -- FILE|- [--ndjson] [--json] [--strict]

  FILE      a CSV file whose first line names the columns, or .ndjson with one JSON object in each line;
            - reads standard input. Columns: record_id, email, phone, name (or first_name, last_name),
            street_address, postal_code, date_of_birth, account_id. Any size.
  --ndjson  FILE has one JSON object in each line, whatever its name
  --json    writes one JSON object for each record, and not CSV
  --strict  ends with 1 when somebody must not be taken in

For each record it writes the verdict: "clear", "limit_use", "do_not_sell", "deleted" (must not be taken in), or
"not_compared" when nothing in the record says who it is about. What was put right at the person's request and is
wrong in the record is written after it.

Example:
  npm run -s screen -- people.csv > verdicts.csv

Ends with 0; with 1 as --strict says; with 2 when the file or the answer could not be read.`;

/** What a record comes to; `not_compared` is said here, of what is never sent or met no mark. */
type Verdict = ScreenedRecord['verdict'] | 'not_compared';
interface Screened {
  recordId: string;
  verdict: Verdict;
  lists: ScreenedRecord['lists'];
  corrections: ScreenedRecord['corrections'];
}

/** Below the API's limit for a body, which is 1 MB. */
const mostLetters = 700_000;
/** Pages asked for side by side; answers are written in the order of the file. */
const pagesAtOnce = 4;

async function* pagesOf(records: AsyncIterable<FileRecord>): AsyncGenerator<FileRecord[]> {
  let [page, letters]: [FileRecord[], number] = [[], 0];
  for await (const one of records) {
    const { length } = JSON.stringify(one.record);
    if (page.length === mostRecords || letters + length > mostLetters) {
      yield page;
      [page, letters] = [[], 0];
    }
    page.push(one);
    letters += length;
  }
  if (page.length > 0) yield page;
}

async function screenPage(importer: Importer, page: readonly FileRecord[]): Promise<Screened[]> {
  const asked = page.filter(({ record }) => record.identifiers.length > 0);
  const body = { records: asked.map(({ record }) => record) };
  const answer = { records: [] as ScreenedRecord[] };
  if (asked.length > 0)
    answer.records = (
      await callImporterApi(importer, { path: '/v1/screenings', body, answer: screeningAnswer }).catch(
        (fault: unknown) => {
          const lines = `lines ${asked[0]?.line} to ${asked.at(-1)?.line}`;
          throw new Error(`${fault instanceof Error ? fault.message : String(fault)}\n  (${lines})`);
        },
      )
    ).records;
  let at = 0;
  return page.map(({ record: { recordId, identifiers } }) => {
    const found = identifiers.length > 0 ? answer.records[at++] : undefined;
    if (!found || found.comparedBy.length === 0)
      return { recordId, verdict: 'not_compared', lists: [], corrections: found?.corrections ?? [] };
    const { verdict, lists, corrections } = found;
    return { recordId, verdict, lists, corrections };
  });
}

/** Keeps a few calls going and gives their answers in order, so that memory stays the same for any size. */
async function* inOrder<In, Out>(
  all: AsyncIterable<In>,
  work: (one: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const going: Promise<Out>[] = [];
  for await (const one of all) {
    const call = work(one);
    // Awaited in its turn; until then its fault must not end the process.
    call.catch(() => undefined);
    going.push(call);
    if (going.length === pagesAtOnce) yield await (going.shift() as Promise<Out>);
  }
  for (const call of going) yield await call;
}

const csvOf = ({ recordId, verdict, corrections }: Screened) =>
  writeCsvRow([recordId, verdict, corrections.map(({ field, right }) => `${field}: ${right}`).join('; ')]);

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((done) => process.stdout.once('drain', done));
}

/** @returns the exit code */
async function screenFile(argv: string[]): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ndjson: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const importer = importerFromEnvironment();
  const input = file === '-' ? process.stdin : createReadStream(file);
  const pieces: AsyncIterable<string> = input.setEncoding('utf8');
  const records =
    values.ndjson || /\.(ndjson|jsonl)$/.test(file)
      ? jsonRecords(pieces)
      : csvRecords(pieces, (unused) => console.error(`Columns that are not used: ${unused.join(', ')}.`));
  const counts = new Map<Verdict, number>();
  let isBegun = values.json;
  for await (const page of inOrder(pagesOf(records), (one) => screenPage(importer, one))) {
    const header = isBegun ? '' : writeCsvRow(['record_id', 'verdict', 'corrections']);
    isBegun = true;
    for (const { verdict } of page) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    const lines = page.map((one) => (values.json ? `${JSON.stringify(one)}\n` : csvOf(one)));
    await write(header + lines.join(''));
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.error([`${total} records`, ...[...counts].map(([verdict, n]) => `${n} ${verdict}`)].join(', '));
  return values.strict && counts.has('deleted') ? 1 : 0;
}

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  // Whoever reads has read enough, as `head` does.
  process.exit(fault.code === 'EPIPE' ? 0 : 2);
});
try {
  process.exitCode = await screenFile(process.argv.slice(2));
} catch (fault) {
  console.error(
    `${fault instanceof Error ? fault.message : String(fault)}\nRun "npm run -s screen -- --help" for an example.`,
  );
  process.exitCode = 2;
}
