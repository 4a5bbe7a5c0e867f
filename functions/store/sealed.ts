import { randomBytes } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
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

const wrappedKey = (keyId: string) => ({ pk: `KEY#${keyId}`, sk: 'KEY' });

/** What outlives the request: each lies under a key of its own, which ends by itself. */
export type KeptFieldName = 'declaration' | 'statement';
const keptFields: readonly string[] = ['declaration', 'statement'] satisfies KeptFieldName[];

/** The key a field lies under: the request's, which is shredded when it closes, or the field's own. */
const keyIdOf = (requestId: string, field: string) =>
  keptFields.includes(field) ? `${requestId}.${field}` : requestId;

/**
 * A new data key under an id, or the one that was made for it before.
 * @param expiresAt epoch seconds after which the key is shredded by itself
 */
export async function makeKey(
  { keysTable, sealer }: Omit<SealedPlaces, 'table'>,
  keyId: string,
  expiresAt?: number,
): Promise<Buffer> {
  const made = await sealer.newKey(keyId);
  try {
    await keysTable.client.send(
      new PutCommand({
        TableName: keysTable.name,
        Item: { ...wrappedKey(keyId), wrapped: made.wrapped.wrapped, expiresAt },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return made.plain;
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
    const known = await dataKey({ keysTable, sealer }, keyId);
    if (!known) throw fault;
    return known;
  }
}

/** Makes the request's data key and seals the draft under it. Done twice, the first one stays. */
export async function sealDraft(places: SealedPlaces, requestId: string, draft: RequestDraft): Promise<void> {
  const key = await makeKey(places, requestId);
  await putSealed(places, { requestId, field: 'draft', key, text: JSON.stringify(draft) });
}

/**
 * Seals what must be kept after the request is closed (11 CCR 7101(a), 7062(c)): its key is its own and ends at
 * `until`. Done twice, the first one stays.
 * @param until an instant
 */
export async function sealKept(
  places: SealedPlaces,
  { requestId, field, text, until }: { requestId: string; field: KeptFieldName; text: string; until: string },
): Promise<void> {
  const expiresAt = Math.floor(Date.parse(until) / 1000);
  const key = await makeKey(places, keyIdOf(requestId, field), expiresAt);
  await putSealed(places, { requestId, field, key, text });
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

/** What is sealed under the request's own key: what was handed in, what own records said, proofs, answers, letters. */
export type SealedFieldName =
  | 'draft'
  | 'match'
  | `package-${string}`
  | `proof-${number}`
  | `letter-${string}`
  | `mail-${string}`;

/** An item holds 400 KB; a text is cut so that each part, sealed and in base64, fits with room to spare. */
const mostPerItem = 200_000;

async function putSealed(
  { table, sealer }: SealedPlaces,
  {
    requestId,
    field,
    key,
    text,
  }: { requestId: string; field: SealedFieldName | KeptFieldName; key: Buffer; text: string },
): Promise<void> {
  const parts = Math.max(1, Math.ceil(text.length / mostPerItem));
  // Each try has a tag of its own, and the first part is written last: where it stands, the others of its try do.
  const tag = randomBytes(6).toString('base64url');
  for (let part = parts - 1; part >= 0; part--) {
    const piece = text.slice(part * mostPerItem, (part + 1) * mostPerItem);
    const name = partName(field, { part, tag });
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...keys.sealed(requestId, name),
            sealed: sealer.seal(key, { requestId, field: name }, piece),
            ...(part === 0 ? { parts, tag } : {}),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    } catch (fault) {
      if (!isConditionFault(fault)) throw fault;
    }
  }
}

const partName = (field: SealedFieldName | KeptFieldName, { part, tag }: { part: number; tag: string }) =>
  part === 0 ? field : `${field}~${tag}~${part}`;

/** The data key of a request or a mail; undefined when it is shredded. */
export async function dataKey(
  { keysTable, sealer }: Omit<SealedPlaces, 'table'>,
  keyId: string,
): Promise<Buffer | undefined> {
  const { Item } = await keysTable.client.send(
    new GetCommand({ TableName: keysTable.name, Key: wrappedKey(keyId), ConsistentRead: true }),
  );
  const wrapped: unknown = Item?.['wrapped'];
  return typeof wrapped === 'string' ? sealer.unwrap(keyId, { wrapped }) : undefined;
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
  field: SealedFieldName | KeptFieldName,
): Promise<string | undefined> {
  const key = await dataKey(places, keyIdOf(requestId, field));
  if (!key) return undefined;
  const read = async (name: string) => {
    const { Item } = await places.table.client.send(
      new GetCommand({
        TableName: places.table.name,
        Key: keys.sealed(requestId, name),
        ConsistentRead: true,
      }),
    );
    const stored = storedPart.safeParse(Item).data;
    return stored && { ...stored, text: places.sealer.open(key, { requestId, field: name }, stored.sealed) };
  };
  const first = await read(field);
  if (!first) return undefined;
  const texts = [first.text];
  for (let part = 1; part < first.parts; part++) {
    const next = await read(partName(field, { part, tag: first.tag }));
    if (!next) throw new Error(`Part ${part} of ${field} of ${requestId} is missing`);
    texts.push(next.text);
  }
  return texts.join('');
}

const storedPart = z.object({ sealed: z.string(), parts: z.int().default(1), tag: z.string().default('') });

/** Deletes the data key: what it sealed can never be read again, here or in any backup. Safe twice. */
export async function shredKey(keysTable: Table, requestId: string): Promise<void> {
  await keysTable.client.send(new DeleteCommand({ TableName: keysTable.name, Key: wrappedKey(requestId) }));
}

/** Seals a short text that lies in somebody else's item, under a key of its own name, made when there is none. */
export async function sealText(
  places: SealedPlaces,
  { keyName, field, text }: { keyName: string; field: string; text: string },
): Promise<string> {
  return places.sealer.seal(await makeKey(places, keyName), { requestId: keyName, field }, text);
}

/** Such a text in clear; undefined once the key is shredded. */
export async function unsealText(
  places: SealedPlaces,
  { keyName, field, sealed }: { keyName: string; field: string; sealed: string },
): Promise<string | undefined> {
  const key = await dataKey(places, keyName);
  return key && places.sealer.open(key, { requestId: keyName, field }, sealed);
}
