import { Temporal } from 'temporal-polyfill';
import type { CivilDate, Instant } from './vocabulary.ts';

/** The moment at which a clock in the zone shows that day and time; an hour that is skipped counts as the next. */
export function momentOf(
  { day, time }: { day: CivilDate /** `14:30` */; time: string },
  timeZone: string,
): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return local.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' });
}
