import { createHash } from 'node:crypto';
import * as z from 'zod';
import { foldOrder, type Order } from '#domain/orders.ts';
import { category } from '#domain/vocabulary.ts';
import { Problem, wrongShape } from '#platform/problem.ts';
import { peekLink } from '#store/links.ts';
import { loadOrder } from '#store/orders.ts';
import { answersTo, type ConfirmDeps, recordAnswer } from './record-confirmation.ts';

/** The order behind a mailed partner link. Looking changes nothing: mail scanners look. @throws {Problem} not-found */
export async function openTask({ table, now }: ConfirmDeps, token: string): Promise<Order> {
  const link = /^[\w-]{20,64}$/.test(token) ? await peekLink(table, token, now()) : undefined;
  const order = link?.purpose === 'partner' ? await loadOrder(table, link.boundTo) : undefined;
  if (!order) throw new Problem('not-found');
  return order;
}

/** What the form sends. Unknown fields are refused; a checked box sends `on`. */
const answerForm = z.strictObject({
  outcome: z.enum(['deleted', 'corrected', 'opted_out', 'not_found', 'exempted', 'refused'], {
    error: 'Choose one of the answers.',
  }),
  category: z.union([category, z.literal('')]).default(''),
  ground: z.string().trim().max(200, 'Keep the ground under 200 letters.').default(''),
  cite: z.string().trim().max(200).default(''),
  name: z.string().trim().min(2, 'Write your name.').max(120, 'Keep the name under 120 letters.'),
  note: z.string().trim().max(600, 'Keep the note under 600 letters.').default(''),
});

/**
 * A person's answer on the partner page, recorded as `reported` with that person's name. Once an answer stands, a
 * second one from the page changes nothing.
 * @throws {Problem} not-found, wrong-shape
 */
export async function answerByHand(
  deps: ConfirmDeps,
  token: string,
  fields: Record<string, string>,
): Promise<Order> {
  const order = await openTask(deps, token);
  if (foldOrder(order.events).state === 'answered') return order;
  const form = answerForm.safeParse({ ...fields });
  if (!form.success) throw wrongShape(form.error);
  const { outcome, ground, cite, name, note } = form.data;
  if (!answersTo[order.kind].includes(outcome))
    throw new Problem('wrong-shape', [{ path: 'outcome', message: 'Choose one of the answers.' }]);
  if (outcome === 'exempted' && (!form.data.category || !ground))
    throw new Problem('wrong-shape', [
      { path: 'ground', message: 'Say which category you keep and which law lets you.' },
    ]);
  const exempted =
    outcome === 'exempted' && form.data.category
      ? [{ category: form.data.category, ground, ...(cite ? { cite } : {}) }]
      : [];
  await recordAnswer(deps, order, {
    type: 'ConfirmationRecorded',
    at: deps.now(),
    grade: 'reported',
    outcome,
    exempted,
    // Bound to the link: two clicks on one form are one answer.
    messageId: `page:${createHash('sha256').update(token).digest('base64url')}`,
    note: [`Answered on the partner page by ${name}.`, note].filter(Boolean).join(' '),
  });
  return openTask(deps, token);
}
