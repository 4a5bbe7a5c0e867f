import { happened, type PrivacyRequest } from './request.ts';

/** True while an opt-out stands that its sender may take back. Nobody is asked to: they ask (11 CCR 7026(k)). */
export function mayOptIn({
  received,
  status,
  events,
}: Pick<PrivacyRequest, 'received' | 'status' | 'events'>): boolean {
  return received.kind === 'opt_out' && status === 'fulfilled' && !happened(events, 'OptedBackIn');
}
