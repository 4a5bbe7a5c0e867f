import { isWithdrawn, planGathering } from '#domain/gathering.ts';
import type { Connector } from '#domain/ports.ts';
import type { Recipient } from '#domain/recipient.ts';
import { happened } from '#domain/request.ts';
import { tellRecipients } from '#functions/acts/tell-recipients.ts';
import type { House } from '#functions/wiring.ts';
import { advance } from '#store/events.ts';
import { listPage } from '#store/orders.ts';

/** Sends one page of orders. Short: it waits for nobody's answer but the company's own systems. */
export async function dispatch(
  house: House,
  connect: (recipient: Recipient) => Connector,
  { requestId, page }: { requestId: string; page: number },
): Promise<{ verdict: 'more' | 'sent' | 'withdrawn'; gatherSeconds: number }> {
  const { table, clock, profile, config } = house;
  const started = await advance(table, requestId, (request) =>
    isWithdrawn(request) || happened(request.events, 'DispatchStarted')
      ? []
      : [{ type: 'DispatchStarted', at: clock.now() }],
  );
  if (isWithdrawn(started)) return { verdict: 'withdrawn', gatherSeconds: 1 };
  const isSent = ({ events }: typeof started) =>
    events.some((event) => event.type === 'PageDispatched' && event.page === page);
  if (!isSent(started)) {
    const orders = await listPage(table, requestId, page);
    const told = await tellRecipients({ house, connect, request: started, isReminder: false }, orders);
    await advance(table, requestId, (request) =>
      isSent(request) ? [] : [{ type: 'PageDispatched', at: clock.now(), page, ...told }],
    );
  }
  const pages = happened(started.events, 'RecipientSetFrozen')?.pages ?? 0;
  const { seconds } = planGathering({
    request: started,
    profile,
    now: clock.now(),
    firstReminderSeconds: config.FIRST_REMINDER_SECONDS,
  });
  return { verdict: page + 1 < pages ? 'more' : 'sent', gatherSeconds: seconds };
}
