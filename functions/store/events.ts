import { createHash } from 'node:crypto';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { unpostedLetters } from '#domain/letters.ts';
import { missingOf } from '#domain/needs-met.ts';
import {
  dueOnOf,
  foldRequest,
  happened,
  isHeld,
  lastOf,
  type PrivacyRequest,
  type RequestEvent,
  requestEvent,
} from '#domain/request.ts';
import { isUndecided } from '#domain/verdicts.ts';
import { requestKind, requestStatus, residence, statusReason } from '#domain/vocabulary.ts';
import { isConditionFault, keys, type Table } from './table.ts';

/** Somebody else wrote to the log since it was read: read again and decide again. */
export class Stale extends Error {
  override readonly name = 'Stale';
}

const storedEvent = z.object({
  sk: z.string(),
  event: requestEvent,
  previous: z.string(),
  digest: z.string(),
});

/** Links an event to the one before it, so that a changed, dropped or swapped entry shows. */
function chain(requestId: string, previous: string, event: RequestEvent): string {
  return createHash('sha256')
    .update(JSON.stringify([requestId, previous, event]))
    .digest('base64url');
}

export interface RequestLog extends PrivacyRequest {
  /** The digest of the last event: whoever knows it can tell whether the log was tampered with. */
  chainHead: string;
}

/**
 * The request with its whole log, or undefined when there is none.
 * @throws {Error} when the chain is broken.
 */
export async function loadRequest(table: Table, requestId: string): Promise<RequestLog | undefined> {
  const events: RequestEvent[] = [];
  let previous = '';
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': keys.head(requestId).pk, ':sk': 'EVENT#' },
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const item of page.Items ?? []) {
      const stored = storedEvent.parse(item);
      if (stored.previous !== previous || stored.digest !== chain(requestId, previous, stored.event))
        throw new Error(`The log of ${requestId} is broken at ${stored.sk}`);
      previous = stored.digest;
      events.push(stored.event);
    }
    start = page.LastEvaluatedKey;
  } while (start);
  return events.length > 0 ? { ...foldRequest(requestId, events), chainHead: previous } : undefined;
}

/**
 * Appends to the log, one conditional put per event; nothing is ever changed or removed.
 * @throws {Stale} when somebody wrote first. What was written before that stays, and each event is whole by itself.
 */
export async function appendEvents(
  table: Table,
  request: RequestLog | { requestId: string; events: []; chainHead: '' },
  added: readonly RequestEvent[],
): Promise<RequestLog> {
  const events: RequestEvent[] = [...request.events];
  let head = request.chainHead;
  for (const event of added.map((one) => requestEvent.parse(one))) {
    const digest = chain(request.requestId, head, event);
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...keys.event(request.requestId, events.length), event, previous: head, digest },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    } catch (fault) {
      if (isConditionFault(fault))
        throw new Stale(`Somebody wrote to ${request.requestId} first`, { cause: fault });
      throw fault;
    }
    events.push(event);
    head = digest;
  }
  const after = { ...foldRequest(request.requestId, events), chainHead: head };
  await writeHead(table, after);
  return after;
}

/** A request that must be there. @throws {Error} when there is none */
export async function mustLoadRequest(table: Table, requestId: string): Promise<RequestLog> {
  const request = await loadRequest(table, requestId);
  if (!request) throw new Error(`There is no request ${requestId}`);
  return request;
}

/**
 * Reads, lets `decide` say what happened, appends; reads and asks again when somebody else wrote first.
 * `decide` answers [] when there is nothing (left) to write.
 */
export async function advance(
  table: Table,
  requestId: string,
  decide: (request: RequestLog) => readonly RequestEvent[] | Promise<readonly RequestEvent[]>,
): Promise<RequestLog> {
  for (let tries = 0; tries < 8; tries++) {
    const request = await mustLoadRequest(table, requestId);
    const events = await decide(request);
    if (events.length === 0) return request;
    try {
      return await appendEvents(table, request, events);
    } catch (fault) {
      if (!(fault instanceof Stale)) throw fault;
    }
  }
  throw new Stale(`Too many writers at ${requestId}`);
}

