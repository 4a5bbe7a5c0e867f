import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { wireHouse } from '#functions/wiring.ts';
import { demoPerson } from '#infra/local/sandbox/people.ts';
import { cookieName } from '#platform/http.ts';
import { listRequests } from '#store/events.ts';
import { openSession } from '#store/links.ts';
import { readReceipt } from '#store/receipts.ts';
import { demoRequest, startHouse, type TestHouse, until } from '#test/support/house.ts';

/** Identifiers that stand nowhere else, so that finding one is finding a leak. */
const canary = {
  name: 'Quillon Canarybird',
  email: 'canary.7f3a@example.net',
  phone: '(707) 555-0777',
  street: '7071 Canarygrass Terrace',
  account: 'ACCT-CANARY-90417',
  /** In own records, so that it comes only into the copy. */
  note: 'Canarynote wants calls after dusk',
  rightPhone: '(628) 555-0143',
  /** In the paper that an agent hands in. */
  proof: 'Canaryproof gives me power of attorney',
  evidence: 'Canaryevidence is on my bill',
  sender: 'canary.mail.52c9@example.net',
  words: 'My cousin Canaryword told me',
};
const planted = [...Object.values(canary), demoPerson.email, demoPerson.street];
const identifiers = [
  { type: 'name', value: canary.name },
  { type: 'email', value: canary.email },
  { type: 'phone', value: canary.phone },
  { type: 'street_address', value: canary.street },
  { type: 'account_id', value: canary.account },
  { type: 'postal_code', value: '23219' },
];
const agent = {
  role: 'agent',
  name: 'A. Gent',
  email: 'agent@example.org',
  authority: 'power_of_attorney',
};
const paper = Buffer.from(
  `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n% ${canary.proof}\nstartxref\n9\n%%EOF\n`,
);

/** A phone is known by its digits, however it is written; anything else in any case. */
const marks = planted.map((one) => {
  const digits = one.replace(/\D/g, '');
  const isPhone = /^[\d() -]+$/.test(one);
  return {
    one,
    holds: (text: string) => text.includes(one.toLowerCase()) || (isPhone && text.includes(digits)),
  };
});
/** What of the planted stands in a text, in the clear or in base64, as files and signed receipts hold it. */
function found(text: string): string[] {
  const runs = text.match(/[\w+/-]{16,}/g) ?? [];
  const all = [text, ...runs.map((run) => Buffer.from(run, 'base64').toString())].join('\n').toLowerCase();
  return marks.filter(({ holds }) => holds(all)).map(({ one }) => one);
}

const folder = mkdtempSync(join(tmpdir(), 'expunge-canary-'));
const logged: string[] = [];
const references: string[] = [];
let house: TestHouse;
let copy: string;

async function proven(changed: Record<string, unknown>): Promise<string> {
  const reference = await house.send({ residence: 'VA', identifiers, ...changed });
  references.push(reference);
  const accepted = await house.enterCode(reference, await house.codeOf(reference));
  return `${reference} ${accepted.headers.get('set-cookie')?.split(';')[0] ?? ''}`;
}

/** Sees the copy, and lets the time pass in which it can be seen. */
async function seesCopy(): Promise<string> {
  const [reference = '', cookie = ''] = (await proven({ kind: 'access' })).split(' ');
  await house.has(reference, 'FinalNoticeSent');
  const answer = await fetch(`${house.url}/requests/${reference}/package`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'format=json',
  });
  house.advance(31 * 24 * 3600 * 1000);
  await house.closed(reference);
  return answer.text();
}

async function deletedByAgent(): Promise<void> {
  // The phone on file is the right one by now.
  const known = identifiers.map((one) => (one.type === 'phone' ? { ...one, value: canary.rightPhone } : one));
  const reference = await house.send({ residence: 'CA', identifiers: known, requester: agent });
  references.push(reference);
  await house.has(reference, 'VerificationStarted');
  const { table, clock, config } = wireHouse();
  const secret = await openSession(table, { opens: reference, seconds: 600, now: clock.now() });
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(paper)]), `${canary.account}.pdf`);
  await fetch(`${house.url}/requests/${reference}/proof`, {
    method: 'POST',
    headers: { cookie: `${cookieName(config.PUBLIC_URL)}=${secret}` },
    body: form,
    redirect: 'manual',
  });
  await house.has(reference, 'ProofReceived');
  await house.happen(reference, { type: 'ProofJudged', at: house.now(), verdict: 'accepted', by: 'sam' });
  await house.closed(reference);
}

async function askedByMail(): Promise<void> {
  const raw = `From: ${canary.name} <${canary.sender}>\r\nSubject: My data\r\n\r\nPlease delete all my personal data. ${canary.words}.\r\n`;
  await house.takeIn({ raw: Buffer.from(raw), messageId: 'mail-of-canary' });
  const reference = await until('the request of the mail', async () => {
    const open = await listRequests(wireHouse().table, { shelf: 'open', limit: 100 });
    return open.requests.find(({ requestId }) => !references.includes(requestId))?.requestId;
  });
  references.push(reference);
  await house.has(reference, 'VerificationStarted');
  house.advance(31 * 24 * 3600 * 1000);
  await house.closed(reference);
}

