import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldOrder } from '#domain/orders.ts';
import type { FaultName } from '#infra/local/sandbox/recipients.ts';
import { startHouse, type TestHouse, until } from '#test/support/house.ts';

let house: TestHouse;
let reference: string;
const faults: FaultName[] = [
  'down',
  'rude',
  'garbage',
  'redirect',
  'silent',
  'lying-signature',
  'wrong-order',
  'twice',
  'replay',
  'conflicting',
];
const faulty = new Map<string, FaultName>();

beforeAll(async () => {
  process.env['FIRST_REMINDER_SECONDS'] = '600';
  house = await startHouse();
  // The last recipients told are customers, one fault each.
  reference = await house.send();
  const code = await house.codeOf(reference);
  const ids = Array.from(
    { length: faults.length },
    (_, index) => `customer-${String(index + 1).padStart(3, '0')}`,
  );
  for (const [index, id] of ids.entries()) {
    const fault = faults[index] as FaultName;
    faulty.set(id, fault);
    house.sandbox.fault(id, fault);
  }
  await house.enterCode(reference, code);
});
afterAll(() => house.stop());

const stateOf = async (fault: FaultName) => {
  const id = [...faulty].find(([, name]) => name === fault)?.[0];
  const order = (await house.orders(reference)).find(({ recipientId }) => recipientId === id);
  return foldOrder(order?.events ?? []);
};
const silent: FaultName[] = ['down', 'rude', 'redirect', 'silent', 'lying-signature', 'garbage'];

describe('a recipient that is down, slow, rude or lying', () => {
  it('holds up nobody else: all the others have confirmed', async () => {
    await until('everybody else', async () => {
      const orders = await house.orders(reference);
      const waiting = orders.filter(({ events }) => foldOrder(events).state !== 'answered');
      return orders.length === 30 && waiting.length <= silent.length ? true : undefined;
    });
    expect((await house.request(reference)).status).toBe('in_progress');
  });

  it('is not believed when its signature or its order is not its own', async () => {
    expect((await stateOf('lying-signature')).state).toBe('sent');
    const told = (await house.orders(reference)).flatMap(({ events }) => events);
    expect(told.filter((event) => 'messageId' in event && event.messageId.startsWith('lie_'))).toEqual([]);
  });

  it('counts once when it answers twice or replays, and keeps both when it contradicts itself', async () => {
    expect((await stateOf('twice')).state).toBe('answered');
    expect((await stateOf('replay')).state).toBe('answered');
    const conflicting = await until('the second answer', async () => {
      const state = await stateOf('conflicting');
      return state.hasConflict ? state : undefined;
    });
    expect(conflicting.state).toBe('answered');
  });

  it('is reminded, and answers late when it is well again', async () => {
    const [id] = [...faulty].find(([, name]) => name === 'rude') ?? ['', ''];
    house.sandbox.fault(id, null);
    house.advance(601_000);
    await until('the late answer', async () =>
      (await stateOf('rude')).state === 'answered' ? true : undefined,
    );
    expect((await stateOf('rude')).reminders).toBe(1);
  });

  it('and never answers, is said so at the due date, in one notice', async () => {
    house.advance(45 * 24 * 3600 * 1000);
    const ended = await house.closed(reference);
    expect(ended.status).toBe('fulfilled');
    expect(await stateOf('down')).toMatchObject({ outcome: 'no_answer', grade: 'presumed' });
    expect(
      house.mailbox().filter(({ tags }) => tags['requestId'] === reference && tags['notice'] === 'final'),
    ).toHaveLength(1);
  });
});
