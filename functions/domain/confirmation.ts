import * as z from 'zod';
import { category, civilDate, instant, orderOutcome } from './vocabulary.ts';

/** One category a recipient says the law lets it keep: recorded as its claim, not as our finding. */
export const exemption = z.strictObject({
  category,
  ground: z.string().min(1).max(200),
  cite: z.string().min(1).max(200).exactOptional(),
  until: civilDate.exactOptional(),
});
export type Exemption = z.infer<typeof exemption>;

/**
 * The body of a recipient's answer, `POST /v1/orders/{orderId}/confirmations`, signed per Standard Webhooks 1.0.0.
 * `in_progress` promises an answer by `expectedBy`; every other outcome is an answer.
 */
export const confirmationMessage = z
  .strictObject({
    type: z.literal('order.confirmed'),
    timestamp: instant,
    data: z.strictObject({
      orderId: z.string().min(1).max(80),
      outcome: z.enum([...orderOutcome.exclude(['no_answer']).options, 'in_progress']),
      exempted: z.array(exemption).max(20).exactOptional(),
      expectedBy: civilDate.exactOptional(),
      note: z.string().max(1000).exactOptional(),
    }),
  })
  .check((context) => {
    const { outcome, exempted } = context.value.data;
    if (outcome === 'exempted' && !exempted?.length)
      context.issues.push({
        code: 'custom',
        input: exempted,
        path: ['data', 'exempted'],
        message: 'Say which categories you keep, each with its ground, when the outcome is "exempted".',
      });
  });
export type ConfirmationMessage = z.infer<typeof confirmationMessage>;