beforeAll(async () => {
  const write = process.stdout.write.bind(process.stdout);
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    logged.push(String(text));
    return write(text, ...(rest as []));
  });
  house = await startHouse({ dataDir: folder });
  await house.query(
    `insert into batchdialer_contacts (id, full_name, email, phone, postal_code, call_notes) values ('canary', $1, $2, $3, '23219', $4)`,
    [canary.name, canary.email, canary.phone, canary.note],
  );
  copy = await seesCopy();
  await proven({
    kind: 'correct',
    corrections: [{ field: 'phone', wrong: canary.phone, right: canary.rightPhone }],
    evidence: canary.evidence,
  });
  await house.closed(references.at(-1) ?? '');
  await proven({ kind: 'opt_out' });
  await house.closed(references.at(-1) ?? '');
  await deletedByAgent();
  await askedByMail();
  await proven(demoRequest);
  await house.closed(references.at(-1) ?? '');
}, 240_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];

/** Every item of both tables. */
async function items(): Promise<string[]> {
  const all: string[] = [];
  for (const { client, name } of [wireHouse().table, wireHouse().keysTable]) {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: start }));
      all.push(...(page.Items ?? []).map((item) => JSON.stringify(item)));
      start = page.LastEvaluatedKey;
    } while (start);
  }
  return all;
}

describe('who asked is found nowhere but where it must be', () => {
  it('though every way of asking was gone, and done with', async () => {
    expect(found(copy)).toEqual(expect.arrayContaining([canary.email, canary.note]));
    const ended = await Promise.all(references.map((reference) => house.request(reference)));
    expect(ended.map(({ received: { kind, channel }, status }) => `${kind} ${channel} ${status}`)).toEqual([
      'access api fulfilled',
      'correct api fulfilled',
      'opt_out api fulfilled',
      'delete api fulfilled',
      'delete email denied',
      'delete api fulfilled',
    ]);
    expect(ended.map(({ events }) => events.at(-1)?.type)).toEqual(references.map(() => 'KeyShredded'));
    expect((await house.query('select 1 from batchdialer_contacts where id = $1', ['canary'])).length).toBe(
      0,
    );
  });

  it('in no log line', () => {
    expect(logged.length).toBeGreaterThan(20);
    expect(found(logged.join(''))).toEqual([]);
  });

  it('in no input or history of a workflow', () => {
    for (const reference of references) {
      const execution = house.executionOf(reference);
      expect(
        found(JSON.stringify([house.states.describe(execution), house.states.history(execution)])),
      ).toEqual([]);
    }
  });

  it('in no item of either table', async () => {
    const all = await items();
    expect(all.length).toBeGreaterThan(100);
    expect(all.flatMap(found)).toEqual([]);
  });

  it('in no event, order, receipt or list of the main table, sealed or not, nor in its files', () => {
    const table = filesOf(join(folder, 'dynamodb')).map((file) => readFileSync(file, 'latin1'));
    expect(table.join('').length).toBeGreaterThan(10_000);
    expect(found(table.join(''))).toEqual([]);
  });

  it('in no receipt', async () => {
    for (const reference of references) {
      const receipt = await readReceipt(wireHouse().table, reference);
      expect(receipt?.jws).toMatch(/^ey/);
      expect(found(JSON.stringify(receipt))).toEqual([]);
    }
  });

  it('in no subject and no link of a mail, and in no mail to anybody else', () => {
    const own = [canary.email, canary.sender, demoPerson.email];
    expect(new Set(house.mailbox().map(({ to }) => to))).toEqual(new Set([...own, agent.email]));
    for (const { subject, text, html, to } of house.mailbox()) {
      const links = text.match(/https?:\/\/\S+/g) ?? [];
      expect(found([subject, ...links].join(' '))).toEqual([]);
      if (!own.includes(to)) expect(found(`${text} ${html}`)).toEqual([]);
    }
  });
});

describe('the search itself', () => {
  it.each(planted)('finds "%s" as it is, in capitals, and in base64 as a file or a receipt has it', (one) => {
    const hidden = Buffer.from(`{"value":"${one}"}`);
    for (const text of [one, one.toUpperCase(), hidden.toString('base64'), hidden.toString('base64url')])
      expect(found(`before ${text} after`)).toContain(one);
  });

  it('finds a phone by its digits alone, and nothing where nothing is', () => {
    expect(found('+17075550777')).toEqual([canary.phone]);
    expect(found('A line of no one, 2026-11-23')).toEqual([]);
  });

  it('finds one item that holds a name, in either table', async () => {
    for (const { client, name } of [wireHouse().table, wireHouse().keysTable]) {
      const Key = { pk: 'CANARY', sk: 'CANARY' };
      await client.send(new PutCommand({ TableName: name, Item: { ...Key, who: canary.name } }));
      expect((await items()).flatMap(found)).toEqual([canary.name]);
      await client.send(new DeleteCommand({ TableName: name, Key }));
      expect((await items()).flatMap(found)).toEqual([]);
    }
  });

  it('finds a log line that names somebody', () => {
    expect(found([...logged, JSON.stringify({ code: 'X', email: canary.email })].join(''))).toEqual([
      canary.email,
    ]);
  });
});
