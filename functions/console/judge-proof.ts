import type { RequestEvent } from '#domain/request.ts';
import { appendEvents } from '#store/events.ts';
import { type ActResult, chosen, type Doing } from './doing.ts';
import { settled } from './verify-by-hand.ts';

/** A paper that was read here and lies in a file; nothing of it is stored. */
export const onPaper = 'paper';

/** Accepts or refuses what an agent or a parent handed in, be it uploaded or on paper. */
export async function judgeProof({ place, request, offered, by, form }: Doing): Promise<ActResult> {
  const { proof } = offered;
  if (!proof) return 'not-now';
  const verdict = chosen(form['verdict'], ['accepted', 'refused']);
  const isSeen = proof.proofs.length > 0 || form['paper'] === 'yes';
  const faults: Record<string, string> = {};
  if (!verdict) faults['verdict'] = 'Accept the proof or refuse it.';
  if (!isSeen) faults['paper'] = 'No proof was uploaded. Tick this if you have read it on paper.';
  if (!verdict || !isSeen) return { faults };
  const at = place.clock.now();
  const added: RequestEvent[] = [{ type: 'ProofJudged', at, verdict, by }];
  if (proof.proofs.length === 0)
    added.unshift({ type: 'ProofReceived', at, proof: 1, mediaType: onPaper, bytes: 0, digest: '' });
  await appendEvents(place.table, request, added);
  return settled(place, request.requestId);
}
