import * as z from 'zod';
import { happened } from '#domain/request.ts';
import { type HttpAnswer, securityHeaders } from '#platform/http.ts';
import { log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { loadRequest } from '#store/events.ts';
import { unsealField } from '#store/sealed.ts';
import type { Console } from './console.ts';

const stored = z.object({ mediaType: z.string(), base64: z.base64() });

/** How a file is called here; the name it came with is a stranger's words. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/**
 * A proof that a stranger uploaded, only ever as a file to save: no type that a browser would show, no script, no
 * origin.
 * @throws {Problem} not-found, also when its key is shredded
 */
export async function proofFile(
  place: Console,
  { requestId, proof }: { requestId: string; proof: number },
): Promise<HttpAnswer> {
  const request = await loadRequest(place.table, requestId);
  if (!request || !happened(request.events, 'ProofReceived')) throw new Problem('not-found');
  const text = await unsealField(place, requestId, `proof-${proof}`);
  if (text === undefined) throw new Problem('not-found');
  const { mediaType, base64 } = stored.parse(JSON.parse(text));
  log('CONSOLE_REVEALED', { requestId });
  const ending = endings[mediaType] ?? 'bin';
  return {
    statusCode: 200,
    body: base64,
    isBase64Encoded: true,
    headers: {
      ...securityHeaders,
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="proof-${proof}-${requestId}.${ending}"`,
    },
  };
}
