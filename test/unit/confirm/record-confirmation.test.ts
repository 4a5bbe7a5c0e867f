import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldOrder } from '#domain/orders.ts';
import type { ConfirmDeps } from '#functions/confirm/record-confirmation.ts';
import { signWebhook } from '#recipients/standard-webhooks.ts';
import { isEverythingAnswered, loadOrder } from '#store/orders.ts';
import { putRecipient } from '#store/recipients.ts';
import { startTable } from '#test/support/table.ts';
import { type Answerer, answer, bodyOf, now, plan, register, signedBy } from './support.ts';

let place: Awaited<ReturnType<typeof startTable>>;
let deps: ConfirmDeps;
let six: Answerer[];
const woken: string[] = [];

beforeAll(async () => {
  place = await startTable();
  deps = {
    table: place.table,
    now: () => now,
    wake: async (token) => woken.push(token) > 0,
  };
  six = await Promise.all(['a1', 'b2', 'c3', 'd4', 'e5', 'f6'].map((id) => register(place.table, id)));
});
afterAll(() => place.stop());

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place];
  if (found === undefined) throw new Error(`Nothing at ${place}`);
  return found;
};
const stateOf = async (orderId: string) => foldOrder((await loadOrder(place.table, orderId))?.events ?? []);

describe('a recipient’s signed answer', () => {
  it('is recorded as attested, and the last one wakes the request, once everything is in', async () => {
    const { requestId, orders } = await plan(place.table, six.slice(0, 2));
    woken.length = 0;
    for (const [position, { orderId }] of orders.entries()) {
      expect(woken).toEqual([]);
      const body = bodyOf(orderId, 'deleted');
      const headers = await signedBy(at(six, position), body, `msg_${position}`);
      expect(await answer(deps, { orderId, headers, body })).toEqual({
        orderId,
        outcome: 'deleted',
        recorded: true,
      });
      expect(await stateOf(orderId)).toMatchObject({
        state: 'answered',
        outcome: 'deleted',
        grade: 'attested',
      });
    }
    expect(woken).toEqual([`token of ${requestId}`]);
  });

  it('counts once however often it comes, side by side too, and gets the same reply each time', async () => {
    const { orders } = await plan(place.table, six.slice(0, 2));
    const { orderId } = at(orders, 0);
    const body = bodyOf(orderId, 'deleted');
    const headers = await signedBy(at(six, 0), body);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => answer(deps, { orderId, headers, body })),
    );
    expect(new Set(replies.map((reply) => JSON.stringify(reply)))).toEqual(
      new Set([JSON.stringify({ orderId, outcome: 'deleted', recorded: true })]),
    );
    expect((await loadOrder(place.table, orderId))?.events).toHaveLength(1);
    expect(await isEverythingAnswered(place.table, at(orders, 0).requestId)).toBe(false);
  });

  it('is refused as a conflict when its id was used for another outcome', async () => {
    const { orders } = await plan(place.table, six.slice(0, 1));
    const { orderId } = at(orders, 0);
    for (const [outcome, reply] of [
      ['in_progress', 'in_progress'],
      ['deleted', 'conflict'],
    ]) {
      const body = bodyOf(orderId, String(outcome));
      const got = await answer(deps, { orderId, headers: await signedBy(at(six, 0), body), body });
      expect(reply === 'conflict' ? got : (got as { outcome: string }).outcome).toBe(reply);
    }
  });

  it('that contradicts an earlier one is kept beside it: the first counts, the conflict shows', async () => {
    const { orders } = await plan(place.table, six.slice(0, 1));
    const { orderId } = at(orders, 0);
    for (const outcome of ['deleted', 'refused']) {
      const body = bodyOf(orderId, outcome);
      await answer(deps, { orderId, headers: await signedBy(at(six, 0), body, `msg_${outcome}`), body });
    }
    expect(await stateOf(orderId)).toMatchObject({ outcome: 'deleted', hasConflict: true });
  });

  it('is taken thirty times over at most, so that nobody fills the table by contradicting themselves', async () => {
    const { orders } = await plan(place.table, six.slice(0, 1));
    const { orderId } = at(orders, 0);
    const replies: unknown[] = [];
    const note = 'x'.repeat(1000);
    for (let turn = 0; turn < 32; turn += 1) {
      const body = bodyOf(orderId, turn % 2 ? 'refused' : 'deleted', { note });
      replies.push(
        await answer(deps, { orderId, headers: await signedBy(at(six, 0), body, `msg_${turn}`), body }),
      );
    }
    expect(replies.slice(29)).toEqual([
      { orderId, outcome: 'refused', recorded: true },
      'too-many',
      'too-many',
    ]);
  });

  it('may promise one for a day, which is no answer yet', async () => {
    const { orders, requestId } = await plan(place.table, six.slice(0, 1));
    const { orderId } = at(orders, 0);
    const body = bodyOf(orderId, 'in_progress', { expectedBy: '2026-12-01' });
    await answer(deps, { orderId, headers: await signedBy(at(six, 0), body), body });
    expect(await stateOf(orderId)).toMatchObject({ state: 'planned', promisedBy: '2026-12-01' });
    expect(await isEverythingAnswered(place.table, requestId)).toBe(false);
  });

  it('stands even when nobody can be woken', async () => {
    const { orders } = await plan(place.table, six.slice(0, 1));
    const { orderId } = at(orders, 0);
    const body = bodyOf(orderId, 'not_found');
    const away: ConfirmDeps = { ...deps, wake: () => Promise.reject(new Error('away')) };
    expect(await answer(away, { orderId, headers: await signedBy(at(six, 0), body), body })).toMatchObject({
      recorded: true,
    });
  });

  it('must fit what was asked: nobody "deletes" when told to correct', async () => {
    const allowed = {
      delete: ['deleted', 'not_found', 'exempted', 'refused', 'in_progress'],
      correct: ['corrected', 'not_found', 'refused', 'in_progress'],
      opt_out: ['opted_out', 'not_found', 'refused', 'in_progress'],
    };
    const all = [
      'deleted',
      'corrected',
      'opted_out',
      'not_found',
      'exempted',
      'refused',
      'in_progress',
      'no_answer',
      'done',
    ];
    for (const kind of ['delete', 'correct', 'opt_out'] as const)
      for (const outcome of all) {
        const { orders } = await plan(place.table, six.slice(0, 1), kind);
        const { orderId } = at(orders, 0);
        const body = bodyOf(
          orderId,
          outcome,
          outcome === 'exempted' ? { exempted: [{ category: 'commercial', ground: 'Tax' }] } : {},
        );
        const got = await answer(deps, { orderId, headers: await signedBy(at(six, 0), body), body });
        expect(got, `${kind} ${outcome}`).toEqual(
          allowed[kind].includes(outcome) ? { orderId, outcome, recorded: true } : 'wrong-shape',
        );
      }
  });
});

