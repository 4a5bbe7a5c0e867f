import { receivedOn } from '#domain/deadlines.ts';
import { type Progress, progressOf } from '#domain/progress.ts';
import { mostStatementWords } from '#domain/statement.ts';
import type { Language, RequestKind } from '#domain/vocabulary.ts';
import type { House } from '#functions/wiring.ts';
import { type Flash, StatusPage, type Tried } from '#pages/consumer/status.tsx';
import { document } from '#pages/render.ts';
import { type HttpAnswer, html } from '#platform/http.ts';
import { loadHead, type RequestLog } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';

export interface Showing {
  request: RequestLog;
  language: Language;
  /** What this browser may see; a request joined to somebody else's is not told of that one. */
  opens: readonly string[];
  flash?: Flash;
  /** What was just sent and not taken. */
  tried?: Tried;
}

/** The status page; with what was sent and not taken, where something was wrong with it (422). */
export async function showStatus(
  house: House,
  { request, language, opens, flash = { isLinkSent: false }, tried = {} }: Showing,
): Promise<HttpAnswer> {
  const { profile, clock, table } = house;
  const progress = progressOf({ request, orders: await listOrders(table, request.requestId) });
  return html(
    document(
      <StatusPage
        {...{ profile, language, progress, flash, tried }}
        today={receivedOn(clock.now(), profile.timeZone)}
        mostWords={mostStatementWords}
        kinds={await kindsNear(house, progress, opens)}
      />,
    ),
    Object.keys(tried).length > 0 ? 422 : 200,
  );
}

/** What the requests ask for that belong to this one. */
async function kindsNear(
  { table }: House,
  { together, follows, followUps, mergedInto }: Progress,
  opens: readonly string[],
): Promise<ReadonlyMap<string, RequestKind>> {
  const references = [
    ...together,
    ...(follows ? [follows.reference] : []),
    ...followUps.map(({ reference }) => reference),
    ...(mergedInto && opens.includes(mergedInto) ? [mergedInto] : []),
  ];
  const heads = await Promise.all(references.map((reference) => loadHead(table, reference)));
  return new Map(heads.flatMap((head) => (head ? [[head.requestId, head.kind]] : [])));
}