export const requestHead = z.object({
  requestId: z.string(),
  kind: requestKind,
  status: requestStatus,
  reason: statusReason.nullable(),
  residence,
  receivedOn: z.string(),
  dueOn: z.string(),
  shelf: z.enum(['open', 'closed']),
  isParked: z.boolean(),
  needsStaff: z.boolean(),
  /** Letters that wait to be printed and posted. */
  letters: z.int().default(0),
  /** A legal hold stands. */
  isHeld: z.boolean().default(false),
  lastEvent: z.string(),
  lastEventAt: z.string(),
  generation: z.int(),
  version: z.int(),
});
/** A request in a list: derived from its log, made again from it at each append, and never the truth itself. */
export type RequestHead = z.infer<typeof requestHead>;

/** What lists show of a request; `generation` is how many times its workflow has been started again, plus one. */
export function headOf(request: PrivacyRequest): RequestHead {
  const { events, received } = request;
  const last = events[events.length - 1] as RequestEvent;
  const parkedAt = events.findLastIndex((event) => event.type === 'RequestParked');
  const resumedAt = events.findLastIndex((event) => event.type === 'RequestResumed');
  const isClosed = happened(events, 'KeyShredded') !== undefined;
  const isEnded =
    happened(events, 'RequestConcluded') !== undefined || happened(events, 'RequestMerged') !== undefined;
  return {
    requestId: request.requestId,
    kind: received.kind,
    status: request.status,
    reason: request.reason,
    residence: received.residence,
    receivedOn: received.receivedOn,
    dueOn: dueOnOf(request),
    shelf: isClosed ? 'closed' : 'open',
    isParked: !isClosed && parkedAt > resumedAt,
    needsStaff: !isEnded && (isUndecided(request) || missingOf(request).includes('proof_judged')),
    letters: isClosed ? 0 : unpostedLetters(request).length,
    isHeld: !isClosed && isHeld(request),
    lastEvent: last.type,
    lastEventAt: last.at,
    generation: lastOf(events, 'RequestResumed')?.generation ?? 1,
    version: request.version,
  };
}

async function writeHead(table: Table, request: PrivacyRequest): Promise<void> {
  const head = headOf(request);
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.head(request.requestId),
          ...head,
          gsi1pk: head.shelf,
          gsi1sk: `${head.dueOn}#${head.requestId}`,
        },
        ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
        ExpressionAttributeValues: { ':version': head.version },
      }),
    );
  } catch (fault) {
    // A later append has written a newer one already.
    if (!isConditionFault(fault)) throw fault;
  }
}

/** One list entry, or undefined. */
export async function loadHead(table: Table, requestId: string): Promise<RequestHead | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.head(requestId), ConsistentRead: true }),
  );
  return Item ? requestHead.parse(Item) : undefined;
}

const cursorShape = z.record(z.string(), z.string());

/** Requests of one shelf by due date, the soonest first; `cursor` goes on where the last list ended. */
export async function listRequests(
  table: Table,
  { shelf, limit, cursor }: { shelf: RequestHead['shelf']; limit: number; cursor?: string | undefined },
): Promise<{ requests: RequestHead[]; cursor?: string }> {
  const start = cursor ? readCursor(cursor) : undefined;
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'byDue',
      KeyConditionExpression: 'gsi1pk = :shelf',
      ExpressionAttributeValues: { ':shelf': shelf },
      ScanIndexForward: shelf === 'open',
      Limit: limit,
      ...(start ? { ExclusiveStartKey: start } : {}),
    }),
  );
  const requests = (page.Items ?? []).map((item) => requestHead.parse(item));
  return {
    requests,
    ...(page.LastEvaluatedKey
      ? { cursor: Buffer.from(JSON.stringify(page.LastEvaluatedKey)).toString('base64url') }
      : {}),
  };
}

function readCursor(cursor: string): Record<string, string> | undefined {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Makes the list entry anew from the log (a crash may have come between the two). */
export async function repairHead(table: Table, requestId: string): Promise<void> {
  const request = await loadRequest(table, requestId);
  if (request) await writeHead(table, request);
}
