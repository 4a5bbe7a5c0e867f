import { readOwnReceipt } from '#keys/receipt-jws.ts';
import { renderReceipt } from '#pages/console/receipt.tsx';
import { type HttpAnswer, html, securityHeaders } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { readReceipt } from '#store/receipts.ts';
import type { Console, Staff } from './console.ts';

export const receiptForms = ['receipt', 'receipt.json', 'receipt.jws'] as const;
export type ReceiptForm = (typeof receiptForms)[number];

/** The receipt to print, as JSON, or as it was signed. @throws {Problem} not-found, also while there is none yet */
export async function receiptAnswer(
  { table, profile }: Console,
  { staff, requestId, form }: { staff: Staff; requestId: string; form: ReceiptForm },
): Promise<HttpAnswer> {
  const kept = await readReceipt(table, requestId);
  if (!kept) throw new Problem('not-found');
  const receipt = readOwnReceipt(kept.jws);
  switch (form) {
    case 'receipt':
      return html(renderReceipt({ company: profile.name, staff, receipt, timeZone: profile.timeZone }));
    case 'receipt.json':
      return download(`${JSON.stringify(receipt, null, 2)}\n`, {
        type: 'application/json',
        name: `receipt-${receipt.jti}.json`,
      });
    case 'receipt.jws':
      return download(kept.jws, { type: 'application/jose', name: `receipt-${receipt.jti}.jws` });
    default:
      return form satisfies never;
  }
}

function download(body: string, { type, name }: { type: string; name: string }): HttpAnswer {
  const disposition = `attachment; filename="${name}"`;
  return {
    statusCode: 200,
    body,
    headers: { ...securityHeaders, 'content-type': type, 'content-disposition': disposition },
  };
}
