import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isConditionFault, keys, type Table } from './table.ts';

const stored = z.object({
  jws: z.string(),
  /** Signed addenda, the oldest first, and what tells them apart. */
  addenda: z.array(z.string()).default([]),
  addendumIds: z.array(z.string()).default([]),
});
export type StoredReceipt = z.infer<typeof stored>;

/** Keeps the receipt. The first one stays: what a second try signed is thrown away, and the first is answered. */
export async function keepReceipt(table: Table, requestId: string, jws: string): Promise<StoredReceipt> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.receipt(requestId), jws },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return { jws, addenda: [], addendumIds: [] };
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
    const first = await readReceipt(table, requestId);
    if (!first) throw fault;
    return first;
  }
}

export async function readReceipt(table: Table, requestId: string): Promise<StoredReceipt | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.receipt(requestId), ConsistentRead: true }),
  );
  return Item ? stored.parse(Item) : undefined;
}

/** Adds an addendum to a receipt. The same id twice is one addendum. */
export async function keepAddendum(
  table: Table,
  requestId: string,
  { id, jws }: { id: string; jws: string },
): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.receipt(requestId),
        UpdateExpression:
          'SET addenda = list_append(if_not_exists(addenda, :none), :jws), addendumIds = list_append(if_not_exists(addendumIds, :none), :ids)',
        ConditionExpression: 'attribute_exists(pk) AND NOT contains(addendumIds, :id)',
        ExpressionAttributeValues: { ':none': [], ':jws': [jws], ':ids': [id], ':id': id },
      }),
    );
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
  }
}
