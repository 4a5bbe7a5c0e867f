import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../support/states-child.ts', import.meta.url));
const count = 30;

/** One life: until it is done, or until the parent kills it, counted from when it is ready to work. */
function live(args: string[], killAfter?: number): Promise<{ output: string; signal: string | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    let kill: NodeJS.Timeout | undefined;
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (killAfter !== undefined) kill ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('exit', (_, signal) => {
      clearTimeout(kill);
      resolve({ output, signal });
    });
  });
}

/** Each attempt whose outcome a dead process has left in its journal, and when each clock of it was to ring. */
function journalled(file: string): { settled: Set<string>; clocks: Map<string, string> } {
  const db = new DatabaseSync(file);
  const rows = db
    .prepare(
      `SELECT e.name || '/' || json_extract(v.body, '$.state') || '/' || r.attempt AS place, r.kind, r.body
         FROM record r JOIN execution e ON e.arn = r.execution
         JOIN record v ON v.execution = r.execution AND v.visit = r.visit AND v.kind = 'entered'`,
    )
    .all() as { place: string; kind: string; body: string }[];
  db.close();
  return {
    settled: new Set(
      rows.filter(({ kind }) => kind === 'done' || kind === 'submitted').map(({ place }) => place),
    ),
    clocks: new Map(
      rows
        .filter(({ kind }) => /sleeping|scheduled|retry/.test(kind))
        .map(({ place, kind, body }) => [`${place} ${kind}`, body]),
    ),
  };
}

test('30 executions survive SIGKILL at any moment: all finish, and nothing journalled runs again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'states-crash-'));
  const journal = join(folder, 'journal.db');
  const effectsFile = join(folder, 'effects');
  const effects = (): { where: string; token?: string }[] =>
    existsSync(effectsFile)
      ? readFileSync(effectsFile, 'utf8')
          .trim()
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : [];
  try {
    let settled = new Set<string>();
    let clocks = new Map<string, string>();
    let kills = 0;
    let last = '';
    for (const killAfter of [40, 75, 110, 60, 130, 90, undefined]) {
      const before = effects();
      const tokens = [...new Set(before.flatMap(({ token }) => token ?? []))].join(',');
      const { output, signal } = await live([journal, effectsFile, String(count), tokens], killAfter);
      const again = effects()
        .slice(before.length)
        .filter(({ where }) => settled.has(where));
      expect(again, 'calls made although their outcome was journalled').toEqual([]);
      if (signal === 'SIGKILL') kills++;
      last = output;
      const now = journalled(journal);
      for (const [key, body] of clocks) expect(now.clocks.get(key), `the clock of ${key}`).toBe(body);
      ({ settled, clocks } = now);
      if (signal === null) break;
    }
    expect(kills).toBeGreaterThanOrEqual(4);

    const executions = JSON.parse(last.split('\n')[1] ?? '') as {
      name: string;
      status: string;
      output: unknown;
    }[];
    expect(executions.filter(({ status }) => status === 'SUCCEEDED')).toHaveLength(count);
    const askedBy = Map.groupBy(
      effects().filter(({ token }) => token),
      ({ where }) => where,
    );
    for (const { name, output } of executions) {
      const tokens = new Set(askedBy.get(`${name}/Ask/0`)?.map(({ token }) => token));
      expect([...tokens], 'the same token each time, and its answer').toEqual([output]);
    }
    const places = new Set(effects().map(({ where }) => where));
    const summary = {
      kills,
      finished: count,
      calls: effects().length,
      inFlightRepeated: effects().length - places.size,
    };
    console.log(JSON.stringify(summary));
    expect(places.size).toBeGreaterThanOrEqual(count * 5);
    expect(summary.inFlightRepeated, 'a kill repeats what was in flight, and no more').toBeLessThanOrEqual(
      kills * count,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
