import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { keys, type Table } from './table.ts';

/** Keeps the newest task token of a waiting state, for whoever brings what it waits for. It never leaves the account. */
export async function keepToken(
  table: Table,
  requestId: string,
  { step, token }: { step: string; token: string },
): Promise<void> {
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...keys.waiting(requestId, step), token } }),
  );
}

export async function readToken(table: Table, requestId: string, step: string): Promise<string | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.waiting(requestId, step), ConsistentRead: true }),
  );
  const token: unknown = Item?.['token'];
  return typeof token === 'string' ? token : undefined;
}
