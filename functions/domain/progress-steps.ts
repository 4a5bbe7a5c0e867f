import { isAtOnce, isDocument } from './progress-heading.ts';
import { happened, lastOf, type PrivacyRequest } from './request.ts';
import type { Instant } from './vocabulary.ts';

export const stepNames = [
  'received',
  'confirmed',
  'checked',
  'assessed',
  'assembled',
  'looked',
  'stopped',
  'told',
  'done',
] as const;
export type StepName = (typeof stepNames)[number];

export interface ProgressStep {
  name: StepName;
  /** `skipped`: the request ended before this step. */
  state: 'done' | 'current' | 'later' | 'skipped';
  at: Instant | null;
}

/** At most six steps. The first that is not done is the current one, unless the request has ended. */
export function stepsOf(request: PrivacyRequest): ProgressStep[] {
  const { events, received } = request;
  const at = (event: { at: Instant } | undefined) => event?.at ?? null;
  const decided = lastOf(events, 'StaffDecided');
  const assessed = lastOf(events, 'RequestAssessed');
  const isAssessed = decided ?? (assessed?.verdict === 'staff' ? undefined : assessed);
  const proven = events.find((event) => event.type === 'IdentifierVerified' && event.identifier === 'email');
  const verified = happened(events, 'VerificationSucceeded');
  const ends: Record<StepName, Instant | null> = {
    received: received.at,
    confirmed: at(proven) ?? at(verified),
    checked: at(verified),
    assessed: at(isAssessed),
    assembled: at(happened(events, 'PackageAssembled')),
    looked: at(decided),
    stopped: at(isAssessed),
    told: at(happened(events, 'PageDispatched')),
    done: at(happened(events, 'RequestConcluded')),
  };
  const hasEnded = ends.done !== null || happened(events, 'RequestWithdrawn') !== undefined;
  let isCurrentTaken = hasEnded;
  return namesFor(request).map((name) => {
    if (ends[name] !== null) return { name, state: 'done', at: ends[name] };
    if (hasEnded) return { name, state: 'skipped', at: null };
    const state = isCurrentTaken ? 'later' : 'current';
    isCurrentTaken = true;
    return { name, state, at: null };
  });
}

/** The steps that this request goes through: nobody is shown a check that nobody makes. */
function namesFor(request: PrivacyRequest): StepName[] {
  const { kind } = request.received;
  return ['received', ...checksFor(request), ...worksFor(kind), 'done'];
}

function checksFor({ events, received }: PrivacyRequest): StepName[] {
  const need = lastOf(events, 'VerificationStarted')?.need;
  if (received.follows) return [];
  if (!need) return isAtOnce(received.kind) ? [] : ['confirmed', 'checked'];
  const asksNothing = need.level === 'none' && need.proof === 'none';
  if (need.inbox === 'required') return ['confirmed', 'checked'];
  return asksNothing ? [] : ['checked'];
}

function worksFor(kind: PrivacyRequest['received']['kind']): StepName[] {
  if (isAtOnce(kind)) return ['stopped', 'told'];
  if (isDocument(kind)) return ['assembled'];
  return kind === 'appeal' ? ['looked'] : ['assessed', 'told'];
}
