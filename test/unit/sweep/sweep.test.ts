import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestEvent } from '#domain/request.ts';
import { sweep } from '#functions/sweep/sweep.ts';
import type { Workflow } from '#functions/wiring.ts';
import { appendEvents, loadHead, loadRequest } from '#store/events.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

let tables: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  tables = await startTable();
});
afterAll(() => tables.stop());

const received: RequestEvent = {
  type: 'RequestReceived',
  at: '2026-11-23T10:00:00.000Z',
  kind: 'delete',
  language: 'en',
  channel: 'web_form',
  residence: 'CA',
  law: 'CCPA',
  rulesVersion: '2026-01-01',
  receivedOn: '2026-11-23',
  acknowledgeBy: '2026-12-07',
  dueOn: '2027-01-06',
};

/** An engine that only remembers what it was told. */
function engine(running: string[] = []): Workflow & { started: string[] } {
  const started: string[] = [];
  return {
    started,
    start: async (requestId, generation) => {
      started.push(`${requestId}-g${generation}`);
      running.push(`${requestId}-g${generation}`);
    },
    succeed: async () => true,
    isRunning: async (requestId, generation) => running.includes(`${requestId}-g${generation}`),
  };
}

let number = 0;
async function aRequest(...more: RequestEvent[]): Promise<string> {
  const requestId = `SWEP-${String(++number).padStart(4, '0')}-0000`;
  await appendEvents(tables.table, { requestId, events: [], chainHead: '' }, [received, ...more]);
  return requestId;
}

describe('no request is lost', () => {
  it('one whose workflow was never started is started', async () => {
    const house = unitHouse(tables);
    const requestId = await aRequest();
    const workflow = engine();
    await sweep(house, workflow);
    expect(workflow.started).toContain(`${requestId}-g1`);
  });

  it('one whose workflow ended early goes on as the next generation, once', async () => {
    const house = unitHouse(tables);
    const requestId = await aRequest({ type: 'ReceiptAcknowledged', at: received.at });
    const workflow = engine();
    await sweep(house, workflow);
    house.at = '2026-11-23T18:05:00.000Z';
    await sweep(house, workflow);
    expect(workflow.started.filter((name) => name.startsWith(requestId))).toEqual([`${requestId}-g2`]);
    expect((await loadHead(house.table, requestId))?.generation).toBe(2);
  });

  it('one that waits for staff is left for staff', async () => {
    const house = unitHouse(tables);
    const requestId = await aRequest({
      type: 'RequestParked',
      at: received.at,
      state: 'Dispatch',
      failure: 'Transient',
    });
    const workflow = engine();
    await sweep(house, workflow);
    expect(workflow.started.filter((name) => name.startsWith(requestId))).toEqual([]);
  });

  it('one past its due date is counted as overdue', async () => {
    const house = unitHouse(tables);
    await aRequest();
    expect((await sweep(house, engine())).overdue).toBe(0);
    house.at = '2027-01-07T20:00:00.000Z';
    expect((await sweep(house, engine())).overdue).toBeGreaterThan(0);
  });
});

describe('the log of a request', () => {
  it('is written by one of two who write at once; the other is told to read again', async () => {
    const requestId = await aRequest();
    const request = await loadRequest(tables.table, requestId);
    if (!request) throw new Error('not there');
    const event: RequestEvent = { type: 'ReceiptAcknowledged', at: received.at };
    const both = await Promise.allSettled([
      appendEvents(tables.table, request, [event]),
      appendEvents(tables.table, request, [event]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await loadRequest(tables.table, requestId))?.version).toBe(2);
  });

  it('shows when an entry was changed behind its back', async () => {
    const { PutCommand } = await import('@aws-sdk/lib-dynamodb');
    const { keys } = await import('#store/table.ts');
    const requestId = await aRequest({ type: 'ReceiptAcknowledged', at: received.at });
    const request = await loadRequest(tables.table, requestId);
    await tables.table.client.send(
      new PutCommand({
        TableName: tables.table.name,
        Item: {
          ...keys.event(requestId, 0),
          event: { ...received, dueOn: '2027-02-06' },
          previous: '',
          digest: 'x',
        },
      }),
    );
    expect(request?.version).toBe(2);
    await expect(loadRequest(tables.table, requestId)).rejects.toThrow('broken at EVENT#000000');
  });
});
