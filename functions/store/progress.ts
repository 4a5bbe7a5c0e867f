import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys, type Table } from './table.ts';

const progress = z.object({ size: z.int(), answered: z.set(z.number()).optional() });

/**
 * How many of a request's recipients have answered, of how many: one small item for every hundred of them, so that
 * a list of requests need not read the orders. Undefined until the recipients are known.
 */
export async function countAnswered(
  table: Table,
  requestId: string,
): Promise<{ answered: number; total: number } | undefined> {
  const pages: z.infer<typeof progress>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': keys.head(requestId).pk, ':sk': 'PROGRESS#' },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    pages.push(...(page.Items ?? []).map((item) => progress.parse(item)));
    start = page.LastEvaluatedKey;
  } while (start);
  if (pages.length === 0) return undefined;
  return {
    answered: pages.reduce((sum, { answered }) => sum + (answered?.size ?? 0), 0),
    total: pages.reduce((sum, { size }) => sum + size, 0),
  };
}
