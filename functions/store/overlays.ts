import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Overlay, overlay } from '#domain/correction-overlay.ts';
import { keys, type Table } from './table.ts';

const prefix = 'overlay#';

/** Lays a correction under a mark of the person. The first one of its key and field stays. */
export async function putOverlay(table: Table, personKey: string, kept: Overlay): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.standing(personKey),
      UpdateExpression: 'SET #overlay = if_not_exists(#overlay, :overlay)',
      ExpressionAttributeNames: { '#overlay': `${prefix}${kept.field}#${kept.keyName}` },
      ExpressionAttributeValues: { ':overlay': kept },
    }),
  );
}

/** Takes corrections off a mark again. Safe twice. */
export async function removeOverlays(
  table: Table,
  personKey: string,
  overlays: readonly Overlay[],
): Promise<void> {
  if (overlays.length === 0) return;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.standing(personKey),
      UpdateExpression: `REMOVE ${overlays.map((_, at) => `#o${at}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(
        overlays.map(({ field, keyName }, at) => [`#o${at}`, `${prefix}${field}#${keyName}`]),
      ),
    }),
  );
}

/** The corrections among what stands under a mark. */
export function overlaysIn(item: Record<string, unknown>): Overlay[] {
  return Object.entries(item).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [overlay.parse(value)] : [],
  );
}
