import type { Entry, ExecutionRow, Status } from './journal.ts';

/** One line of an execution's life: what, when and where; never what a payload held. */
export interface HistoryEvent {
  at: number;
  type:
    | 'ExecutionStarted'
    | 'StateEntered'
    | 'StateExited'
    | 'WaitStarted'
    | 'TaskScheduled'
    | 'TaskSubmitted'
    | 'TaskSucceeded'
    | 'TaskFailed'
    | 'TaskTimedOut'
    | 'TaskRetried'
    | 'ExecutionSucceeded'
    | 'ExecutionFailed'
    | 'ExecutionTimedOut'
    | 'ExecutionAborted';
  state?: string;
  attempt?: number;
  error?: string;
  /** When a sleeping state goes on, a retry is due or a task times out. */
  until?: number;
}

const endings = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const satisfies Record<Exclude<Status, 'RUNNING'>, HistoryEvent['type']>;

function eventOf({ kind, at, attempt, body }: Entry): HistoryEvent {
  switch (kind) {
    case 'entered':
      return { at, type: 'StateEntered' };
    case 'sleeping':
      return { at, type: 'WaitStarted', until: body.until };
    case 'scheduled':
      return { at, type: 'TaskScheduled', attempt, until: body.expires };
    case 'submitted':
      return { at, type: 'TaskSubmitted', attempt };
    case 'done':
      if (!('error' in body)) return { at, type: 'TaskSucceeded', attempt };
      return {
        at,
        type: body.error === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed',
        attempt,
        error: body.error,
      };
    case 'retry':
      return { at, type: 'TaskRetried', attempt, error: body.error, until: body.until };
    case 'exited':
      return { at, type: 'StateExited', ...body };
  }
}

export function historyOf(
  { started, status, stopped, error }: ExecutionRow,
  entries: Entry[],
): HistoryEvent[] {
  const events: HistoryEvent[] = [{ at: started, type: 'ExecutionStarted' }];
  let state = '';
  for (const entry of entries) {
    if (entry.kind === 'entered') state = entry.body.state;
    events.push({ ...eventOf(entry), state });
  }
  if (status !== 'RUNNING')
    events.push({ at: stopped ?? started, type: endings[status], ...(error !== null && { error }) });
  return events;
}
