import type { SNSEvent } from 'aws-lambda';
import { wireHouse } from '#functions/wiring.ts';
import { mailEvent, recordMailEvent } from './record-mail-event.ts';

/** Called with what SES published. An event that cannot be read fails the delivery, which then lands in the DLQ. */
export async function handler({ Records }: SNSEvent): Promise<void> {
  const house = wireHouse();
  for (const { Sns } of Records) await recordMailEvent(house, mailEvent.parse(JSON.parse(Sns.Message)));
}
