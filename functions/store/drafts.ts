import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { answers } from '#domain/form.ts';
import { keys, type Table } from './table.ts';

/** How long answers that were not sent are kept. */
export const draftSeconds = 24 * 3600;

const draft = z.object({
  /** Made when the draft begins: sending the same draft twice is one request. */
  id: z.string().min(20),
  answers,
  /** The reference, once it was sent; the answers are gone by then. */
  sentAs: z.string().exactOptional(),
  /** The opt-out that was opened beside it because the browser asks for one. */
  signalAs: z.string().exactOptional(),
});
/** What somebody has filled in so far. */
export type Draft = z.infer<typeof draft>;

/** A new secret for a browser: 192 random bits. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** A cookie's value that can be one of ours, or undefined. */
export function readSecret(value: string | undefined): string | undefined {
  return value !== undefined && /^[\w-]{32}$/.test(value) ? value : undefined;
}

export function newDraft(): Draft {
  return { id: newSecret(), answers: {} };
}

/** Where the draft lies and what opens it, both from the browser's secret: without it the table is unreadable. */
function derived(secret: string): { place: string; key: Buffer } {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, 'expunge draft v1', purpose, bytes));
  return { place: derive('place', 24).toString('base64url'), key: derive('key', 32) };
}

/** Keeps the draft for a day, sealed (AES-256-GCM, a new nonce each time, bound to its place). */
export async function putDraft(
  table: Table,
  { secret, draft: kept, now }: { secret: string; draft: Draft; now: string },
): Promise<void> {
  const { place, key } = derived(secret);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(kept), 'utf8'), cipher.final()]);
  const text = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  const expiresAt = Math.floor(Date.parse(now) / 1000) + draftSeconds;
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...keys.draft(place), sealed: text, expiresAt } }),
  );
}

/** The draft of a browser; undefined when there is none, it is a day old, or it was sealed under other rules. */
export async function readDraft(
  table: Table,
  { secret, now }: { secret: string; now: string },
): Promise<Draft | undefined> {
  const { place, key } = derived(secret);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.draft(place), ConsistentRead: true }),
  );
  const stored = z.object({ sealed: z.string(), expiresAt: z.number() }).safeParse(Item);
  if (!stored.success || stored.data.expiresAt * 1000 <= Date.parse(now)) return undefined;
  const bytes = Buffer.from(stored.data.sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(12, 28));
  const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  const read = draft.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}
