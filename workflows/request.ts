import type { AslDefinition, Catcher, Expression, Retrier, State, Template } from './asl.ts';

/** Each Lambda the workflow calls, by its file's name in `functions/steps/`. */
export const stepNames = [
  'acknowledge',
  'verify',
  'remind-to-verify',
  'assess',
  'ask-staff',
  'assemble',
  'plan',
  'dispatch',
  'gather',
  'remind',
  'conclude',
  'notify',
  'close',
  'park',
] as const;
export type StepName = (typeof stepNames)[number];

/** The hole in the definition that a deployment, or the local start, fills with a step's function ARN. */
export const functionHole = (step: StepName): string =>
  `${step.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}FunctionArn`;

const fault: Retrier[] = [
  {
    ErrorEquals: ['NoticeUncertain'],
    IntervalSeconds: 60,
    MaxAttempts: 6,
    BackoffRate: 2,
    MaxDelaySeconds: 900,
  },
  {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 2,
    MaxAttempts: 6,
    BackoffRate: 2.5,
    MaxDelaySeconds: 120,
    JitterStrategy: 'FULL',
  },
];

const park: Catcher = {
  ErrorEquals: ['States.ALL'],
  Next: 'Park',
  Assign: { failedState: '{% $states.context.State.Name %}', failure: '{% $states.errorOutput.Error %}' },
};

interface Options {
  next: string;
  payload?: Record<string, Template>;
  assign?: Record<string, Template>;
}

/** A step that answers at once. Only ids and verdicts go in and come out. */
function call(step: StepName, { next, payload = {}, assign = {} }: Options): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: {
      FunctionName: `\${${functionHole(step)}}`,
      Payload: { requestId: '{% $requestId %}', ...payload },
    },
    TimeoutSeconds: 900,
    Retry: fault,
    Catch: [park],
    Assign: assign,
    Next: next,
  };
}

interface WaitOptions extends Options {
  timeout: Expression;
  /** Where to go when nobody answered in time. */
  late: string;
}

/** A step that keeps its task token and is woken by `SendTaskSuccess` with `{verdict}`. */
function wait(step: StepName, { next, late, timeout, payload = {}, assign = {} }: WaitOptions): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: `\${${functionHole(step)}}`,
      Payload: { requestId: '{% $requestId %}', taskToken: '{% $states.context.Task.Token %}', ...payload },
    },
    TimeoutSeconds: timeout,
    Retry: [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 }, ...fault],
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: late }, park],
    Assign: assign,
    Next: next,
  };
}

/**
 * The life of one privacy request, top to bottom. Input `{requestId, generation}` and nothing else; what
 * travels between states is ids, times and one-word verdicts, because Step Functions keeps its history.
 */
