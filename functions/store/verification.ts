import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { identifierType } from '#domain/identifier.ts';
import { isConditionFault, keys, type Table } from './table.ts';

const stored = z.object({
  /** MAC of the code that was mailed last; older codes are void. */
  codeMac: z.string(),
  /**
   * MAC of the code sent to an address that was typed but is not on file; '' when the two are one. It is sent so
   * that who types another person's data cannot learn, from getting a code or none, whether that person is known.
   */
  decoyMac: z.string(),
  expiresAt: z.string(),
  triesLeft: z.int(),
  codesSent: z.int(),
  matched: z.array(identifierType),
  recordsFound: z.int(),
  isInboxOnFile: z.boolean(),
});
/** What is being waited for while a consumer proves an inbox. Holds no identifier and no code. */
export type PendingVerification = z.infer<typeof stored>;

export async function readVerification(
  table: Table,
  requestId: string,
): Promise<PendingVerification | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.verification(requestId), ConsistentRead: true }),
  );
  return Item ? stored.parse(Item) : undefined;
}

/** Puts a new code in place of the last one; false when another code was sent meanwhile. */
export async function putVerification(
  table: Table,
  requestId: string,
  pending: PendingVerification,
): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.verification(requestId), ...pending },
        ConditionExpression: 'attribute_not_exists(pk) OR codesSent < :count',
        ExpressionAttributeValues: { ':count': pending.codesSent },
      }),
    );
    return true;
  } catch (fault) {
    if (isConditionFault(fault)) return false;
    throw fault;
  }
}

/**
 * Takes one try, before the code is compared, so that guesses in parallel cannot have more tries than there are.
 * Undefined when none is left.
 */
export async function takeTry(table: Table, requestId: string): Promise<PendingVerification | undefined> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.verification(requestId),
        UpdateExpression: 'ADD triesLeft :less',
        ConditionExpression: 'triesLeft > :none',
        ExpressionAttributeValues: { ':less': -1, ':none': 0 },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return stored.parse(Attributes);
  } catch (fault) {
    if (isConditionFault(fault)) return undefined;
    throw fault;
  }
}
