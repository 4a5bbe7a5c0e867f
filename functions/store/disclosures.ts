import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Disclosure, disclosure } from '#domain/disclosure.ts';
import { keys, type Table } from './table.ts';

/** Writes entries of the disclosure ledger, 25 at a time; an entry written twice is one entry. */
export async function putDisclosures(table: Table, entries: readonly Disclosure[]): Promise<void> {
  for (let at = 0; at < entries.length; at += 25) {
    let requests: Record<string, { PutRequest: { Item: Record<string, unknown> } }[]> | undefined = {
      [table.name]: entries.slice(at, at + 25).map((one) => ({
        PutRequest: { Item: { ...keys.disclosure(one.personKey, one.recipientId, one.disclosedOn), ...one } },
      })),
    };
    while (requests && Object.keys(requests).length > 0) {
      const { UnprocessedItems } = await table.client.send(new BatchWriteCommand({ RequestItems: requests }));
      requests = UnprocessedItems as typeof requests;
    }
  }
}

/** Every disclosure about a person known by any of these keyed hashes. */
export async function disclosuresOf(table: Table, personKeys: readonly string[]): Promise<Disclosure[]> {
  const found: Disclosure[] = [];
  for (const personKey of personKeys) {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': `PERSON#${personKey}`, ':sk': 'DISCLOSURE#' },
          ConsistentRead: true,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      for (const { personKey: key, recipientId, categories, purpose, disclosedOn } of page.Items ?? [])
        found.push(disclosure.parse({ personKey: key, recipientId, categories, purpose, disclosedOn }));
      start = page.LastEvaluatedKey;
    } while (start);
  }
  return found;
}
