import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Clock } from '#domain/ports.ts';
import { recordEndsOn } from '#domain/records.ts';
import { dataKey, makeKey, type SealedPlaces, shredKey } from './sealed.ts';
import { isConditionFault, keys, type Table } from './table.ts';

/** Mails that no program could sort. A person does; what they say is sealed, under a key of its own each. */

/** How long the words are kept, whatever becomes of the mail. */
const wordsSeconds = 120 * 24 * 3600;

export const mailStates = ['unsorted', 'opened', 'no_request'] as const;
export type MailState = (typeof mailStates)[number];

/**
 * Why a mail was not answered by a program: SES calls it spam, infected or forged; a program sent it; its sender is
 * not one plain address; too many came from there that day.
 */
export const doubts = ['spam', 'virus', 'forged', 'by_program', 'sender', 'too_many'] as const;
export type Doubt = (typeof doubts)[number];

export const mailWords = z.object({
  from: z.string().max(320),
  name: z.string().max(300),
  subject: z.string().max(300),
  text: z.string(),
  /** How many things were attached. They are not kept. */
  attachments: z.int(),
});
/** What a mail says, in clear for the moment. */
export type MailWords = z.infer<typeof mailWords>;

const record = z.object({
  mailId: z.string(),
  receivedAt: z.string(),
  state: z.enum(mailStates),
  doubts: z.array(z.enum(doubts)),
  /** The requests that were opened for it, or the one that it names. */
  references: z.array(z.string()),
  /** The member of staff who sorted it. */
  by: z.string().nullable(),
  sortedAt: z.string().nullable(),
});
/** What is known of a mail without reading it. */
export type InboundMail = z.infer<typeof record>;

const wordsEnd = (receivedAt: string) => Math.floor(Date.parse(receivedAt) / 1000) + wordsSeconds;
/** It is known for as long as any record that a mail came, and what became of it (11 CCR 7101). */
const recordEnds = (receivedAt: string) => Date.parse(recordEndsOn(receivedAt.slice(0, 10))) / 1000;
const shelf = (state: MailState, { receivedAt, mailId }: Pick<InboundMail, 'receivedAt' | 'mailId'>) => ({
  gsi1pk: `mail-${state}`,
  gsi1sk: `${receivedAt}#${mailId}`,
});

/** Keeps a mail for staff. Done twice, the first one stays. The words are safe before the mail shows in any list. */
export async function putMail(
  places: SealedPlaces,
  {
    words,
    ...mail
  }: Pick<InboundMail, 'mailId' | 'receivedAt' | 'doubts' | 'references'> & { words: MailWords },
): Promise<void> {
  const { table } = places;
  if (await loadMail(table, mail.mailId)) return;
  const { mailId, receivedAt } = mail;
  const expiresAt = wordsEnd(receivedAt);
  const key = await makeKey(places, mailId, expiresAt);
  const sealed = places.sealer.seal(key, { requestId: mailId, field: 'mail' }, JSON.stringify(words));
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...keys.mailWords(mailId), sealed, expiresAt } }),
  );
  const item: InboundMail = { ...mail, state: 'unsorted', by: null, sortedAt: null };
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.mail(mailId),
          ...item,
          ...shelf('unsorted', mail),
          expiresAt: recordEnds(receivedAt),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
  }
}

/** What is known of a mail, or undefined. */
export async function loadMail(table: Table, mailId: string): Promise<InboundMail | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.mail(mailId), ConsistentRead: true }),
  );
  return Item ? record.parse(Item) : undefined;
}

/** What a mail says; undefined once its words are gone, because it was opened or because it is old. */
export async function readMail(
  places: SealedPlaces & { clock: Clock },
  mailId: string,
): Promise<MailWords | undefined> {
  const { Item } = await places.table.client.send(
    new GetCommand({ TableName: places.table.name, Key: keys.mailWords(mailId), ConsistentRead: true }),
  );
  const stored = z.object({ sealed: z.string(), expiresAt: z.number() }).safeParse(Item);
  if (!stored.success || stored.data.expiresAt * 1000 <= Date.parse(places.clock.now())) return undefined;
  const key = await dataKey(places, mailId);
  if (!key) return undefined;
  const text = places.sealer.open(key, { requestId: mailId, field: 'mail' }, stored.data.sealed);
  return mailWords.parse(JSON.parse(text));
}

const cursorShape = z.record(z.string(), z.string());

/** Mails in one state; those that wait longest come first. `cursor` goes on where the last list ended. */
export async function listMails(
  table: Table,
  { state, limit, cursor }: { state: MailState; limit: number; cursor?: string | undefined },
): Promise<{ mails: InboundMail[]; cursor?: string }> {
  const start = cursor === undefined ? undefined : readCursor(cursor);
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'byDue',
      KeyConditionExpression: 'gsi1pk = :shelf',
      ExpressionAttributeValues: { ':shelf': `mail-${state}` },
      ScanIndexForward: state === 'unsorted',
      Limit: limit,
      ...(start ? { ExclusiveStartKey: start } : {}),
    }),
  );
  return {
    mails: (page.Items ?? []).map((item) => record.parse(item)),
    ...(page.LastEvaluatedKey
      ? { cursor: Buffer.from(JSON.stringify(page.LastEvaluatedKey)).toString('base64url') }
      : {}),
  };
}

function readCursor(cursor: string): Record<string, string> | undefined {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Writes down what a member of staff made of a mail. What was opened stays opened; "no request" can be thought over.
 * Of an opened mail the words are shredded here: the requests hold them now, and end when those end.
 * @returns the mail as it stands afterwards, whoever sorted it; undefined when there is none
 */
export async function sortedMail(
  places: SealedPlaces,
  {
    mailId,
    state,
    by,
    at,
    references = [],
  }: {
    mailId: string;
    state: Exclude<MailState, 'unsorted'>;
    by: string;
    at: string;
    references?: readonly string[];
  },
): Promise<InboundMail | undefined> {
  const { table, keysTable } = places;
  const before = await loadMail(table, mailId);
  if (!before) return undefined;
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.mail(mailId),
        UpdateExpression:
          'SET #state = :state, #by = :by, sortedAt = :at, #references = :references, gsi1pk = :shelf',
        ConditionExpression: '#state <> :opened',
        ExpressionAttributeNames: { '#state': 'state', '#by': 'by', '#references': 'references' },
        ExpressionAttributeValues: {
          ':state': state,
          ':by': by,
          ':at': at,
          ':references': [...references],
          ':opened': 'opened',
          ':shelf': shelf(state, before).gsi1pk,
        },
      }),
    );
  } catch (fault) {
    if (!isConditionFault(fault)) throw fault;
  }
  const after = await loadMail(table, mailId);
  if (after?.state === 'opened') await shredKey(keysTable, mailId);
  return after;
}
