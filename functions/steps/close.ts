import { isHeld } from '#domain/request.ts';
import { forgetConsumer } from '#functions/acts/forget-consumer.ts';
import type { House } from '#functions/wiring.ts';
import { loadRequest } from '#store/events.ts';

/** Forgets the consumer. The log and the receipt stay. */
export async function close(house: House, requestId: string): Promise<void> {
  const request = await loadRequest(house.table, requestId);
  // A legal hold keeps own records, and what is needed to erase them once it is released.
  if (request && isHeld(request)) return;
  await forgetConsumer(house, requestId);
}
