import { expect, test } from 'vitest';
import {
  executionArn,
  Fault,
  type Handler,
  machine,
  openTestHouse,
  task,
  tokenTask,
} from '#test/support/states.ts';
import type { AslDefinition, Retrier, State } from '#workflows/asl.ts';

interface Row {
  title: string;
  definition: AslDefinition;
  handlers?: Record<string, Handler>;
  input?: unknown;
  status: string;
  output?: unknown;
  error?: string;
  cause?: RegExp;
  transitions: number;
  /** Seconds after the start at which each handler call was made. */
  callsAt?: number[];
}

const fails = (...names: string[]): Handler => {
  const left = [...names];
  return () => {
    const name = left.shift();
    if (name) throw new Fault(name);
    return 'well';
  };
};
const always =
  (name: string): Handler =>
  () => {
    throw new Fault(name);
  };
const never: Handler = () => new Promise(() => {});
const well = { Payload: 'well', StatusCode: 200, ExecutedVersion: '$LATEST' };

const retrying = (...Retry: Retrier[]) => machine('A', { A: task('f', { Retry, End: true }) });
const catching = (name: string, rest: object = {}) =>
  machine('A', {
    A: task('f', { Catch: [{ ErrorEquals: [name], Next: 'Caught', ...rest }], Next: 'Done' }),
    Caught: { Type: 'Pass', End: true },
    Done: { Type: 'Succeed' },
  });
const pass = (rest: Partial<State>): AslDefinition =>
  machine('A', { A: { Type: 'Pass', End: true, ...rest } as State });
const choice = (condition: string) =>
  machine('A', {
    A: {
      Type: 'Choice',
      Choices: [{ Condition: `{% ${condition} %}`, Next: 'Yes', Assign: { took: 'yes' } }],
      Default: 'No',
    },
    Yes: { Type: 'Pass', Output: '{% $took %}', End: true },
    No: { Type: 'Pass', Output: 'no', End: true },
  });
const failed = { status: 'FAILED', transitions: 1 } as const;
const succeeded = { status: 'SUCCEEDED', transitions: 1 } as const;
const evaluation = { ...failed, error: 'States.QueryEvaluationError' } as const;

