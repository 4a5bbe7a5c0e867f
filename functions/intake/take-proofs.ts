import { createHash } from 'node:crypto';
import { tidy } from '#domain/form-fields.ts';
import { type ProofFault, type ProofType, proofsLeft } from '#domain/proof.ts';
import { bundleOf, type RequestEvent } from '#domain/request.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import { showStatus } from '#functions/acts/show-status.tsx';
import { type House, wireWorkflow } from '#functions/wiring.ts';
import { type HttpAnswer, seeOther, uploadedFiles } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { advance, loadRequest } from '#store/events.ts';
import { sealField, unsealField } from '#store/sealed.ts';
import type { Acting } from './acting.ts';
import { inspectProof } from './inspect-proof.ts';

interface Paper {
  mediaType: ProofType;
  name: string;
  bytes: Buffer;
  /** SHA-256 of the file (base64url). */
  digest: string;
}

/**
 * Takes the papers that show that an agent or a parent may act. All of what was sent, or nothing: a file that is not
 * what it should be is named, with what to do about it. One sending serves every request that was sent together.
 */
export async function takeProofs(house: House, acting: Acting): Promise<HttpAnswer> {
  const { request, event, page } = acting;
  const left = proofsLeft(request);
  if (left === 0) return seeOther(`${page}?done=no_proof`);
  const refuse = (fault: ProofFault, name = '') =>
    showStatus(house, { ...acting, tried: { proof: { fault, name } } });
  const files = await uploadedFiles(event, 'file').catch((fault: unknown) => {
    if (fault instanceof Problem && fault.problem === 'too-large') return 'too_large' as const;
    throw fault;
  });
  if (files === 'too_large') return refuse(files);
  const sent = files.filter(({ bytes }) => bytes.length > 0);
  if (sent.length === 0) return refuse('missing');
  if (sent.length > left) return refuse('too_many');
  const papers: Paper[] = [];
  for (const { name: given, bytes } of sent) {
    const name = tidy(given).slice(-100);
    const judged = inspectProof(bytes);
    if ('fault' in judged) return refuse(judged.fault, name);
    const digest = createHash('sha256').update(bytes).digest('base64url');
    papers.push({ mediaType: judged.mediaType, name, bytes, digest });
  }
  for (const each of bundleOf(request)) await keep(house, each, papers);
  return seeOther(`${page}?done=proof`);
}

async function keep(house: House, requestId: string, papers: readonly Paper[]): Promise<void> {
  const request = await loadRequest(house.table, requestId);
  if (!request || proofsLeft(request) === 0) return;
  for (const paper of papers)
    await advance(house.table, requestId, async (current): Promise<RequestEvent[]> => {
      const known = current.events.flatMap((event) => (event.type === 'ProofReceived' ? [event] : []));
      // The same file again is the same paper.
      if (known.some(({ digest }) => digest === paper.digest) || proofsLeft(current) === 0) return [];
      const proof = await sealAtFreePlace(house, requestId, { paper, from: known.length + 1 });
      const { mediaType, digest, bytes } = paper;
      return proof === undefined
        ? []
        : [{ type: 'ProofReceived', at: house.clock.now(), proof, mediaType, bytes: bytes.length, digest }];
    });
  await settleVerification(house, wireWorkflow(house), requestId);
}

/** What is sealed first at a place stays there, so whoever finds another's paper goes on to the next one. */
async function sealAtFreePlace(
  house: House,
  requestId: string,
  { paper, from }: { paper: Paper; from: number },
): Promise<number | undefined> {
  const { mediaType, name, bytes } = paper;
  const text = JSON.stringify({ mediaType, name, base64: bytes.toString('base64') });
  for (let place = from; place < from + 8; place++) {
    const field = `proof-${place}` as const;
    if (!(await sealField(house, { requestId, field, text }))) return undefined;
    if ((await unsealField(house, requestId, field)) === text) return place;
  }
  return undefined;
}
