import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, type Table } from './table.ts';

const listed = z.object({ requestId: z.string(), lastEventAt: z.string(), dueOn: z.string() });
export type Closed = z.infer<typeof listed>;

/** Closed requests that were due before a day, the oldest first. */
export async function closedDueBefore(
  table: Table,
  { day, limit }: { day: string; limit: number },
): Promise<Closed[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'byDue',
      KeyConditionExpression: 'gsi1pk = :closed AND gsi1sk < :day',
      ExpressionAttributeValues: { ':closed': 'closed', ':day': day },
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => listed.parse(item));
}

const key = z.object({ pk: z.string(), sk: z.string() });

/**
 * Marks everything of a request as expired, the list entry last: where that is marked, the rest is. DynamoDB then
 * removes it by itself, so that no function needs the right to delete. Safe to repeat.
 * @param at epoch seconds
 */
export async function expireRequest(table: Table, requestId: string, at: number): Promise<void> {
  const head = keys.head(requestId);
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': head.pk },
        ProjectionExpression: 'pk, sk',
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const item of (page.Items ?? []).map((one) => key.parse(one)))
      if (item.sk !== head.sk) await expire(table, item, { at, rest: '' });
    start = page.LastEvaluatedKey;
  } while (start);
  await expire(table, head, { at, rest: ' REMOVE gsi1pk, gsi1sk' });
}

async function expire(
  table: Table,
  { pk, sk }: z.infer<typeof key>,
  { at, rest }: { at: number; rest: string },
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: `SET expiresAt = :at${rest}`,
      ExpressionAttributeValues: { ':at': at },
    }),
  );
}
