import * as z from 'zod';
import type { House } from '#functions/wiring.ts';
import { log } from '#platform/log.ts';
import { markNotice } from '#store/notices.ts';

/** What SES publishes to SNS (Amazon SES developer guide, "Contents of event data"), the fields that are used. */
export const mailEvent = z.object({
  eventType: z.enum([
    'Send',
    'Delivery',
    'Bounce',
    'Complaint',
    'Reject',
    'DeliveryDelay',
    'Rendering Failure',
  ]),
  mail: z.object({
    messageId: z.string(),
    tags: z.record(z.string(), z.array(z.string())),
  }),
  bounce: z.object({ bounceType: z.string() }).optional(),
});
export type MailEvent = z.infer<typeof mailEvent>;

/** Writes down what became of a notice. It settles whether one was sent when a crash left that in doubt. */
export async function recordMailEvent({ table }: House, event: MailEvent): Promise<void> {
  const requestId = event.mail.tags['requestId']?.[0];
  const notice = event.mail.tags['notice']?.[0];
  if (!requestId || !notice) return;
  log('MAIL_EVENT', { requestId, notice, verdict: event.eventType });
  const isUndeliverable =
    event.eventType === 'Reject' ||
    event.eventType === 'Rendering Failure' ||
    (event.eventType === 'Bounce' && event.bounce?.bounceType !== 'Transient');
  if (event.eventType === 'DeliveryDelay' || (event.eventType === 'Bounce' && !isUndeliverable)) return;
  await markNotice(table, requestId, {
    notice,
    state: isUndeliverable ? 'undeliverable' : 'sent',
    messageId: event.mail.messageId,
  });
}
