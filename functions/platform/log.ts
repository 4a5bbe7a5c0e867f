/**
 * Every line the product may log, by code. A field that is not listed cannot be logged, so no identifier of a
 * person can get into a log by accident; alarms count codes.
 */
const catalogue = {
  STEP_DONE: 'A step of the workflow ended',
  STEP_FAILED: 'A step of the workflow failed',
  REQUEST_RECEIVED: 'A request was written down',
  REQUEST_PARKED: 'A request waits for staff',
  REQUEST_OVERDUE: 'A request is past its due date',
  WORKFLOW_STARTED: 'A workflow was started or started again',
  ORDER_FAILED: 'An order did not reach its recipient',
  CONFIRMATION_RECORDED: 'A recipient answered',
  CONFIRMATION_REFUSED: 'A callback was not what it claimed to be',
  MAIL_EVENT: 'The mail service reported on a notice',
  CONSOLE_REVEALED: 'A member of staff looked at what a consumer wrote',
  MAIL_RECEIVED: 'A mail came in',
  HTTP_FAILED: 'A page or an endpoint failed',
  RECORD_GONE: 'The record of a request was let go, its time being over',
  RECORDS_SCREENED: 'An importer asked whether records may be taken in',
  IMPORTER_KEY_MADE: 'A key for an importer was made',
  IMPORTER_KEY_REVOKED: 'A key of an importer was revoked',
  CAME_BACK: 'Data of a deleted person came back',
  SWEEP_DONE: 'A sweep ended',
} as const;

export interface LogFields {
  requestId?: string;
  orderId?: string;
  recipientId?: string;
  step?: string;
  verdict?: string;
  /** An error's name, never its message. */
  error?: string;
  route?: string;
  status?: number;
  count?: number;
  milliseconds?: number;
  notice?: string;
}

/** Writes one JSON line to standard output (CloudWatch on AWS). */
export function log(code: keyof typeof catalogue, fields: LogFields = {}): void {
  const {
    requestId,
    orderId,
    recipientId,
    step,
    verdict,
    error,
    route,
    status,
    count,
    milliseconds,
    notice,
  } = fields;
  const line = {
    code,
    message: catalogue[code],
    requestId,
    orderId,
    recipientId,
    step,
    verdict,
    error,
    route,
    status,
    count,
    milliseconds,
    notice,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** An error's name for a log line: the message may quote what somebody typed. */
export function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}
