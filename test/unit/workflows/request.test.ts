import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { waysOut } from '#infra/local/states/definition.ts';
import { catcherFor, matches } from '#infra/local/states/retry.ts';
import { executionArn, Fault, openTestHouse } from '#test/support/states.ts';
import type { AslDefinition, State, TaskState } from '#workflows/asl.ts';
import { buildRequestWorkflow, functionHole, type StepName, stepNames } from '#workflows/request.ts';

/** The definition as deployed, each function's ARN being its step's name. */
function deployed(): AslDefinition {
  const text = stepNames.reduce(
    (text, step) => text.replaceAll(`\${${functionHole(step)}}`, step),
    JSON.stringify(buildRequestWorkflow()),
  );
  return JSON.parse(text);
}

const definition = deployed();
const states = Object.entries(definition.States);
const tasks = states.filter((entry): entry is [string, TaskState] => entry[1].Type === 'Task');
const allowed = ['requestId', 'page', 'taskToken', 'failedState', 'failure'];

describe('the shape of the request workflow', () => {
  test('asl-validator finds nothing wrong', () => {
    const arn = (step: string) => `arn:aws:lambda:us-east-1:000000000000:function:${step}`;
    const full = structuredClone(definition);
    for (const state of Object.values(full.States))
      if (state.Type === 'Task') state.Arguments.FunctionName = arn(state.Arguments.FunctionName);
    expect(validate(full)).toMatchObject({ isValid: true, errors: [] });
  });

  test('each step is called by exactly one state', () => {
    const called = tasks.map(([, { Arguments }]) => Arguments.FunctionName);
    expect(called.toSorted()).toEqual([...stepNames].toSorted());
  });

  test('every path from Begin can end, and ends in Succeed or Fail', () => {
    const endsIn = new Map<string, boolean>(
      states.map(([name, state]) => [name, state.Type === 'Succeed' || state.Type === 'Fail']),
    );
    for (let grew = true; grew; ) {
      grew = false;
      for (const [name, state] of states)
        if (!endsIn.get(name) && waysOut(state).some(({ to }) => endsIn.get(to))) {
          endsIn.set(name, true);
          grew = true;
        }
    }
    expect([...endsIn].filter(([, ends]) => !ends)).toEqual([]);
    expect(states.filter(([, state]) => 'End' in state && state.End)).toEqual([]);
  });

  test('every Task has a timeout, a Retry and, save Park, a Catch of everything', () => {
    for (const [name, state] of tasks) {
      expect(state.TimeoutSeconds, name).toBeDefined();
      expect(state.Retry?.at(-1)?.ErrorEquals, name).toEqual(['States.ALL']);
      if (name === 'Park') expect(state.Catch).toBeUndefined();
      else expect(state.Catch?.at(-1), name).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'Park' });
    }
  });

  test('payloads hold ids and one-word verdicts only', () => {
    for (const [name, { Arguments }] of tasks)
      expect(allowed, name).toEqual(expect.arrayContaining(Object.keys(Arguments.Payload as object)));
  });
});

/** What a stub does when called: answer, stay silent (keep the token), never return, or throw. */
type Answer = Record<string, unknown> | 'silence' | 'hang' | Fault;

const usual: Record<StepName, Answer> = {
  acknowledge: { verifySeconds: 100 },
  verify: { verdict: 'verified' },
  'remind-to-verify': { verdict: 'waiting', verifySeconds: 50 },
  assess: { verdict: 'go', staffSeconds: 100 },
  'ask-staff': { verdict: 'go' },
  plan: { coolingOffUntil: '2027-01-03T00:00:00Z' },
  assemble: {},
  dispatch: { verdict: 'sent', gatherSeconds: 100, heldUntil: '2027-01-04T00:00:00Z' },
  gather: {},
  remind: { verdict: 'sent', gatherSeconds: 50 },
  conclude: { verdict: 'fulfilled' },
  notify: { keepOpenUntil: '2027-01-05T00:00:00Z' },
  close: {},
  park: {},
};
type Script = Partial<Record<StepName, Answer[]>>;

/** How to get to the steps that the ordinary path does not pass. */
const staff: Answer = { verdict: 'staff', staffSeconds: 100 };
const copy: Answer = { verdict: 'assemble', staffSeconds: 100 };
const told = { gatherSeconds: 9, heldUntil: '2027-01-04T00:00:00Z' };
const wayTo: Partial<Record<StepName, Script>> = {
  'remind-to-verify': { verify: ['silence'] },
  'ask-staff': { assess: [staff] },
  assemble: { assess: [copy] },
  remind: { gather: ['silence'] },
  park: { assess: [staff], 'ask-staff': ['silence'] },
};

