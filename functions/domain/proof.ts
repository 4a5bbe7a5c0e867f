import { happened, type PrivacyRequest } from './request.ts';
import { verificationVerdict } from './verdicts.ts';

/** How many papers one request takes. */
export const mostProofs = 5;

/** How many papers may still be sent: none where nobody acts for another, or once they were judged. */
export function proofsLeft(request: Pick<PrivacyRequest, 'events' | 'received'>): number {
  const { events, received } = request;
  const isOver = verificationVerdict(request) !== undefined || happened(events, 'ProofJudged') !== undefined;
  if ((received.requester ?? 'consumer') === 'consumer' || isOver) return 0;
  const need = events.findLast((event) => event.type === 'VerificationStarted')?.need;
  if (need?.proof === 'none') return 0;
  return Math.max(0, mostProofs - events.filter(({ type }) => type === 'ProofReceived').length);
}

/** What a paper may be: no other kind of file is looked at. */
export const proofTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type ProofType = (typeof proofTypes)[number];

/** Why a file is not taken. */
export const proofFaults = [
  'missing',
  'too_many',
  'too_large',
  'wrong_type',
  'not_whole',
  'active',
  'locked',
  'too_big_picture',
] as const;
export type ProofFault = (typeof proofFaults)[number];
