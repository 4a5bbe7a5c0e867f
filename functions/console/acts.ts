import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { verificationVerdict } from '#domain/verdicts.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import { formBody, type HttpAnswer, seeOther } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { appendEvents, headOf, loadRequest, Stale } from '#store/events.ts';
import { listNotices } from '#store/notices.ts';
import { actionsFor } from './actions-for.ts';
import type { Console, Staff } from './console.ts';
import { decide } from './decide.ts';
import { type Act, tell } from './doing.ts';
import { extendTime } from './extend-time.ts';
import { judgeProof } from './judge-proof.ts';
import { holdRecords, releaseHold } from './legal-hold.ts';
import type { MessageName } from './messages.ts';
import { posted } from './posted.ts';
import { quoteFee } from './quote-fee.ts';
import { requestPage } from './request.ts';
import { suspectFraud } from './suspect-fraud.ts';
import { declareOnPaper, verifyByHand } from './verify-by-hand.ts';

/** Starts the next generation of a workflow that stopped; it skips what is done. */
const resume: Act = async ({ place, request, offered, by }) => {
  if (!offered.resume) return 'not-now';
  const { table, clock } = place;
  const generation = headOf(request).generation + 1;
  const after = await appendEvents(table, request, [
    { type: 'RequestResumed', at: clock.now(), generation, by },
  ]);
  await tell(place, after);
  return { done: 'resumed' };
};

/** Tells the workflow once more what stands in the log, in case it was not heard. Safe to repeat. */
const nudge: Act = async ({ place, request, offered }) => {
  if (!offered.nudge) return 'not-now';
  const isForVerification = request.events.at(-1)?.type !== 'RequestResumed' && !verificationVerdict(request);
  const isHeard = isForVerification
    ? await settleVerification(place, place.workflow, request.requestId)
    : await tell(place, request);
  return { done: isHeard ? 'told' : 'written' };
};

/** Every act by the end of its address. */
const acts: Record<string, Act> = {
  decide,
  resume,
  nudge,
  verify: verifyByHand,
  declare: declareOnPaper,
  proof: judgeProof,
  fraud: suspectFraud,
  extend: extendTime,
  fee: quoteFee,
  hold: holdRecords,
  release: releaseHold,
  posted,
};

/** The act of that name, or undefined. */
export function actNamed(name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(acts, name) ? name : undefined;
}

/**
 * What a member of staff does to a request: written into the log first, told to the workflow afterwards.
 * A form that was made before something else happened does nothing, and shows how things stand. One that lacks
 * something comes back as it was filled in.
 * @throws {Problem} not-found
 */
export async function act(
  place: Console,
  event: APIGatewayProxyEventV2,
  { staff, requestId, name }: { staff: Staff; requestId: string; name: string },
): Promise<HttpAnswer> {
  const doing = acts[name];
  const form = formBody(event);
  const request = await loadRequest(place.table, requestId);
  if (!request || !doing) throw new Problem('not-found');
  const show = (message: MessageName, status: number) =>
    requestPage(place, { staff, requestId, message, status });
  if (form['version'] !== String(request.version)) return show('stale', 409);
  const offered = actionsFor({
    request,
    profile: place.profile,
    notices: await listNotices(place.table, requestId),
    now: place.clock.now(),
  });
  try {
    const result = await doing({ place, request, offered, by: staff.name, form });
    if (result === 'not-now') return show('not-now', 409);
    if ('done' in result) return seeOther(`/console/requests/${requestId}?done=${result.done}`);
    const filled = { form: formOf(name, form), fields: form, faults: result.faults };
    return requestPage(place, { staff, requestId, message: 'check', status: 422, filled });
  } catch (fault) {
    if (fault instanceof Stale) return show('stale', 409);
    throw fault;
  }
}

/** A decision has a form for each way to decide; every other act has one. */
const formOf = (name: string, form: Readonly<Record<string, string>>) =>
  name === 'decide' ? `decide-${form['verdict'] ?? ''}` : name;
