import type { NeverDisclosed } from '#law/never-disclosed.ts';
import type { Exemption } from './confirmation.ts';
import type { Identifier, IdentifierType } from './identifier.ts';
import type { OutgoingOrder } from './orders.ts';
import type { Category, ConfirmationGrade, Instant, OrderOutcome } from './vocabulary.ts';

/** What the domain's users need of the world. Adapters implement these; tests may, too. */

export interface Clock {
  now(): Instant;
}

/** A person as one own system knows it. */
export interface OwnRecord {
  system: string;
  recordId: string;
  values: Partial<Record<IdentifierType, string>>;
  categories: Category[];
}

/** One fact of a record. What is never shown comes as its type alone: the value does not leave the store. */
export type OwnPiece = { field: string; category: Category } & (
  | { value: string }
  | { never: NeverDisclosed }
);

/** A record that is the person's own, with every fact in it that the profile names. */
export interface ExportedRecord {
  system: string;
  recordId: string;
  pieces: OwnPiece[];
}

export interface OwnRecords {
  /** Every record in which at least one of these identifiers stands (compared normalised). */
  find(identifiers: readonly Identifier[]): Promise<OwnRecord[]>;
  /** The records of the one person who has these verified identifiers, and nobody else's who shares one of them. */
  export(identifiers: readonly Identifier[]): Promise<ExportedRecord[]>;
}

/** The answer a recipient gave at once, or only that the call arrived. */
export type SendResult =
  | { answered: false }
  | {
      answered: true;
      grade: ConfirmationGrade;
      outcome: OrderOutcome;
      exempted: Exemption[];
      messageId: string;
    };

/** One way to reach recipients: one file in `functions/recipients/` each. */
export interface Connector {
  /**
   * Tells the recipient; safe to call twice for one order.
   * @throws {Transient} when trying again may help; {Refused} when it will not.
   */
  send(outgoing: OutgoingOrder): Promise<SendResult>;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  requestId: string;
  /** Which notice of the request: `final`, `acknowledgement`, `code-1` … Sent as SES tags with the request id. */
  notice: string;
}

export interface Mailer {
  /** @returns the provider's message id. No retry inside: who calls decides. */
  send(mail: Mail): Promise<string>;
}

/** Trying again later may help; `retryAfter` in seconds when the other side said so. */
export class Transient extends Error {
  override readonly name = 'Transient';
  readonly retryAfter: number | undefined;
  constructor(message: string, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(message, { cause: options.cause });
    this.retryAfter = options.retryAfter;
  }
}

/** The other side understood and said no; trying again will not help. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
