import type { EventOf, GivenDraft, RequestEvent } from '#domain/request.ts';
import type { OpenFollowUp } from '#functions/import/came-back.ts';
import { Problem } from '#platform/problem.ts';
import { appendEvents, loadRequest } from '#store/events.ts';
import type { Table } from '#store/table.ts';

const received: EventOf<'RequestReceived'> = {
  type: 'RequestReceived',
  at: '2026-11-23T18:00:00.000Z',
  kind: 'delete',
  language: 'es',
  channel: 'web_form',
  residence: 'OR',
  law: 'OCPA',
  rulesVersion: '2024-07-01',
  receivedOn: '2026-11-23',
  acknowledgeBy: null,
  dueOn: '2027-01-06',
};

/** Writes a request's log without carrying the request through. */
export async function writeRequest(
  table: Table,
  requestId: string,
  more: readonly RequestEvent[] = [],
): Promise<void> {
  await appendEvents(table, { requestId, events: [], chainHead: '' }, [received, ...more]);
}

export async function conclude(table: Table, requestId: string): Promise<void> {
  const request = await loadRequest(table, requestId);
  if (!request) throw new Error(`There is no request ${requestId}`);
  const at = '2026-12-24T18:00:00.000Z';
  await appendEvents(table, request, [
    { type: 'RequestConcluded', at, status: 'fulfilled', reason: null, receiptDigest: 'x' },
  ]);
}

/** Opens requests that stay open, one for each `once`, and remembers what was asked. */
export function followUps(table: Table): {
  opened: { reference: string; draft: GivenDraft; follows: string }[];
  openFollowUp: OpenFollowUp;
} {
  const opened: { reference: string; draft: GivenDraft; follows: string }[] = [];
  const known = new Map<string, { reference: string; body: string }>();
  return {
    opened,
    async openFollowUp(_, { draft, follows, once }) {
      const body = JSON.stringify(draft);
      const before = known.get(once);
      if (before && before.body !== body) throw new Problem('conflict');
      if (before) return before.reference;
      const reference = `FLLW-${String(known.size + 1).padStart(4, '0')}-0000`;
      known.set(once, { reference, body });
      opened.push({ reference, draft, follows: follows.reference });
      await writeRequest(table, reference);
      return reference;
    },
  };
}
