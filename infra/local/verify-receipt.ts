import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { JSONWebKeySet } from 'jose';
import { canonicalJson } from '#domain/canonical-json.ts';
import type { Receipt } from '#domain/receipt.ts';
import { verifyReceipt } from '#keys/receipt-jws.ts';

const localKeys = 'http://localhost:4400/.well-known/jwks.json';

const help = `Checks a receipt and prints what it says.

  npm run verify -- FILE|- [--jwks URL-or-file]

  FILE         the receipt.jws you were given; - reads it from standard input
  --jwks       the company's published keys; ask the company for the address and do not take it from the
               receipt, or a forger could name keys of their own (default ${localKeys})

Example:
  npm run verify -- receipt-7K3M-Q9XT-2FWA.jws --jwks https://privacy.example.com/.well-known/jwks.json

Ends with 0 when the receipt verifies, and with 1 when it does not or could not be read.`;

/** @throws {Error} when nothing there can be read. */
async function readKeys(place: string): Promise<JSONWebKeySet> {
  if (!/^https?:/.test(place)) return JSON.parse(await readFile(place, 'utf8')) as JSONWebKeySet;
  const answer = await fetch(place, { signal: AbortSignal.timeout(10_000), redirect: 'error' });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return (await answer.json()) as JSONWebKeySet;
}

// What a terminal would take as a command is shown as a mark.
const plain = (value: string) => value.replace(/[\p{Cc}\p{Cf}]/gu, '�');

function factsOf(receipt: Receipt): string {
  const isWhole = receipt.recipients.length === receipt.recipientsTotal;
  const digest = createHash('sha256').update(canonicalJson(receipt.recipients)).digest('base64url');
  const rows: [string, string][] = [
    ['Reference', receipt.jti],
    ['Company', `${receipt.company.name} (${receipt.iss})`],
    ['Request', `${receipt.kind}, by ${receipt.channel}, resident of ${receipt.residence}`],
    [
      'Law',
      receipt.law
        ? `${receipt.law} (rules of ${receipt.rulesVersion})`
        : 'none applied; answered as a courtesy',
    ],
    ['Received', receipt.receivedOn],
    ['Due', receipt.dueOn],
    ['Concluded', receipt.concludedAt],
    ['Result', receipt.reason ? `${receipt.status} (${receipt.reason})` : receipt.status],
    ['Recipients', String(receipt.recipientsTotal)],
    ...Object.entries(receipt.byOutcome).map(([outcome, count]): [string, string] => [
      `  ${outcome}`,
      String(count),
    ]),
    ['Kept', String(receipt.kept.length)],
    ...receipt.kept.map(({ category, cite }): [string, string] => [`  ${category}`, cite]),
  ];
  if (isWhole)
    rows.push([
      'List of recipients',
      digest === receipt.recipientsDigest ? 'whole' : 'DOES NOT FIT ITS DIGEST',
    ]);
  return rows.map(([name, value]) => `${name.padEnd(20)}${plain(value)}`).join('\n');
}

/** @returns the exit code */
async function verify(argv: string[]): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      jwks: { type: 'string', default: localKeys },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [place] = positionals;
  if (values.help || !place) {
    console.log(help);
    return values.help ? 0 : 1;
  }
  const jws = (place === '-' ? await text(process.stdin) : await readFile(place, 'utf8')).trim();
  const keys = await readKeys(values.jwks).catch((fault: unknown) => {
    throw new Error(`The keys at ${values.jwks} could not be read: ${messageOf(fault)}`, { cause: fault });
  });
  const result = await verifyReceipt(jws, keys);
  if (!result.valid) {
    console.log(`NOT VERIFIED  ${result.why}`);
    return 1;
  }
  console.log(`${factsOf(result.receipt)}\n\nVERIFIED  Signed with a key published at ${values.jwks}`);
  return 0;
}

const messageOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault));

try {
  process.exitCode = await verify(process.argv.slice(2));
} catch (fault) {
  console.error(`${messageOf(fault)}\nRun "npm run verify -- --help" for an example.`);
  process.exitCode = 1;
}