describe('an answer that is not what it claims to be', () => {
  it('by any recipient for any other is indistinguishable from an order that does not exist, and writes nothing', async () => {
    const { orders } = await plan(place.table, six);
    const unknown = ['7K3M-Q9XT-ZZZZ.0.0', `${at(orders, 0).requestId}.0.99`, '../../etc', 'x', ''];
    let tried = 0;
    for (const [signer, from] of six.entries())
      for (const target of [...orders.map(({ orderId }) => orderId), ...unknown]) {
        if (target === orders[signer]?.orderId) continue;
        const body = bodyOf(target, 'deleted');
        const headers = await signedBy(from, body, `msg_x${signer}`);
        expect(await answer(deps, { orderId: target, headers, body })).toBe('bad-signature');
        tried += 1;
      }
    expect(tried).toBe(6 * 5 + 6 * unknown.length);
    for (const { orderId } of orders) expect((await loadOrder(place.table, orderId))?.events).toEqual([]);
  });

  it('can not be carried from one order of a recipient to another order of the same', async () => {
    const one = at((await plan(place.table, six.slice(0, 1))).orders, 0);
    const other = at((await plan(place.table, six.slice(0, 1))).orders, 0);
    const body = bodyOf(one.orderId, 'deleted');
    const headers = await signedBy(at(six, 0), body);
    expect(await answer(deps, { orderId: other.orderId, headers, body })).toBe('wrong-shape');
    expect(await stateOf(other.orderId)).toMatchObject({ state: 'planned' });
  });

  it('is refused: forged, changed by a space, out of time, replayed after 91 days, without headers, downgraded', async () => {
    const { orders } = await plan(place.table, six.slice(0, 1));
    const { orderId } = at(orders, 0);
    const body = bodyOf(orderId, 'deleted');
    const headers = { ...(await signedBy(at(six, 0), body)) };
    const secret = (at(six, 0).recipient.answerKeys[0]?.key ?? '').replace('whpk_', 'whsec_');
    const downgraded = await signWebhook({ id: 'msg_1', now, body }, [{ version: 'v1', secret }]);
    const later = { ...deps, now: () => '2027-02-22T06:00:00.000Z' };
    const calls = [
      answer(deps, { orderId, headers: {}, body }),
      answer(deps, { orderId, headers, body: Buffer.concat([body, Buffer.from(' ')]) }),
      answer(deps, { orderId, headers: { ...headers, 'webhook-id': 'msg_2' }, body }),
      answer(deps, {
        orderId,
        headers: { ...headers, 'webhook-timestamp': String(Date.parse(now) / 1000 + 1) },
        body,
      }),
      answer(deps, {
        orderId,
        headers: { ...headers, 'webhook-signature': `v1a,${Buffer.alloc(64, 7).toString('base64')}` },
        body,
      }),
      answer(deps, { orderId, headers: downgraded, body }),
      answer(later, { orderId, headers, body }),
    ];
    expect(await Promise.all(calls)).toEqual(calls.map(() => 'bad-signature'));
    expect(await stateOf(orderId)).toMatchObject({ state: 'planned' });
  });

  it('is refused from a recipient that has no key on record, also under the key that stands in for unknown orders', async () => {
    const keyless = await register(place.table, 'g7');
    await putRecipient(place.table, { ...keyless.recipient, answerKeys: [] });
    const { orders } = await plan(place.table, [keyless]);
    const { orderId } = at(orders, 0);
    const body = bodyOf(orderId, 'deleted');
    expect(await answer(deps, { orderId, headers: await signedBy(keyless, body), body })).toBe(
      'bad-signature',
    );
  });

  it('never ends in a fault of ours, whatever bytes a recipient signs', async () => {
    const { orders } = await plan(place.table, six.slice(0, 1));
    const { orderId } = at(orders, 0);
    const good = JSON.parse(bodyOf(orderId, 'refused').toString('utf8')) as Record<string, unknown>;
    const mutated = fc
      .tuple(fc.constantFrom('type', 'timestamp', 'data'), fc.jsonValue())
      .map(([key, value]) => ({ ...good, [key]: value }));
    const inner = fc
      .tuple(fc.string(), fc.jsonValue())
      .map(([key, value]) => ({ ...good, data: { ...(good['data'] as object), [key]: value } }));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }).map((one) => Buffer.from(one)),
      fc.json().map((text) => Buffer.from(text)),
      fc.oneof(mutated, inner).map((value) => Buffer.from(JSON.stringify(value))),
      fc
        .constantFrom(
          '',
          '{',
          '[]',
          'null',
          '1e999',
          '{"__proto__":{"type":1}}',
          `${'['.repeat(5000)}${']'.repeat(5000)}`,
          '{"a":1,"a":2}',
          '\ufeff{}',
          '"\ud800"',
        )
        .map((text) => Buffer.from(text)),
    );
    const replies = new Set<string>();
    await fc.assert(
      fc.asyncProperty(bytes, fc.stringMatching(/^[a-z0-9]{8}$/), async (body, id) => {
        const reply = await answer(deps, { orderId, headers: await signedBy(at(six, 0), body, id), body });
        replies.add(typeof reply === 'string' ? reply : 'recorded');
        expect(['bad-json', 'wrong-shape', 'recorded', 'too-many']).toContain(
          typeof reply === 'string' ? reply : 'recorded',
        );
      }),
      { numRuns: 1500 },
    );
    expect(replies.has('bad-json') && replies.has('wrong-shape')).toBe(true);
  }, 120_000);
});
