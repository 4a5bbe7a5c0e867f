import { happened, isHeld } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { advance, loadRequest } from '#store/events.ts';
import { shredKey } from '#store/sealed.ts';

/** Forgets the consumer: without its key, what was sealed cannot be read again. The log and the receipt stay. */
export async function close({ table, keysTable, clock }: House, requestId: string): Promise<void> {
  const request = await loadRequest(table, requestId);
  // A legal hold keeps own records, and what is needed to erase them once it is released.
  if (request && isHeld(request)) return;
  await shredKey(keysTable, requestId);
  await advance(table, requestId, ({ events }) =>
    happened(events, 'KeyShredded') ? [] : [{ type: 'KeyShredded', at: clock.now() }],
  );
}
