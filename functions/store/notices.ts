import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isConditionFault, keys, type Table } from './table.ts';

const stored = z.object({
  notice: z.string(),
  state: z.enum(['sending', 'sent', 'undeliverable']),
  attempt: z.int(),
  at: z.string(),
  messageId: z.string().optional(),
});
/** One notice of a request: what is known of its sending. No address and no text is kept. */
export type StoredNotice = z.infer<typeof stored>;

export async function readNotice(
  table: Table,
  requestId: string,
  notice: string,
): Promise<StoredNotice | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.notice(requestId, notice), ConsistentRead: true }),
  );
  return Item ? stored.parse(Item) : undefined;
}

export async function listNotices(table: Table, requestId: string): Promise<StoredNotice[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': keys.head(requestId).pk, ':sk': 'NOTICE#' },
    }),
  );
  return (Items ?? []).map((item) => stored.parse(item));
}

/** Writes down that a notice is about to be sent; false when another attempt holds it. `attempt` is the last known one. */
export async function claimNotice(
  table: Table,
  requestId: string,
  { notice, attempt, at }: { notice: string; attempt: number; at: string },
): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.notice(requestId, notice), notice, state: 'sending', attempt: attempt + 1, at },
        ConditionExpression:
          attempt === 0 ? 'attribute_not_exists(pk)' : '#state = :sending AND attempt = :attempt',
        ...(attempt === 0
          ? {}
          : {
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: { ':sending': 'sending', ':attempt': attempt },
            }),
      }),
    );
    return true;
  } catch (fault) {
    if (isConditionFault(fault)) return false;
    throw fault;
  }
}

/** Writes down that the mail service took the notice, or could not deliver it. Safe twice. */
export async function markNotice(
  table: Table,
  requestId: string,
  { notice, state, messageId }: { notice: string; state: 'sent' | 'undeliverable'; messageId: string },
): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.notice(requestId, notice),
        UpdateExpression: 'SET #state = :state, messageId = :messageId',
        // What was found undeliverable stays so, whatever is reported later.
        ConditionExpression: 'attribute_exists(pk) AND #state <> :undeliverable',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': state,
          ':messageId': messageId,
          ':undeliverable': 'undeliverable',
        },
      }),
    );
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
  }
}

/** Gives a claim back when the mail service said plainly that it took nothing. */
export async function releaseNotice(table: Table, requestId: string, notice: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.notice(requestId, notice),
      UpdateExpression: 'SET #at = :long_ago',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':long_ago': '1970-01-01T00:00:00.000Z' },
    }),
  );
}
