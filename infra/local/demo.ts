import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { JSONWebKeySet } from 'jose';
import pg from 'pg';
import { summariseOrders } from '#domain/receipt.ts';
import { wireHouse } from '#functions/wiring.ts';
import { verifyReceipt } from '#keys/receipt-jws.ts';
import { loadRequest } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';
import { readReceipt } from '#store/receipts.ts';
import { type LocalHouse, startHouse } from './house.ts';
import { profileFile } from './profile-file.ts';
import { ownTables } from './sandbox/own-records.ts';
import { demoPerson } from './sandbox/people.ts';

const usage = `npm run demo -- [options]     sends one real request through, end to end, and checks what came of it

  --profile NAME|FILE    whose configuration: batchservice (default), leadsfactory, or a file
  --kind KIND            what is asked for: delete (default), correct, access, opt_out, limit or shine_the_light
  --recipients N         how many recipients hold the data (default: what the ledger says)
  --json                 a JSON summary as the last line
  --help                 this text

Example: npm run demo -- --profile leadsfactory --kind correct --json`;

const kinds = ['delete', 'correct', 'access', 'opt_out', 'limit', 'shine_the_light'] as const;
type DemoKind = (typeof kinds)[number];
const correctedPhone = '(415) 555-0199';
const mostSeconds = 600;
const monthMs = 31 * 24 * 3_600_000;

async function demo(): Promise<number> {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: 'batchservice' },
      kind: { type: 'string', default: 'delete' },
      recipients: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  const kind = kinds.find((one) => one === values.kind);
  if (!kind) throw new UsageError(`--kind takes one of ${kinds.join(', ')}, not "${values.kind}".`);
  const recipients = values.recipients === undefined ? undefined : Number(values.recipients);
  if (recipients !== undefined && !(Number.isInteger(recipients) && recipients > 0 && recipients <= 20_000))
    throw new UsageError(`--recipients takes a whole number from 1 to 20000, not "${values.recipients}".`);

  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'expunge-demo-'));
  process.env['COOLING_OFF_SECONDS'] ??= '1';
  say(`Starting everything in ${folder} …`);
  const house = await startHouse({
    dataDir: folder,
    port: 0,
    profileFile: profileFile(values.profile),
    people: 500,
    ...(recipients === undefined ? {} : { recipients }),
  });
  try {
    const reference = await ask(house, kind);
    // In California an opt-out and a limit ask for no proof (11 CCR 7026(d), 7027(e)).
    const session = kind === 'opt_out' || kind === 'limit' ? '' : await proveInbox(house, reference);
    if (kind === 'access') await declare(house, { reference, session });
    const summary = {
      ...(await follow(house, { reference, kind })),
      seconds: Math.round((Date.now() - began) / 100) / 10,
    };
    const isGood = report(summary);
    if (values.json) say(JSON.stringify(summary));
    return isGood ? 0 : 1;
  } finally {
    await house.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class UsageError extends Error {}
const say = (line: string) => console.log(line);

async function ask({ url, profile }: LocalHouse, kind: DemoKind): Promise<string> {
  const { full_name, email, phone, street, postal_code, residence } = demoPerson;
  const answer = await fetch(`${url}/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'demo' },
    body: JSON.stringify({
      kind,
      language: 'en',
      residence: profile.residences.includes(residence) ? residence : 'OTHER',
      identifiers: [
        { type: 'name', value: full_name },
        { type: 'email', value: email },
        { type: 'phone', value: phone },
        { type: 'street_address', value: street },
        { type: 'postal_code', value: postal_code },
      ],
      ...(kind === 'correct'
        ? { corrections: [{ field: 'phone', wrong: phone, right: correctedPhone }] }
        : {}),
    }),
  });
  const made = (await answer.json()) as { reference?: string };
  if (!made.reference) throw new Error(`The request was not taken: ${answer.status} ${JSON.stringify(made)}`);
  say(`${full_name} sends ${profile.name} a request of kind ${kind}: reference ${made.reference}`);
  return made.reference;
}

/** Types the mailed code. @returns the cookie of the browser that did */
async function proveInbox({ url, mailbox }: LocalHouse, reference: string): Promise<string> {
  const mail = await until('the mail with the code', () =>
    mailbox.mails().find(({ tags }) => tags['requestId'] === reference && tags['notice'] === 'code-1'),
  );
  const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? '';
  say(`A code was mailed to the address on file; it is typed into the page`);
  const answer = await fetch(`${url}/requests/${reference}/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code }).toString(),
    redirect: 'manual',
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Signs that the person is who they say, as a copy of the data itself asks for (11 CCR 7062(c)). */
async function declare(
  { url }: LocalHouse,
  { reference, session }: { reference: string; session: string },
): Promise<void> {
  say('The declaration under penalty of perjury is signed on the page');
  await fetch(`${url}/requests/${reference}/declare`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: session },
    body: new URLSearchParams({ signature: demoPerson.full_name, true: 'yes' }).toString(),
    redirect: 'manual',
  });
}

