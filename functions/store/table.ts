import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The main table and how to speak to it. Every module of this room takes one as its first argument. */
export interface Table {
  client: DynamoDBDocumentClient;
  name: string;
}

/** Opens a table. One client for all: two tries more on faults, five seconds for each call. */
export function openTable(name: string): Table {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000 },
  });
  return {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name,
  };
}

/** The only place where keys of the single table are made. `pk`/`sk`; the index `byDue` has `gsi1pk`/`gsi1sk`. */
export const keys = {
  event: (requestId: string, sequence: number) => ({
    pk: `REQ#${requestId}`,
    sk: `EVENT#${String(sequence).padStart(6, '0')}`,
  }),
  head: (requestId: string) => ({ pk: `REQ#${requestId}`, sk: 'HEAD' }),
  sealed: (requestId: string, field: string) => ({ pk: `REQ#${requestId}`, sk: `SEALED#${field}` }),
  verification: (requestId: string) => ({ pk: `REQ#${requestId}`, sk: 'VERIFICATION' }),
  waiting: (requestId: string, step: string) => ({ pk: `REQ#${requestId}`, sk: `WAITING#${step}` }),
  order: (requestId: string, page: number, position: number) => ({
    pk: `REQ#${requestId}`,
    sk: `ORDER#${String(page).padStart(4, '0')}#${String(position).padStart(3, '0')}`,
  }),
  progress: (requestId: string, page: number) => ({
    pk: `REQ#${requestId}`,
    sk: `PROGRESS#${String(page).padStart(4, '0')}`,
  }),
  receipt: (requestId: string) => ({ pk: `REQ#${requestId}`, sk: 'RECEIPT' }),
  notice: (requestId: string, notice: string) => ({ pk: `REQ#${requestId}`, sk: `NOTICE#${notice}` }),
  recipient: (recipientId: string) => ({ pk: `RECIPIENT#${recipientId}`, sk: 'RECIPIENT' }),
  disclosure: (personKey: string, recipientId: string, disclosedOn: string) => ({
    pk: `PERSON#${personKey}`,
    sk: `DISCLOSURE#${recipientId}#${disclosedOn}`,
  }),
  personRequest: (personKey: string, receivedOn: string, reference: string) => ({
    pk: `PERSON#${personKey}`,
    sk: `REQUEST#${receivedOn}#${reference}`,
  }),
  mail: (mailId: string) => ({ pk: `MAIL#${mailId}`, sk: 'MAIL' }),
  mailWords: (mailId: string) => ({ pk: `MAIL#${mailId}`, sk: 'WORDS' }),
  deniedCorrection: (personKey: string, mac: string) => ({
    pk: `PERSON#${personKey}`,
    sk: `DENIED#${mac}`,
  }),
  standing: (personKey: string) => ({ pk: `SUPPRESS#${personKey}`, sk: 'STANDING' }),
  cameBack: (personKey: string) => ({ pk: `SUPPRESS#${personKey}`, sk: 'CAMEBACK' }),
  suppressedBy: (reference: string, list: string) => ({ pk: `REQ#${reference}`, sk: `SUPPRESSED#${list}` }),
  draft: (draftId: string) => ({ pk: `DRAFT#${draftId}`, sk: 'DRAFT' }),
  link: (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' }),
  session: (hash: string) => ({ pk: `SESSION#${hash}`, sk: 'SESSION' }),
  seen: (scope: string, id: string) => ({ pk: `SEEN#${scope}#${id}`, sk: 'SEEN' }),
} as const;

/** True for the answer of a condition that did not hold: somebody was there first. */
export function isConditionFault(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'ConditionalCheckFailedException';
}
