import { createHash, randomBytes } from 'node:crypto';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isConditionFault, keys, type Table } from './table.ts';

/** What a mailed link, a browser session or an importer's key may open. */
export const linkPurpose = z.enum(['status', 'package', 'stop', 'partner', 'console', 'importer']);
export type LinkPurpose = z.infer<typeof linkPurpose>;

const link = z.object({
  purpose: linkPurpose,
  /** The request, order, recipient or staff member the link is bound to. */
  boundTo: z.string(),
  /** Epoch seconds. */
  expiresAt: z.number(),
  usedAt: z.string().optional(),
});
export type Link = z.infer<typeof link>;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** A link that is listed, by the hash under which it lies: nobody has the secret back from it. */
export interface ListedLink extends Link {
  hash: string;
}

const shelfOf = (purpose: LinkPurpose) => `link-${purpose}`;

/**
 * Makes a secret of 192 random bits bound to one thing; only its hash is stored. `seconds` is its life.
 * @param shown `listed` for a secret that somebody looks after, and may end
 */
export async function createLink(
  table: Table,
  {
    purpose,
    boundTo,
    seconds,
    now,
    shown = 'unlisted',
  }: { purpose: LinkPurpose; boundTo: string; seconds: number; now: string; shown?: 'listed' | 'unlisted' },
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const hash = hashOf(token);
  const shelf = { gsi1pk: shelfOf(purpose), gsi1sk: `${now}#${hash}` };
  const expiresAt = Math.floor(Date.parse(now) / 1000) + seconds;
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.link(hash), ...(shown === 'listed' ? shelf : {}), purpose, boundTo, expiresAt },
    }),
  );
  return token;
}

/** The link, if it is good still; looking uses nothing up (mail scanners look). */
export async function peekLink(table: Table, token: string, now: string): Promise<Link | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.link(hashOf(token)), ConsistentRead: true }),
  );
  const found = link.safeParse(Item);
  if (!found.success || found.data.usedAt || found.data.expiresAt * 1000 <= Date.parse(now)) return undefined;
  return found.data;
}

/** The listed links of a purpose that are good still, the newest first. A hundred are enough for a page. */
export async function listLinks(
  table: Table,
  { purpose, now }: { purpose: LinkPurpose; now: string },
): Promise<ListedLink[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'byDue',
      KeyConditionExpression: 'gsi1pk = :shelf',
      FilterExpression: 'expiresAt > :seconds',
      ExpressionAttributeValues: {
        ':shelf': shelfOf(purpose),
        ':seconds': Math.floor(Date.parse(now) / 1000),
      },
      ScanIndexForward: false,
      Limit: 100,
    }),
  );
  return Items.map((item) => ({ ...link.parse(item), hash: String(item['pk']).replace(/^LINK#/, '') }));
}

/** Uses the link up. Undefined when it was used, has expired or never was; exactly one caller wins. */
export function spendLink(
  table: Table,
  { token, purpose, now }: { token: string; purpose: LinkPurpose; now: string },
): Promise<Link | undefined> {
  return endLink(table, { hash: hashOf(token), purpose, now });
}

/** Ends a link by the hash it is listed under; the same as using it up. */
export async function endLink(
  table: Table,
  { hash, purpose, now }: { hash: string; purpose: LinkPurpose; now: string },
): Promise<Link | undefined> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.link(hash),
        UpdateExpression: 'SET usedAt = :now REMOVE gsi1pk, gsi1sk',
        ConditionExpression: 'purpose = :purpose AND attribute_not_exists(usedAt) AND expiresAt > :seconds',
        ExpressionAttributeValues: {
          ':now': now,
          ':purpose': purpose,
          ':seconds': Math.floor(Date.parse(now) / 1000),
        },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return link.parse(Attributes);
  } catch (fault) {
    if (isConditionFault(fault)) return undefined;
    throw fault;
  }
}

const session = z.object({
  /** Requests this browser may see, or `console:<name>` for staff. */
  opens: z.array(z.string()),
  expiresAt: z.number(),
});

/** More than one person asks for, and little enough for one item; the oldest are forgotten first. */
const mostOpened = 60;

/** Starts or widens a browser session and returns its secret, which goes into a cookie. */
export async function openSession(
  table: Table,
  {
    secret,
    opens,
    seconds,
    now,
  }: { secret?: string | undefined; opens: string | readonly string[]; seconds: number; now: string },
): Promise<string> {
  const known = secret ? await sessionOpens(table, secret, now) : [];
  // A browser keeps the secret it has: its unsent answers are sealed under it.
  const kept = secret ?? randomBytes(24).toString('base64url');
  const expiresAt = Math.floor(Date.parse(now) / 1000) + seconds;
  const item = {
    ...keys.session(hashOf(kept)),
    opens: [...new Set([...known, ...[opens].flat()])].slice(-mostOpened),
    expiresAt,
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  return kept;
}

/** What the session may see; empty when it has expired or is unknown. */
export async function sessionOpens(table: Table, secret: string, now: string): Promise<string[]> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.session(hashOf(secret)), ConsistentRead: true }),
  );
  const found = session.safeParse(Item);
  return found.success && found.data.expiresAt * 1000 > Date.parse(now) ? found.data.opens : [];
}

/** Ends a session. */
export async function endSession(table: Table, secret: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.session(hashOf(secret)),
      UpdateExpression: 'SET opens = :none, expiresAt = :zero',
      ExpressionAttributeValues: { ':none': [], ':zero': 0 },
    }),
  );
}
