import { happened } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { advance } from '#store/events.ts';
import { shredKey } from '#store/sealed.ts';

/** Forgets the consumer: without its key, what was sealed cannot be read again. Safe twice. */
export async function forgetConsumer(
  { table, keysTable, clock }: Pick<House, 'table' | 'keysTable' | 'clock'>,
  requestId: string,
): Promise<void> {
  await shredKey(keysTable, requestId);
  await advance(table, requestId, ({ events }) =>
    happened(events, 'KeyShredded') ? [] : [{ type: 'KeyShredded', at: clock.now() }],
  );
}
