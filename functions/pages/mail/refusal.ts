import { lastOf, type PrivacyRequest } from '#domain/request.ts';
import { type EndingOf, followUpOf } from './ending.ts';
import type { Block } from './mail-body.tsx';

/** Why it was not done, that nothing was changed, and what is done all the same. */
export function refusedBlocks(ending: EndingOf): Block[] {
  const { frame, of, says } = ending;
  const { next: own } = frame.words;
  return [
    { heading: own.reasonHeading },
    { text: own.reasons[of.request.reason ?? 'other'], says: ['reasons', 'written_reasons'] },
    ...(says('nothing_changed') ? [{ text: own.changedNothing, says: ['nothing_changed' as const] }] : []),
    ...(says('opt_out_applied')
      ? [{ text: own.optOutApplied, says: ['opt_out_applied' as const] }, ...numberBlocks(ending)]
      : []),
  ];
}

/** The number under which it goes on, where something follows. */
export function numberBlocks(ending: EndingOf): Block[] {
  const followUp = followUpOf(ending);
  const { words, say } = ending.frame;
  return followUp ? [{ text: say(words.next.ownNumber, { followUp }) }] : [];
}

/** An opt-out or a limit that was refused: for fraud only, and then why (11 CCR 7026(e), 7027(f)). */
export function optOutRefusedBlocks(ending: EndingOf): Block[] {
  const { frame, of } = ending;
  const { next, endings } = frame.words;
  const isFraud = of.request.reason === 'suspected_fraud';
  return [
    { heading: next.reasonHeading },
    {
      text: isFraud ? endings.optOutRefused.fraud : next.reasons[of.request.reason ?? 'other'],
      says: ['reasons'],
    },
    ...(isFraud ? [{ text: endings.optOutRefused.fraudWhy, says: ['fraud_why' as const] }] : []),
  ];
}

function denialOf({ events }: PrivacyRequest) {
  const decided = lastOf(events, 'StaffDecided')?.denial ?? lastOf(events, 'RequestAssessed')?.denial;
  return decided ?? 'other';
}

/** A correction that was denied: on which ground, what was missing, and what else can be done (11 CCR 7023(f)-(h)). */
export function correctionDeniedBlocks(ending: EndingOf): Block[] {
  const { frame, of, says } = ending;
  const { words } = frame;
  const { correctionDenials, correctionDenied: own } = words.endings;
  const denial = denialOf(of.request);
  const sentPaper = lastOf(of.request.events, 'ProofReceived') !== undefined;
  return [
    { heading: words.next.reasonHeading },
    { text: correctionDenials[denial], says: ['reasons'] },
    ...(says('facts_of_impossibility')
      ? [{ text: own.impossible, says: ['facts_of_impossibility' as const] }]
      : []),
    ...(says('fraud_why') ? [{ text: own.fraud, says: ['fraud_why' as const] }] : []),
    { text: sentPaper ? own.gapSent : own.gapNothing, says: ['documentation_gap'] },
    { text: words.next.changedNothing, says: ['nothing_changed'] },
  ];
}
