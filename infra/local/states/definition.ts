import { z } from 'zod';
import type { AslDefinition, State } from '#workflows/asl.ts';
import { compile, isExpression } from './expressions.ts';

/** Every field this interpreter implements and no other: what AWS would do and we would not is refused at the door. */
const template = z.json();
const assign = z.record(z.string(), template).exactOptional();
const comment = z.string().exactOptional();
const follow = { Next: z.string().exactOptional(), End: z.literal(true).exactOptional() };
const errorName = z
  .string()
  .refine(
    (name) =>
      !name.startsWith('States.') ||
      /^States\.(ALL|Timeout|TaskFailed|Permissions|QueryEvaluationError|DataLimitExceeded|Runtime)$/.test(
        name,
      ),
    'is not an error name this interpreter knows',
  );
const errorEquals = z.array(errorName).min(1);
const whole = z.int().positive();

const retrier = z.strictObject({
  ErrorEquals: errorEquals,
  IntervalSeconds: whole.exactOptional(),
  MaxAttempts: z.int().nonnegative().exactOptional(),
  BackoffRate: z.number().min(1).exactOptional(),
  MaxDelaySeconds: whole.exactOptional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).exactOptional(),
});
const catcher = z.strictObject({
  ErrorEquals: errorEquals,
  Next: z.string(),
  Assign: assign,
  Output: template.exactOptional(),
});
const choice = z.strictObject({ Condition: z.string().startsWith('{%'), Next: z.string(), Assign: assign });

const states = {
  Task: z.strictObject({
    Type: z.string(),
    Comment: comment,
    Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
    Arguments: z.strictObject({ FunctionName: z.string(), Payload: template }),
    TimeoutSeconds: z.union([whole, z.string().startsWith('{%')]),
    Retry: z.array(retrier).exactOptional(),
    Catch: z.array(catcher).exactOptional(),
    Assign: assign,
    Output: template.exactOptional(),
    ...follow,
  }),
  Choice: z.strictObject({
    Type: z.string(),
    Comment: comment,
    Choices: z.array(choice).min(1),
    Default: z.string(),
  }),
  Wait: z.strictObject({
    Type: z.string(),
    Comment: comment,
    Timestamp: z.string(),
    Assign: assign,
    ...follow,
  }),
  Pass: z.strictObject({
    Type: z.string(),
    Comment: comment,
    Assign: assign,
    Output: template.exactOptional(),
    ...follow,
  }),
  Succeed: z.strictObject({ Type: z.string(), Comment: comment, Output: template.exactOptional() }),
  Fail: z.strictObject({
    Type: z.string(),
    Comment: comment,
    Error: z.string(),
    Cause: z.string().exactOptional(),
  }),
} satisfies Record<State['Type'], z.ZodType>;

const machine = z.strictObject({
  Comment: z.string(),
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  TimeoutSeconds: whole,
  States: z.record(z.string(), z.looseObject({ Type: z.string() })),
});

/** Each way out of a state, named by the field that leads there. */
export function waysOut(state: State): { via: string; to: string }[] {
  const ways: { via: string; to: string }[] = [];
  if ('Choices' in state) {
    for (const [index, { Next }] of state.Choices.entries())
      ways.push({ via: `Choices[${index}]`, to: Next });
    ways.push({ via: 'Default', to: state.Default });
  }
  if ('Next' in state && state.Next !== undefined) ways.push({ via: 'Next', to: state.Next });
  if ('Catch' in state) {
    for (const [index, { Next }] of (state.Catch ?? []).entries())
      ways.push({ via: `Catch[${index}]`, to: Next });
  }
  return ways;
}

const faultsOf = (shape: z.ZodType, value: unknown, where: string): string[] =>
  (shape.safeParse(value).error?.issues ?? []).map(
    ({ path, message }) => `${[where, ...path].filter((part) => part !== '').join('.')}: ${message}`,
  );

function* stringsIn(value: unknown, where: string): Generator<[where: string, text: string]> {
  if (typeof value === 'string') yield [where, value];
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      if (key !== 'Comment') yield* stringsIn(inner, where ? `${where}.${key}` : key);
}

function faultsOfText(where: string, text: string): string[] {
  const hole = /\$\{\w*\}/.exec(text);
  if (hole) return [`${where}: the hole ${hole[0]} was not filled`];
  if (!isExpression(text)) return [];
  try {
    compile(text);
    return [];
  } catch (error) {
    return [`${where}: ${(error as Error).message}`];
  }
}

const faultsOfOrder = (entries: { ErrorEquals: string[] }[], where: string): string[] =>
  entries.flatMap(({ ErrorEquals }, index) =>
    ErrorEquals.includes('States.ALL') && (ErrorEquals.length > 1 || index < entries.length - 1)
      ? [`${where}.${index}: States.ALL must stand alone and last`]
      : [],
  );

function faultsOfState(name: string, state: State, all: Record<string, State>): string[] {
  const shape = Object.hasOwn(states, state.Type) ? states[state.Type] : undefined;
  if (!shape) return [`${name}.Type: ${state.Type} is not implemented`];
  const faults = faultsOf(shape, state, name);
  if (faults.length > 0) return faults;
  if ('End' in shape.shape && 'Next' in state === 'End' in state)
    faults.push(`${name}: must have either Next or End`);
  if (state.Type === 'Task') {
    faults.push(
      ...faultsOfOrder(state.Retry ?? [], `${name}.Retry`),
      ...faultsOfOrder(state.Catch ?? [], `${name}.Catch`),
    );
  }
  for (const { via, to } of waysOut(state))
    if (!Object.hasOwn(all, to)) faults.push(`${name}.${via}: there is no state ${to}`);
  return faults;
}

function unreachable({ StartAt, States }: AslDefinition): string[] {
  const reached = new Set<string>();
  const open = [StartAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = States[name];
    if (reached.has(name) || !state) continue;
    reached.add(name);
    open.push(...waysOut(state).map(({ to }) => to));
  }
  return Object.keys(States).filter((name) => !reached.has(name));
}

/** Throws, naming each state and field, for a definition that would run differently here than on AWS. */
export function checkDefinition(definition: AslDefinition): void {
  const faults = faultsOf(machine, definition, '');
  if (faults.length === 0) {
    const { States, StartAt } = definition;
    if (!Object.hasOwn(States, StartAt)) faults.push(`StartAt: there is no state ${StartAt}`);
    for (const [name, state] of Object.entries(States)) faults.push(...faultsOfState(name, state, States));
    for (const [where, text] of stringsIn(States, '')) faults.push(...faultsOfText(where, text));
    if (faults.length === 0)
      for (const name of unreachable(definition)) faults.push(`${name}: no state leads here`);
  }
  if (faults.length > 0) throw new Error(`The definition is refused:\n  ${faults.join('\n  ')}`);
}
