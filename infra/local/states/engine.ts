import type { AslDefinition } from '#workflows/asl.ts';
import { RunOver, StateError } from './errors.ts';
import type { Ending, Journal, Outcome, Position } from './journal.ts';
import type { Timers } from './timers.ts';

/** One execution that this process is running. It does one thing at a time, so one `wake` is enough. */
export interface Run {
  arn: string;
  name: string;
  input: unknown;
  definition: AslDefinition;
  started: number;
  /** When the whole execution times out. */
  deadline: number;
  /** As AWS's history would count them. */
  events: number;
  isOver: boolean;
  wake: () => void;
  /** Says that this run has nothing to do until it is woken; `idle` waits for all of them to say so. */
  rest: () => void;
  /** Stop counting the handler call in flight as work: nobody waits for its answer any more. */
  abandonCall: () => void;
}

export interface EngineOptions {
  stateMachineArn: string;
  journal: Journal;
  timers: Timers;
  now: () => number;
  invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  retryScale: number;
}

/** AWS ends an execution with event 25,000, so 24,999 are an execution's own. */
const mostEvents = 24_999;

export type Engine = ReturnType<typeof createEngine>;

/** What all executions share: who is running, who is at work, how one sleeps, and how one ends. */
export function createEngine(options: EngineOptions) {
  const { journal, timers, now } = options;
  const runs = new Map<string, Run>();
  let atWork = 0;
  let idlers: (() => void)[] = [];
  let isClosing = false;
  let isShut = false;

  function begin(): () => void {
    atWork++;
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      if (--atWork > 0) return;
      for (const resolve of idlers) resolve();
      idlers = [];
    };
  }

  function end(run: Pick<Run, 'arn'>, ending: Ending): boolean {
    if (!journal.end(run.arn, ending)) return false;
    const live = runs.get(run.arn);
    if (!live) return true;
    live.isOver = true;
    runs.delete(run.arn);
    live.abandonCall();
    live.wake();
    return true;
  }

  /** Called after every pause: leaves the run if there is no more to do in it. */
  function mustGoOn(run: Run): void {
    if (isClosing || run.isOver) throw new RunOver();
    if (now() < run.deadline) return;
    end(run, { status: 'TIMED_OUT', at: run.deadline });
    throw new RunOver();
  }

  /** Sleeps until somebody wakes the run or the clock reads `due`. The caller looks again at what it waits for. */
  function pause(run: Run, due: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = timers.at(Math.min(due, run.deadline), () => run.wake());
      run.wake = () => {
        cancel();
        run.wake = () => {};
        run.rest = begin();
        resolve();
      };
      run.rest();
    });
  }

  async function sleepUntil(run: Run, due: number): Promise<void> {
    for (mustGoOn(run); now() < due; mustGoOn(run)) await pause(run, due);
  }

  return {
    ...options,
    runs,
    begin,
    end,
    mustGoOn,
    pause,
    sleepUntil,
    /** First outcome of an attempt wins, whether it comes from the handler, a token or the clock. */
    settle(position: Position, outcome: Outcome): boolean {
      if (!journal.write(position, 'done', { at: now(), body: outcome })) return false;
      runs.get(position.execution)?.wake();
      return true;
    },
    spend(run: Run, events: number): void {
      run.events += events;
      if (run.events > mostEvents)
        throw new StateError(
          'States.Runtime',
          'The execution reached the maximum number of history events (25000).',
        );
    },
    idle: (): Promise<void> =>
      atWork === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
    /** No new step and no alarm from here on; what is in flight may still write its answer down. */
    stopWork(): void {
      isClosing = true;
      timers.close();
    },
    shut(): void {
      isShut = true;
      journal.close();
    },
    /** A handler given up on may answer when the journal is closed; there is nothing left to tell. */
    isShut: (): boolean => isShut,
  };
}
