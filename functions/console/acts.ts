import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { RequestEvent } from '#domain/request.ts';
import type { StatusReason } from '#domain/vocabulary.ts';
import { wakeWhoWaits } from '#functions/acts/wake-who-waits.ts';
import { formBody, type HttpAnswer, seeOther } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { appendEvents, headOf, loadRequest, type RequestLog, Stale } from '#store/events.ts';
import type { Console, Staff } from './console.ts';
import { actionsFor, type MessageName, requestPage } from './request.ts';

export const acts = ['decide', 'resume', 'nudge'] as const;
export type Act = (typeof acts)[number];

/**
 * What a member of staff does to a request: written into the log first, told to the workflow afterwards.
 * A form that was made before something else happened does nothing, and shows how things stand.
 * @throws {Problem} not-found
 */
export async function act(
  place: Console,
  event: APIGatewayProxyEventV2,
  { staff, requestId, name }: { staff: Staff; requestId: string; name: Act },
): Promise<HttpAnswer> {
  const form = formBody(event);
  const request = await loadRequest(place.table, requestId);
  if (!request) throw new Problem('not-found');
  const show = (message: MessageName, status: number) =>
    requestPage(place, { staff, requestId, message, status });
  if (form['version'] !== String(request.version)) return show('stale', 409);
  const doing = { decide, resume, nudge }[name];
  try {
    const done = await doing({ place, request, by: staff.name, form });
    if (done === 'not-now') return show('not-now', 409);
    if (done === 'no-reason') return show('no-reason', 422);
    return seeOther(`/console/requests/${requestId}?done=${done}`);
  } catch (fault) {
    if (fault instanceof Stale) return show('stale', 409);
    throw fault;
  }
}

interface Doing {
  place: Console;
  request: RequestLog;
  by: string;
  form: Record<string, string>;
}

/** Go on or deny, where a rule said that a person must decide. */
async function decide({ place, request, by, form }: Doing): Promise<MessageName> {
  const { table, clock, profile } = place;
  const allowed = actionsFor(request);
  if (!allowed.decide) return 'not-now';
  const verdict = form['verdict'] === 'go' ? 'go' : form['verdict'] === 'deny' ? 'deny' : undefined;
  const reason = verdict === 'deny' ? reasonFrom(form['reason'], profile.denialReasons) : null;
  if (!verdict || reason === undefined) return 'no-reason';
  const at = clock.now();
  const added: RequestEvent[] = [{ type: 'StaffDecided', at, by, verdict, reason }];
  // Nobody waits for the answer any more where the workflow stopped: deciding is also starting it again.
  if (allowed.resume)
    added.push({ type: 'RequestResumed', at, generation: headOf(request).generation + 1, by });
  return (await tell(place, await appendEvents(table, request, added))) ? 'decided' : 'written';
}

const reasonFrom = (text: string | undefined, allowed: readonly StatusReason[]) =>
  allowed.find((reason) => reason === text);

/** Starts the next generation of a workflow that stopped; it skips what is done. */
async function resume({ place, request, by }: Doing): Promise<MessageName> {
  if (!actionsFor(request).resume) return 'not-now';
  const generation = headOf(request).generation + 1;
  const added: RequestEvent = { type: 'RequestResumed', at: place.clock.now(), generation, by };
  await tell(place, await appendEvents(place.table, request, [added]));
  return 'resumed';
}

/** Tells the workflow once more what stands in the log, in case it was not heard. Safe to repeat. */
async function nudge({ place, request }: Doing): Promise<MessageName> {
  if (!actionsFor(request).nudge) return 'not-now';
  return (await tell(place, request)) ? 'told' : 'written';
}

/** Brings the workflow what was written last; false when nobody waits for it (yet). */
async function tell({ table, workflow }: Console, request: RequestLog): Promise<boolean> {
  const last = request.events.at(-1);
  if (last?.type === 'RequestResumed') {
    await workflow.start(request.requestId, last.generation);
    return true;
  }
  return wakeWhoWaits({ table, workflow }, request);
}
