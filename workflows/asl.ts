/**
 * The part of the Amazon States Language that this house uses, as types: JSONata states only, and of them
 * Task, Choice, Wait, Pass, Succeed and Fail. A field that is not here does not type-check, and the local
 * interpreter refuses it at run time, so the two always agree with what AWS is given.
 * Source: https://states-language.net/spec.html (fields and their meaning).
 */

/** A JSONata expression in the `{% … %}` form; the whole string is the expression. */
export type Expression = `{% ${string} %}`;

/** A JSON value any string of which may be an expression. */
export type Template = string | number | boolean | null | Template[] | { [key: string]: Template };

/** Error names a Retry or Catch may match: `States.ALL`, `States.Timeout`, `States.TaskFailed` or a Lambda error's `name`. */
export type ErrorName = string;

export interface Retrier {
  ErrorEquals: ErrorName[];
  /** Seconds before the first try again; 1 if absent. */
  IntervalSeconds?: number;
  /** 3 if absent; 0 means never. */
  MaxAttempts?: number;
  /** 2 if absent. */
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'FULL' | 'NONE';
}

export interface Catcher {
  ErrorEquals: ErrorName[];
  Next: string;
  /** `$states.errorOutput` is `{Error, Cause}`. */
  Assign?: Record<string, Template>;
  Output?: Template;
}

type Follow = { Next: string; End?: never } | { End: true; Next?: never };

export type TaskState = {
  Type: 'Task';
  Comment?: string;
  /** Invoke and await the answer, or invoke and wait for `SendTaskSuccess` with `$states.context.Task.Token`. */
  Resource: 'arn:aws:states:::lambda:invoke' | 'arn:aws:states:::lambda:invoke.waitForTaskToken';
  Arguments: { FunctionName: string; Payload: Template };
  /** Whole seconds, or an expression that gives them. For a token, how long to wait for it. */
  TimeoutSeconds: number | Expression;
  Retry?: Retrier[];
  Catch?: Catcher[];
  Assign?: Record<string, Template>;
  /** `$states.result` is the task's result (`{Payload, …}` of lambda:invoke; the token's output). */
  Output?: Template;
} & Follow;

export interface ChoiceState {
  Type: 'Choice';
  Comment?: string;
  Choices: { Condition: Expression; Next: string; Assign?: Record<string, Template> }[];
  Default: string;
}

export type WaitState = {
  Type: 'Wait';
  Comment?: string;
  Timestamp: string;
  Assign?: Record<string, Template>;
} & Follow;
export type PassState = {
  Type: 'Pass';
  Comment?: string;
  Assign?: Record<string, Template>;
  Output?: Template;
} & Follow;
export interface SucceedState {
  Type: 'Succeed';
  Comment?: string;
  Output?: Template;
}
export interface FailState {
  Type: 'Fail';
  Comment?: string;
  Error: string;
  Cause?: string;
}

export type State = TaskState | ChoiceState | WaitState | PassState | SucceedState | FailState;

export interface AslDefinition {
  Comment: string;
  QueryLanguage: 'JSONata';
  StartAt: string;
  /** Of the whole execution, in seconds. */
  TimeoutSeconds: number;
  States: Record<string, State>;
}
