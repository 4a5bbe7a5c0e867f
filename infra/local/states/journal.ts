import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { AslDefinition } from '#workflows/asl.ts';

/** Where in an execution a record belongs: which visit of a state, counted from 0, and which attempt of it. */
export interface Position {
  execution: string;
  visit: number;
  attempt: number;
}

export type Outcome = { result: unknown } | { error: string; cause: string };

/** What is written down, by kind. `entered` is the checkpoint: everything a later state can depend on. */
export interface Records {
  entered: { state: string; input: unknown; variables: Record<string, unknown> };
  sleeping: { until: number };
  scheduled: { functionArn: string; payload: unknown; expires: number; token?: string };
  /** The call that carried a task token has returned: from now on only the token counts. */
  submitted: Record<string, never>;
  done: Outcome;
  /** Stands at the attempt it announces, with the error of the one before. */
  retry: { until: number; error: string };
  exited: { error?: string };
}
export type Kind = keyof Records;

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface Ending {
  status: Exclude<Status, 'RUNNING'>;
  at: number;
  output?: unknown;
  error?: string;
  cause?: string;
}

export interface ExecutionRow {
  arn: string;
  name: string;
  /** JSON text, as given. */
  input: string;
  definition: string;
  started: number;
  status: Status;
  stopped: number | null;
  output: string | null;
  error: string | null;
  cause: string | null;
}

export type Entry = {
  [K in Kind]: { kind: K; visit: number; attempt: number; at: number; body: Records[K] };
}[Kind];

/** How many events AWS's history would hold for each record; `scheduled` stands for TaskScheduled and TaskStarted. */
const awsEvents = "CASE kind WHEN 'scheduled' THEN 2 WHEN 'sleeping' THEN 0 WHEN 'retry' THEN 0 ELSE 1 END";

const schema = `
  CREATE TABLE IF NOT EXISTS definition (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS execution (
    arn TEXT PRIMARY KEY, name TEXT NOT NULL, input TEXT NOT NULL, definition TEXT NOT NULL,
    started INTEGER NOT NULL, status TEXT NOT NULL,
    stopped INTEGER, output TEXT, error TEXT, cause TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS execution_by_status ON execution (status, started);
  CREATE TABLE IF NOT EXISTS record (
    seq INTEGER PRIMARY KEY, execution TEXT NOT NULL, visit INTEGER NOT NULL, attempt INTEGER NOT NULL,
    kind TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
    UNIQUE (execution, visit, attempt, kind)) STRICT;
  CREATE TABLE IF NOT EXISTS token (
    token TEXT PRIMARY KEY, execution TEXT NOT NULL, visit INTEGER NOT NULL, attempt INTEGER NOT NULL) STRICT;
`;

export type Journal = ReturnType<typeof openJournal>;

/**
 * The interpreter's memory: what happened, by position, the first writer winning. A killed process comes back to
 * exactly this. WAL with synchronous NORMAL outlives the process being killed; after a power cut the newest
 * records may be missing, and then those states run again, which at-least-once allows.
 */
