import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isConditionFault, keys, type Table } from './table.ts';

const stored = z.object({ jws: z.string(), addenda: z.array(z.string()).default([]) });
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
    return { jws, addenda: [] };
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
