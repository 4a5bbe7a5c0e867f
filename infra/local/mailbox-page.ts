import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { html as markup } from 'hono/html';
import { html, json } from '#platform/http.ts';
import type { Mailbox } from './mailbox.ts';
import { writeForm } from './mailbox-inbound.ts';

/** `/mailbox` shows every mail that was sent on this machine, `/mailbox.json` the same for programs. Local only. */
export async function mailboxPage(
  mailbox: Mailbox,
  { rawPath, queryStringParameters }: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  if (rawPath === '/mailbox.json') return json(mailbox.mails());
  const single = /^\/mailbox\/([\w-]+)\.html$/.exec(rawPath);
  if (single) {
    const mail = mailbox.mails().find(({ id }) => id === single[1]);
    // Shown as it was sent; a mail has its own inline styles, so the page's policy is looser here and runs nothing.
    return mail
      ? html(mail.html, 200, {
          headers: {
            'content-security-policy':
              "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation",
          },
        })
      : undefined;
  }
  if (rawPath !== '/mailbox') return undefined;
  const to = queryStringParameters?.['to'];
  const mails = mailbox
    .mails()
    .filter((mail) => !to || mail.to === to)
    .toReversed();
  const body = await markup`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox of this machine</title><link rel="stylesheet" href="/assets/style.css"></head>
<body><main class="page"><h1>Mailbox of this machine</h1>
<p>Every mail that Expunge sent here, the newest first. No mail leaves this machine. <a href="/mailbox">Look again</a></p>
${writeForm(queryStringParameters?.['written'] === 'yes' ? 'yes' : 'no')}
${mails.length === 0 ? markup`<p>No mail yet.</p>` : ''}
${mails.map(
  ({ id, at, to: address, subject, text }) => markup`<article><h2>${subject}</h2>
<p>To ${address}, <time datetime="${at}">${at}</time>. <a href="/mailbox/${id}.html">As HTML</a></p><pre class="mail">${text}</pre></article>`,
)}
</main></body></html>`;
  return html(String(body));
}
