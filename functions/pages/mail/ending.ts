import type { Content, Ending } from '#domain/notice-names.ts';
import { endingOf } from '#domain/notices.ts';
import type { Order } from '#domain/orders.ts';
import { type Progress, progressOf } from '#domain/progress.ts';
import type { CivilDate } from '#domain/vocabulary.ts';
import { mustSay } from './dissent.ts';
import { type Frame, noticeFrame, type OfRequest } from './notice-frame.ts';

/** What the last notice of a request is made from. */
export interface FinalOf extends OfRequest {
  orders: readonly Order[];
  /** The page on which to appeal. */
  appealUrl?: string;
  /** Until when a copy of the data can be fetched, and the first day that was asked for (null: all the law gives). */
  copy?: { until: CivilDate; from: CivilDate | null };
  /** The fields that were corrected, by name: never their values. */
  corrected?: readonly string[];
}

/** An ending, with all that its parts are written from. */
export interface EndingOf {
  name: Ending;
  of: FinalOf;
  frame: Frame;
  progress: Progress;
  /** Whether this notice must say that. */
  says: (content: Content) => boolean;
}

export function endingFrom(of: FinalOf): EndingOf {
  const { request, orders } = of;
  const frame = noticeFrame(of);
  const name = endingOf({ request, orders });
  return {
    name,
    of,
    frame,
    progress: progressOf({ request, orders }),
    says: mustSay(frame, { ...of, notice: name }),
  };
}

/** The reference of the request that was opened because of this one. */
export function followUpOf({ of: { request } }: EndingOf): string | undefined {
  return request.events.flatMap((event) => (event.type === 'FollowUpOpened' ? [event.reference] : []))[0];
}
