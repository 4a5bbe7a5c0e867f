import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#store/table.ts';

/** Removes what has expired, as DynamoDB does by itself on AWS (time to live on `expiresAt`, epoch seconds). */
export async function removeExpired(table: Table, nowMs: number): Promise<void> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ProjectionExpression: 'pk, sk',
        FilterExpression: 'expiresAt < :now',
        ExpressionAttributeValues: { ':now': Math.floor(nowMs / 1000) },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const { pk, sk } of page.Items ?? [])
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
    start = page.LastEvaluatedKey;
  } while (start);
}
