import { createHash } from 'node:crypto';
import { receivedOn } from '#domain/deadlines.ts';
import { tidy } from '#domain/form-fields.ts';
import { isOtherName, normalise } from '#domain/identifier.ts';
import { missingOf } from '#domain/needs-met.ts';
import { bundleOf, happened, type RequestDraft } from '#domain/request.ts';
import { keptUntil } from '#functions/acts/kept-until.ts';
import { consumerOf } from '#functions/acts/match.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import { showStatus } from '#functions/acts/show-status.tsx';
import { type House, wireWorkflow } from '#functions/wiring.ts';
import type { DeclareFault } from '#pages/consumer/need-forms.tsx';
import { wordsFor } from '#pages/words/words.ts';
import { formBody, type HttpAnswer, seeOther } from '#platform/http.ts';
import { advance, loadRequest } from '#store/events.ts';
import { sealKept } from '#store/sealed.ts';
import type { Acting } from './acting.ts';

/**
 * Signs the declaration under penalty of perjury (11 CCR 7062(c)). What was signed, by whom and when is kept with the
 * record; the log holds its digest. It serves every request that was sent together and still lacks it.
 */
export async function declare(house: House, acting: Acting): Promise<HttpAnswer> {
  const { request, language, event, page } = acting;
  const consumer = await consumerOf(house, request.requestId);
  if (!consumer || !missingOf(request).includes('declaration')) return seeOther(page);
  const fields = formBody(event);
  const name = tidy(fields['signature'] ?? '');
  const faults = faultsOf(consumer.draft, { name, isTicked: fields['true'] === 'yes' });
  if (faults.length > 0) return showStatus(house, { ...acting, tried: { declare: { name, faults } } });
  const at = house.clock.now();
  const role = request.received.requester ?? 'consumer';
  const text = JSON.stringify({
    sentence: wordsFor(language).declare.sentence[role],
    name,
    signedOn: receivedOn(at, house.profile.timeZone),
    at,
  });
  for (const each of bundleOf(request)) await sign(house, each, { text, at });
  return seeOther(`${page}?done=declared`);
}

function faultsOf(
  { requester, identifiers }: RequestDraft,
  { name, isTicked }: { name: string; isTicked: boolean },
): DeclareFault[] {
  const faults: DeclareFault[] = [];
  const claimed =
    requester.role === 'consumer' ? identifiers.find(({ type }) => type === 'name')?.value : requester.name;
  if (normalise({ type: 'name', value: name }) === '') faults.push('name_missing');
  else if (claimed && isOtherName(claimed, name)) faults.push('name_differs');
  if (!isTicked) faults.push('tick_missing');
  return faults;
}

async function sign(
  house: House,
  requestId: string,
  { text, at }: { text: string; at: string },
): Promise<void> {
  const { table } = house;
  const request = await loadRequest(table, requestId);
  if (!request || !missingOf(request).includes('declaration')) return;
  await sealKept(house, { requestId, field: 'declaration', text, until: keptUntil(at) });
  const digest = createHash('sha256').update(text).digest('base64url');
  await advance(table, requestId, ({ events }) =>
    happened(events, 'DeclarationSigned') ? [] : [{ type: 'DeclarationSigned', at, digest }],
  );
  await settleVerification(house, wireWorkflow(house), requestId);
}
