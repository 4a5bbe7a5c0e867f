import type { TaskState } from '#workflows/asl.ts';
import type { Engine } from './engine.ts';
import { StateError, textOfPayload } from './errors.ts';
import type { Outcome, Position, Records } from './journal.ts';
import { catcherFor, secondsToRetry } from './retry.ts';
import { newToken } from './tokens.ts';
import { type Exit, fill, leave, type Visit } from './visit.ts';

export const takesToken = (state: TaskState): boolean => state.Resource.endsWith('.waitForTaskToken');

/** Attempt after attempt until one succeeds, a Catch takes the error, or it is the execution's own. */
export async function visitTask(engine: Engine, visit: Visit, state: TaskState): Promise<Exit> {
  const { journal, now } = engine;
  const place = { execution: visit.run.arn, visit: visit.number };
  for (;;) {
    const errors = journal.retriedErrors(place);
    const attempt = errors.length;
    const retry = journal.read({ ...place, attempt }, 'retry');
    if (retry) await engine.sleepUntil(visit.run, retry.until);
    try {
      const result = await tryOnce(engine, visit, { state, position: { ...place, attempt } });
      return await leave(engine, visit, { way: state, output: result, known: { result, attempt } });
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      const seconds = secondsToRetry(state.Retry ?? [], [...errors, error.name], Math.random);
      if (seconds === undefined) return caught(engine, visit, { state, error, attempt });
      const until = Math.ceil(now() + seconds * 1000 * engine.retryScale);
      journal.write({ ...place, attempt: attempt + 1 }, 'retry', {
        at: now(),
        body: { until, error: error.name },
      });
    }
  }
}

function caught(
  engine: Engine,
  visit: Visit,
  { state, error, attempt }: { state: TaskState; error: StateError; attempt: number },
): Promise<Exit> {
  const catcher = catcherFor(state.Catch ?? [], error.name);
  if (!catcher) throw error;
  const errorOutput = { Error: error.name, ...(error.message && { Cause: error.message }) };
  const field = `Catch[${state.Catch?.indexOf(catcher)}]/`;
  return leave(engine, visit, { way: catcher, output: errorOutput, known: { errorOutput, attempt }, field });
}

async function tryOnce(
  engine: Engine,
  visit: Visit,
  { state, position }: { state: TaskState; position: Position },
): Promise<unknown> {
  const { journal, now } = engine;
  // Begun before a crash: same token, same payload, and a clock that went on running meanwhile.
  const scheduled =
    journal.read(position, 'scheduled') ?? (await schedule(engine, visit, { state, position }));
  const isDelivered = journal.read(position, 'submitted') ?? journal.read(position, 'done');
  if (!isDelivered) {
    // The clock may have run out while this process was down: then nobody would take the answer.
    if (now() < scheduled.expires) call(engine, visit, { position, scheduled });
  }
  for (;;) {
    const done = journal.read(position, 'done');
    if (done && 'error' in done) throw new StateError(done.error, done.cause);
    if (done) return scheduled.token ? done.result : lambdaResult(done.result);
    if (now() >= scheduled.expires) {
      visit.run.abandonCall();
      engine.settle(position, { error: 'States.Timeout', cause: '' });
    } else {
      await engine.pause(visit.run, scheduled.expires);
      engine.mustGoOn(visit.run);
    }
  }
}

const lambdaResult = (payload: unknown) => ({
  ExecutedVersion: '$LATEST',
  Payload: payload,
  StatusCode: 200,
});

/** Works out what to call and until when, and writes it down before anything is called. */
async function schedule(
  engine: Engine,
  visit: Visit,
  { state, position }: { state: TaskState; position: Position },
): Promise<Records['scheduled']> {
  const { journal, now } = engine;
  engine.mustGoOn(visit.run);
  const at = now();
  const token = takesToken(state) ? newToken() : undefined;
  const known = { attempt: position.attempt, ...(token && { token }) };
  const seconds = await fill(engine, visit, 'TimeoutSeconds', state.TimeoutSeconds, known);
  if (!Number.isInteger(seconds) || (seconds as number) < 1 || (seconds as number) > 99_999_999)
    throw new StateError(
      'States.QueryEvaluationError',
      `The field 'TimeoutSeconds' of the state '${visit.state}' must be a positive integer, not ${JSON.stringify(seconds)}.`,
    );
  const filled = await fill(engine, visit, 'Arguments', state.Arguments, known);
  const { FunctionName: functionArn, Payload: payload } = filled as {
    FunctionName: string;
    Payload: unknown;
  };
  textOfPayload(payload, `The payload of the state '${visit.state}'`);
  engine.spend(visit.run, token ? 4 : 3);
  const body = { functionArn, payload, expires: at + (seconds as number) * 1000, ...(token && { token }) };
  journal.together(() => {
    journal.write(position, 'scheduled', { at, body });
    if (token) journal.keepToken(token, position);
  });
  return body;
}

/** Calls the handler and lets its answer find the attempt by the journal; nobody holds on to the promise. */
function call(
  engine: Engine,
  { run }: Visit,
  { position, scheduled }: { position: Position; scheduled: Records['scheduled'] },
): void {
  const done = engine.begin();
  run.abandonCall = done;
  const answered = (outcome: Outcome): void => {
    if (engine.isShut()) return;
    if (scheduled.token && 'result' in outcome)
      engine.journal.write(position, 'submitted', { at: engine.now(), body: {} });
    else engine.settle(position, outcome);
  };
  void Promise.resolve()
    .then(() => engine.invoke(scheduled.functionArn, JSON.parse(JSON.stringify(scheduled.payload))))
    .then((result) => ({ result: JSON.parse(textOfPayload(result, 'The answer of the function')) }))
    .catch((fault: unknown) => {
      const error = fault instanceof Error ? fault : new Error(String(fault));
      return { error: error.name, cause: error.message };
    })
    .then(answered)
    .finally(done);
}
