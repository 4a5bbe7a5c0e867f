import type { SNSEvent } from 'aws-lambda';
import { receiveRequests } from '#functions/acts/receive-requests.ts';
import { wireHouse, wireMailer } from '#functions/wiring.ts';
import { mailNotification } from './parse-mail.ts';
import { receiveMail } from './receive-mail.ts';

/** Called with mails that SES received. One that cannot be read fails the delivery, which then lands in the DLQ. */
export async function handler({ Records }: SNSEvent): Promise<void> {
  const house = wireHouse();
  const desk = { house, mailer: wireMailer(house), receive: receiveRequests };
  for (const { Sns } of Records) await receiveMail(desk, mailNotification.parse(JSON.parse(Sns.Message)));
}
