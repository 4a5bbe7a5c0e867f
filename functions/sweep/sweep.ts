import { receivedOn } from '#domain/deadlines.ts';
import { foldOrder, isFinished } from '#domain/orders.ts';
import { happened, isHeld } from '#domain/request.ts';
import { isAnswered } from '#domain/verdicts.ts';
import { wakeWhoWaits } from '#functions/acts/wake-who-waits.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { log } from '#platform/log.ts';
import {
  advance,
  headOf,
  listRequests,
  loadRequest,
  type RequestHead,
  type RequestLog,
  repairHead,
} from '#store/events.ts';
import { countAnswer, isEverythingAnswered, listOrders } from '#store/orders.ts';
import { readToken } from '#store/waiting.ts';
import { letRecordsGo } from './let-records-go.ts';

/** Quiet for this long, a request is looked at; before that its workflow is surely under way. */
const quietMs = 60_000;

/**
 * Looks at every open request: starts a workflow that is not there, counts answers that a crash left uncounted, and
 * raises those past their due date. Doing it twice does nothing more.
 */
export async function sweep(
  house: House,
  workflow: Workflow,
): Promise<{ looked: number; started: number; overdue: number }> {
  const { table, clock, profile } = house;
  const done = { looked: 0, started: 0, overdue: 0 };
  const now = clock.now();
  let cursor: string | undefined;
  do {
    const list = await listRequests(table, { shelf: 'open', limit: 100, cursor });
    for (const head of list.requests) {
      done.looked += 1;
      if (head.dueOn < receivedOn(now, profile.timeZone)) {
        done.overdue += 1;
        log('REQUEST_OVERDUE', { requestId: head.requestId });
      }
      const isQuiet = Date.parse(now) - Date.parse(head.lastEventAt) >= quietMs;
      if (isQuiet && !head.isParked && (await revive(house, workflow, head))) done.started += 1;
    }
    cursor = list.cursor;
  } while (cursor);
  await letRecordsGo(house);
  log('SWEEP_DONE', { count: done.looked });
  return done;
}

/** Its workflow has ended and nobody must start it again: another request answers it, or a legal hold keeps its key. */
function isResting({ events }: RequestLog): boolean {
  return happened(events, 'RequestMerged') !== undefined || (isAnswered({ events }) && isHeld({ events }));
}

/** True when the workflow had to be started (again). */
async function revive(house: House, workflow: Workflow, head: RequestHead): Promise<boolean> {
  const { table, clock } = house;
  const { requestId } = head;
  await repairHead(table, requestId);
  const request = await loadRequest(table, requestId);
  if (!request || headOf(request).shelf === 'closed' || isResting(request)) return false;
  const { generation } = headOf(request);
  if (await workflow.isRunning(requestId, generation)) {
    await wakeWhoWaits({ table, workflow }, request);
    await countLostAnswers(house, workflow, requestId);
    return false;
  }
  if (!happened(request.events, 'ReceiptAcknowledged') && generation === 1) {
    await workflow.start(requestId, 1);
    if (await workflow.isRunning(requestId, 1)) return true;
  }
  const next = generation + 1;
  await advance(table, requestId, (current) =>
    headOf(current).generation >= next
      ? []
      : [{ type: 'RequestResumed', at: clock.now(), generation: next, by: 'sweep' }],
  );
  await workflow.start(requestId, next);
  log('WORKFLOW_STARTED', { requestId, count: next });
  return true;
}

async function countLostAnswers({ table }: House, workflow: Workflow, requestId: string): Promise<void> {
  const token = await readToken(table, requestId, 'gather');
  if (!token) return;
  for (const order of await listOrders(table, requestId))
    if (isFinished(foldOrder(order.events))) await countAnswer(table, order);
  if (await isEverythingAnswered(table, requestId)) await workflow.succeed(token, { verdict: 'answered' });
}
