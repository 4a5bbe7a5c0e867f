import { happened } from '#domain/request.ts';
import { type House, wireWorkflow } from '#functions/wiring.ts';
import { advance, loadRequest } from '#store/events.ts';
import { readToken } from '#store/waiting.ts';

/** Takes a request back, as long as nobody has been told to delete or correct anything. */
export async function withdrawRequest(
  house: House,
  { requestId, by }: { requestId: string; by: 'consumer' | 'person_on_file' | 'staff' },
): Promise<{ result: 'withdrawn' | 'too_late' }> {
  const { table, clock } = house;
  if (!(await loadRequest(table, requestId))) return { result: 'too_late' };
  const after = await advance(table, requestId, ({ events }) =>
    happened(events, 'RequestWithdrawn') ||
    happened(events, 'DispatchStarted') ||
    happened(events, 'RequestConcluded')
      ? []
      : [{ type: 'RequestWithdrawn', at: clock.now(), by }],
  );
  if (!happened(after.events, 'RequestWithdrawn')) return { result: 'too_late' };
  const workflow = wireWorkflow(house);
  for (const step of ['verify', 'ask-staff']) {
    const token = await readToken(table, requestId, step);
    if (token) await workflow.succeed(token, { verdict: 'withdrawn' });
  }
  return { result: 'withdrawn' };
}
