import PostalMime, { type Email } from 'postal-mime';
import * as z from 'zod';
import { tidy } from '#domain/form-fields.ts';
import { mostLetters } from '#domain/own-words.ts';
import { instant } from '#domain/vocabulary.ts';
import type { Doubt, MailWords } from '#store/inbound-mails.ts';
import { htmlText } from './html-text.ts';

const verdict = z.object({ status: z.string() });
const unjudged = { status: 'DISABLED' };

/** What SES publishes of a mail it received (Amazon SES developer guide, "Contents of notifications"), what is used of it. */
export const mailNotification = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({
    messageId: z.string().min(1).max(300),
    timestamp: instant,
    /** The envelope's sender; empty or `<>` when the mail is a report about another mail. */
    source: z.string().max(2000).default(''),
  }),
  receipt: z.object({
    spamVerdict: verdict.default(unjudged),
    virusVerdict: verdict.default(unjudged),
    dmarcVerdict: verdict.default(unjudged),
    action: z.object({ encoding: z.string().default('UTF8') }).default({ encoding: 'UTF8' }),
  }),
  content: z.string(),
});
export type MailNotification = z.infer<typeof mailNotification>;

/** A mail as far as it matters here. */
export interface ParsedMail {
  words: MailWords;
  /** Why no program should answer it by itself. */
  doubts: Doubt[];
  /** True of a report about, or an automatic answer to, another mail: it asks for nothing, and answering would never end. */
  isEcho: boolean;
}

const plainAddress = /^[^\s"(),:;<>@[\\\]]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const isAscii = (text: string) => /^[\x21-\x7e]*$/.test(text);

/**
 * Reads a mail, however it is made: what cannot be parsed comes back as the raw text, for a person to see.
 * @param ownAddress the address our notices come from
 */
export async function parseMail(
  { mail, receipt, content }: MailNotification,
  ownAddress: string,
): Promise<ParsedMail> {
  const isBase64 = receipt.action.encoding.toUpperCase() === 'BASE64';
  const bytes = Buffer.from(content, isBase64 ? 'base64' : 'utf8');
  const email = await readBytes(bytes);
  const from = email && senderOf(email);
  const words: MailWords = {
    from: from?.address ?? mail.source.slice(0, 320),
    name: from?.name ?? '',
    subject: tidy(email?.subject ?? '').slice(0, 300),
    text: (email ? textOf(email) : bytes.toString('utf8')).replaceAll('\0', '').slice(0, mostLetters),
    attachments: email?.attachments.length ?? 0,
  };
  const header = (name: string) =>
    email?.headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  const auto = header('auto-submitted') ?? 'no';
  const isEcho =
    /^(<>)?$/.test(mail.source.trim()) ||
    auto.startsWith('auto-replied') ||
    header('x-autoreply') !== undefined ||
    header('x-autorespond') !== undefined ||
    /^(auto_reply|autoreply)$/.test(header('precedence') ?? '') ||
    /^multipart\/report\b/.test(header('content-type') ?? '') ||
    words.from.toLowerCase() === ownAddress.toLowerCase();
  const isByProgram =
    !auto.startsWith('no') ||
    /^(bulk|list|junk)$/.test(header('precedence') ?? '') ||
    header('list-id') !== undefined ||
    header('list-unsubscribe') !== undefined;
  return {
    words,
    isEcho,
    doubts: [
      ...(receipt.spamVerdict.status === 'FAIL' ? (['spam'] as const) : []),
      ...(receipt.virusVerdict.status === 'FAIL' ? (['virus'] as const) : []),
      ...(receipt.dmarcVerdict.status === 'FAIL' ? (['forged'] as const) : []),
      ...(isByProgram ? (['by_program'] as const) : []),
      ...(from ? [] : (['sender'] as const)),
    ],
  };
}

/** Undefined when the mail is nested, or headed, deeper than any honest mail. */
async function readBytes(bytes: Buffer): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: 20,
      maxHeadersSize: 64 * 1024,
      maxRfc822NestingDepth: 0,
    });
  } catch {
    return undefined;
  }
}

/**
 * The one person it is from. None when there are two, or a group, or an address that looks like another or could
 * smuggle a second one: a program does not answer there.
 */
function senderOf({ headers, from }: Email): { address: string; name: string } | undefined {
  const written = headers.filter(({ key }) => key === 'from');
  if (written.length !== 1 || !from || from.group) return undefined;
  const address = from.address.trim();
  if (address.length > 254 || !plainAddress.test(address) || !isAscii(address)) return undefined;
  // "a@x.example, b@x.example" parses to its first; a second "@" outside the name gives it away.
  const outside = (written[0]?.value ?? '').replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/\([^)]*\)/g, '');
  if (outside.split('@').length !== 2) return undefined;
  const name = tidy(from.name).slice(0, 300);
  return { address, name: name.includes('@') ? '' : name };
}

const textOf = ({ text = '', html = '' }: Email) => (text.trim() === '' ? htmlText(html) : text);