const walked = new Set<string>();

/** Follows one execution to its end and notes each edge, retrier and timeout it took. */
async function walk(
  script: Script,
): Promise<{ status: string; path: string[]; payloads: Record<string, unknown>[] }> {
  const left = structuredClone({}) as Script;
  for (const [step, answers] of Object.entries(script)) left[step as StepName] = [...answers];
  const handlers = Object.fromEntries(
    stepNames.map((step) => [
      step,
      (
        { taskToken }: Record<string, unknown>,
        house: { sendTaskSuccess(token: string, output: unknown): void },
      ) => {
        const answer = left[step]?.shift() ?? usual[step];
        if (answer instanceof Fault) throw answer;
        if (answer === 'hang') return new Promise(() => {});
        if (answer === 'silence') return null;
        if (taskToken) house.sendTaskSuccess(taskToken as string, answer);
        return answer;
      },
    ]),
  );
  const house = openTestHouse(definition, handlers);
  house.states.start('x', { requestId: 'r1', generation: 1 });
  await house.runOut('x');
  const history = house.states.history(executionArn('x'));
  const path = history.filter(({ type }) => type === 'StateEntered').map(({ state }) => state as string);
  for (const [index, { type, state: name = '', error }] of history.entries()) {
    const state = definition.States[name] as State;
    if (type === 'TaskTimedOut') walked.add(`${name} TimeoutSeconds`);
    if ((type === 'TaskFailed' || type === 'TaskTimedOut') && 'Retry' in state)
      walked.add(
        `${name} Retry[${state.Retry?.findIndex(({ ErrorEquals }) => matches(ErrorEquals, error ?? ''))}]`,
      );
    if (type !== 'StateExited' || state.Type === 'Succeed') continue;
    const to = history[index + 1]?.state;
    const via = error
      ? `Catch[${'Catch' in state ? state.Catch?.indexOf(catcherFor(state.Catch, error) as never) : ''}]`
      : waysOut(state).find((way) => way.to === to && !way.via.startsWith('Catch'))?.via;
    walked.add(`${name} ${via} -> ${to}`);
  }
  const { status } = house.states.describe(executionArn('x'));
  await house.states.close();
  return { status, path, payloads: house.calls.map(({ payload }) => payload) };
}

/** All there is to walk, read from the definition itself. */
const everything = states.flatMap(([name, state]) => [
  ...waysOut(state).map(({ via, to }) => `${name} ${via} -> ${to}`),
  ...(state.Type === 'Task'
    ? [`${name} TimeoutSeconds`, ...(state.Retry ?? []).map((_, index) => `${name} Retry[${index}]`)]
    : []),
]);

