import { receivedOn } from '#domain/deadlines.ts';
import { tidyLines } from '#domain/form-fields.ts';
import { progressOf } from '#domain/progress.ts';
import { keptUntil } from '#domain/records.ts';
import { countWords, mostStatementWords } from '#domain/statement.ts';
import { showStatus } from '#functions/acts/show-status.tsx';
import type { House } from '#functions/wiring.ts';
import { formBody, type HttpAnswer, seeOther } from '#platform/http.ts';
import { advance } from '#store/events.ts';
import { sealKept } from '#store/sealed.ts';
import type { Acting } from './acting.ts';

/** The consumer's own view of a fact that was not corrected: once, and kept with the record (11 CCR 7023(f)(3)). */
export async function addStatement(house: House, acting: Acting): Promise<HttpAnswer> {
  const { table, clock, profile } = house;
  const { request, event, page } = acting;
  const { requestId } = request;
  if (progressOf({ request, orders: [] }).statement !== 'may_add') return seeOther(page);
  const text = tidyLines(formBody(event)['statement'] ?? '');
  const count = countWords(text);
  if (count === 0 || count > mostStatementWords(request.received.receivedOn))
    return showStatus(house, {
      ...acting,
      tried: { statement: { text, count, fault: count === 0 ? 'missing' : 'too_long' } },
    });
  const at = clock.now();
  const today = receivedOn(at, profile.timeZone);
  await sealKept(house, { requestId, field: 'statement', text, until: keptUntil(today) });
  await advance(table, requestId, (current) =>
    progressOf({ request: current, orders: [] }).statement === 'may_add'
      ? [{ type: 'StatementAdded', at, words: count }]
      : [],
  );
  return seeOther(page);
}
