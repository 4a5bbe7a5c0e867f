import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instant } from '#domain/vocabulary.ts';
import { keys, type Table } from './table.ts';

const cameBack = z.object({
  /** The last deletion that was opened for it. */
  reference: z.string(),
  /** When and from where it was last reported, and how often in all. */
  at: instant,
  source: z.string(),
  times: z.int(),
});
export type CameBack = z.infer<typeof cameBack>;

/** What is known of the returns of a deleted person's data, or undefined. */
export async function loadCameBack(table: Table, personKey: string): Promise<CameBack | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.cameBack(personKey), ConsistentRead: true }),
  );
  return Item ? cameBack.parse(Item) : undefined;
}

/** Writes a return down. */
export async function noteCameBack(
  table: Table,
  personKey: string,
  { reference, at, source }: Omit<CameBack, 'times'>,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.cameBack(personKey),
      UpdateExpression: 'SET #reference = :reference, #at = :at, #source = :source ADD #times :one',
      ExpressionAttributeNames: {
        '#reference': 'reference',
        '#at': 'at',
        '#source': 'source',
        '#times': 'times',
      },
      ExpressionAttributeValues: { ':reference': reference, ':at': at, ':source': source, ':one': 1 },
    }),
  );
}
