import type { Decision } from '#domain/decision.ts';
import type { EventOf, KeptCategory } from '#domain/request.ts';
import { wakeWhoWaits } from '#functions/acts/wake-who-waits.ts';
import type { ActionsOffered } from '#pages/console/actions-offered.ts';
import type { RequestLog } from '#store/events.ts';
import type { Console } from './console.ts';
import type { DoneName } from './messages.ts';

/** What an act is given: the request as its form saw it, and what the state allows. */
export interface Doing {
  place: Console;
  request: RequestLog;
  offered: ActionsOffered;
  /** The member of staff. */
  by: string;
  form: Readonly<Record<string, string>>;
}

/** Field by field, what must be changed before it can be done. */
export interface Faulty {
  faults: Record<string, string>;
}

export type ActResult = { done: DoneName } | Faulty | 'not-now';

/** What is decided, before it has a time and a name. `kept`: what rules keep that apply after all. */
export interface Decided {
  staff: Pick<EventOf<'StaffDecided'>, 'verdict' | 'reason' | 'denial' | 'keep' | 'deletesInstead'>;
  decisions: Decision[];
  kept?: KeptCategory[];
}

/** One act. It writes events first and tells the workflow after. @throws {Stale} when somebody wrote first */
export type Act = (doing: Doing) => Promise<ActResult>;

/** Brings the workflow what was written last; false when nobody waits for it (yet). */
export async function tell({ table, workflow }: Console, request: RequestLog): Promise<boolean> {
  const last = request.events.at(-1);
  if (last?.type === 'RequestResumed') {
    await workflow.start(request.requestId, last.generation);
    return true;
  }
  return wakeWhoWaits({ table, workflow }, request);
}

/** The chosen one of a few; undefined when what was sent is none of them. */
export function chosen<T extends string>(text: string | undefined, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === text);
}
