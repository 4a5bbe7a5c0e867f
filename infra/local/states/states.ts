import type { AslDefinition } from '#workflows/asl.ts';
import { checkDefinition } from './definition.ts';
import { createEngine, type Run } from './engine.ts';
import { maxPayloadBytes, Refusal } from './errors.ts';
import { type HistoryEvent, historyOf } from './history.ts';
import { interpret } from './interpreter.ts';
import { type ExecutionRow, type Outcome, openJournal, type Status } from './journal.ts';
import { createTimers } from './timers.ts';
import { isToken } from './tokens.ts';

export interface StatesOptions {
  /** Path of the journal, or ':memory:'. */
  file: string;
  stateMachineArn: string;
  /** With every hole filled. */
  definition: AslDefinition;
  /** Calls a handler. The name of the error it throws is the ASL error name, the message its cause. */
  invoke(functionArn: string, payload: unknown): Promise<unknown>;
  /** Epoch milliseconds of a clock that may be moved forward. */
  now(): number;
  /** Multiplies the waits between attempts. */
  retryScale?: number;
}

export interface Summary {
  executionArn: string;
  name: string;
  status: Status;
  startDate: number;
  stopDate?: number;
}

export interface Description extends Summary {
  input: unknown;
  output?: unknown;
  error?: string;
  cause?: string;
}

/** The Step Functions service for one state machine. What it refuses it throws by AWS's names. */
export interface States {
  readonly stateMachineArn: string;
  start(name: string, input: unknown): { executionArn: string; startDate: number };
  sendTaskSuccess(token: string, output: unknown): void;
  sendTaskFailure(token: string, error: string, cause: string): void;
  stop(executionArn: string, error?: string, cause?: string): { stopDate: number };
  describe(executionArn: string): Description;
  list(status?: Status): Summary[];
  history(executionArn: string): HistoryEvent[];
  /** States entered, and attempts after the first: what AWS bills. */
  transitions(executionArn: string): number;
  /** Goes on with every execution that was running when the last process ended. */
  resume(): void;
  /** The clock was moved: look at every sleeping timer now. */
  poke(): void;
  /** Resolves when every execution sleeps, waits for a token or has ended, and no handler is at work. */
  idle(): Promise<void>;
  /** Takes no further step, lets the handlers in flight finish, and closes the journal. */
  close(): Promise<void>;
}

const summaryOf = ({ arn, name, status, started, stopped }: ExecutionRow): Summary => ({
  executionArn: arn,
  name,
  status,
  startDate: started,
  ...(stopped !== null && { stopDate: stopped }),
});

/** 1 to 80 characters without white space, brackets, wildcards, control or special characters. */
const badName = /^$|^.{81}|[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;

export function openStates(options: StatesOptions): States {
  const { file, stateMachineArn, definition, now } = options;
  checkDefinition(definition);
  const journal = openJournal(file);
  const engine = createEngine({
    stateMachineArn,
    journal,
    timers: createTimers(now),
    now,
    invoke: (functionArn, payload) => options.invoke(functionArn, payload),
    retryScale: options.retryScale ?? 1,
  });
  const pin = journal.pin(definition);
  const pinned = new Map([[pin, definition]]);

  function find(arn: string): ExecutionRow {
    const row = journal.find(arn);
    if (!row) throw new Refusal('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return row;
  }

  function launch({ arn, name, input, definition: hash, started }: ExecutionRow): void {
    const own = pinned.get(hash) ?? journal.pinned(hash);
    pinned.set(hash, own);
    const run: Run = {
      arn,
      name,
      input: JSON.parse(input),
      definition: own,
      started,
      deadline: started + own.TimeoutSeconds * 1000,
      events: journal.countEvents(arn),
      isOver: false,
      wake: () => {},
      rest: () => {},
      abandonCall: () => {},
    };
    engine.runs.set(arn, run);
    void interpret(engine, run);
  }

  function answer(token: string, outcome: Outcome): void {
    if (!isToken(token)) throw new Refusal('InvalidToken', "Invalid Token: 'Invalid token'");
    const position = journal.positionOf(token);
    if (!position)
      throw new Refusal('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
    const { status, started, definition: hash } = find(position.execution);
    const deadline = started + journal.pinned(hash).TimeoutSeconds * 1000;
    const expires = journal.read(position, 'scheduled')?.expires ?? 0;
    // By the clock and not by whether the timer has fired yet: late is late, also just after a boot.
    const isLate = now() >= Math.min(deadline, expires);
    if (status !== 'RUNNING' || isLate || !engine.settle(position, outcome))
      throw new Refusal('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }

  return {
    stateMachineArn,
    start(name, input) {
      if (badName.test(name)) throw new Refusal('InvalidName', `Invalid Name: '${name}'`);
      const text = JSON.stringify(input ?? {});
      if (Buffer.byteLength(text) > maxPayloadBytes)
        throw new Refusal(
          'InvalidExecutionInput',
          `Invalid State Machine Execution Input: over ${maxPayloadBytes} bytes`,
        );
      const arn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const known = journal.find(arn);
      if (known?.status === 'RUNNING' && known.input === text)
        return { executionArn: arn, startDate: known.started };
      if (known) throw new Refusal('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      const at = now();
      journal.together(() => {
        journal.begin({ arn, name, input: text, definition: pin, started: at, status: 'RUNNING' });
        const body = { state: definition.StartAt, input: JSON.parse(text), variables: {} };
        journal.write({ execution: arn, visit: 0, attempt: 0 }, 'entered', { at, body });
      });
      launch(find(arn));
      return { executionArn: arn, startDate: at };
    },
    sendTaskSuccess(token, output) {
      if (Buffer.byteLength(JSON.stringify(output ?? null)) > maxPayloadBytes)
        throw new Refusal('InvalidOutput', `Invalid Output: over ${maxPayloadBytes} bytes`);
      answer(token, { result: output ?? null });
    },
    sendTaskFailure: (token, error, cause) => answer(token, { error, cause }),
    stop(arn, error, cause) {
      find(arn);
      engine.end({ arn }, { status: 'ABORTED', at: now(), ...(error && { error }), ...(cause && { cause }) });
      return { stopDate: find(arn).stopped ?? now() };
    },
    describe(arn) {
      const row = find(arn);
      return {
        ...summaryOf(row),
        input: JSON.parse(row.input),
        ...(row.output !== null && { output: JSON.parse(row.output) }),
        ...(row.error !== null && { error: row.error }),
        ...(row.cause !== null && { cause: row.cause }),
      };
    },
    list: (status) => journal.list(status).map(summaryOf),
    history: (arn) => historyOf(find(arn), journal.entries(arn)),
    transitions: (arn) => journal.countTransitions(find(arn).arn),
    resume() {
      for (const row of journal.list('RUNNING')) if (!engine.runs.has(row.arn)) launch(row);
    },
    poke: () => engine.timers.poke(),
    idle: () => engine.idle(),
    async close() {
      engine.stopWork();
      await engine.idle();
      engine.shut();
    },
  };
}
