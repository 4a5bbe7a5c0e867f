import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveStates } from '#infra/local/states/api.ts';
import { executionArn, machine, openTestHouse, stateMachineArn, tokenTask } from '#test/support/states.ts';

const definition = machine('A', {
  A: tokenTask('ask', { Retry: [{ ErrorEquals: ['Again'], MaxAttempts: 1 }], End: true }),
});
let house: ReturnType<typeof openTestHouse>;
let server: Awaited<ReturnType<typeof serveStates>>;
let sfn: SFNClient;

beforeEach(async () => {
  house = openTestHouse(definition, { ask: () => 1 });
  server = await serveStates(house.states);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  sfn = new SFNClient({ endpoint: server.url, region: 'us-east-1', credentials });
});
afterEach(async () => {
  sfn.destroy();
  await server.close();
  await house.states.close();
});

const begin = (name: string, input = '{"a":1}') =>
  sfn.send(new StartExecutionCommand({ stateMachineArn, name, input }));
const token = (index: number): string => house.calls[index]?.payload['token'] as string;
const succeed = (taskToken: string, output = '"yes"') =>
  sfn.send(new SendTaskSuccessCommand({ taskToken, output }));

test('the ordinary SDK starts, answers, describes, lists and stops', async () => {
  const started = await begin('x');
  expect(started).toMatchObject({ executionArn: executionArn('x'), startDate: new Date(house.now()) });
  await house.states.idle();
  await succeed(token(0), '{"verdict":"go"}');
  await house.states.idle();
  expect(await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn('x') }))).toMatchObject({
    status: 'SUCCEEDED',
    input: '{"a":1}',
    output: '{"verdict":"go"}',
    stopDate: new Date(house.now()),
    stateMachineArn,
    name: 'x',
  });
  await begin('y');
  await sfn.send(
    new StopExecutionCommand({ executionArn: executionArn('y'), error: 'Enough', cause: 'why not' }),
  );
  const described = await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn('y') }));
  expect(described).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'why not' });
  const first = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1 }));
  const second = await sfn.send(
    new ListExecutionsCommand({ stateMachineArn, maxResults: 1, nextToken: first.nextToken }),
  );
  expect([first, second].map(({ executions }) => executions?.map(({ name }) => name))).toEqual([
    ['y'],
    ['x'],
  ]);
  expect(second.nextToken).toBeUndefined();
  const stopped = await sfn.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'ABORTED' }));
  expect(stopped.executions).toHaveLength(1);
});

test('a name is used once; the same start again while it runs gives the same answer', async () => {
  const first = await begin('x');
  await house.advance(5);
  expect((await begin('x')).startDate).toEqual(first.startDate);
  await expect(begin('x', '{"a":2}')).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  await succeed(token(0));
  await house.states.idle();
  await expect(begin('x')).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  expect(house.calls).toHaveLength(1);
});

test('a token is good once, while its attempt lasts', async () => {
  await expect(succeed('not-a-token')).rejects.toBeInstanceOf(InvalidToken);
  await expect(succeed('A'.repeat(43))).rejects.toBeInstanceOf(TaskDoesNotExist);
  await begin('x');
  await house.states.idle();
  await expect(succeed(token(0), 'not json')).rejects.toBeInstanceOf(InvalidOutput);
  await sfn.send(new SendTaskFailureCommand({ taskToken: token(0), error: 'Again', cause: 'c' }));
  await house.states.idle();
  await house.advance(1);
  expect(token(1)).not.toBe(token(0));
  await expect(succeed(token(0))).rejects.toBeInstanceOf(TaskTimedOut);
  await succeed(token(1));
  await expect(succeed(token(1))).rejects.toBeInstanceOf(TaskTimedOut);
  await begin('y');
  await house.states.idle();
  house.states.stop(executionArn('y'));
  await expect(succeed(token(2))).rejects.toBeInstanceOf(TaskTimedOut);
});

test('what does not exist, or is not implemented, is refused by name', async () => {
  await expect(begin('a b')).rejects.toBeInstanceOf(InvalidName);
  const elsewhere = `${stateMachineArn}s`;
  await expect(sfn.send(new StartExecutionCommand({ stateMachineArn: elsewhere }))).rejects.toBeInstanceOf(
    StateMachineDoesNotExist,
  );
  const unknown = new DescribeExecutionCommand({ executionArn: executionArn('nobody') });
  await expect(sfn.send(unknown)).rejects.toBeInstanceOf(ExecutionDoesNotExist);
  const heartbeat = new SendTaskHeartbeatCommand({ taskToken: 'A'.repeat(43) });
  await expect(sfn.send(heartbeat)).rejects.toMatchObject({ name: 'UnknownOperationException' });
});

test('a late answer is late even before the timer has noticed', async () => {
  await begin('x');
  await house.states.idle();
  house.move(60);
  await expect(succeed(token(0))).rejects.toBeInstanceOf(TaskTimedOut);
  await house.advance(0);
  expect(house.states.describe(executionArn('x'))).toMatchObject({
    status: 'FAILED',
    error: 'States.Timeout',
  });
});
