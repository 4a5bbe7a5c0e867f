import { setTimeout as wait } from 'node:timers/promises';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  GetCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Overlay } from '#domain/correction-overlay.ts';
import {
  hashedName,
  type SuppressionEntry,
  type SuppressionList,
  suppressionList,
} from '#domain/suppression.ts';
import { instant } from '#domain/vocabulary.ts';
import { overlaysIn } from './overlays.ts';
import { keys, type Table } from './table.ts';

/** What stands under one mark of a person: one item, so that a record is screened by one read for each mark. */
export interface Standing {
  entries: SuppressionEntry[];
  overlays: Overlay[];
}

const stored = z.object({ since: instant, names: z.array(hashedName) });
const suppressedMarks = z.object({ marks: z.set(z.string()) });
const attribute = /^(deleted|do_not_sell|limit_use)#(.+)$/;
const named = (list: SuppressionList, reference: string) => `${list}#${reference}`;
const liftedName = (list: SuppressionList, reference: string) => `lifted#${named(list, reference)}`;

/** Puts marks on a list in a request's name, and remembers which they are. Safe twice: the first day stays. */
export async function addSuppressions(
  table: Table,
  { list, reference, since }: { list: SuppressionList; reference: string; since: string },
  marks: readonly { key: string; names: SuppressionEntry['names'] }[],
): Promise<void> {
  if (marks.length === 0) return;
  // First the list of marks: should the process die in between, lifting still finds all that may stand.
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.suppressedBy(reference, list),
      UpdateExpression: 'ADD marks :marks',
      ExpressionAttributeValues: { ':marks': new Set(marks.map(({ key }) => key)) },
    }),
  );
  await Promise.all(
    marks.map(({ key, names }) =>
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.standing(key),
          UpdateExpression: 'SET #entry = if_not_exists(#entry, :entry)',
          ExpressionAttributeNames: { '#entry': named(list, reference) },
          ExpressionAttributeValues: { ':entry': { since, names } },
        }),
      ),
    ),
  );
}

/** Takes off a list all that one request put there; what others put there stays. Safe twice. */
export async function liftSuppressions(
  table: Table,
  { list, reference, at }: { list: SuppressionList; reference: string; at: string },
): Promise<void> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.suppressedBy(reference, list),
      ConsistentRead: true,
    }),
  );
  const marks = Item ? suppressedMarks.parse(Item).marks : [];
  await Promise.all(
    [...marks].map((key) =>
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.standing(key),
          UpdateExpression: 'SET #lifted = if_not_exists(#lifted, :at)',
          ExpressionAttributeNames: { '#lifted': liftedName(list, reference) },
          ExpressionAttributeValues: { ':at': at },
        }),
      ),
    ),
  );
}

/** As many as DynamoDB gives at once, and so many calls side by side. */
const keysAtOnce = 100;
const callsAtOnce = 8;

/** What stands under each of these marks; a mark under which nothing stands is absent. */
export async function loadStandings(
  table: Table,
  personKeys: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const found = new Map<string, Standing>();
  const batches = batchesOf([...new Set(personKeys)]);
  const work = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop())
      for (const item of await readBatch(table, batch))
        found.set(String(item['pk']).slice(keys.standing('').pk.length), {
          entries: entriesIn(item),
          overlays: overlaysIn(item),
        });
  };
  await Promise.all(Array.from({ length: callsAtOnce }, work));
  return found;
}

function batchesOf(personKeys: readonly string[]): string[][] {
  const batches: string[][] = [];
  for (let at = 0; at < personKeys.length; at += keysAtOnce)
    batches.push(personKeys.slice(at, at + keysAtOnce));
  return batches;
}

const mostTries = 6;

/** @throws {Error} when DynamoDB leaves some unread however often it is asked: no answer is better than "clear". */
async function readBatch(table: Table, personKeys: readonly string[]): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let asked: Record<string, unknown>[] | undefined = personKeys.map((key) => keys.standing(key));
  for (let tries = 0; asked && asked.length > 0; tries += 1) {
    if (tries === mostTries) throw new Error('The suppression lists could not be read in full');
    if (tries > 0) await wait(20 * 2 ** tries);
    const answer: BatchGetCommandOutput = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: asked, ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[table.name] ?? []));
    asked = answer.UnprocessedKeys?.[table.name]?.Keys;
  }
  return items;
}

function entriesIn(item: Record<string, unknown>): SuppressionEntry[] {
  return Object.entries(item).flatMap(([name, value]) => {
    const [, written, reference = ''] = attribute.exec(name) ?? [];
    const list = suppressionList.safeParse(written).data;
    if (!list) return [];
    const liftedAt = instant.nullable().parse(item[liftedName(list, reference)] ?? null);
    return [{ list, reference, liftedAt, ...stored.parse(value) }];
  });
}
