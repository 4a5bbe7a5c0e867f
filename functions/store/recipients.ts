import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Recipient, recipient } from '#domain/recipient.ts';
import { keys, type Table } from './table.ts';

const listed = 'RECIPIENTS';

/** Writes a recipient into the registry, over what stood there. */
export async function putRecipient(table: Table, added: Recipient): Promise<void> {
  const checked = recipient.parse(added);
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.recipient(added.id), recipient: checked, gsi1pk: listed, gsi1sk: added.id },
    }),
  );
}

export async function loadRecipient(table: Table, id: string): Promise<Recipient | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.recipient(id) }),
  );
  return Item ? recipient.parse(Item['recipient']) : undefined;
}

/** Every recipient of the registry, by id. */
export async function listRecipients(table: Table): Promise<Recipient[]> {
  const found: Recipient[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'byDue',
        KeyConditionExpression: 'gsi1pk = :listed',
        ExpressionAttributeValues: { ':listed': listed },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    found.push(...(page.Items ?? []).map((item) => recipient.parse(item['recipient'])));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}
