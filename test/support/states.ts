import { openStates, type States } from '#infra/local/states/states.ts';
import type { AslDefinition, State } from '#workflows/asl.ts';

export const stateMachineArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:requests';
export const executionArn = (name: string): string =>
  `arn:aws:states:us-east-1:000000000000:execution:requests:${name}`;

export type Handler = (payload: Record<string, unknown>, states: States) => unknown;

export const machine = (
  StartAt: string,
  States: Record<string, State>,
  TimeoutSeconds = 1_000,
): AslDefinition => ({
  Comment: 'test',
  QueryLanguage: 'JSONata',
  StartAt,
  TimeoutSeconds,
  States,
});

export function task(functionName: string, rest: object): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: functionName, Payload: { input: '{% $states.input %}' } },
    TimeoutSeconds: 60,
    ...rest,
  } as unknown as State;
}

export function tokenTask(functionName: string, rest: object): State {
  return task(functionName, {
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: functionName, Payload: { token: '{% $states.context.Task.Token %}' } },
    ...rest,
  });
}

export class Fault extends Error {
  constructor(name: string, message = 'because') {
    super(message);
    this.name = name;
  }
}

/** A house with a clock that moves only when told, and stub handlers by function name. */
export function openTestHouse(
  definition: AslDefinition,
  handlers: Record<string, Handler>,
  options: { file?: string; start?: number; retryScale?: number } = {},
) {
  let time = options.start ?? Date.parse('2027-01-01T00:00:00Z');
  const calls: { name: string; payload: Record<string, unknown>; at: number }[] = [];
  const states: States = openStates({
    file: options.file ?? ':memory:',
    stateMachineArn,
    definition,
    now: () => time,
    retryScale: options.retryScale ?? 1,
    async invoke(name, payload) {
      const asked = payload as Record<string, unknown>;
      calls.push({ name, payload: asked, at: time });
      const handler = handlers[name];
      if (!handler) throw new Error(`no handler ${name}`);
      return handler(asked, states);
    },
  });
  /** Idle, or all that can be done without a handler that never answers. */
  const quiet = (): Promise<void> =>
    Promise.race([states.idle(), new Promise<void>((resolve) => setImmediate(resolve))]);
  return {
    states,
    calls,
    quiet,
    now: () => time,
    /** Moves the clock and tells nobody. */
    move(seconds: number): void {
      time += seconds * 1000;
    },
    /** Moves the clock, lets what is due happen, and waits until nobody has anything to do. */
    async advance(seconds: number): Promise<void> {
      time += seconds * 1000;
      states.poke();
      await quiet();
    },
    /** Moves the clock from one thing due to the next until nothing is left sleeping. */
    async runOut(name: string, most = 200): Promise<void> {
      await quiet();
      for (let hop = 0; hop < most && states.describe(executionArn(name)).status === 'RUNNING'; hop++) {
        const until =
          states.history(executionArn(name)).findLast((event) => event.until !== undefined)?.until ?? time;
        time = Math.max(time, until);
        states.poke();
        await quiet();
      }
    },
  };
}
