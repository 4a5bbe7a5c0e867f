import { foldOrder, type Order, pageSize } from '#domain/orders.ts';
import { summariseOrders } from '#domain/receipt.ts';
import { lastOf } from '#domain/request.ts';
import { isUndecided } from '#domain/verdicts.ts';
import type { ActionsOffered } from '#pages/console/actions.tsx';
import { type OrderRow, type RequestPage, renderRequest } from '#pages/console/request.tsx';
import { type HttpAnswer, html } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { headOf, loadRequest, type RequestLog } from '#store/events.ts';
import { listNotices } from '#store/notices.ts';
import { listOrders } from '#store/orders.ts';
import { readReceipt } from '#store/receipts.ts';
import type { Console, Staff } from './console.ts';
import { ballOf, daysFrom, isEnded, today } from './list.ts';

/** What the state allows now; the forms and the acts themselves both ask here, so that they cannot differ. */
export function actionsFor(request: RequestLog): ActionsOffered {
  const { events } = request;
  const head = headOf(request);
  const parked = lastOf(events, 'RequestParked');
  return {
    decide:
      isUndecided(request) && !isEnded(head)
        ? { because: lastOf(events, 'RequestAssessed')?.because ?? [] }
        : null,
    resume: head.isParked && parked ? { state: parked.state, failure: parked.failure } : null,
    nudge: !head.isParked && (head.lastEvent === 'StaffDecided' || head.lastEvent === 'RequestResumed'),
  };
}

/** What an act came to, told on the page that follows. */
const messages = {
  decided: { text: 'Your decision is in the log, and the workflow goes on.', tone: 'good' },
  written: {
    text: 'Your decision is in the log. The workflow did not answer yet; you can tell it again below.',
    tone: 'bad',
  },
  resumed: { text: 'The workflow was started again.', tone: 'good' },
  told: { text: 'The workflow was told again.', tone: 'good' },
  stale: {
    text: 'This request has changed since you opened it, so nothing was done. This is how it stands now.',
    tone: 'bad',
  },
  'not-now': {
    text: 'The state of this request does not allow that any more, so nothing was done.',
    tone: 'bad',
  },
  'no-reason': { text: 'Choose a reason before you deny the request. Nothing was done yet.', tone: 'bad' },
} as const;
export type MessageName = keyof typeof messages;
/** Those that a page's address may ask for, after an act that was done. */
export const outcomes = ['decided', 'written', 'resumed', 'told'] as const satisfies readonly MessageName[];

/** One request, whole. @throws {Problem} not-found */
export async function requestPage(
  place: Console,
  {
    staff,
    requestId,
    orderPage = 0,
    message,
    status = 200,
  }: {
    staff: Staff;
    requestId: string;
    orderPage?: number;
    message?: MessageName | undefined;
    status?: number;
  },
): Promise<HttpAnswer> {
  const { table, profile } = place;
  const request = await loadRequest(table, requestId);
  if (!request) throw new Problem('not-found');
  const [orders, notices, receipt] = await Promise.all([
    listOrders(table, requestId),
    listNotices(table, requestId),
    readReceipt(table, requestId),
  ]);
  const orderPages = Math.max(1, Math.ceil(orders.length / pageSize));
  const shown = Math.min(orderPage, orderPages - 1);
  const head = headOf(request);
  const day = today(place);
  const page: RequestPage = {
    company: profile.name,
    staff,
    request,
    ball: ballOf(head),
    daysLeft: isEnded(head) ? null : daysFrom(day, head.dueOn),
    today: day,
    timeZone: profile.timeZone,
    summary: summariseOrders(orders),
    orders: orders.slice(shown * pageSize, (shown + 1) * pageSize).map(orderRow),
    orderPage: shown,
    orderPages,
    // A claim that was given back stands at the beginning of time; it was not sent.
    notices: notices.filter(({ at }) => at > '1971'),
    receipt: receipt ? { addenda: receipt.addenda.length } : null,
    actions: actionsFor(request),
    denialReasons: profile.denialReasons,
    message: message ? messages[message] : undefined,
  };
  return html(renderRequest(page), status);
}

function orderRow({ recipientName, recipientKind, events }: Order): OrderRow {
  const failure = events.findLast((event) => event.type === 'OrderFailed');
  return {
    recipientName,
    recipientKind,
    state: foldOrder(events),
    attempts: events.filter(({ type }) => type === 'OrderSent' || type === 'OrderFailed').length,
    lastFailure: failure?.reason,
  };
}
