import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type RequestDraft, requestDraft } from '#domain/request.ts';
import { isConditionFault, keys, type Table } from './table.ts';

/** What seals and opens; an adapter of `keys/` fits it. */
export interface Sealer {
  newKey(requestId: string): Promise<{ plain: Buffer; wrapped: { wrapped: string } }>;
  unwrap(requestId: string, wrapped: { wrapped: string }): Promise<Buffer>;
  seal(key: Buffer, field: { requestId: string; field: string }, plaintext: string): string;
  open(key: Buffer, field: { requestId: string; field: string }, sealed: string): string;
}

/** The two tables a sealed thing lies in: ciphertext here, the wrapped key apart, where no backup keeps it. */
export interface SealedPlaces {
  table: Table;
  keysTable: Table;
  sealer: Sealer;
}

const wrappedKey = (requestId: string) => ({ pk: `KEY#${requestId}`, sk: 'KEY' });

/** Makes the request's data key and seals the draft under it. Done twice, the first one stays. */
export async function sealDraft(
  { table, keysTable, sealer }: SealedPlaces,
  requestId: string,
  draft: RequestDraft,
): Promise<void> {
  const made = await sealer.newKey(requestId);
  let plain = made.plain;
  try {
    await keysTable.client.send(
      new PutCommand({
        TableName: keysTable.name,
        Item: { ...wrappedKey(requestId), wrapped: made.wrapped.wrapped },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
    const known = await dataKey({ table, keysTable, sealer }, requestId);
    if (!known) throw fault;
    plain = known;
  }
  await putSealed(
    { table, keysTable, sealer },
    { requestId, field: 'draft', key: plain, text: JSON.stringify(draft) },
  );
}

/** Seals one more thing under the request's key; the first one stays. False when the key is shredded. */
export async function sealField(
  places: SealedPlaces,
  { requestId, field, text }: { requestId: string; field: SealedFieldName; text: string },
): Promise<boolean> {
  const key = await dataKey(places, requestId);
  if (!key) return false;
  await putSealed(places, { requestId, field, key, text });
  return true;
}

/** What is sealed apart from the draft: what own records said about the requester. */
export type SealedFieldName = 'draft' | 'match';

async function putSealed(
  { table, sealer }: SealedPlaces,
  { requestId, field, key, text }: { requestId: string; field: SealedFieldName; key: Buffer; text: string },
): Promise<void> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.sealed(requestId, field), sealed: sealer.seal(key, { requestId, field }, text) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
  }
}

async function dataKey({ keysTable, sealer }: SealedPlaces, requestId: string): Promise<Buffer | undefined> {
  const { Item } = await keysTable.client.send(
    new GetCommand({ TableName: keysTable.name, Key: wrappedKey(requestId), ConsistentRead: true }),
  );
  const wrapped: unknown = Item?.['wrapped'];
  return typeof wrapped === 'string' ? sealer.unwrap(requestId, { wrapped }) : undefined;
}

/** What the consumer handed in, in clear for the moment; undefined once the key is shredded. */
export async function unsealDraft(
  places: SealedPlaces,
  requestId: string,
): Promise<RequestDraft | undefined> {
  const text = await unsealField(places, requestId, 'draft');
  return text === undefined ? undefined : requestDraft.parse(JSON.parse(text));
}

/** One sealed thing in clear; undefined when there is none or the key is shredded. */
export async function unsealField(
  places: SealedPlaces,
  requestId: string,
  field: SealedFieldName,
): Promise<string | undefined> {
  const key = await dataKey(places, requestId);
  if (!key) return undefined;
  const { Item } = await places.table.client.send(
    new GetCommand({
      TableName: places.table.name,
      Key: keys.sealed(requestId, field),
      ConsistentRead: true,
    }),
  );
  const sealed: unknown = Item?.['sealed'];
  return typeof sealed === 'string' ? places.sealer.open(key, { requestId, field }, sealed) : undefined;
}

/** Deletes the data key: what it sealed can never be read again, here or in any backup. Safe twice. */
export async function shredKey(keysTable: Table, requestId: string): Promise<void> {
  await keysTable.client.send(new DeleteCommand({ TableName: keysTable.name, Key: wrappedKey(requestId) }));
}
