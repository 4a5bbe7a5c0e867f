import { endOfDay } from './deadlines.ts';
import type { Profile } from './profile.ts';
import type { PrivacyRequest } from './request.ts';
import { dueOnOf, happened } from './request.ts';

const hour = 3_600_000;
/** Waiting for recipients ends this long before the due day does, so that the answer goes out in time. */
const marginHours = 12;

/** When waiting for recipients ends, epoch milliseconds. */
export function gatheringEndsAt(
  request: Pick<PrivacyRequest, 'received' | 'events'>,
  profile: Pick<Profile, 'timeZone'>,
): number {
  return Date.parse(endOfDay(dueOnOf(request), profile.timeZone)) - marginHours * hour;
}

export interface GatheringPlan {
  /** Whole seconds until somebody is reminded, or until waiting ends; at least 1. */
  seconds: number;
  isOver: boolean;
}

/**
 * How long to wait for recipients before the next round. Reminders follow the profile; none goes past the end.
 * @param firstReminderSeconds in place of the profile's, on one machine
 */
export function planGathering({
  request,
  profile,
  now,
  firstReminderSeconds,
}: {
  request: Pick<PrivacyRequest, 'received' | 'events'>;
  profile: Pick<Profile, 'timeZone' | 'reminders'>;
  now: string;
  firstReminderSeconds?: number | undefined;
}): GatheringPlan {
  const left = gatheringEndsAt(request, profile) - Date.parse(now);
  if (left <= 0) return { seconds: 1, isOver: true };
  const rounds = request.events.filter(({ type }) => type === 'RecipientsReminded').length;
  const { firstAfterDays, thenEveryDays, most } = profile.reminders;
  const days = rounds === 0 ? firstAfterDays : thenEveryDays;
  const wanted =
    rounds >= most
      ? left
      : (firstReminderSeconds ?? days * 24 * 3600) * 1000 * (firstReminderSeconds ? 3 ** rounds : 1);
  return { seconds: Math.max(1, Math.ceil(Math.min(left, wanted) / 1000)), isOver: false };
}

/** True when the request was taken back before anybody was told. */
export function isWithdrawn({ events }: Pick<PrivacyRequest, 'events'>): boolean {
  return happened(events, 'RequestWithdrawn') !== undefined;
}
