import { progressOf } from '#domain/progress.ts';
import { parseReference } from '#domain/reference.ts';
import type { CodeOutcome } from '#pages/consumer/code-form.tsx';
import { FaultPage } from '#pages/consumer/fault.tsx';
import { SentPage } from '#pages/consumer/sent.tsx';
import { type Flash, GatePage, StatusPage } from '#pages/consumer/status.tsx';
import { pathIn } from '#pages/layout.tsx';
import { document } from '#pages/render.ts';
import { type HttpAnswer, html } from '#platform/http.ts';
import { loadRequest } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';
import { readVerification } from '#store/verification.ts';
import type { Asked } from './asked.ts';
import { mayOpen } from './session.ts';

const codeOutcomes: readonly CodeOutcome[] = ['accepted', 'wrong', 'locked', 'expired', 'not_waiting'];
const ends = ['withdrawn', 'too_late'] as const;

/** `/requests/{reference}` and `/requests/{reference}/sent`. */
export async function statusPages(asked: Asked): Promise<HttpAnswer | undefined> {
  const { house, event, method, language, path } = asked;
  const { profile, table } = house;
  const [, written, isSent] = /^\/requests\/([^/]+)(\/sent)?$/.exec(path) ?? [];
  if (written === undefined || method !== 'GET') return undefined;
  const reference = parseReference(written);
  if (!reference) return html(document(<FaultPage {...{ profile, language }} fault="notFound" />), 404);
  const query = event.queryStringParameters ?? {};
  const resend = query['resend'];
  const flash: Flash = {
    code:
      codeOutcomes.find((one) => one === query['code']) ??
      (resend === 'sent' || resend === 'no_more' || resend === 'not_waiting' ? resend : undefined),
    withdraw: ends.find((one) => one === query['withdraw']),
    isLinkSent: query['link'] === 'sent',
  };
  const stopped = ends.find((one) => one === query['stopped']);
  const request = (await mayOpen(asked, reference)) ? await loadRequest(table, reference) : undefined;
  if (!request) {
    // Whether there is such a request is nobody's business: a code that was refused says the same for both.
    const shown: Flash = {
      ...flash,
      code: flash.code && flash.code !== 'sent' ? 'no' : flash.code && 'again',
    };
    return html(document(<GatePage {...{ profile, language, reference, stopped }} flash={shown} />));
  }
  const progress = progressOf({ request, orders: await listOrders(table, reference) });
  if (isSent) {
    const statusUrl = `${house.config.PUBLIC_URL}${pathIn(language, `/requests/${reference}`)}`;
    return html(
      document(
        <SentPage
          {...{ profile, language, request, statusUrl }}
          isWaiting={progress.heading === 'received' || progress.isWaitingForCode}
        />,
      ),
    );
  }
  const triesLeft =
    flash.code === 'wrong' ? (await readVerification(table, reference))?.triesLeft : undefined;
  return html(document(<StatusPage {...{ profile, language, progress }} flash={{ ...flash, triesLeft }} />));
}
