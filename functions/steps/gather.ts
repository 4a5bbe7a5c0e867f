import type { House, Workflow } from '#functions/wiring.ts';
import { isEverythingAnswered } from '#store/orders.ts';
import { keepToken } from '#store/waiting.ts';

/** Leaves the one token for whoever brings the last answer; when it came before, goes on at once. */
export async function gather(
  house: House,
  workflow: Workflow,
  { requestId, taskToken }: { requestId: string; taskToken: string },
): Promise<void> {
  await keepToken(house.table, requestId, { step: 'gather', token: taskToken });
  if (await isEverythingAnswered(house.table, requestId))
    await workflow.succeed(taskToken, { verdict: 'answered' });
}
