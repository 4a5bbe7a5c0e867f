import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { isConditionFault, keys, type Table } from './table.ts';

/**
 * Remembers what a key was first used for, and answers that ever after: the same key with the same body is the
 * same request. `seconds` is how long it is remembered.
 */
export async function rememberOnce(
  table: Table,
  {
    scope,
    id,
    value,
    bodyDigest,
    now,
    seconds,
  }: {
    scope: string;
    id: string;
    value: string;
    bodyDigest: string;
    now: string;
    seconds: number;
  },
): Promise<{ value: string; isNew: boolean; isSameBody: boolean }> {
  const key = keys.seen(scope, id);
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...key, value, bodyDigest, expiresAt: Math.floor(Date.parse(now) / 1000) + seconds },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return { value, isNew: true, isSameBody: true };
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
  }
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return {
    value: String(Item?.['value']),
    isNew: false,
    isSameBody: Item?.['bodyDigest'] === bodyDigest,
  };
}
