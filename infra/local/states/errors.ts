/** What a state fails with: `name` is the ASL error name that Retry and Catch look at, `message` the cause. */
export class StateError extends Error {
  /** AWS gives a timed-out task no cause at all; an empty one here means "absent". */
  constructor(name: string, cause = '') {
    super(cause);
    this.name = name;
  }
}

/** The run is over for this process: ended by its clock, stopped from outside, or the house is closing. */
export class RunOver extends Error {}

/** What the service refuses, under the names AWS gives; the SDK turns them back into its own classes. */
export type RefusalName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'StateMachineDoesNotExist'
  | 'TaskDoesNotExist'
  | 'TaskTimedOut'
  | 'UnknownOperationException'
  | 'ValidationException';

export class Refusal extends Error {
  constructor(name: RefusalName, message: string) {
    super(message);
    this.name = name;
  }
}

export const maxPayloadBytes = 262_144;

/** The text of a JSON value; a payload over 256 KiB fails its state, as on AWS. */
export function textOfPayload(value: unknown, of: string): string {
  const text = JSON.stringify(value ?? null);
  if (Buffer.byteLength(text) > maxPayloadBytes)
    throw new StateError(
      'States.DataLimitExceeded',
      `${of} exceeds the maximum number of bytes service limit.`,
    );
  return text;
}
