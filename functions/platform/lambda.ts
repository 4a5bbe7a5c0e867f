import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type HttpAnswer, problem } from './http.ts';
import { log, nameOf } from './log.ts';
import { Problem } from './problem.ts';

/** The stack around a step of the workflow: says how it went by code, and lets faults through for Retry and Catch. */
export function stepHandler<In extends { requestId: string }, Out>(
  step: string,
  work: (input: In, deps: { remainingMs: () => number }) => Promise<Out>,
) {
  const started = new WeakMap<object, number>();
  return middy((event: In, context: Context) =>
    work(event, { remainingMs: () => context.getRemainingTimeInMillis?.() ?? 900_000 }),
  )
    .before(({ event }) => {
      started.set(event, performance.now());
    })
    .after(({ event, response }) => {
      const verdict = (response as { verdict?: string } | undefined)?.verdict;
      log('STEP_DONE', {
        requestId: event.requestId,
        step,
        milliseconds: Math.round(performance.now() - (started.get(event) ?? 0)),
        ...(verdict ? { verdict } : {}),
      });
    })
    .onError(({ event, error }) => {
      log('STEP_FAILED', { requestId: event.requestId, step, error: nameOf(error) });
    });
}

/** The stack around a way in over HTTP: every fault becomes an answer a person or a program can act on. */
export function httpHandler(
  route: string,
  work: (event: APIGatewayProxyEventV2) => Promise<HttpAnswer>,
  /** A way in for people answers a fault as a page. */
  faultPage?: (fault: Problem, event: APIGatewayProxyEventV2) => HttpAnswer,
) {
  return middy((event: APIGatewayProxyEventV2) => work(event)).onError((call) => {
    const known = call.error instanceof Problem;
    const fault = call.error instanceof Problem ? call.error : new Problem('unavailable');
    if (!known) log('HTTP_FAILED', { route, error: nameOf(call.error), status: fault.status });
    call.response = faultPage ? faultPage(fault, call.event) : problem(fault);
  });
}
