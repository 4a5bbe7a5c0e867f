import type { IdentifierType } from '#domain/identifier.ts';
import { missingOf } from '#domain/needs-met.ts';
import { bundleOf, type EventOf, lastOf, type RequestEvent } from '#domain/request.ts';
import { isUndecided, verificationVerdict } from '#domain/verdicts.ts';
import { settleVerification } from '#functions/acts/settle-verification.ts';
import { advance, appendEvents, type RequestLog } from '#store/events.ts';
import { unsealDraft } from '#store/sealed.ts';
import type { Console } from './console.ts';
import { pointsToCount } from './consumer-view.ts';
import { type ActResult, chosen, type Doing } from './doing.ts';

const methods = ['call_back', 'code_by_post', 'documents', 'in_person'] as const;

/**
 * Makes sure of who it is without the code. A field that is contested never counts (11 CCR 7060(h)). What was shown
 * counts for every request that was sent together with this one, each by its own measure.
 */
export async function verifyByHand({ place, request, offered, by, form }: Doing): Promise<ActResult> {
  const { verify } = offered;
  if (!verify || verify.recordsFound === 0) return 'not-now';
  const { requestId } = request;
  const method = chosen(form['method'], methods);
  const { counting } = pointsToCount(await unsealDraft(place, requestId));
  const agreed = counting.filter((type) => form[`agrees_${type}`] === 'yes');
  const faults: Record<string, string> = {};
  if (!method) faults['method'] = 'Say how you made sure.';
  if (agreed.length < verify.need.points)
    faults['points'] =
      `At least ${verify.need.points} must agree with what is on file; you ticked ${agreed.length}.`;
  if (!method || Object.keys(faults).length > 0) return { faults };
  const at = place.clock.now();
  await appendEvents(place.table, request, [
    { type: 'IdentityConfirmed', at, by, method, points: agreed.length },
  ]);
  for (const other of bundleOf(request).filter((one) => one !== requestId))
    await confirmAlso(place, other, {
      agreed,
      confirmed: { type: 'IdentityConfirmed', at, by, method, points: 0 },
    });
  return settled(place, requestId);
}

async function confirmAlso(
  place: Console,
  requestId: string,
  { agreed, confirmed }: { agreed: readonly IdentifierType[]; confirmed: EventOf<'IdentityConfirmed'> },
): Promise<void> {
  const { counting } = pointsToCount(await unsealDraft(place, requestId));
  const points = agreed.filter((type) => counting.includes(type)).length;
  await advance(place.table, requestId, (request): RequestEvent[] =>
    isServed(request, points) ? [{ ...confirmed, points }] : [],
  );
  await settleVerification(place, place.workflow, requestId);
}

function isServed(request: RequestLog, points: number): boolean {
  const need = lastOf(request.events, 'VerificationStarted')?.need;
  return (
    need !== undefined &&
    !verificationVerdict(request) &&
    !isUndecided(request) &&
    missingOf(request).includes('code') &&
    points >= need.points
  );
}

/** A declaration that was signed on paper. Whose name it bears stands in the log as a keyed hash. */
export async function declareOnPaper({ place, request, offered, form }: Doing): Promise<ActResult> {
  if (!offered.declare) return 'not-now';
  const name = form['name']?.trim() ?? '';
  if (name === '') return { faults: { name: 'Write the name that is signed.' } };
  const digest = await place.lookup.macOf('declaration', `paper:${name}`);
  await appendEvents(place.table, request, [{ type: 'DeclarationSigned', at: place.clock.now(), digest }]);
  return settled(place, request.requestId);
}

/** After a piece of evidence: is it enough by now? */
export async function settled(place: Console, requestId: string): Promise<ActResult> {
  const verdict = await settleVerification(place, place.workflow, requestId);
  if (!verdict) return { done: 'evidence' };
  return { done: verdict === 'verified' ? 'verified' : 'settled' };
}
