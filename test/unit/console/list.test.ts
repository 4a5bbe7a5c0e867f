import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestEvent } from '#domain/request.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { aConsole, at, lives, received, send, signIn, writeOrders, writeRequest } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
const refs: Record<string, string> = {};

async function put(name: string, events: readonly RequestEvent[]): Promise<void> {
  refs[name] = (await writeRequest(table, events)).requestId;
}

beforeAll(async () => {
  ({ table, stop } = await startTable());
  await put('far', [received({ dueOn: '2027-01-03' })]);
  await put('soon', [
    received({ dueOn: '2026-11-30', kind: 'correct', residence: 'TX' }),
    ...lives.verifying,
  ]);
  await put('today', [received({ dueOn: '2026-11-23' })]);
  await put('overdue', [received({ dueOn: '2026-11-20' })]);
  await put('undecided', [received({ dueOn: '2026-12-20' }), ...lives.undecided]);
  await put('parked', [received({ dueOn: '2026-12-21' }), ...lives.parked]);
  await put('told', [received({ dueOn: '2026-12-22' }), ...lives.told]);
  await put('letter', [
    received({ dueOn: '2026-12-23', delivery: 'post' }),
    { type: 'LetterPrepared', at, notice: 'acknowledgement' },
  ]);
  await put('held', [
    received({ dueOn: '2026-12-24' }),
    { type: 'HoldPlaced', at, by: 'sam', matter: 'M-1' },
  ]);
  await put('closed', [received({ dueOn: '2026-11-21' }), ...lives.closed]);
  await writeOrders(table, refs['told'] ?? '', [
    {
      events: [
        { type: 'OrderSent', at, attempt: 1 },
        {
          type: 'ConfirmationRecorded',
          at,
          grade: 'attested',
          outcome: 'deleted',
          exempted: [],
          messageId: 'm',
        },
      ],
    },
    { events: [{ type: 'OrderSent', at, attempt: 1 }] },
  ]);
});
afterAll(() => stop());

/** The names of the requests on a page, in its order. */
const shown = (body: string) =>
  [...body.matchAll(/href="\/console\/requests\/([0-9A-Z-]+)"/g)].map(([, reference]) =>
    Object.keys(refs).find((name) => refs[name] === reference),
  );

async function open(query = '') {
  const { place } = aConsole(table);
  const { cookies } = await signIn(place);
  return send(place, `/console${query}`, { cookies });
}

const thisYear = ['overdue', 'today', 'soon', 'undecided', 'parked', 'told', 'letter', 'held'];

describe('staff see', () => {
  test.each([
    ['', [...thisYear, 'far']],
    ['?view=due7', ['today', 'soon']],
    ['?view=overdue', ['overdue']],
    ['?view=decision', ['undecided']],
    ['?view=parked', ['parked']],
    ['?view=waiting', ['told']],
    ['?view=letters', ['letter']],
    ['?view=held', ['held']],
    ['?view=closed', ['closed']],
    ['?kind=correct', ['soon']],
    ['?residence=TX', ['soon']],
    ['?view=due7&kind=delete', ['today']],
    ['?view=toString', [...thisYear, 'far']],
    ['?kind=nothing&residence=Mars', [...thisYear, 'far']],
  ])('%s', async (query, names) => {
    expect(shown((await open(query)).body)).toEqual(names);
  });

  test('how many stand in each view', async () => {
    const counts = [...(await open()).body.matchAll(/>([^<>]+) <span class="count">([^<]+)</g)].map(
      ([, name, count]) => [name, count],
    );
    expect(counts).toEqual([
      ['Mails to sort', '0'],
      ['All open', '9'],
      ['Due in 7 days', '2'],
      ['Overdue', '1'],
      ['Needs decision', '1'],
      ['Parked', '1'],
      ['Waiting on recipients', '1'],
      ['Letters to post', '1'],
      ['Legal holds', '1'],
    ]);
  });

  test('days in words, who must act, and how many recipients have answered', async () => {
    const { body } = await open();
    for (const words of [
      '3 days overdue',
      'due today',
      '7 days left',
      'Us: staff',
      'The consumer',
      '1 of 2',
      'Needs decision',
      'Parked',
    ])
      expect(body).toContain(words);
  });

  test('an empty view said in words, with a way back out of the filters', async () => {
    const { body } = await open('?view=parked&kind=access');
    expect(body).toContain('Nothing in this view fits the filters.');
    expect(body).toContain('href="/console?view=parked"');
  });
});

describe('finding one request', () => {
  test('works by its reference, however it was written down', async () => {
    const typed = (refs['told'] ?? '').toLowerCase().replaceAll('-', ' ');
    const answer = await open(`?reference=${encodeURIComponent(typed)}`);
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([
      303,
      `/console/requests/${refs['told']}`,
    ]);
  });
  test.each(['0000-0000-0000', 'nonsense', '"><script>alert(1)</script>'])(
    'says that there is none: %s',
    async (typed) => {
      const answer = await open(`?reference=${encodeURIComponent(typed)}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('There is no request with that reference.');
      expect(answer.body).not.toContain('<script');
    },
  );
});

describe('a long list', () => {
  test('is read page by page with nothing skipped or shown twice, and a changed cursor begins anew', async () => {
    const own = await startTable();
    const { place } = aConsole(own.table);
    const { cookies } = await signIn(place);
    const written: string[] = [];
    for (let day = 0; day < 120; day++) {
      const dueOn = new Date(Date.parse('2026-12-01') + day * 86_400_000).toISOString().slice(0, 10);
      written.push((await writeRequest(own.table, [received({ dueOn })])).requestId);
    }
    const seen: string[] = [];
    let path: string | undefined = '/console';
    let pages = 0;
    while (path && pages < 20) {
      const { body } = await send(place, path, { cookies });
      seen.push(
        ...[...body.matchAll(/href="\/console\/requests\/([0-9A-Z-]+)"/g)].map(([, one]) => one as string),
      );
      path = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect(seen).toEqual(written);
    expect(pages).toBe(3);
    const forged = Buffer.from(JSON.stringify({ pk: 'nonsense' })).toString('base64url');
    for (const cursor of [forged, 'x', '%00'])
      expect((await send(place, `/console?cursor=${cursor}`, { cookies })).statusCode).toBe(200);
    await own.stop();
  });
});
