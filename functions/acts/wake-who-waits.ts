import { assessmentVerdict, verificationVerdict } from '#domain/verdicts.ts';
import type { Workflow } from '#functions/wiring.ts';
import type { RequestLog } from '#store/events.ts';
import type { Table } from '#store/table.ts';
import { readToken } from '#store/waiting.ts';

/**
 * Tells the workflow what is settled by the log. A crash may have come between what was settled and the waking of who
 * waits for it; waking twice is harmless.
 * @returns whether somebody waited
 */
export async function wakeWhoWaits(
  { table, workflow }: { table: Table; workflow: Pick<Workflow, 'succeed'> },
  request: RequestLog,
): Promise<boolean> {
  const verdicts = { verify: verificationVerdict(request), 'ask-staff': assessmentVerdict(request) };
  let isWoken = false;
  for (const [step, verdict] of Object.entries(verdicts)) {
    const token =
      verdict && verdict !== 'staff' ? await readToken(table, request.requestId, step) : undefined;
    if (token && verdict && (await workflow.succeed(token, { verdict }))) isWoken = true;
  }
  return isWoken;
}
