import { parseReference } from '#domain/reference.ts';
import { happened } from '#domain/request.ts';
import { wireSigners } from '#functions/wiring.ts';
import { readOwnAddendum, readOwnReceipt, verifyReceipt } from '#keys/receipt-jws.ts';
import { ReceiptPage, VerifyPage } from '#pages/consumer/receipt.tsx';
import { pathIn } from '#pages/layout.tsx';
import { document } from '#pages/render.ts';
import { formBody, type HttpAnswer, html, json, securityHeaders, seeOther } from '#platform/http.ts';
import { loadRequest } from '#store/events.ts';
import { readReceipt } from '#store/receipts.ts';
import type { Asked } from './asked.ts';
import { mayOpen } from './session.ts';

/** `/requests/{reference}/receipt` to read, as JWS and as JSON; `/verify` for anyone. */
export async function receiptPages(asked: Asked): Promise<HttpAnswer | undefined> {
  const { house, method, language, path } = asked;
  const { profile } = house;
  if (path === '/verify') return verify(asked);
  const [, written, form] = /^\/requests\/([^/]+)\/receipt(\.jws|\.json)?$/.exec(path) ?? [];
  if (written === undefined || method !== 'GET') return undefined;
  const reference = parseReference(written);
  if (!reference) return undefined;
  const stored = (await mayRead(asked, reference)) ? await readReceipt(house.table, reference) : undefined;
  if (!stored) return seeOther(pathIn(language, `/requests/${reference}`));
  const receipt = readOwnReceipt(stored.jws);
  const saveAs = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` });
  if (form === '.jws')
    return {
      statusCode: 200,
      body: stored.jws,
      headers: {
        ...securityHeaders,
        'content-type': 'application/jose',
        ...saveAs(`receipt-${reference}.jws`),
      },
    };
  const addenda = stored.addenda.map(readOwnAddendum);
  if (form === '.json')
    return json(
      { jws: stored.jws, receipt, addenda: stored.addenda },
      200,
      saveAs(`receipt-${reference}.json`),
    );
  return html(document(<ReceiptPage {...{ profile, language, receipt, addenda }} />));
}

/** A request that is answered with another one has that one's receipt: it is for who proved an inbox, or may see that one. */
async function mayRead(asked: Asked, reference: string): Promise<boolean> {
  if (!(await mayOpen(asked, reference))) return false;
  const request = await loadRequest(asked.house.table, reference);
  const merged = request && happened(request.events, 'RequestMerged');
  const isProven = request && happened(request.events, 'VerificationSucceeded') !== undefined;
  return merged === undefined || isProven || mayOpen(asked, merged.into);
}

async function verify({ house, event, method, language }: Asked): Promise<HttpAnswer> {
  const { profile, config } = house;
  const keysUrl = `${config.PUBLIC_URL}/.well-known/jwks.json`;
  if (method === 'GET') return html(document(<VerifyPage {...{ profile, language, keysUrl }} given="" />));
  const given = (formBody(event)['receipt'] ?? '').trim();
  if (given === '')
    return html(document(<VerifyPage {...{ profile, language, keysUrl }} given="" result="missing" />), 422);
  const checked = await verifyReceipt(jwsIn(given), {
    keys: [await wireSigners(house).receipts.publicJwk()],
  });
  return html(
    document(
      <VerifyPage
        {...{ profile, language, keysUrl, given }}
        result={checked.valid ? checked : { valid: false }}
      />,
    ),
  );
}

/** The receipt itself, from a pasted line or from a whole JSON download. */
function jwsIn(given: string): string {
  if (!given.startsWith('{')) return given.replace(/\s+/g, '');
  try {
    const { jws } = JSON.parse(given) as { jws?: unknown };
    return typeof jws === 'string' ? jws : '';
  } catch {
    return '';
  }
}
