import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identifier } from '#domain/identifier.ts';
import { type RequestEvent, requestDraft } from '#domain/request.ts';
import { lastDenialOf } from '#functions/acts/denied-corrections.ts';
import { findings } from '#functions/acts/findings.ts';
import { rememberEnding } from '#functions/acts/remember-ending.ts';
import { suppressPerson } from '#functions/acts/suppress.ts';
import { screenRecords } from '#functions/import/screen.ts';
import { appendEvents, loadRequest } from '#store/events.ts';
import { sealDraft, sealField } from '#store/sealed.ts';
import { startTable } from '#test/support/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

let place: Awaited<ReturnType<typeof startTable>>;
let house: ReturnType<typeof unitHouse>;
beforeAll(async () => {
  place = await startTable();
  house = unitHouse(place);
});
afterAll(() => place.stop());

const jane: Identifier[] = [
  { type: 'name', value: 'Jane Doe' },
  { type: 'email', value: 'jane@doe.example' },
];
const corrections = [{ field: 'phone' as const, wrong: '(415) 555-0100', right: '(415) 555-0199' }];

const match = { address: null, isOnFile: true, identifiers: jane, heldCategories: [] };
const asked = (kind: 'correct' | 'opt_out') => ({
  kind,
  language: 'en',
  channel: 'api',
  residence: 'CA',
  identifiers: jane,
});

async function ended(requestId: string, kind: 'correct' | 'opt_out', last: RequestEvent): Promise<void> {
  const draft = asked(kind);
  await sealDraft(
    house,
    requestId,
    requestDraft.parse(kind === 'correct' ? { ...draft, corrections } : draft),
  );
  await sealField(house, { requestId, field: 'match', text: JSON.stringify(match) });
  await appendEvents(place.table, { requestId, events: [], chainHead: '' }, [
    {
      type: 'RequestReceived',
      at: house.at,
      kind,
      language: 'en',
      channel: 'api',
      residence: 'CA',
      law: 'CCPA',
      rulesVersion: '2026-01-01',
      receivedOn: '2026-11-23',
      acknowledgeBy: null,
      dueOn: '2027-01-06',
    },
    last,
  ]);
  const request = await loadRequest(place.table, requestId);
  if (!request) throw new Error('It was not written down');
  for (let twice = 0; twice < 2; twice += 1) await rememberEnding(house, request);
}

describe('what an ending leaves behind', () => {
  it('an opt-out that is taken back is off the list again, and another one of the same person is not', async () => {
    const optOut = { identifiers: jane, list: 'do_not_sell', at: house.at } as const;
    const verdict = async () =>
      (await screenRecords(house, [{ recordId: 'r', identifiers: jane }]))[0]?.verdict;
    for (const reference of ['O-1', 'O-2']) await suppressPerson(house, { ...optOut, reference });
    await ended('O-1', 'opt_out', { type: 'RequestWithdrawn', at: house.at, by: 'consumer' });
    expect(await verdict()).toBe('do_not_sell');
    await ended('O-2', 'opt_out', { type: 'RequestWithdrawn', at: house.at, by: 'consumer' });
    expect(await verdict()).toBe('clear');
  });

  it('a correction refused for what it says is known when it comes again; one refused as a repeat adds nothing', async () => {
    const denied = (denial: 'repeated' | 'likely_accurate'): RequestEvent => ({
      type: 'StaffDecided',
      at: '2026-11-24T07:30:00.000Z',
      by: 'someone',
      verdict: 'deny',
      reason: 'other',
      denial,
    });
    const known = () => lastDenialOf(house, { identifiers: jane, corrections });
    await ended('C-1', 'correct', denied('repeated'));
    expect(await known()).toBeUndefined();
    await ended('C-2', 'correct', denied('likely_accurate'));
    // Half past seven in UTC is still the day before where the company is.
    expect(await known()).toBe('2026-11-23');
  });

  it('in month 5 it is refused as a repeat, with a document or on day 183 it is looked at anew', async () => {
    const denialOn = async (receivedOn: string, evidence = '') => {
      const request = await loadRequest(place.table, 'C-2');
      if (!request) throw new Error('It was not written down');
      const received = { ...request.received, receivedOn };
      const draft = requestDraft.parse({ ...asked('correct'), corrections, evidence });
      const found = await findings(house, { ...request, received, events: [received] }, { draft, match });
      return found.denial;
    };
    expect(await denialOn('2027-04-10')).toBe('repeated');
    expect(await denialOn('2027-04-10', 'My phone bill shows it.')).toBeUndefined();
    expect(await denialOn('2027-05-22')).toBe('repeated');
    expect(await denialOn('2027-05-25')).toBeUndefined();
  });
});
