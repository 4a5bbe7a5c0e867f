import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import type { Mail, Mailer } from '#domain/ports.ts';

/** One plain address; anything that could smuggle a second recipient or a header is refused. */
const plainAddress = /^[^\s"(),:;<>@[\\\]\p{C}]+@[A-Za-z0-9.-]+$/u;

/**
 * SES sends, one address a mail. It tries once: whether to send again is for the caller, who knows if a second
 * copy would harm. Tags carry the request and the notice, so that SES's events find their way back.
 */
export function sesMailer({
  sender,
  configurationSet,
}: {
  sender: string;
  configurationSet: string;
}): Mailer {
  const ses = new SESClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000 },
  });
  const part = (data: string) => ({ Data: data, Charset: 'UTF-8' });
  return {
    async send({ to, subject, text, html, requestId, notice }: Mail) {
      if (!plainAddress.test(to) || to.length > 254)
        throw new UndeliverableAddress('Not an address mail can go to');
      const { MessageId } = await ses.send(
        new SendEmailCommand({
          Source: sender,
          Destination: { ToAddresses: [to] },
          Message: { Subject: part(subject), Body: { Text: part(text), Html: part(html) } },
          ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
          Tags: [
            { Name: 'requestId', Value: requestId },
            { Name: 'notice', Value: notice },
          ],
        }),
      );
      if (!MessageId) throw new Error('SES took the mail and gave no message id');
      return MessageId;
    },
  };
}

/** No mail can go there, however often it is tried. */
export class UndeliverableAddress extends Error {
  override readonly name = 'UndeliverableAddress';
}
