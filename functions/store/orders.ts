import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { foldOrder, type Order, type OrderEvent, order, orderEvent, parseOrderId } from '#domain/orders.ts';
import { isConditionFault, keys, type Table } from './table.ts';

const stored = order.extend({ version: z.int() });
/** An order and how many events it had when read. */
export type StoredOrder = z.infer<typeof stored>;

/** Writes the orders of one page as planned, and the page's progress item. Done twice, the first stays. */
export async function planPage(table: Table, page: number, orders: readonly Order[]): Promise<void> {
  const requestId = orders[0]?.requestId;
  if (!requestId) return;
  // Single puts, side by side: a grant for batches would let this function delete as well.
  for (let at = 0; at < orders.length; at += 25)
    await Promise.all(
      orders.slice(at, at + 25).map((one) =>
        table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...keys.order(requestId, one.page, one.position), ...one, version: 0 },
          }),
        ),
      ),
    );
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.progress(requestId, page), size: orders.length },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
  }
}

async function query(table: Table, requestId: string, sk: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': keys.head(requestId).pk, ':sk': sk },
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    found.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}

/** Every order of a request, in the order they are sent. */
export async function listOrders(table: Table, requestId: string): Promise<StoredOrder[]> {
  return (await query(table, requestId, 'ORDER#')).map((item) => stored.parse(item));
}

/** The orders of one page. */
export async function listPage(table: Table, requestId: string, page: number): Promise<StoredOrder[]> {
  const prefix = keys.order(requestId, page, 0).sk.replace(/\d{3}$/, '');
  return (await query(table, requestId, prefix)).map((item) => stored.parse(item));
}

/** One order by its id, or undefined. */
export async function loadOrder(table: Table, orderId: string): Promise<StoredOrder | undefined> {
  const parts = parseOrderId(orderId);
  if (!parts) return undefined;
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: keys.order(parts.requestId, parts.page, parts.position),
      ConsistentRead: true,
    }),
  );
  return Item ? stored.parse(Item) : undefined;
}

/** True when the event says nothing that the order does not know: the same message, or an end after the end. */
function isKnown(events: readonly OrderEvent[], added: OrderEvent): boolean {
  if ('messageId' in added)
    return events.some((event) => 'messageId' in event && event.messageId === added.messageId);
  if (added.type === 'AnswerPresumed') return ['answered', 'presumed'].includes(foldOrder(events).state);
  return false;
}

/** Appends to the order's own log on condition that nobody else did meanwhile; tries again when somebody did. */
export async function appendOrderEvent(table: Table, before: Order, added: OrderEvent): Promise<StoredOrder> {
  const event = orderEvent.parse(added);
  for (let tries = 0; tries < 10; tries++) {
    const now = await loadOrder(table, before.orderId);
    if (!now) throw new Error(`There is no order ${before.orderId}`);
    if (isKnown(now.events, event)) return now;
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.order(now.requestId, now.page, now.position),
          UpdateExpression: 'SET events = list_append(events, :event), version = :next',
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':event': [event], ':version': now.version, ':next': now.version + 1 },
        }),
      );
      return { ...now, events: [...now.events, event], version: now.version + 1 };
    } catch (fault) {
      if (!isConditionFault(fault)) throw fault;
    }
  }
  throw new Error(`Too many writers at order ${before.orderId}`);
}

const progress = z.object({ size: z.int(), answered: z.set(z.number()).optional() });

/** Adds the order to its page's answered set; adding twice changes nothing. */
export async function countAnswer(table: Table, counted: Order): Promise<{ isPageDone: boolean }> {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.progress(counted.requestId, counted.page),
      UpdateExpression: 'ADD answered :position',
      ExpressionAttributeValues: { ':position': new Set([counted.position]) },
      ReturnValues: 'ALL_NEW',
    }),
  );
  const { size, answered } = progress.parse(Attributes);
  return { isPageDone: (answered?.size ?? 0) >= size };
}

/** True when every order of every page has its answer. */
export async function isEverythingAnswered(table: Table, requestId: string): Promise<boolean> {
  const pages = (await query(table, requestId, 'PROGRESS#')).map((item) => progress.parse(item));
  return pages.length > 0 && pages.every(({ size, answered }) => (answered?.size ?? 0) >= size);
}
