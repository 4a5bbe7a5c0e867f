import { isWithdrawn, planGathering } from '#domain/gathering.ts';
import { pagesOf } from '#domain/plan.ts';
import type { Connector } from '#domain/ports.ts';
import type { Recipient } from '#domain/recipient.ts';
import { bundleOf, happened } from '#domain/request.ts';
import { assessmentVerdict } from '#domain/verdicts.ts';
import { addLateRecipients } from '#functions/acts/add-late-recipients.ts';
import { keepAway } from '#functions/acts/keep-away.ts';
import { stayCorrected } from '#functions/acts/keep-corrected.ts';
import { tellRecipients } from '#functions/acts/tell-recipients.ts';
import type { House } from '#functions/wiring.ts';
import { advance, loadRequest, mustLoadRequest, type RequestLog } from '#store/events.ts';
import { listPage } from '#store/orders.ts';

export interface Dispatched {
  verdict: 'more' | 'sent' | 'withdrawn' | 'held';
  gatherSeconds: number;
  /** When to look again whether the copy that was asked for together with this is put together. */
  heldUntil: string;
}

/** How long a deletion waits before it looks again for the copy that must come first. */
const heldSeconds = 3600;

/** Sends one page of orders. Short: it waits for nobody's answer but the company's own systems. */
export async function dispatch(
  house: House,
  connect: (recipient: Recipient) => Connector,
  { requestId, page }: { requestId: string; page: number },
): Promise<Dispatched> {
  const { table, clock, profile, config } = house;
  const seconds = Math.max(1, config.COOLING_OFF_SECONDS ?? heldSeconds);
  const heldUntil = new Date(Date.parse(clock.now()) + seconds * 1000).toISOString();
  const before = await mustLoadRequest(table, requestId);
  const assessed = assessmentVerdict(before);
  // Somebody has come to suspect fraud, or has refused, since the recipients were planned.
  if (assessed === 'denied') return { verdict: 'withdrawn', gatherSeconds: 1, heldUntil };
  if (assessed === 'staff' || (await mustWaitForCopy(house, before)))
    return { verdict: 'held', gatherSeconds: 1, heldUntil };
  const started = await advance(table, requestId, (request) =>
    isWithdrawn(request) || happened(request.events, 'DispatchStarted')
      ? []
      : [{ type: 'DispatchStarted', at: clock.now() }],
  );
  if (isWithdrawn(started)) return { verdict: 'withdrawn', gatherSeconds: 1, heldUntil };
  const isSent = ({ events }: typeof started) =>
    events.some((event) => event.type === 'PageDispatched' && event.page === page);
  if (!isSent(started)) {
    const orders = await listPage(table, requestId, page);
    const told = await tellRecipients({ house, connect, request: started, isReminder: false }, orders);
    // Own systems stand on the first page: what was done to them must last, and is remembered once.
    if (page === 0) {
      await keepAway(house, started);
      await stayCorrected(house, started);
    }
    await advance(table, requestId, (request) =>
      isSent(request) ? [] : [{ type: 'PageDispatched', at: clock.now(), page, ...told }],
    );
  }
  const isLast = page + 1 >= pagesOf(started);
  const isMore = !isLast || (await addLateRecipients(house, started)).isAny;
  const plan = planGathering({
    request: started,
    profile,
    now: clock.now(),
    firstReminderSeconds: config.FIRST_REMINDER_SECONDS,
  });
  return { verdict: isMore ? 'more' : 'sent', gatherSeconds: plan.seconds, heldUntil };
}

/** A copy that was asked for together with a change is put together first, or there would be nothing left to copy. */
async function mustWaitForCopy({ table }: House, request: RequestLog): Promise<boolean> {
  if (happened(request.events, 'DispatchStarted') || isWithdrawn(request)) return false;
  if (request.received.kind !== 'delete' && request.received.kind !== 'correct') return false;
  for (const reference of bundleOf(request)) {
    const other = reference === request.requestId ? undefined : await loadRequest(table, reference);
    if (other?.received.kind !== 'access' && other?.received.kind !== 'shine_the_light') continue;
    const settled = ['PackageAssembled', 'RequestMerged', 'RequestWithdrawn', 'RequestConcluded'] as const;
    if (!settled.some((type) => happened(other.events, type))) return true;
  }
  return false;
}
