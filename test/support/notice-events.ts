import { assessExceptions } from '#domain/exceptions.ts';
import { pinFor } from '#domain/pinned-law.ts';
import type { PrivacyRequest, RequestEvent } from '#domain/request.ts';
import type { RequestKind } from '#domain/vocabulary.ts';

import { at, later, receivedOn, type Setting } from './notice-cases.ts';

/** What can happen to a request on its way to an ending. */

export const concluded = (
  status: 'fulfilled' | 'denied' | 'revoked' | 'expired',
  reason: PrivacyRequest['reason'] = null,
): RequestEvent => ({ type: 'RequestConcluded', at: later, status, reason, receiptDigest: 'x' });
export const verified: RequestEvent = { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 };
export const assessed: RequestEvent = {
  type: 'RequestAssessed',
  at: later,
  verdict: 'go',
  reason: null,
  because: [],
};
export const failedAs = (reason: NonNullable<PrivacyRequest['reason']>): RequestEvent => ({
  type: 'VerificationFailed',
  at: later,
  reason,
});
export const denied = (
  reason: NonNullable<PrivacyRequest['reason']>,
  denial?: 'likely_accurate' | 'disproportionate' | 'legal_conflict' | 'repeated' | 'suspected_fraud',
): RequestEvent[] => [
  verified,
  {
    type: 'StaffDecided',
    at: later,
    by: 'staff',
    verdict: 'deny',
    reason,
    ...(denial ? { denial } : {}),
  },
  concluded('denied', reason),
];

export function keptBy({ profile, residence }: Setting, kind: RequestKind): RequestEvent[] {
  const { kept } = assessExceptions({
    profile,
    pin: pinFor({ residence, receivedOn, kind, isServed: profile.residences.includes(residence) }),
    kind,
    heldCategories: profile.categories.collected,
    recipients: profile.recipients,
  });
  return kept.map((one) => ({
    type: 'ExceptionApplied',
    at: later,
    kept: one,
  }));
}

export const assembled = (scope: 'specific' | 'categories'): RequestEvent => ({
  type: 'PackageAssembled',
  at: later,
  scope,
  formats: ['html'],
  bytes: 1000,
  pieces: 12,
});

export const followUp = (why: 'appeal_granted' | 'unverified_delete' | 'delete_instead'): RequestEvent => ({
  type: 'FollowUpOpened',
  at: later,
  reference: '2FWA-7K3M-Q9XT',
  why,
});
export const follows = (
  why: 'appeal_granted' | 'hold_released' | 'came_back' | 'unverified_delete' | 'delete_instead',
) => ({
  follows: { reference: 'Q9XT-2FWA-7K3M', why },
});
