import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { executionArn, Fault, machine, openTestHouse, task, tokenTask } from '#test/support/states.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'states-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = Date.parse('2027-01-01T00:00:00Z');
const later = (days: number): number => start + days * 86_400_000;
const waiting = machine(
  'A',
  { A: tokenTask('ask', { TimeoutSeconds: 10 * 86_400, End: true }) },
  99 * 86_400,
);

test('a token outlives the process, and is not asked for again', async () => {
  const file = join(folder, 'a.db');
  const before = openTestHouse(waiting, { ask: () => 1 }, { file });
  before.states.start('x', {});
  await before.states.idle();
  const token = before.calls[0]?.payload['token'] as string;
  await before.states.close();

  const after = openTestHouse(waiting, {}, { file, start: later(9) });
  after.states.resume();
  await after.states.idle();
  after.states.sendTaskSuccess(token, 'yes');
  await after.states.idle();
  expect(after.calls).toEqual([]);
  expect(after.states.describe(executionArn('x'))).toMatchObject({ status: 'SUCCEEDED', output: 'yes' });
  await after.states.close();
});

test('an answer may come before resume', async () => {
  const file = join(folder, 'b.db');
  const before = openTestHouse(waiting, { ask: () => 1 }, { file });
  before.states.start('x', {});
  await before.states.idle();
  await before.states.close();
  const after = openTestHouse(waiting, {}, { file });
  after.states.sendTaskSuccess(before.calls[0]?.payload['token'] as string, 'early');
  after.states.resume();
  await after.states.idle();
  expect(after.states.describe(executionArn('x')).output).toBe('early');
  await after.states.close();
});

test('a restart does not restart the clock of a token, of a Wait, of a retry or of an execution', async () => {
  const wait = { Type: 'Wait', Timestamp: '{% $fromMillis($millis() + 864000000) %}', End: true } as const;
  const retry = task('bad', {
    Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 864_000, MaxAttempts: 1 }],
    End: true,
  });
  const cases = [
    { definition: waiting, ends: 'FAILED' },
    { definition: machine('A', { A: wait }, 99 * 86_400), ends: 'SUCCEEDED' },
    { definition: machine('A', { A: retry }, 99 * 86_400), ends: 'FAILED' },
    {
      definition: machine('A', { A: { ...wait, Timestamp: '2030-01-01T00:00:00Z' } }, 10 * 86_400),
      ends: 'TIMED_OUT',
    },
  ];
  const handlers = {
    ask: () => 1,
    bad: () => {
      throw new Fault('Bad');
    },
  };
  for (const [index, { definition, ends }] of cases.entries()) {
    const file = join(folder, `clock${index}.db`);
    const first = openTestHouse(definition, handlers, { file });
    first.states.start('x', {});
    await first.states.idle();
    await first.states.close();
    const second = openTestHouse(definition, handlers, { file, start: later(6) });
    second.states.resume();
    await second.states.idle();
    expect(second.states.describe(executionArn('x')).status).toBe('RUNNING');
    await second.advance(4 * 86_400 - 1);
    expect(second.states.describe(executionArn('x')).status).toBe('RUNNING');
    await second.advance(1);
    expect(second.states.describe(executionArn('x')).status).toBe(ends);
    await second.states.close();
  }
});

test('a call in flight at the end of the process is made again, with the same token', async () => {
  const file = join(folder, 'c.db');
  let release = (): void => {};
  const slow = openTestHouse(
    waiting,
    {
      ask: () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    },
    { file },
  );
  slow.states.start('x', {});
  await slow.quiet();
  const closed = slow.states.close();
  // What a kill would leave behind: the call is written down as begun, and as nothing more.
  const { DatabaseSync } = await import('node:sqlite');
  release();
  await closed;
  const db = new DatabaseSync(file);
  db.exec("DELETE FROM record WHERE kind = 'submitted'");
  db.close();

  const next = openTestHouse(waiting, { ask: () => 1 }, { file });
  next.states.resume();
  await next.states.idle();
  expect(next.calls.map(({ payload }) => payload)).toEqual(slow.calls.map(({ payload }) => payload));
  expect(next.states.history(executionArn('x')).filter(({ type }) => type === 'TaskScheduled')).toHaveLength(
    1,
  );
  await next.states.close();
});

test('an execution ends on the definition it began with', async () => {
  const file = join(folder, 'd.db');
  const first = openTestHouse(waiting, { ask: () => 1 }, { file });
  first.states.start('x', {});
  await first.states.idle();
  await first.states.close();
  const changed = machine('B', { B: { Type: 'Succeed' } });
  const second = openTestHouse(changed, {}, { file });
  second.states.resume();
  await second.states.idle();
  second.states.sendTaskSuccess(first.calls[0]?.payload['token'] as string, 'old');
  second.states.start('y', { new: true });
  await second.states.idle();
  expect(second.states.describe(executionArn('x')).output).toBe('old');
  expect(second.states.describe(executionArn('y')).output).toEqual({ new: true });
  await second.states.close();
});

test('a second interpreter on the same file is refused', async () => {
  const file = join(folder, 'e.db');
  const first = openTestHouse(waiting, { ask: () => 1 }, { file });
  expect(() => openTestHouse(waiting, {}, { file })).toThrow(/locked/);
  await first.states.close();
});

test('the history tells the life without any payload', async () => {
  const definition = machine('A', {
    A: task('f', { Retry: [{ ErrorEquals: ['Bad'] }], Next: 'B' }),
    B: { Type: 'Succeed' },
  });
  let calls = 0;
  const house = openTestHouse(definition, {
    f: () => {
      if (calls++ === 0) throw new Fault('Bad', 'secret');
      return 'secret';
    },
  });
  house.states.start('x', { secret: 'secret' });
  await house.runOut('x');
  const history = house.states.history(executionArn('x'));
  expect(history.map(({ type, state, attempt }) => [type, state, attempt])).toEqual([
    ['ExecutionStarted', undefined, undefined],
    ['StateEntered', 'A', undefined],
    ['TaskScheduled', 'A', 0],
    ['TaskFailed', 'A', 0],
    ['TaskRetried', 'A', 1],
    ['TaskScheduled', 'A', 1],
    ['TaskSucceeded', 'A', 1],
    ['StateExited', 'A', undefined],
    ['StateEntered', 'B', undefined],
    ['StateExited', 'B', undefined],
    ['ExecutionSucceeded', undefined, undefined],
  ]);
  expect(JSON.stringify(history)).not.toContain('secret');
  await house.states.close();
});
