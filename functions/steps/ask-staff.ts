import { assessmentVerdict } from '#domain/verdicts.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { loadRequest } from '#store/events.ts';
import { keepToken } from '#store/waiting.ts';

/** Leaves the token for the console; a decision that came first wakes the workflow at once. */
export async function askStaff(
  house: House,
  workflow: Workflow,
  { requestId, taskToken }: { requestId: string; taskToken: string },
): Promise<void> {
  await keepToken(house.table, requestId, { step: 'ask-staff', token: taskToken });
  const request = await loadRequest(house.table, requestId);
  const verdict = request && assessmentVerdict(request);
  if (verdict && verdict !== 'staff') await workflow.succeed(taskToken, { verdict });
}