const rows: Row[] = [
  // Pass, Succeed, Fail, Assign, Output
  {
    title: 'a Pass hands its input on',
    definition: pass({}),
    input: { a: 1 },
    ...succeeded,
    output: { a: 1 },
  },
  {
    title: 'an Output replaces it',
    definition: pass({ Output: { b: ['{% $states.input.a + 1 %}', '{x}'] } }),
    input: { a: 1 },
    ...succeeded,
    output: { b: [2, '{x}'] },
  },
  { title: 'no input is {}', definition: pass({}), ...succeeded, output: {} },
  {
    title: 'Succeed may shape the output',
    definition: machine('A', { A: { Type: 'Succeed', Output: '{% $states.context.State.Name %}' } }),
    ...succeeded,
    output: 'A',
  },
  {
    title: 'Assign sees the old variables, and sets all at once',
    definition: machine('A', {
      A: { Type: 'Pass', Assign: { x: 1, y: 2 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: '{% $y %}', y: '{% $x %}' }, Output: '{% $x %}', Next: 'C' },
      C: { Type: 'Pass', Output: '{% [$states.input, $x, $y] %}', End: true },
    }),
    status: 'SUCCEEDED',
    transitions: 3,
    output: [1, 2, 1],
  },
  {
    title: 'the context says who and when',
    definition: pass({
      Output:
        '{% $states.context.{"e": Execution.Id, "n": Execution.Name, "i": Execution.Input.a, "s": Execution.StartTime, "st": State.Name, "at": State.EnteredTime, "r": State.RetryCount, "m": StateMachine.Name} %}',
    }),
    input: { a: 7 },
    ...succeeded,
    output: {
      e: executionArn('x'),
      n: 'x',
      i: 7,
      s: '2027-01-01T00:00:00.000Z',
      st: 'A',
      at: '2027-01-01T00:00:00.000Z',
      r: 0,
      m: 'requests',
    },
  },
  {
    title: 'now is the movable clock',
    definition: pass({ Output: '{% [$now(), $fromMillis($millis())] %}' }),
    ...succeeded,
    output: ['2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  },
  {
    title: 'Fail fails',
    definition: machine('A', { A: { Type: 'Fail', Error: 'Parked', Cause: 'waits' } }),
    ...failed,
    error: 'Parked',
    cause: /^waits$/,
  },
  // Expressions
  {
    title: 'undefined is an error',
    definition: pass({ Output: '{% $states.input.none %}' }),
    ...evaluation,
    cause: /field 'Output' returned nothing/,
  },
  {
    title: 'undefined in Assign is an error',
    definition: pass({ Assign: { a: { b: '{% $none %}' } } }),
    ...evaluation,
    cause: /Assign\/a\/b/,
  },
  {
    title: '$exists asks without failing',
    definition: pass({ Output: "{% $exists($none) ? $none : 'gone' %}" }),
    ...succeeded,
    output: 'gone',
  },
  {
    title: 'a function is not a value',
    definition: pass({ Output: '{% function($x){$x} %}' }),
    ...evaluation,
  },
  {
    title: 'a fault in an expression is an error',
    definition: pass({ Output: "{% 1 + 'a' %}" }),
    ...evaluation,
    cause: /threw an error/,
  },
  {
    title: 'the state input is not at $',
    definition: pass({ Output: '{% $.a %}' }),
    input: { a: 1 },
    ...evaluation,
  },
  // Choice
  {
    title: 'a Choice takes the first rule that holds',
    definition: choice('$states.input.a = 1'),
    input: { a: 1 },
    status: 'SUCCEEDED',
    transitions: 2,
    output: 'yes',
  },
  {
    title: 'a Choice falls to its Default',
    definition: choice('$states.input.a = 1'),
    input: { a: 2 },
    status: 'SUCCEEDED',
    transitions: 2,
    output: 'no',
  },
  {
    title: 'a condition that is no boolean fails',
    definition: choice('$states.input.a'),
    input: { a: 1 },
    ...evaluation,
  },
  // Wait
  {
    title: 'a Wait sleeps until its time, beyond 24.8 days',
    definition: machine(
      'A',
      {
        A: { Type: 'Wait', Timestamp: '2027-02-15T00:00:00Z', Next: 'B' },
        B: { Type: 'Pass', Output: '{% $states.context.State.EnteredTime %}', End: true },
      },
      9_999_999,
    ),
    status: 'SUCCEEDED',
    transitions: 2,
    output: '2027-02-15T00:00:00.000Z',
  },
  {
    title: 'a Wait in the past does not sleep',
    definition: machine('A', {
      A: { Type: 'Wait', Timestamp: "{% '2020-01-01T00:00:00Z' %}", Assign: { p: 0 }, End: true },
    }),
    ...succeeded,
    output: {},
  },
  {
    title: 'a Wait for no time fails',
    definition: machine('A', { A: { Type: 'Wait', Timestamp: '2027-01-01', End: true } }),
    ...evaluation,
  },
  // Task
  {
    title: 'a Task gives the answer of lambda:invoke',
    definition: retrying(),
    handlers: { f: () => 'well' },
    ...succeeded,
    output: well,
  },
  {
    title: 'an answer of undefined is null',
    definition: retrying(),
    handlers: { f: () => undefined },
    ...succeeded,
    output: { ...well, Payload: null },
  },
  {
    title: 'an error without Retry and Catch fails',
    definition: retrying(),
    handlers: { f: always('Bad') },
    ...failed,
    error: 'Bad',
    cause: /^because$/,
  },
  // Retry
  {
    title: 'Retry: intervals grow by the rate',
    definition: retrying({ ErrorEquals: ['Bad'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3 }),
    handlers: { f: fails('Bad', 'Bad', 'Bad') },
    status: 'SUCCEEDED',
    transitions: 4,
    output: well,
    callsAt: [0, 2, 8, 26],
  },
  {
    title: 'Retry: defaults are 1 s, 3 attempts, rate 2',
    definition: retrying({ ErrorEquals: ['States.ALL'] }),
    handlers: { f: always('Bad') },
    status: 'FAILED',
    transitions: 4,
    error: 'Bad',
    callsAt: [0, 1, 3, 7],
  },
  {
    title: 'Retry: MaxDelaySeconds caps',
    definition: retrying({ ErrorEquals: ['Bad'], IntervalSeconds: 2, BackoffRate: 10, MaxDelaySeconds: 5 }),
    handlers: { f: fails('Bad', 'Bad', 'Bad') },
    status: 'SUCCEEDED',
    transitions: 4,
    output: well,
    callsAt: [0, 2, 7, 12],
  },
  {
    title: 'Retry: MaxAttempts 0 is never',
    definition: retrying({ ErrorEquals: ['Bad'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }),
    handlers: { f: always('Bad') },
    ...failed,
    error: 'Bad',
    callsAt: [0],
  },
  {
    title: 'Retry: each retrier counts for itself',
    definition: retrying(
      { ErrorEquals: ['A'], MaxAttempts: 1 },
      { ErrorEquals: ['B'], MaxAttempts: 2, IntervalSeconds: 10 },
    ),
    handlers: { f: fails('A', 'B', 'B', 'A') },
    status: 'FAILED',
    transitions: 4,
    error: 'A',
    callsAt: [0, 1, 11, 31],
  },
  {
    title: 'Retry: an unmatched error is not retried',
    definition: retrying({ ErrorEquals: ['A'] }),
    handlers: { f: always('B') },
    ...failed,
    error: 'B',
  },
  {
    title: 'Retry: RetryCount is in the context',
    definition: machine('A', {
      A: task('f', {
        Retry: [{ ErrorEquals: ['Bad'] }],
        Output: '{% $states.context.State.RetryCount %}',
        End: true,
      }),
    }),
    handlers: { f: fails('Bad', 'Bad') },
    status: 'SUCCEEDED',
    transitions: 3,
    output: 2,
  },
  {
    title: 'Retry: States.TaskFailed matches any error',
    definition: retrying({ ErrorEquals: ['States.TaskFailed'] }),
    handlers: { f: fails('Bad') },
    status: 'SUCCEEDED',
    transitions: 2,
    output: well,
  },
  {
    title: 'Retry: States.TaskFailed does not match a timeout',
    definition: retrying({ ErrorEquals: ['States.TaskFailed'] }),
    handlers: { f: never },
    ...failed,
    error: 'States.Timeout',
  },
  {
    title: 'Retry: a timeout is retried with a clock of its own',
    definition: retrying({ ErrorEquals: ['States.Timeout'], MaxAttempts: 2 }),
    handlers: { f: never },
    status: 'FAILED',
    transitions: 3,
    error: 'States.Timeout',
    callsAt: [0, 61, 123],
  },
  {
    title: 'Retry: States.ALL does not match States.Runtime',
    definition: retrying({ ErrorEquals: ['States.ALL'] }),
    handlers: { f: always('States.Runtime') },
    ...failed,
    error: 'States.Runtime',
  },
  {
    title: 'Retry: an Output that cannot be evaluated is an error of the state',
    definition: machine('A', {
      A: task('f', {
        Output: '{% $none %}',
        Retry: [{ ErrorEquals: ['States.QueryEvaluationError'], MaxAttempts: 1 }],
        End: true,
      }),
    }),
    handlers: { f: () => 1 },
    status: 'FAILED',
    transitions: 2,
    error: 'States.QueryEvaluationError',
    callsAt: [0, 1],
  },
  // Catch
  {
    title: 'Catch: by name, output is the error',
    definition: catching('Bad'),
    handlers: { f: always('Bad') },
    status: 'SUCCEEDED',
    transitions: 2,
    output: { Error: 'Bad', Cause: 'because' },
  },
  {
    title: 'Catch: States.ALL',
    definition: catching('States.ALL'),
    handlers: { f: always('Bad') },
    status: 'SUCCEEDED',
    transitions: 2,
    output: { Error: 'Bad', Cause: 'because' },
  },
  {
    title: 'Catch: Output and Assign see errorOutput',
    definition: machine('A', {
      A: task('f', {
        Catch: [
          {
            ErrorEquals: ['Bad'],
            Next: 'B',
            Output: '{% $states.errorOutput.Cause %}',
            Assign: { e: '{% $states.errorOutput.Error %}' },
          },
        ],
        End: true,
      }),
      B: { Type: 'Pass', Output: '{% [$e, $states.input] %}', End: true },
    }),
    handlers: { f: always('Bad') },
    status: 'SUCCEEDED',
    transitions: 2,
    output: ['Bad', 'because'],
  },
  {
    title: 'Catch: the first that matches',
    definition: machine('A', {
      A: task('f', {
        Catch: [
          { ErrorEquals: ['A', 'B'], Next: 'B' },
          { ErrorEquals: ['States.ALL'], Next: 'C' },
        ],
        End: true,
      }),
      B: { Type: 'Pass', Output: 'b', End: true },
      C: { Type: 'Pass', Output: 'c', End: true },
    }),
    handlers: { f: always('B') },
    status: 'SUCCEEDED',
    transitions: 2,
    output: 'b',
  },
  {
    title: 'Catch: only after the retries',
    definition: machine('A', {
      A: task('f', {
        Retry: [{ ErrorEquals: ['Bad'], MaxAttempts: 1 }],
        Catch: [{ ErrorEquals: ['Bad'], Next: 'B', Output: 1 }],
        End: true,
      }),
      B: { Type: 'Succeed' },
    }),
    handlers: { f: always('Bad') },
    status: 'SUCCEEDED',
    transitions: 3,
    output: 1,
    callsAt: [0, 1],
  },
  {
    title: 'Catch: a timeout has no cause',
    definition: catching('States.Timeout'),
    handlers: { f: never },
    status: 'SUCCEEDED',
    transitions: 2,
    output: { Error: 'States.Timeout' },
  },
  {
    title: 'Catch: States.TaskFailed does not take a timeout',
    definition: catching('States.TaskFailed'),
    handlers: { f: never },
    ...failed,
    error: 'States.Timeout',
  },
  {
    title: 'Catch: an error in Catch is final',
    definition: catching('Bad', { Output: '{% $none %}' }),
    handlers: { f: always('Bad') },
    ...evaluation,
    cause: /Catch\[0\]\/Output/,
  },
  {
    title: 'Catch: Arguments that cannot be evaluated',
    definition: machine('A', {
      A: task('f', {
        Arguments: { FunctionName: 'f', Payload: '{% $none %}' },
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'B' }],
        End: true,
      }),
      B: { Type: 'Pass', Output: 'b', End: true },
    }),
    handlers: {},
    status: 'SUCCEEDED',
    transitions: 2,
    output: 'b',
    callsAt: [],
  },
  {
    title: 'Catch: States.ALL does not take States.DataLimitExceeded',
    definition: catching('States.ALL'),
    handlers: { f: () => 'x'.repeat(262_144) },
    ...failed,
    error: 'States.DataLimitExceeded',
  },
  {
    title: 'Catch: States.DataLimitExceeded by its name',
    definition: catching('States.DataLimitExceeded', { Output: 1 }),
    handlers: { f: () => 'x'.repeat(262_144) },
    status: 'SUCCEEDED',
    transitions: 2,
    output: 1,
  },
  // TimeoutSeconds
  ...[0.5, 0, -1, 1.5, 'x', 100_000_000].map(
    (seconds): Row => ({
      title: `a TimeoutSeconds of ${JSON.stringify(seconds)} is refused`,
      definition: machine('A', { A: task('f', { TimeoutSeconds: '{% $states.input.t %}', End: true }) }),
      input: { t: seconds },
      handlers: { f: () => 1 },
      ...evaluation,
      callsAt: [],
    }),
  ),
  {
    title: 'an execution times out in the midst of a state',
    definition: machine(
      'A',
      {
        A: task('f', {
          Retry: [{ ErrorEquals: ['States.ALL'] }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }],
          Next: 'B',
        }),
        B: { Type: 'Succeed' },
      },
      10,
    ),
    handlers: { f: never },
    status: 'TIMED_OUT',
    transitions: 1,
  },
  {
    title: 'an execution times out between two attempts',
    definition: machine(
      'A',
      { A: task('f', { Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 20 }], End: true }) },
      10,
    ),
    handlers: { f: always('Bad') },
    status: 'TIMED_OUT',
    transitions: 1,
  },
  {
    title: 'an execution times out in a Wait',
    definition: machine('A', { A: { Type: 'Wait', Timestamp: '2027-02-01T00:00:00Z', End: true } }, 10),
    status: 'TIMED_OUT',
    transitions: 1,
  },
  // Tokens
  {
    title: 'a token brings the result, also before the invoke returns',
    definition: machine('A', { A: tokenTask('f', { Output: '{% $states.result.verdict %}', End: true }) }),
    handlers: {
      f: ({ token }, states) => {
        states.sendTaskSuccess(token as string, { verdict: 'go' });
        return 'ignored';
      },
    },
    ...succeeded,
    output: 'go',
  },
  {
    title: "a token state's default output is what the token brought",
    definition: machine('A', { A: tokenTask('f', { End: true }) }),
    handlers: { f: ({ token }, states) => states.sendTaskSuccess(token as string, [1]) },
    ...succeeded,
    output: [1],
  },
  {
    title: 'a token can bring a failure',
    definition: machine('A', {
      A: tokenTask('f', { Catch: [{ ErrorEquals: ['No'], Next: 'B' }], End: true }),
      B: { Type: 'Succeed' },
    }),
    handlers: { f: ({ token }, states) => states.sendTaskFailure(token as string, 'No', 'said so') },
    status: 'SUCCEEDED',
    transitions: 2,
    output: { Error: 'No', Cause: 'said so' },
  },
  {
    title: 'a throw of the Lambda is the error of a token state',
    definition: machine('A', { A: tokenTask('f', { End: true }) }),
    handlers: { f: always('Bad') },
    ...failed,
    error: 'Bad',
  },
  {
    title: 'a token nobody answers times out',
    definition: machine('A', {
      A: tokenTask('f', {
        TimeoutSeconds: '{% 500 %}',
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'B', Output: 'late' }],
        End: true,
      }),
      B: { Type: 'Succeed' },
    }),
    handlers: { f: () => 1 },
    status: 'SUCCEEDED',
    transitions: 2,
    output: 'late',
  },
  // Limits
  {
    title: 'an output over 256 KiB',
    definition: pass({ Output: "{% $pad('', 262144, 'x') %}" }),
    ...failed,
    error: 'States.DataLimitExceeded',
  },
  {
    title: 'a payload over 256 KiB',
    definition: machine('A', {
      A: task('f', { Arguments: { FunctionName: 'f', Payload: "{% $pad('', 262144, 'x') %}" }, End: true }),
    }),
    ...failed,
    error: 'States.DataLimitExceeded',
    callsAt: [],
  },
  {
    title: 'event 25,000 is the end',
    definition: machine('A', {
      A: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'A' }], Default: 'B' },
      B: { Type: 'Succeed' },
    }),
    status: 'FAILED',
    error: 'States.Runtime',
    cause: /maximum number of history events \(25000\)/,
    transitions: 12_499,
  },
];

test.each(rows)('$title', async ({ definition, handlers = {}, input, ...expected }) => {
  const house = openTestHouse(definition, handlers);
  house.states.start('x', input);
  await house.runOut('x');
  const { status, output, error, cause } = house.states.describe(executionArn('x'));
  const began = Date.parse('2027-01-01T00:00:00Z');
  expect({ status, output, error, transitions: house.states.transitions(executionArn('x')) }).toEqual({
    status: expected.status,
    output: expected.output,
    error: expected.error,
    transitions: expected.transitions,
  });
  if (expected.cause) expect(cause).toMatch(expected.cause);
  if (expected.callsAt) expect(house.calls.map(({ at }) => (at - began) / 1000)).toEqual(expected.callsAt);
  await house.states.close();
});
