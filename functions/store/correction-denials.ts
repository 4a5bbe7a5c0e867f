import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { civilDate } from '#domain/vocabulary.ts';
import { laws } from '#law/laws.ts';
import { isConditionFault, keys, type Table } from './table.ts';

/** Twice the longest term in which a refusal counts; then it is forgotten. */
const keptMonths = 2 * Math.max(...laws.map(({ correction }) => correction?.repeatMonths.value ?? 0));

/**
 * Remembers that a correction was refused for what it says, under each key of the person. The last day stays. A
 * repeat that was refused as one is not to be remembered: its term would never end.
 * @param denial `mac` is a keyed hash of the field, the wrong value and the right one
 */
export async function rememberDeniedCorrection(
  table: Table,
  personKeys: readonly string[],
  { mac, deniedOn }: { mac: string; deniedOn: string },
): Promise<void> {
  const forgottenOn = Temporal.PlainDate.from(deniedOn).add({ months: keptMonths }).toString();
  const expiresAt = Date.parse(forgottenOn) / 1000;
  for (const personKey of personKeys)
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...keys.deniedCorrection(personKey, mac), deniedOn, expiresAt },
          ConditionExpression: 'attribute_not_exists(pk) OR deniedOn < :day',
          ExpressionAttributeValues: { ':day': deniedOn },
        }),
      );
    } catch (fault) {
      if (!isConditionFault(fault)) throw fault;
    }
}

/** The last day on which this person was refused this correction, or undefined. */
export async function deniedCorrectionOn(
  table: Table,
  personKeys: readonly string[],
  mac: string,
): Promise<string | undefined> {
  const days = await Promise.all(
    personKeys.map(async (personKey) => {
      const { Item } = await table.client.send(
        new GetCommand({
          TableName: table.name,
          Key: keys.deniedCorrection(personKey, mac),
          ConsistentRead: true,
        }),
      );
      return Item ? [civilDate.parse(Item['deniedOn'])] : [];
    }),
  );
  return days.flat().toSorted().at(-1);
}
