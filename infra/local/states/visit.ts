import type { Template } from '#workflows/asl.ts';
import type { Engine, Run } from './engine.ts';
import { textOfPayload } from './errors.ts';
import { evaluate } from './expressions.ts';

/** One entering of one state, as its expressions see it. */
export interface Visit {
  run: Run;
  number: number;
  state: string;
  entered: number;
  input: unknown;
  variables: Record<string, unknown>;
}

/** How a state was left; without `next` the execution has succeeded. `error` if a Catch led the way. */
export interface Exit {
  next?: string;
  output: unknown;
  variables: Record<string, unknown>;
  error?: string;
}

/** What `$states` holds besides the input and the context. */
export interface Known {
  result?: unknown;
  errorOutput?: { Error: string; Cause?: string };
  attempt?: number;
  token?: string;
}

export function fill(
  engine: Engine,
  visit: Visit,
  field: string,
  template: Template,
  known: Known = {},
): Promise<unknown> {
  const { run } = visit;
  const { attempt = 0, token, ...results } = known;
  const context = {
    Execution: {
      Id: run.arn,
      Name: run.name,
      Input: run.input,
      StartTime: new Date(run.started).toISOString(),
    },
    State: { Name: visit.state, EnteredTime: new Date(visit.entered).toISOString(), RetryCount: attempt },
    StateMachine: { Id: engine.stateMachineArn, Name: engine.stateMachineArn.split(':').at(-1) },
    ...(token && { Task: { Token: token } }),
  };
  return evaluate(template, field, {
    state: visit.state,
    states: { input: visit.input, context, ...results },
    variables: visit.variables,
    now: engine.now,
  });
}

interface Way {
  Assign?: Record<string, Template>;
  Output?: Template;
  Next?: string;
}

/** Takes a way out of a state. Assign sees the variables as they were and sets them all at once; so does Output. */
export async function leave(
  engine: Engine,
  visit: Visit,
  { way, output, known = {}, field = '' }: { way: Way; output: unknown; known?: Known; field?: string },
): Promise<Exit> {
  const assigned = way.Assign ? await fill(engine, visit, `${field}Assign`, way.Assign, known) : {};
  const given =
    way.Output === undefined ? output : await fill(engine, visit, `${field}Output`, way.Output, known);
  const variables = { ...visit.variables, ...(assigned as Record<string, unknown>) };
  textOfPayload(variables, `The variables assigned by the state '${visit.state}'`);
  textOfPayload(given, `The output of the state '${visit.state}'`);
  return {
    ...(way.Next !== undefined && { next: way.Next }),
    ...(known.errorOutput && { error: known.errorOutput.Error }),
    output: given,
    variables,
  };
}