describe('every path of the request workflow', () => {
  const paths: [title: string, script: Script, status: string, through: string[]][] = [
    [
      'the ordinary life',
      {},
      'SUCCEEDED',
      [
        'Begin',
        'Acknowledge',
        'Verify',
        'IsVerified',
        'Assess',
        'IsAssessed',
        'Plan',
        'CoolingOff',
        'Dispatch',
        'IsDispatched',
        'Gather',
        'Conclude',
        'IsConcluded',
        'Notify',
        'KeepOpen',
        'Close',
        'Done',
      ],
    ],
    ['not verified', { verify: [{ verdict: 'failed' }] }, 'SUCCEEDED', ['IsVerified', 'Conclude']],
    [
      'verified after a reminder',
      { verify: ['silence'] },
      'SUCCEEDED',
      ['Verify', 'RemindToVerify', 'IsVerified', 'Verify', 'IsVerified', 'Assess'],
    ],
    [
      'never verified',
      {
        verify: ['silence', 'silence'],
        'remind-to-verify': [
          { verdict: 'waiting', verifySeconds: 5 },
          { verdict: 'lapsed', verifySeconds: 5 },
        ],
      },
      'SUCCEEDED',
      ['RemindToVerify', 'IsVerified', 'Conclude'],
    ],
    [
      'refused by assessment',
      { assess: [{ verdict: 'refuse', staffSeconds: 1 }] },
      'SUCCEEDED',
      ['IsAssessed', 'Conclude'],
    ],
    ['staff say go', { assess: [staff] }, 'SUCCEEDED', ['IsAssessed', 'AskStaff', 'IsDecided', 'Plan']],
    [
      'staff say no',
      { assess: [staff], 'ask-staff': [{ verdict: 'refuse' }] },
      'SUCCEEDED',
      ['AskStaff', 'IsDecided', 'Conclude'],
    ],
    [
      'staff say nothing',
      { assess: [staff], 'ask-staff': ['silence'] },
      'FAILED',
      ['AskStaff', 'Park', 'Parked'],
    ],
    [
      'several pages of orders',
      {
        dispatch: [
          { verdict: 'more', ...told },
          { verdict: 'more', ...told },
        ],
      },
      'SUCCEEDED',
      ['Dispatch', 'IsDispatched', 'Dispatch', 'IsDispatched', 'Dispatch', 'IsDispatched', 'Gather'],
    ],
    [
      'nobody to tell',
      { dispatch: [{ verdict: 'none', ...told }] },
      'SUCCEEDED',
      ['IsDispatched', 'Conclude'],
    ],
    ['a copy of the data', { assess: [copy] }, 'SUCCEEDED', ['IsAssessed', 'Assemble', 'Conclude']],
    [
      'a copy that staff let through',
      { assess: [staff], 'ask-staff': [{ verdict: 'assemble' }] },
      'SUCCEEDED',
      ['AskStaff', 'IsDecided', 'Assemble', 'Conclude'],
    ],
    [
      'joined to another request before it was verified',
      { verify: [{ verdict: 'merged' }] },
      'SUCCEEDED',
      ['IsVerified', 'Done'],
    ],
    [
      'joined to another request when it was verified',
      { assess: [{ verdict: 'merged', staffSeconds: 1 }] },
      'SUCCEEDED',
      ['IsAssessed', 'Done'],
    ],
    [
      'a copy must come first',
      { dispatch: [{ verdict: 'held', ...told }] },
      'SUCCEEDED',
      ['CoolingOff', 'Dispatch', 'IsDispatched', 'CoolingOff', 'Dispatch', 'IsDispatched', 'Gather'],
    ],
    [
      'data went to somebody while the others were told',
      { conclude: [{ verdict: 'more' }] },
      'SUCCEEDED',
      ['Conclude', 'IsConcluded', 'Dispatch', 'IsDispatched', 'Gather', 'Conclude', 'IsConcluded', 'Notify'],
    ],
    [
      'a recipient needs reminding',
      { gather: ['silence'] },
      'SUCCEEDED',
      ['Gather', 'Remind', 'IsDispatched', 'Gather', 'Conclude'],
    ],
  ];
  test.each(paths)('%s', async (_, script, status, through) => {
    const walk1 = await walk(script);
    expect(walk1.status).toBe(status);
    expect(walk1.path.join(' ')).toContain(through.join(' '));
  });

  const faults: [title: string, answers: Answer[]][] = [
    ['is uncertain once', [new Fault('NoticeUncertain')]],
    ['throws once', [new Fault('Boom')]],
    ['hangs once', ['hang']],
  ];
  for (const step of stepNames) {
    test.each(faults)(`${step} %s, and the request goes on`, async (_, answers) => {
      const base = wayTo[step] ?? {};
      const { status, path, payloads } = await walk({ ...base, [step]: [...answers, ...(base[step] ?? [])] });
      // A token state's deadline is not retried: its own road for lateness is taken.
      const isParked = step === 'park' || (step === 'ask-staff' && answers[0] === 'hang');
      expect({ status, last: path.at(-1) }).toEqual(
        isParked ? { status: 'FAILED', last: 'Parked' } : { status: 'SUCCEEDED', last: 'Done' },
      );
      for (const payload of payloads) {
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(payload)));
        expect(payload['requestId']).toBe('r1');
      }
    });

    test(`${step} throws for ever, and staff find the request parked`, async () => {
      const { status, path, payloads } = await walk({
        ...wayTo[step],
        [step]: Array(20).fill(new Fault('Boom')),
      });
      expect(status).toBe('FAILED');
      if (step === 'park') return expect(path.at(-1)).toBe('Park');
      expect(path.at(-1)).toBe('Parked');
      const name = tasks.find(([, { Arguments }]) => Arguments.FunctionName === step)?.[0];
      expect(payloads.at(-1)).toEqual({ requestId: 'r1', failedState: name, failure: 'Boom' });
    });
  }

  test('when nobody decides, Park is told so', async () => {
    const { payloads } = await walk(wayTo.park ?? {});
    expect(payloads.at(-1)).toEqual({ requestId: 'r1', failedState: 'AskStaff', failure: 'NobodyDecided' });
  });

  // Last on purpose: it adds up what the tests above have walked.
  test('every edge, retrier and timeout of the definition was taken, and none besides', () => {
    expect([...walked].toSorted()).toEqual(everything.toSorted());
    console.log(`walked ${walked.size} of ${everything.length} edges, retriers and timeouts`);
  });
});
