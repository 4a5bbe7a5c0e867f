import { planGathering } from '#domain/gathering.ts';
import { foldOrder, isFinished } from '#domain/orders.ts';
import type { Connector } from '#domain/ports.ts';
import type { Recipient } from '#domain/recipient.ts';
import { happened } from '#domain/request.ts';
import { tellRecipients } from '#functions/acts/tell-recipients.ts';
import type { House } from '#functions/wiring.ts';
import { advance, mustLoadRequest } from '#store/events.ts';
import { appendOrderEvent, countAnswer, listOrders } from '#store/orders.ts';

/**
 * Not everybody has answered. Tells those again while there is time; when there is none left, writes down that they
 * never answered, which is what the receipt will say of them.
 */
export async function remind(
  house: House,
  connect: (recipient: Recipient) => Connector,
  requestId: string,
): Promise<{ verdict: 'sent' | 'answered'; gatherSeconds: number }> {
  const { table, clock, profile, config } = house;
  const request = await mustLoadRequest(table, requestId);
  const orders = await listOrders(table, requestId);
  const open = orders.filter(({ events }) => !isFinished(foldOrder(events)));
  // A crash may have come between an answer and its counting.
  for (const order of orders) if (isFinished(foldOrder(order.events))) await countAnswer(table, order);
  if (open.length === 0) return { verdict: 'answered', gatherSeconds: 1 };
  const firstReminderSeconds = config.FIRST_REMINDER_SECONDS;
  const now = clock.now();
  if (planGathering({ request, profile, now, firstReminderSeconds }).isOver) {
    for (const order of open) {
      const after = await appendOrderEvent(table, order, { type: 'AnswerPresumed', at: now });
      await countAnswer(table, after);
    }
    await advance(table, requestId, ({ events }) =>
      happened(events, 'GatheringEnded')
        ? []
        : [{ type: 'GatheringEnded', at: now, unanswered: open.length }],
    );
    return { verdict: 'answered', gatherSeconds: 1 };
  }
  const { sent } = await tellRecipients({ house, connect, request, isReminder: true }, open);
  const after = await advance(table, requestId, ({ events }) => [
    {
      type: 'RecipientsReminded',
      at: now,
      round: events.filter(({ type }) => type === 'RecipientsReminded').length + 1,
      reminded: sent,
    },
  ]);
  const { seconds } = planGathering({ request: after, profile, now: clock.now(), firstReminderSeconds });
  return { verdict: 'sent', gatherSeconds: seconds };
}
