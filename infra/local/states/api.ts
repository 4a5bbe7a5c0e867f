import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { Refusal } from './errors.ts';
import type { States } from './states.ts';

const statuses = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
const execution = z.object({ executionArn: z.string() });
const inputs = {
  StartExecution: z.object({
    stateMachineArn: z.string(),
    name: z.string().optional(),
    input: z.string().default('{}'),
  }),
  StopExecution: execution.extend({ error: z.string().optional(), cause: z.string().optional() }),
  DescribeExecution: execution,
  ListExecutions: z.object({
    stateMachineArn: z.string(),
    statusFilter: statuses.optional(),
    maxResults: z.int().min(0).max(1000).default(0),
    nextToken: z.string().regex(/^\d+$/).optional(),
  }),
  SendTaskSuccess: z.object({ taskToken: z.string(), output: z.string() }),
  SendTaskFailure: z.object({
    taskToken: z.string(),
    error: z.string().max(256).default('States.TaskFailed'),
    cause: z.string().max(32_768).default(''),
  }),
};
type Operation = keyof typeof inputs;

/** The wire counts seconds where we count milliseconds, and carries JSON documents as text. */
const seconds = (dates: { startDate?: number; stopDate?: number }) =>
  Object.fromEntries(Object.entries(dates).map(([key, at]) => [key, at / 1000]));

function parseJson(
  text: string,
  refusal: 'InvalidExecutionInput' | 'InvalidOutput' | 'ValidationException',
): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(refusal, `Not JSON: ${(error as Error).message}`);
  }
}

function operationsOn(states: States): { [K in Operation]: (input: z.output<(typeof inputs)[K]>) => object } {
  const known = (arn: string): void => {
    if (arn !== states.stateMachineArn)
      throw new Refusal('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  };
  return {
    StartExecution({ stateMachineArn, name = randomUUID(), input }) {
      known(stateMachineArn);
      const { executionArn, startDate } = states.start(name, parseJson(input, 'InvalidExecutionInput'));
      return { executionArn, ...seconds({ startDate }) };
    },
    StopExecution: ({ executionArn, error, cause }) => seconds(states.stop(executionArn, error, cause)),
    DescribeExecution({ executionArn }) {
      const { startDate, stopDate, input, output, ...rest } = states.describe(executionArn);
      return {
        ...rest,
        stateMachineArn: states.stateMachineArn,
        ...seconds({ startDate, ...(stopDate !== undefined && { stopDate }) }),
        input: JSON.stringify(input),
        ...(output !== undefined && { output: JSON.stringify(output) }),
      };
    },
    ListExecutions({ stateMachineArn, statusFilter, maxResults, nextToken = '0' }) {
      known(stateMachineArn);
      const all = states.list(statusFilter);
      const end = Number(nextToken) + (maxResults || 100);
      const executions = all.slice(Number(nextToken), end).map(({ startDate, stopDate, ...rest }) => ({
        ...rest,
        stateMachineArn,
        ...seconds({ startDate, ...(stopDate !== undefined && { stopDate }) }),
      }));
      return { executions, ...(end < all.length && { nextToken: String(end) }) };
    },
    SendTaskSuccess({ taskToken, output }) {
      states.sendTaskSuccess(taskToken, parseJson(output, 'InvalidOutput'));
      return {};
    },
    SendTaskFailure({ taskToken, error, cause }) {
      states.sendTaskFailure(taskToken, error, cause);
      return {};
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 1_048_576) throw new Refusal('ValidationException', 'The request is over 1 MiB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** The service on 127.0.0.1, in AWS JSON 1.0: the ordinary SDK talks to it, given this address as its endpoint. */
export async function serveStates(
  states: States,
  port = 0,
): Promise<{ url: string; close(): Promise<void> }> {
  const operations = operationsOn(states);

  async function respond(request: IncomingMessage): Promise<object> {
    const name = String(request.headers['x-amz-target']).replace(/^AWSStepFunctions\./, '');
    if (!Object.hasOwn(inputs, name))
      throw new Refusal('UnknownOperationException', `${name} is not implemented`);
    const input = inputs[name as Operation].safeParse(
      parseJson(await bodyOf(request), 'ValidationException'),
    );
    if (!input.success) throw new Refusal('ValidationException', z.prettifyError(input.error));
    return operations[name as Operation](input.data as never);
  }

  const server = createServer((request, response) => {
    const send = (status: number, body: object): void => {
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-requestid': randomUUID(),
      });
      response.end(JSON.stringify(body));
    };
    respond(request).then(
      (body) => send(200, body),
      (error: Error) =>
        error instanceof Refusal
          ? send(400, { __type: error.name, message: error.message })
          : send(500, { __type: 'InternalFailure', message: error.message }),
    );
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
