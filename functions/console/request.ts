import { foldOrder, type Order, pageSize } from '#domain/orders.ts';
import { summariseOrders } from '#domain/receipt.ts';
import type { Filled } from '#pages/console/forms.tsx';
import { type OrderRow, type RequestPage, renderRequest } from '#pages/console/request.tsx';
import { type HttpAnswer, html } from '#platform/http.ts';
import { log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { headOf, loadRequest } from '#store/events.ts';
import { listNotices } from '#store/notices.ts';
import { listOrders } from '#store/orders.ts';
import { readReceipt } from '#store/receipts.ts';
import { actionsFor } from './actions-for.ts';
import type { Console, Staff } from './console.ts';
import { consumerView, statementIn } from './consumer-view.ts';
import { ballOf, daysFrom, isEnded, today } from './list.ts';
import { type MessageName, messages } from './messages.ts';

/** One request, whole. @throws {Problem} not-found */
export async function requestPage(
  place: Console,
  {
    staff,
    requestId,
    orderPage = 0,
    message,
    status = 200,
    filled,
    show = 'masked',
  }: {
    staff: Staff;
    requestId: string;
    orderPage?: number;
    message?: MessageName | undefined;
    status?: number;
    /** A form that lacked something, as it was sent. */
    filled?: Filled;
    show?: 'masked' | 'shown';
  },
): Promise<HttpAnswer> {
  const { table, profile } = place;
  const request = await loadRequest(table, requestId);
  if (!request) throw new Problem('not-found');
  const [orders, notices, receipt, consumer, statement] = await Promise.all([
    listOrders(table, requestId),
    listNotices(table, requestId),
    readReceipt(table, requestId),
    consumerView(place, request, show),
    statementIn(place, request, show),
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
    actions: actionsFor({ request, profile, notices, now: place.clock.now() }),
    denialReasons: profile.denialReasons,
    consumer,
    statement,
    isShown: show === 'shown',
    filled,
    message: message ? messages[message] : undefined,
  };
  return html(renderRequest(page), status);
}

/** What the consumer wrote, for somebody who asked to see it; that somebody did is logged, without a name. */
export function revealedPage(
  place: Console,
  { staff, requestId }: { staff: Staff; requestId: string },
): Promise<HttpAnswer> {
  log('CONSOLE_REVEALED', { requestId });
  return requestPage(place, { staff, requestId, show: 'shown' });
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
