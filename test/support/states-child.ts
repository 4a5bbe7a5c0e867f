// One life of a process that runs executions: opened, killed by the parent, opened again on the same files.
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openStates } from '#infra/local/states/states.ts';
import { Fault, machine, stateMachineArn, task, tokenTask } from './states.ts';

const [file, effects, count] = process.argv.slice(2) as [string, string, string];

/** Where in the journal a call belongs, told by the call itself. */
const where =
  '{% $states.context.Execution.Name & "/" & $states.context.State.Name & "/" & $states.context.State.RetryCount %}';
const call = (functionName: string, rest: object) =>
  task(functionName, { Arguments: { FunctionName: functionName, Payload: { where } }, ...rest });

const definition = machine('One', {
  One: call('one', { Next: 'Ask' }),
  Ask: tokenTask('ask', {
    Arguments: { FunctionName: 'ask', Payload: { where, token: '{% $states.context.Task.Token %}' } },
    Assign: { answer: '{% $states.result %}' },
    Next: 'Flaky',
  }),
  Flaky: call('flaky', {
    Retry: [{ ErrorEquals: ['Flaky'], MaxAttempts: 2 }],
    Catch: [
      { ErrorEquals: ['Flaky'], Assign: { until: '{% $fromMillis($millis() + 100) %}' }, Next: 'Sleep' },
    ],
    Assign: { until: '{% $states.result.Payload %}' },
    Next: 'Sleep',
  }),
  Sleep: { Type: 'Wait', Timestamp: '{% $until %}', Next: 'Two' },
  Two: call('two', { Next: 'Three' }),
  Three: call('three', { Output: '{% $answer %}', End: true }),
});

/** Written at once and by append: what stands in the file did happen, whatever became of the process. */
const record = (effect: object): void => appendFileSync(effects, `${JSON.stringify(effect)}\n`);

const states = openStates({
  file,
  stateMachineArn,
  definition,
  now: Date.now,
  retryScale: 0.05,
  async invoke(step, payload) {
    const { where, token } = payload as { where: string; token?: string };
    record({ where, token });
    await pause(15);
    if (step === 'ask')
      void pause(30).then(
        () => states.sendTaskSuccess(token as string, token),
        () => {},
      );
    if (step === 'flaky' && Math.random() < 0.3) throw new Fault('Flaky');
    return new Date(Date.now() + 150).toISOString();
  },
});

// The stand-in for a person: a token whose asker died is answered by the next process, as a link in a mail would be.
console.log('ready');
states.resume();
if (process.argv[5])
  for (const token of process.argv[5].split(',')) {
    try {
      states.sendTaskSuccess(token, token);
    } catch {
      // Answered before the kill, or asked again: either is fine.
    }
  }
for (let index = 0; index < Number(count); index++) {
  try {
    states.start(`run-${index}`, { index });
  } catch {
    // Finished in an earlier life.
  }
  await pause(4);
}
while (states.list('RUNNING').length > 0) await pause(10);
console.log(JSON.stringify(states.list().map(({ executionArn }) => states.describe(executionArn))));
await states.close();
