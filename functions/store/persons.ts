import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keptUntil } from '#domain/records.ts';
import { civilDate, type RequestKind, requesterRole, requestKind } from '#domain/vocabulary.ts';
import { keys, type Table } from './table.ts';

/** One request of a person. Who the person is stands nowhere: the partition is a keyed hash. */
const personRequest = z.object({
  kind: requestKind,
  reference: z.string(),
  receivedOn: civilDate,
  requester: requesterRole,
});
export type PersonRequest = z.infer<typeof personRequest>;

/** Files a request under each key of the person who asks or is asked for, for as long as its record may be kept. Safe twice. */
export async function rememberRequest(
  table: Table,
  { personKeys, ...request }: PersonRequest & { personKeys: readonly string[] },
): Promise<void> {
  const expiresAt = Date.parse(keptUntil(request.receivedOn)) / 1000;
  await Promise.all(
    personKeys.map((personKey) =>
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...keys.personRequest(personKey, request.receivedOn, request.reference),
            ...request,
            expiresAt,
          },
        }),
      ),
    ),
  );
}

/**
 * The person's requests received on `since` or later, of one kind or of all, the oldest first. A request found under
 * several keys counts once, and so does one that an agent sent: the law counts by consumer (Civ. Code 1798.130(b)).
 */
export async function requestsOf(
  table: Table,
  personKeys: readonly string[],
  { kind, since }: { kind?: RequestKind; since: string },
): Promise<PersonRequest[]> {
  const lists = await Promise.all(personKeys.map((personKey) => filedUnder(table, personKey, since)));
  const byReference = new Map(lists.flat().map((request) => [request.reference, request]));
  return [...byReference.values()]
    .filter((request) => kind === undefined || request.kind === kind)
    .toSorted((a, b) => (`${a.receivedOn}${a.reference}` < `${b.receivedOn}${b.reference}` ? -1 : 1));
}

async function filedUnder(table: Table, personKey: string, since: string): Promise<PersonRequest[]> {
  const found: PersonRequest[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :since AND :end',
        ExpressionAttributeValues: {
          ':pk': keys.personRequest(personKey, since, '').pk,
          ':since': keys.personRequest(personKey, since, '').sk,
          ':end': keys.personRequest(personKey, '~', '').sk,
        },
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const item of page.Items ?? []) found.push(personRequest.parse(item));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}
