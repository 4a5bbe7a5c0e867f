import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpAnswer } from '#platform/http.ts';
import { loadRequest } from '#store/events.ts';
import { unsealDraft } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { startTable } from '#test/support/table.ts';
import { aConsole, fieldOf, send, signIn } from './support.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await startTable());
});
afterAll(() => stop());

const call = {
  kind_delete: 'yes',
  channel: 'phone',
  received_on: '2026-11-20',
  received_time: '09:15',
  residence: 'CA',
  language: 'es',
  name: 'Avery Quillfeather',
  phone: '415 555 0123',
  role: 'consumer',
  delivery: 'post',
  postal: 'Avery Quillfeather\n1200 Alder Street\nOakland, CA 94607',
  words: 'Please stop calling me.\nDelete it all.',
};

async function openForm() {
  const { place, told } = aConsole(table);
  const { cookies } = await signIn(place);
  const { body } = await send(place, '/console/new', { cookies });
  const hidden = { form_token: fieldOf(body, 'form_token'), key: fieldOf(body, 'key') };
  const press = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    send(place, '/console/new', { cookies, form: { ...hidden, ...form }, headers });
  const referenceOf = (answer: HttpAnswer) =>
    /requests\/([0-9A-Z-]+)/.exec(String(answer.headers?.['location']))?.[1] ?? '';
  return { place, told, body, press, referenceOf, cookies };
}

