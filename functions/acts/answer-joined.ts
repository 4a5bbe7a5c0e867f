import { normalise } from '#domain/identifier.ts';
import type { Mailer } from '#domain/ports.ts';
import { happened, type PrivacyRequest } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { pathIn } from '#pages/layout.tsx';
import { finalNotice, joinedNotice } from '#pages/mail/notices.tsx';
import { advance, loadRequest } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';
import { keepReceipt, readReceipt } from '#store/receipts.ts';
import { deliverNotice, finalNoticeEvent } from './deliver-notice.ts';
import { forgetConsumer } from './forget-consumer.ts';
import { addressFor, addressGiven, consumerOf } from './match.ts';

/**
 * Ends every request that was joined to this one with an answer of its own. The whole answer goes to the inbox that
 * was proven, and to an agent whose proof was accepted; anybody else is told that the consumer has been answered.
 */
export async function answerJoined(house: House, mailer: Mailer, requestId: string): Promise<void> {
  const main = await loadRequest(house.table, requestId);
  const joined = main?.events.flatMap((event) => (event.type === 'RequestJoined' ? [event.reference] : []));
  if (!main) return;
  for (const reference of joined ?? []) {
    const request = await loadRequest(house.table, reference);
    if (request && !happened(request.events, 'KeyShredded')) await answer(house, mailer, { main, request });
  }
}

async function answer(
  house: House,
  mailer: Mailer,
  { main, request }: { main: PrivacyRequest; request: PrivacyRequest },
): Promise<void> {
  const { table, profile, clock, config } = house;
  const { requestId, received } = request;
  const [consumer, mainConsumer] = await Promise.all([
    consumerOf(house, requestId),
    consumerOf(house, main.requestId),
  ]);
  const to = consumer && addressGiven(consumer.draft);
  const proven = mainConsumer && addressFor(main, mainConsumer);
  const isSameInbox = to !== undefined && proven !== undefined && isOneInbox(to, proven);
  const isAccepted = request.events.some(
    (event) => event.type === 'ProofJudged' && event.verdict === 'accepted',
  );
  const [receipt, orders] = await Promise.all([
    readReceipt(table, main.requestId),
    listOrders(table, main.requestId),
  ]);
  if (receipt) await keepReceipt(table, requestId, receipt.jws);
  const status = `${config.PUBLIC_URL}${pathIn(received.language, `/requests/${requestId}`)}`;
  const answered: PrivacyRequest = { ...main, requestId, received };
  const sent = await deliverNotice(house, mailer, {
    request,
    notice: 'final',
    to,
    compose:
      isSameInbox || isAccepted
        ? (mayRepeat) =>
            finalNotice({
              profile,
              request: answered,
              orders,
              receiptUrl: `${status}/receipt`,
              statusUrl: status,
              appealUrl: `${config.PUBLIC_URL}${pathIn(received.language, `/request/appeal?of=${requestId}`)}`,
              mayRepeat,
            })
        : () => joinedNotice({ profile, request }),
  });
  const concluded = happened(main.events, 'RequestConcluded');
  if (concluded)
    await advance(table, requestId, ({ events }) =>
      happened(events, 'RequestConcluded')
        ? []
        : [{ ...concluded, at: clock.now() }, finalNoticeEvent(sent, clock.now())],
    );
  await forgetConsumer(house, requestId);
}

const isOneInbox = (one: string, other: string) =>
  normalise({ type: 'email', value: one }) === normalise({ type: 'email', value: other });
