import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, SNSEvent } from 'aws-lambda';
import { html as markup } from 'hono/html';
import { formBody, isForeignPost, json, seeOther } from '#platform/http.ts';

/** SES bounces what is larger, when the whole mail goes to a topic. */
const mostBytes = 150 * 1024;

/** One mail on its way in: its bytes, and the id SES would give it. */
export interface IncomingMail {
  raw: Buffer;
  messageId?: string;
}
export type TakeIn = (mail: IncomingMail) => Promise<void>;

/** What SES publishes of a mail (Amazon SES developer guide, "Contents of notifications"), as SNS hands it over. */
export function snsEventOf({ raw, messageId }: IncomingMail, at: string): SNSEvent {
  const pass = { status: 'PASS' };
  const text = raw.toString('latin1');
  const notification = {
    notificationType: 'Received',
    mail: {
      messageId: messageId ?? randomUUID(),
      timestamp: at,
      source: /^return-path:[ \t]*([^\r\n]*)/im.exec(text)?.[1] ?? 'sender@example.com',
    },
    receipt: {
      spamVerdict: pass,
      virusVerdict: pass,
      spfVerdict: pass,
      dkimVerdict: pass,
      dmarcVerdict: pass,
      action: { type: 'SNS', encoding: 'BASE64' },
    },
    content: raw.toString('base64'),
  };
  // The handler reads the message and nothing else of the envelope.
  return { Records: [{ Sns: { Message: JSON.stringify(notification) } }] } as SNSEvent;
}

/** `POST /mailbox/inbound`: a whole mail (`message/rfc822`), or `from`, `subject` and `text` of a form. Local only. */
export async function mailboxDoor(
  takeIn: TakeIn,
  event: APIGatewayProxyEventV2,
  publicUrl: string,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  if (event.rawPath !== '/mailbox/inbound' || event.requestContext.http.method !== 'POST') return undefined;
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > mostBytes) return json({ title: 'SES takes mails of at most 150 KB here' }, 413);
  if (/^message\/rfc822\b/i.test(event.headers['content-type'] ?? '')) {
    await takeIn({ raw: bytes });
    return json({ taken: true }, 202);
  }
  if (isForeignPost(event, publicUrl)) return json({ title: 'Send the form from the mailbox page' }, 403);
  const { from = '', subject = '', text = '' } = formBody(event);
  await takeIn({ raw: mimeOf({ from, subject, text }) });
  return seeOther('/mailbox?written=yes');
}

function mimeOf({ from, subject, text }: { from: string; subject: string; text: string }): Buffer {
  const line = (value: string) => value.replace(/[\r\n]+/g, ' ');
  return Buffer.from(
    [
      `From: ${line(from)}`,
      `Subject: =?utf-8?b?${Buffer.from(line(subject)).toString('base64')}?=`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(text).toString('base64'),
    ].join('\r\n'),
  );
}

/** The form by which a mail to the company is written on one machine. */
export function writeForm(isWritten: 'yes' | 'no') {
  return markup`<details ${isWritten === 'yes' ? 'open' : ''}><summary>Write to the company</summary>
${isWritten === 'yes' ? markup`<p role="status">Your mail was taken in.</p>` : ''}
<form method="post" action="/mailbox/inbound">
<p><label for="from">From</label><br><input id="from" name="from" size="40" required value="Jane Doe &lt;jane@example.com&gt;"></p>
<p><label for="subject">Subject</label><br><input id="subject" name="subject" size="40"></p>
<p><label for="text">Text</label><br><textarea id="text" name="text" rows="6" cols="60" required></textarea></p>
<p><button type="submit">Send the mail</button></p></form></details>`;
}