describe('a request that came by phone', () => {
  test('is written down as received when the call was, in the company’s zone, by whoever took it', async () => {
    const { place, told, press, referenceOf } = await openForm();
    const answer = await press(call);
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([
      303,
      expect.stringMatching(/^\/console\/requests\/[0-9A-Z-]+\?done=taken$/),
    ]);
    const reference = referenceOf(answer);
    expect((await loadRequest(table, reference))?.received).toMatchObject({
      kind: 'delete',
      channel: 'phone',
      residence: 'CA',
      law: 'CCPA',
      language: 'es',
      delivery: 'post',
      receivedOn: '2026-11-20',
      dueOn: '2027-01-03',
      enteredBy: 'sam',
    });
    expect(await unsealDraft(place, reference)).toMatchObject({
      identifiers: [
        { type: 'phone', value: '415 555 0123' },
        { type: 'name', value: 'Avery Quillfeather' },
      ],
      evidence: 'Please stop calling me.\nDelete it all.',
      postal: call.postal,
    });
    expect(told).toEqual([['start', reference, 1]]);
  });

  test('for several rights becomes a request for each, which name each other', async () => {
    const { press, referenceOf, place, cookies } = await openForm();
    const reference = referenceOf(await press({ ...call, kind_access: 'yes', kind_opt_out: 'yes' }));
    const bundle = (await loadRequest(table, reference))?.received.bundle ?? [];
    expect(bundle).toHaveLength(3);
    const { body } = await send(place, `/console/requests/${reference}`, { cookies });
    for (const other of bundle.slice(1)) expect(body).toContain(`/console/requests/${other}"`);
  });

  test('of an agent keeps who asks apart from whom it is about', async () => {
    const { place, press, referenceOf } = await openForm();
    const reference = referenceOf(
      await press({
        ...call,
        role: 'agent',
        authority: 'power_of_attorney',
        requester_name: 'Robin Vale',
        requester_email: 'robin@agents.example',
        requester_business: 'Vale Agents',
        delivery: 'email',
      }),
    );
    expect((await loadRequest(table, reference))?.received.requester).toBe('agent');
    expect((await unsealDraft(place, reference))?.requester).toEqual({
      role: 'agent',
      authority: 'power_of_attorney',
      name: 'Robin Vale',
      email: 'robin@agents.example',
      business: 'Vale Agents',
    });
  });

  test('to correct names what is wrong and what is right', async () => {
    const { place, press, referenceOf } = await openForm();
    const correct = {
      ...call,
      kind_delete: 'no',
      kind_correct: 'yes',
      correct_1: 'phone',
      right_1: '415 555 9999',
    };
    const reference = referenceOf(await press(correct));
    expect((await unsealDraft(place, reference))?.corrections).toEqual([
      { field: 'phone', wrong: '', right: '415 555 9999' },
    ]);
  });

  test('pressed twice is one request', async () => {
    const { press, referenceOf } = await openForm();
    const both = await Promise.all([press(call), press(call)]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(new Set(both.map(referenceOf)).size).toBe(1);
  });

  test('sent again with other answers is not taken for the first one', async () => {
    const { press, body } = await openForm();
    await press(call);
    const second = await press({ ...call, name: 'Robin Vale' });
    expect([second.statusCode, second.body.includes('sent once already with other answers')]).toEqual([
      409,
      true,
    ]);
    expect(second.body).toContain('value="Robin Vale"');
    const key = fieldOf(second.body, 'key');
    expect(key).not.toBe(fieldOf(body, 'key'));
    expect((await press({ ...call, name: 'Robin Vale', key })).statusCode).toBe(303);
  });
});

const changedTime = (changed: object) =>
  'received_time' in changed ? String(changed.received_time) : call.received_time;

describe('what is missing or wrong is said beside its field, and nothing that was typed is lost', () => {
  test.each([
    ['no right', { kind_delete: '' }, 'kinds', 'Choose at least one right.'],
    ['no channel', { channel: '' }, 'channel', 'Say how the request came in.'],
    ['the web form as a channel', { channel: 'web_form' }, 'channel', 'Say how the request came in.'],
    ['no day', { received_on: '' }, 'received_on', 'Write the day on which it came in.'],
    ['no such day', { received_on: '2026-02-30' }, 'received_on', 'Write the day on which it came in.'],
    [
      'no time',
      { received_time: '25:00' },
      'received_time',
      'Write the time at which it came in, such as 14:30.',
    ],
    ['a day to come', { received_on: '2026-11-24' }, 'received_on', 'That is still to come.'],
    [
      'an hour to come',
      { received_on: '2026-11-23', received_time: '10:01' },
      'received_on',
      'That is still to come.',
    ],
    ['a day long past', { received_on: '2026-10-23' }, 'really', 'That is more than 30 days ago.'],
    ['no residence', { residence: '' }, 'residence', 'Choose where the consumer lives'],
    ['nobody', { name: '', phone: '' }, 'name', 'Write at least one fact by which the person can be found.'],
    ['a phone without a digit', { phone: 'none' }, 'phone', 'There is no phone in it.'],
    [
      'mail to nowhere',
      { delivery: 'email' },
      'delivery',
      'Without an e-mail address the answer can only go by post.',
    ],
    ['post to nowhere', { postal: ' ' }, 'postal', 'Give the postal address that the answer goes to.'],
    ['nothing to correct', { kind_correct: 'yes' }, 'right_1', 'Say what is wrong and what is right.'],
    [
      'an appeal of nothing',
      { kind_appeal: 'yes' },
      'appeal_of',
      'Give the reference of the request you appeal.',
    ],
    ['a name without end', { name: 'A'.repeat(321) }, 'name', 'Use at most 320 characters.'],
    ['words without end', { words: 'a '.repeat(2001) }, 'words', 'Use at most 4000 characters.'],
  ])('%s', async (_, changed, field, words) => {
    const { press, told } = await openForm();
    const { statusCode, body } = await press({ ...call, ...changed });
    expect(statusCode).toBe(422);
    expect(body).toMatch(new RegExp(`id="new-${field}-error">[^<]*${words.replace(/[.]/g, '\\.')}`));
    expect(body).toContain(`href="#new-${field}"`);
    expect(body).toContain(`value="${changedTime(changed)}"`);
    expect(told).toEqual([]);
  });

  test('a day long past is taken when somebody says that it is really so', async () => {
    const { press, referenceOf } = await openForm();
    const reference = referenceOf(await press({ ...call, received_on: '2026-10-01', really: 'yes' }));
    expect((await loadRequest(table, reference))?.received.receivedOn).toBe('2026-10-01');
  });

  test('what was typed comes back as text and never as markup', async () => {
    const { press } = await openForm();
    const nasty = '"><script>alert(1)</script>';
    const { body } = await press({
      ...call,
      residence: '',
      name: nasty,
      words: `</textarea>${nasty}`,
      key: nasty,
    });
    expect(body).not.toContain('<script');
    expect(body).not.toContain('</textarea>"&gt;');
  });
});

test('a form of another site writes nothing down', async () => {
  const { press, told } = await openForm();
  expect((await press(call, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await press({ ...call, form_token: 'x' })).statusCode).toBe(403);
  expect(told).toEqual([]);
});

test('every field of the form has a label, and every right of the company is offered', async () => {
  const { body, place } = await openForm();
  const ids = [...body.matchAll(/<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\sid="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(ids.length).toBeGreaterThan(30);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(body).toContain(`for="${id}"`);
  for (const kind of place.profile.kinds) expect(ids).toContain(`new-kind_${kind}`);
});
