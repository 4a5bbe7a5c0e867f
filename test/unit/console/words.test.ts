import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sealKept, shredKey } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { at, lives, openCase, received } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const correction = {
  first: received({ kind: 'correct', requester: 'agent', delivery: 'post' }),
  draft: {
    kind: 'correct' as const,
    corrections: [{ field: 'other' as const, wrong: 'Owes 400 dollars', right: 'Owes nothing' }],
    evidence: 'I paid in May.\n<b>Look</b> it up.',
    requester: {
      role: 'agent' as const,
      name: 'Robin Vale',
      email: 'robin@agents.example',
      business: 'Vale',
    },
    delivery: 'post' as const,
    postal: '1200 Alder Street',
  },
};
const secrets = [
  'Avery Quillfeather',
  'avery@example.org',
  '415 555 0123',
  'Owes 400 dollars',
  'Owes nothing',
  'I paid in May.',
  'Robin Vale',
  'robin@agents.example',
  '1200 Alder Street',
];

describe('what the consumer wrote', () => {
  test('stands masked on the page, and is shown to who presses "Show"', async () => {
    const { look, press, requestId, log } = await openCase(table, lives.undecided, correction);
    const { body } = await look();
    for (const secret of secrets) expect(body).not.toContain(secret);
    expect(body).toContain('a•••@e•••.org');
    const lines: string[] = [];
    const written = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    const before = await log();
    const shown = await press('reveal');
    written.mockRestore();
    expect(shown.statusCode).toBe(200);
    for (const secret of secrets) expect(shown.body).toContain(secret);
    expect(shown.body).toContain('&lt;b&gt;Look&lt;/b&gt;');
    expect(shown.headers?.['cache-control']).toBe('no-store');
    const revealed = lines.filter((line) => line.includes('CONSOLE_REVEALED'));
    expect(revealed.map((line) => JSON.parse(line))).toMatchObject([{ requestId }]);
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
    expect(await log()).toEqual(before);
  });

  test('is not shown by an address, nor to a form of another site', async () => {
    const { look, press } = await openCase(table, lives.undecided, correction);
    expect((await look('/reveal')).statusCode).toBe(404);
    const foreign = await press('reveal', {}, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.statusCode, foreign.body.includes('Avery')]).toEqual([403, false]);
  });

  test('is gone when its key is, and the page says so', async () => {
    const { look, place, requestId } = await openCase(table, lives.closed);
    await shredKey(place.keysTable, requestId);
    expect((await look()).body).toContain('It was destroyed when the request was closed.');
  });
});

test('a statement on record is read after the rest is gone', async () => {
  const { look, press, place, requestId } = await openCase(table, [
    ...lives.closed,
    { type: 'StatementAdded', at, words: 3 },
  ]);
  const until = '2028-11-23';
  await sealKept(place, { requestId, field: 'statement', text: 'I paid it.', until });
  await shredKey(place.keysTable, requestId);
  expect((await look()).body).not.toContain('I paid it.');
  expect((await press('reveal')).body).toContain('I paid it.');
});

test('papers that were handed in with a correction can be saved by who weighs it', async () => {
  const { look, requestId } = await openCase(
    table,
    [
      ...lives.undecided,
      { type: 'ProofReceived', at, proof: 1, mediaType: 'application/pdf', bytes: 900, digest: 'd' },
    ],
    correction,
  );
  expect((await look()).body).toContain(`/console/requests/${requestId}/proofs/1"`);
});

describe('why', () => {
  test('every decision stands with its question, answer, rules, facts and citation, and the law it was read by', async () => {
    const { look } = await openCase(table, [
      {
        type: 'DecisionMade',
        at,
        decision: {
          question: 'access_limit',
          answer: 'over',
          why: [{ rule: 'twice_in_12_months', facts: { earlier: 2 }, cite: 'Cal. Civ. Code 1798.130(b)' }],
        },
      },
    ]);
    const { body } = await look();
    for (const words of [
      'access limit</b>: over',
      'twice in 12 months',
      'earlier: 2. Cal. Civ. Code 1798.130(b).',
      'the law CCPA stood on the day of receipt, in its version of 2026-01-01',
    ])
      expect(body).toContain(words);
  });
  test('a courtesy says that no law applies', async () => {
    const { look } = await openCase(table, [], {
      first: received({ law: null, rulesVersion: 'courtesy CCPA 2026-01-01', residence: 'OTHER' }),
    });
    const { body } = await look();
    expect(body).toContain('No law applies. Every rule below is read as California’s rules of 2026-01-01');
    expect(body).toContain('None applies: California’s rules of 2026-01-01, as a courtesy');
    expect(body).not.toContain('courtesy CCPA');
  });
});