export function buildRequestWorkflow(): AslDefinition {
  const verdict = { verdict: '{% $states.result.verdict %}' };
  const answer = (name: string): Template => `{% $states.result.Payload.${name} %}`;

  return {
    Comment: 'One privacy request: verify, assess, tell every recipient, gather, conclude, notify, close',
    QueryLanguage: 'JSONata',
    StartAt: 'Begin',
    TimeoutSeconds: 31_000_000,
    States: {
      Begin: {
        Type: 'Pass',
        // What Park says when nobody decided in time; a Catch says it of itself.
        Assign: {
          requestId: '{% $states.input.requestId %}',
          failedState: 'AskStaff',
          failure: 'NobodyDecided',
        },
        Next: 'Acknowledge',
      },
      Acknowledge: call('acknowledge', {
        next: 'Verify',
        assign: { verifySeconds: answer('verifySeconds') },
      }),
      Verify: wait('verify', {
        timeout: '{% $verifySeconds %}',
        late: 'RemindToVerify',
        assign: verdict,
        next: 'IsVerified',
      }),
      RemindToVerify: call('remind-to-verify', {
        assign: { verdict: answer('verdict'), verifySeconds: answer('verifySeconds') },
        next: 'IsVerified',
      }),
      IsVerified: {
        Type: 'Choice',
        Choices: [
          { Condition: "{% $verdict = 'verified' %}", Next: 'Assess' },
          { Condition: "{% $verdict = 'waiting' %}", Next: 'Verify' },
          { Condition: "{% $verdict = 'merged' %}", Next: 'Done' },
        ],
        Default: 'Conclude',
      },
      Assess: call('assess', {
        assign: { verdict: answer('verdict'), staffSeconds: answer('staffSeconds') },
        next: 'IsAssessed',
      }),
      IsAssessed: {
        Type: 'Choice',
        Choices: [
          { Condition: "{% $verdict = 'go' %}", Next: 'Plan' },
          { Condition: "{% $verdict = 'assemble' %}", Next: 'Assemble' },
          { Condition: "{% $verdict = 'staff' %}", Next: 'AskStaff' },
          { Condition: "{% $verdict = 'merged' %}", Next: 'Done' },
        ],
        Default: 'Conclude',
      },
      AskStaff: wait('ask-staff', {
        timeout: '{% $staffSeconds %}',
        late: 'Park',
        assign: verdict,
        next: 'IsDecided',
      }),
      IsDecided: {
        Type: 'Choice',
        Choices: [
          { Condition: "{% $verdict = 'go' %}", Next: 'Plan' },
          { Condition: "{% $verdict = 'assemble' %}", Next: 'Assemble' },
        ],
        Default: 'Conclude',
      },
      Assemble: call('assemble', { next: 'Conclude' }),
      Plan: call('plan', { assign: { coolingOffUntil: answer('coolingOffUntil') }, next: 'CoolingOff' }),
      CoolingOff: {
        Type: 'Wait',
        Timestamp: '{% $coolingOffUntil %}',
        Assign: { page: 0 },
        Next: 'Dispatch',
      },
      Dispatch: call('dispatch', {
        payload: { page: '{% $page %}' },
        assign: {
          page: '{% $page + 1 %}',
          verdict: answer('verdict'),
          gatherSeconds: answer('gatherSeconds'),
          coolingOffUntil: answer('heldUntil'),
        },
        next: 'IsDispatched',
      }),
      IsDispatched: {
        Type: 'Choice',
        Choices: [
          { Condition: "{% $verdict = 'more' %}", Next: 'Dispatch' },
          { Condition: "{% $verdict = 'sent' %}", Next: 'Gather' },
          { Condition: "{% $verdict = 'held' %}", Next: 'CoolingOff' },
        ],
        Default: 'Conclude',
      },
      Gather: wait('gather', {
        timeout: '{% $gatherSeconds %}',
        late: 'Remind',
        next: 'Conclude',
      }),
      Remind: call('remind', {
        assign: { verdict: answer('verdict'), gatherSeconds: answer('gatherSeconds') },
        next: 'IsDispatched',
      }),
      Conclude: call('conclude', { assign: { verdict: answer('verdict') }, next: 'IsConcluded' }),
      IsConcluded: {
        Type: 'Choice',
        // Data went to somebody while the others were told: they are told, too, before anything is said to be done.
        Choices: [{ Condition: "{% $verdict = 'more' %}", Next: 'Dispatch' }],
        Default: 'Notify',
      },
      Notify: call('notify', { assign: { keepOpenUntil: answer('keepOpenUntil') }, next: 'KeepOpen' }),
      // While a copy can be fetched or a letter must be printed, the key that opens it is needed.
      KeepOpen: { Type: 'Wait', Timestamp: '{% $keepOpenUntil %}', Next: 'Close' },
      Close: call('close', { next: 'Done' }),
      Done: { Type: 'Succeed' },
      Park: {
        Type: 'Task',
        Comment: 'For staff: nothing is lost; the next generation starts where this one stopped',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: {
          FunctionName: `\${${functionHole('park')}}`,
          Payload: {
            requestId: '{% $requestId %}',
            failedState: '{% $failedState %}',
            failure: '{% $failure %}',
          },
        },
        TimeoutSeconds: 60,
        Retry: fault,
        Next: 'Parked',
      },
      Parked: { Type: 'Fail', Error: 'Parked', Cause: 'Waits for staff; see the request in the console' },
    },
  };
}