export function openJournal(file: string) {
  const db = new DatabaseSync(file);
  // One interpreter owns the file. A second one would run every execution twice; let it fail instead.
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(schema);

  const sql = {
    pin: db.prepare('INSERT OR IGNORE INTO definition VALUES (?, ?)'),
    pinned: db.prepare('SELECT text FROM definition WHERE hash = ?'),
    begin: db.prepare(
      'INSERT INTO execution (arn, name, input, definition, started, status) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    find: db.prepare('SELECT * FROM execution WHERE arn = ?'),
    list: db.prepare('SELECT * FROM execution WHERE status = ? ORDER BY started DESC, rowid DESC'),
    listAll: db.prepare('SELECT * FROM execution ORDER BY started DESC, rowid DESC'),
    end: db.prepare(
      "UPDATE execution SET status = ?, stopped = ?, output = ?, error = ?, cause = ? WHERE arn = ? AND status = 'RUNNING'",
    ),
    write: db.prepare(
      'INSERT OR IGNORE INTO record (execution, visit, attempt, kind, at, body) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    read: db.prepare(
      'SELECT body FROM record WHERE execution = ? AND visit = ? AND attempt = ? AND kind = ?',
    ),
    all: db.prepare('SELECT kind, visit, attempt, at, body FROM record WHERE execution = ? ORDER BY seq'),
    last: db.prepare(
      "SELECT visit, at, body FROM record WHERE execution = ? AND kind = 'entered' ORDER BY visit DESC LIMIT 1",
    ),
    errors: db.prepare(
      "SELECT json_extract(body, '$.error') AS error FROM record WHERE execution = ? AND visit = ? AND kind = 'retry' ORDER BY attempt",
    ),
    events: db.prepare(`SELECT 1 + sum(${awsEvents}) AS events FROM record WHERE execution = ?`),
    transitions: db.prepare(
      "SELECT count(*) AS n FROM record WHERE execution = ? AND (kind = 'entered' OR (kind = 'scheduled' AND attempt > 0))",
    ),
    keepToken: db.prepare('INSERT INTO token VALUES (?, ?, ?, ?)'),
    ofToken: db.prepare('SELECT execution, visit, attempt FROM token WHERE token = ?'),
  };

  const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

  return {
    /** All of `work` or nothing of it. */
    together(work: () => void): void {
      db.exec('BEGIN IMMEDIATE');
      try {
        work();
        db.exec('COMMIT');
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    /** Each execution runs to its end on the definition it began with, whatever is deployed meanwhile. */
    pin(definition: AslDefinition): string {
      const text = JSON.stringify(definition);
      const hash = createHash('sha256').update(text).digest('hex');
      sql.pin.run(hash, text);
      return hash;
    },
    pinned: (hash: string): AslDefinition => JSON.parse((sql.pinned.get(hash) as { text: string }).text),
    begin({
      arn,
      name,
      input,
      definition,
      started,
      status,
    }: Omit<ExecutionRow, 'stopped' | 'output' | 'error' | 'cause'>): void {
      sql.begin.run(arn, name, input, definition, started, status);
    },
    find: (arn: string): ExecutionRow | undefined => sql.find.get(arn) as ExecutionRow | undefined,
    list: (status?: Status): ExecutionRow[] =>
      (status ? sql.list.all(status) : sql.listAll.all()) as unknown as ExecutionRow[],
    /** False when it had ended already: an execution ends once. */
    end(arn: string, { status, at, output, error, cause }: Ending): boolean {
      return sql.end.run(status, at, textOf(output), error ?? null, cause ?? null, arn).changes === 1;
    },
    /** False when the record was there already: what was written first stays. */
    write<K extends Kind>(
      { execution, visit, attempt }: Position,
      kind: K,
      { at, body }: { at: number; body: Records[K] },
    ): boolean {
      return sql.write.run(execution, visit, attempt, kind, at, JSON.stringify(body)).changes === 1;
    },
    read<K extends Kind>({ execution, visit, attempt }: Position, kind: K): Records[K] | undefined {
      const row = sql.read.get(execution, visit, attempt, kind) as { body: string } | undefined;
      return row && JSON.parse(row.body);
    },
    entries: (execution: string): Entry[] =>
      (sql.all.all(execution) as unknown as (Entry & { body: string })[]).map((row) => ({
        ...row,
        body: JSON.parse(row.body),
      })),
    /** The newest checkpoint: the state an execution is in. */
    whereabouts(execution: string): { visit: number; at: number } & Records['entered'] {
      const row = sql.last.get(execution) as { visit: number; at: number; body: string };
      return { visit: row.visit, at: row.at, ...JSON.parse(row.body) };
    },
    /** The errors of this visit that were answered with another attempt; so also the number of the attempt. */
    retriedErrors: ({ execution, visit }: Omit<Position, 'attempt'>): string[] =>
      (sql.errors.all(execution, visit) as { error: string }[]).map((row) => row.error),
    countEvents: (execution: string): number => (sql.events.get(execution) as { events: number }).events,
    countTransitions: (execution: string): number => (sql.transitions.get(execution) as { n: number }).n,
    keepToken(token: string, { execution, visit, attempt }: Position): void {
      sql.keepToken.run(token, execution, visit, attempt);
    },
    positionOf: (token: string): Position | undefined => sql.ofToken.get(token) as Position | undefined,
    close: (): void => db.close(),
  };
}
