import type { ChoiceState, State, WaitState } from '#workflows/asl.ts';
import type { Engine, Run } from './engine.ts';
import { RunOver, StateError } from './errors.ts';
import type { Position } from './journal.ts';
import { visitTask } from './task.ts';
import { type Exit, fill, leave, type Visit } from './visit.ts';

/** Runs an execution from wherever its journal says it is, until it ends or the house closes. */
export async function interpret(engine: Engine, run: Run): Promise<void> {
  const { journal, now } = engine;
  run.rest = engine.begin();
  // Not in the caller's own turn: whoever started it hears the answer before the first handler is called.
  await Promise.resolve();
  try {
    for (let isOver = false; !isOver; ) {
      engine.mustGoOn(run);
      const { visit: number, at: entered, state, input, variables } = journal.whereabouts(run.arn);
      const visit: Visit = { run, number, state, entered, input, variables };
      const exit = await visitState(engine, visit, run.definition.States[state] as State);
      engine.mustGoOn(run);
      isOver = step(engine, visit, exit);
    }
  } catch (error) {
    if (error instanceof RunOver) return;
    // A fault of ours, or of the disk: let the process die of it. The journal holds, and the next one goes on.
    if (!(error instanceof StateError)) throw error;
    const cause = error.message && { cause: error.message };
    engine.end(run, { status: 'FAILED', at: now(), error: error.name, ...cause });
  } finally {
    run.rest();
  }
}

/** The checkpoint: out of one state and into the next, or to the end, in one transaction. */
function step(engine: Engine, { run, number }: Visit, { next, output, variables, error }: Exit): boolean {
  const { journal, now } = engine;
  const at = now();
  const place = (visit: number): Position => ({ execution: run.arn, visit, attempt: 0 });
  engine.spend(run, 1);
  if (next !== undefined) engine.spend(run, 1);
  journal.together(() => {
    journal.write(place(number), 'exited', { at, body: error === undefined ? {} : { error } });
    if (next === undefined) engine.end(run, { status: 'SUCCEEDED', at, output });
    else journal.write(place(number + 1), 'entered', { at, body: { state: next, input: output, variables } });
  });
  return next === undefined;
}

async function visitState(engine: Engine, visit: Visit, state: State): Promise<Exit> {
  switch (state.Type) {
    case 'Task':
      return visitTask(engine, visit, state);
    case 'Choice':
      return choose(engine, visit, state);
    case 'Wait':
      return wait(engine, visit, state);
    case 'Pass':
    case 'Succeed':
      return leave(engine, visit, { way: state, output: visit.input });
    case 'Fail': {
      const cause = state.Cause === undefined ? '' : await fill(engine, visit, 'Cause', state.Cause);
      throw new StateError(String(await fill(engine, visit, 'Error', state.Error)), String(cause));
    }
    default:
      return state satisfies never;
  }
}

async function choose(engine: Engine, visit: Visit, state: ChoiceState): Promise<Exit> {
  for (const [index, choice] of state.Choices.entries()) {
    const field = `Choices[${index}]/`;
    const isMet = await fill(engine, visit, `${field}Condition`, choice.Condition);
    if (typeof isMet !== 'boolean')
      throw new StateError(
        'States.QueryEvaluationError',
        `The field '${field}Condition' of the state '${visit.state}' must be true or false, not ${JSON.stringify(isMet)}.`,
      );
    if (isMet) return leave(engine, visit, { way: choice, output: visit.input, field });
  }
  return leave(engine, visit, { way: { Next: state.Default }, output: visit.input });
}

/** RFC 3339 as the States Language narrows it: a capital T, and a zone. */
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

async function wait(engine: Engine, visit: Visit, state: WaitState): Promise<Exit> {
  const { journal, now } = engine;
  const position = { execution: visit.run.arn, visit: visit.number, attempt: 0 };
  if (!journal.read(position, 'sleeping')) {
    const given = await fill(engine, visit, 'Timestamp', state.Timestamp);
    const until = typeof given === 'string' && timestamp.test(given) ? Date.parse(given) : Number.NaN;
    if (Number.isNaN(until))
      throw new StateError(
        'States.QueryEvaluationError',
        `The field 'Timestamp' of the state '${visit.state}' must be an ISO 8601 time, not ${JSON.stringify(given)}.`,
      );
    journal.write(position, 'sleeping', { at: now(), body: { until } });
  }
  await engine.sleepUntil(visit.run, journal.read(position, 'sleeping')?.until ?? 0);
  return leave(engine, visit, { way: state, output: visit.input });
}
