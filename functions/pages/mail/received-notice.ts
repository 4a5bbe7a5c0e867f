import { bundleOf } from '#domain/request.ts';
import { type VerificationNeed, verificationNeed } from '#domain/verification-needs.ts';
import type { AgentAuthority } from '#domain/vocabulary.ts';
import type { Block } from './mail-body.tsx';
import { type Composed, type Frame, noticeFrame, type OfRequest } from './notice-frame.ts';

/**
 * Receipt confirmed, how it goes on, what must be shown, and by when the answer comes (11 CCR 7021(a)).
 * @param authority on what an agent acts, where that is known
 */
export function acknowledgementNotice({
  statusUrl,
  authority = 'signed_permission',
  ...of
}: OfRequest & { statusUrl: string; authority?: AgentAuthority }): Composed {
  const frame = noticeFrame(of);
  const { words, say, compose, rules } = frame;
  const { acknowledgement: own } = words;
  const { received } = of.request;
  const need = verificationNeed({
    law: rules,
    kind: received.kind,
    requester: { role: received.requester ?? 'consumer', authority },
    heldCategories: [],
    profile: of.profile,
    isFollowUp: received.follows !== undefined,
    channel: received.channel,
  });
  const checks = checksIn(frame, need);
  const isChecked = checks.length > 0;
  return compose(own.subject, [
    { text: say(own.lead), says: ['receipt_confirmed'] },
    ...(received.follows?.why === 'appeal_granted' ? [{ text: say(own.appealGranted) }] : []),
    ...together(of, own.together),
    { heading: own.howHeading },
    {
      list: [...(isChecked ? checks : [own.verification.none]), ...own.how[received.kind]],
      says: ['how_processed', 'verification_outline'],
    },
    { text: say(isChecked ? own.when : own.whenUnchecked), says: ['answer_by'] },
    { text: own.free, says: ['free'] },
    { link: { label: own.button, url: statusUrl } },
  ]);
}

/** What the requester will be asked to show, one line each. */
function checksIn({ words, say }: Frame, need: VerificationNeed): string[] {
  const { verification: own } = words.acknowledgement;
  return [
    ...(need.proof === 'none' ? [] : [own[need.proof]]),
    ...(need.inbox === 'required' ? [need.consumerConfirms ? own.consumer : own.code] : []),
    ...(need.points > 0 ? [say(own.points, { points: need.points })] : []),
    ...(need.declaration ? [own.declaration] : []),
  ];
}

/** The numbers of the other requests that were sent together with this one. */
function together({ request }: OfRequest, lead: string): Block[] {
  const others = bundleOf(request).filter((reference) => reference !== request.requestId);
  return others.length > 0 ? [{ text: lead }, { list: others }] : [];
}
