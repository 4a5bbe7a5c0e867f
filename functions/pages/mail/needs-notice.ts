import { addCalendarDays } from '#domain/deadlines.ts';
import { type Missing, missingOf } from '#domain/needs-met.ts';
import { lastOf } from '#domain/request.ts';
import { noNeed, type VerificationNeed } from '#domain/verification-needs.ts';
import { recordMonths } from '#law/for-everybody.ts';
import { type Composed, type Frame, noticeFrame, type OfRequest } from './notice-frame.ts';

/**
 * What the requester must still show: what, why, by when, that it is used for nothing else and costs nothing
 * (11 CCR 7060, 7063).
 */
export function needsNotice({ statusUrl, ...of }: OfRequest & { statusUrl: string }): Composed {
  const frame = noticeFrame(of);
  const { words, say, compose } = frame;
  const { needs: own } = words;
  const { need, missing } = needOf(of);
  const isAsked = missing.some((one) => one !== 'proof_judged');
  return compose(own.subject, [
    { text: say(isAsked ? own.lead : own.leadNothing) },
    { list: itemsIn(frame, need, missing), says: ['what_is_needed'] },
    ...(need.consumerConfirms ? [{ text: own.agentChoice, says: ['agent_choice' as const] }] : []),
    { heading: own.whyHeading },
    { text: need.declaration ? own.whyDeclaration : own.why, says: ['why_needed'] },
    {
      text: need.declaration ? say(own.useDeclaration, { months: recordMonths.value }) : own.use,
      says: ['used_only_for_that'],
    },
    { text: own.free, says: ['free'] },
    { text: deadline(frame, of, missing), says: ['deadline'] },
    { text: say(own.clock), says: ['clock_runs'] },
    { link: { label: own.button, url: statusUrl } },
    { text: own.otherWay },
  ]);
}

/** What was asked for did not come yet. */
export function verificationReminder({ codeUrl, ...of }: OfRequest & { codeUrl: string }): Composed {
  const frame = noticeFrame(of);
  const { words, say, compose } = frame;
  const { reminder: own, needs } = words;
  const { need, missing } = needOf(of);
  const isCodeMissing = missing.includes('code') || missing.length === 0;
  return compose(own.subject, [
    { text: say(own.lead) },
    { list: itemsIn(frame, need, missing.length > 0 ? missing : ['code']) },
    ...(isCodeMissing ? [{ text: own.newCode }] : []),
    { text: own.unchanged },
    { text: deadline(frame, of, missing) },
    { link: { label: own.button, url: codeUrl } },
    { text: isCodeMissing ? own.noAccess : needs.otherWay },
  ]);
}

function needOf({ request }: OfRequest): { need: VerificationNeed; missing: Missing[] } {
  return {
    need: lastOf(request.events, 'VerificationStarted')?.need ?? noNeed,
    missing: missingOf(request),
  };
}

/** One line for each thing that is missing, and what happens without the requester's doing. */
function itemsIn({ words, say }: Frame, need: VerificationNeed, missing: readonly Missing[]): string[] {
  const { items } = words.needs;
  const proof = need.proof === 'none' ? [] : [items[need.proof]];
  const lineOf: Record<Missing, string[]> = {
    code: [need.consumerConfirms ? items.consumer : items.code],
    declaration: [items.declaration],
    proof,
    proof_judged: [items.proof_judged],
  };
  const points = need.points > 0 ? [say(items.points, { points: need.points })] : [];
  return [...missing.flatMap((one) => lineOf[one]), ...points];
}

/** By when, and what becomes of the request if nothing comes: a copy that lacks only the statement tells the kinds. */
function deadline(
  { words, say, day }: Frame,
  { profile, request: { received } }: OfRequest,
  missing: readonly Missing[],
): string {
  const { needs: own } = words;
  const closes = day(addCalendarDays(received.receivedOn, profile.verification.closeAfterDays));
  const getsKinds =
    received.kind === 'access' && missing.length > 0 && missing.every((one) => one === 'declaration');
  return say(getsKinds ? own.deadlineCopy : own.deadline, { closes });
}