async function follow(house: LocalHouse, { reference, kind }: { reference: string; kind: DemoKind }) {
  const { table } = wireHouse();
  let seen = 0;
  let shown = '';
  let hasWaited = false;
  await until(`the end of ${reference}`, async () => {
    const request = await loadRequest(table, reference);
    for (const event of request?.events.slice(seen) ?? []) say(`  ${event.at.slice(11, 19)} ${event.type}`);
    seen = request?.events.length ?? 0;
    const { total, confirmed } = summariseOrders(await listOrders(table, reference));
    const line = `  ${' '.repeat(8)} ${confirmed} of ${total} recipients have confirmed`;
    if (total > 0 && line !== shown) say(line);
    shown = line;
    // A copy can be fetched for a month; nobody needs to sit through that here.
    if (!hasWaited && request?.events.some(({ type }) => type === 'FinalNoticeSent')) {
      hasWaited = true;
      if (request.events.some(({ type }) => type === 'PackageAssembled')) house.advance(monthMs);
    }
    if (request?.events.some(({ type }) => type === 'RequestParked'))
      throw new Error('The request was parked for staff');
    return request?.events.at(-1)?.type === 'KeyShredded' || undefined;
  });
  const execution = house.executionOf(reference);
  await until('the workflow', () => house.states.describe(execution).status !== 'RUNNING' || undefined);
  const request = await loadRequest(table, reference);
  const { jws } = (await readReceipt(table, reference)) ?? { jws: '' };
  const jwks = (await (await fetch(`${house.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
  const checked = await verifyReceipt(jws, jwks);
  if (checked.valid) say(`\nReceipt of ${reference}:\n${JSON.stringify(checked.receipt, null, 2)}\n`);
  return {
    profile: house.profile.id,
    kind,
    reference,
    status: request?.status ?? 'open',
    recipients: summariseOrders(await listOrders(table, reference)),
    finalNotices: house.mailbox
      .mails()
      .filter(({ tags }) => tags['requestId'] === reference && tags['notice'] === 'final').length,
    receiptVerified: checked.valid,
    ownRecordsLeft: await countOwnRecords(house, kind),
    transitions: house.states.transitions(execution),
    lambdaInvocations: house.invocations(),
  };
}

type Summary = Awaited<ReturnType<typeof follow>> & { seconds: number };

/** Rows of own systems in which the person (delete) or the wrong number (correct) still stands; other rights change none. */
async function countOwnRecords({ ownRecordsUrl, profile }: LocalHouse, kind: DemoKind): Promise<number> {
  if (kind !== 'delete' && kind !== 'correct') return 0;
  const client = new pg.Client({ connectionString: ownRecordsUrl });
  await client.connect();
  let left = 0;
  for (const { table, identifiers } of ownTables(profile)) {
    const column = kind === 'delete' ? identifiers.email : identifiers.phone;
    if (!column) continue;
    const by = identifiers.email ?? column;
    const { rows } = await client.query<{ value: string | null }>(
      `select ${column} as value from ${table} where ${by} = $1`,
      [identifiers.email ? demoPerson.email : demoPerson.phone],
    );
    const digits = (text: string | null) => (text ?? '').replace(/\D/g, '').slice(-10);
    left += rows.filter(
      ({ value }) => kind === 'delete' || digits(value) === digits(demoPerson.phone),
    ).length;
  }
  await client.end();
  return left;
}

const isAboutCopies = (kind: DemoKind) => kind === 'access' || kind === 'shine_the_light';

/** Says what came of it. @returns whether everything held that a finished request promises */
function report(summary: Summary): boolean {
  const { recipients, ownRecordsLeft, finalNotices } = summary;
  const checks: [string, boolean][] = [
    [`The request is fulfilled (${summary.status})`, summary.status === 'fulfilled'],
    [
      `All ${recipients.total} recipients confirmed: ${JSON.stringify(recipients.byOutcome)}`,
      recipients.confirmed === recipients.total && (recipients.total > 0 || isAboutCopies(summary.kind)),
    ],
    [`Own records that still hold it: ${ownRecordsLeft}`, ownRecordsLeft === 0],
    [`Final notices: ${finalNotices}`, finalNotices === 1],
    ['The receipt’s signature was checked with the published key', summary.receiptVerified],
  ];
  for (const [what, holds] of checks) say(`${holds ? 'yes' : 'NO '}  ${what}`);
  say(
    `${summary.transitions} state transitions, ${summary.lambdaInvocations} Lambda calls, ${summary.seconds} s`,
  );
  return checks.every(([, holds]) => holds);
}

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const ends = Date.now() + mostSeconds * 1000; Date.now() < ends; await wait(150)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`Waited ${mostSeconds} s for ${what}`);
}

demo()
  .then((code) => process.exit(code))
  .catch((fault: unknown) => {
    console.error(
      fault instanceof UsageError
        ? `${fault.message}\n\n${usage}`
        : `The demo fell short: ${(fault as Error).message}`,
    );
    process.exit(fault instanceof UsageError ? 2 : 1);
  });
