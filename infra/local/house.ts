import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { parseProfile } from '#domain/load-profile.ts';
import type { Profile } from '#domain/profile.ts';
import { summariseOrders } from '#domain/receipt.ts';
import { json } from '#platform/http.ts';
import { loadRequest } from '#store/events.ts';
import { listOrders } from '#store/orders.ts';
import { startDynamo } from './dynamo.ts';
import { removeExpired } from './expiry.ts';
import { fillHouse, sandboxRecipients } from './fill.ts';
import { serveFront } from './front.ts';
import { importerKeysPage } from './import/keys-page.ts';
import { invokeStep, invokeWayIn } from './invoke.ts';
import { executionArn, localDefinition, stateMachineArn } from './machine.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { type IncomingMail, mailboxDoor, snsEventOf } from './mailbox-inbound.ts';
import { mailboxPage } from './mailbox-page.ts';
import { startOwnRecords } from './own-database.ts';
import { type Sandbox, startSandbox } from './sandbox/recipients.ts';
import { serveStates } from './states/api.ts';
import { openStates, type States } from './states/states.ts';

const sweepEveryMs = 15_000;
const expireEveryMs = 12 * 3_600_000;

export interface HouseOptions {
  /** Where everything is kept; the same folder again goes on where the last run stopped. */
  dataDir: string;
  /** 0 takes any free port. */
  port: number;
  /** A profile's file. */
  profileFile: string;
  /** Told how far a long thing is: its name, how many are done, of how many. */
  onProgress?: (what: string, done: number, of: number) => void;
  /** Dies by SIGKILL at this point, once: `before:plan`, `after:dispatch`, `mail:final`, `confirmation` … For tests. */
  crashAt?: string;
  /** In place of the profile's number of made-up people. */
  people?: number;
  /** How many recipients hold the well-known person's data, for a demonstration; the ledger then holds nobody else. */
  recipients?: number;
  /** Multiplies how long the sandbox recipients take to answer. */
  pace?: number;
}

/** The whole product on one machine. */
export interface LocalHouse {
  url: string;
  profile: Profile;
  mailbox: Mailbox;
  sandbox: Sandbox;
  states: States;
  ownRecordsUrl: string;
  /** Lambda calls so far, of every function. */
  invocations(): number;
  executionOf(requestId: string, generation?: number): string;
  /** Hands in a mail to the company, as SES and SNS would. */
  takeIn(mail: IncomingMail): Promise<void>;
  /** A link that signs one person in to the console, once. */
  consoleLink(): Promise<string>;
  /** Moves the clock ahead and wakes what is due. */
  advance(milliseconds: number): void;
  sweep(): Promise<void>;
  stop(): Promise<void>;
}

/** Reads a profile by name or path. @throws {ProfileError} saying what is wrong and where */
export function readProfile(file: string): Profile {
  return parseProfile(JSON.parse(readFileSync(file, 'utf8')), file);
}

/** Starts every real part, then the handlers, which find the parts through the environment as they do on AWS. */
export async function startHouse(options: HouseOptions): Promise<LocalHouse> {
  const { onProgress = () => undefined, crashAt } = options;
  const dataDir = resolve(options.dataDir);
  const profile = readProfile(options.profileFile);
  mkdirSync(dataDir, { recursive: true });
  belongsTo(dataDir, profile.id);
  const clockFile = join(dataDir, 'clock.json');
  const now = () => Date.now() + offsetOf(clockFile);
  const instant = () => new Date(now()).toISOString();
  const reach = (point: string) => {
    if (point === crashAt) process.kill(process.pid, 'SIGKILL');
  };

  const dynamo = await startDynamo(join(dataDir, 'dynamodb'));
  const own = await startOwnRecords(join(dataDir, 'own-records'));
  let invocations = 0;
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    invocations += 1;
    return work();
  };
  const mailbox = await startMailbox({
    folder: dataDir,
    now: instant,
    onStored: ({ tags }) => reach(`mail:${tags['notice']}`),
    onEvent: (event) =>
      call(async () => {
        const { handler } = await import('#functions/mail-events/handler.ts');
        await handler({ Records: [{ Sns: { Message: JSON.stringify(event) } }] } as Parameters<
          typeof handler
        >[0]);
      }),
  });

  const takeIn = (mail: IncomingMail) =>
    call(async () => {
      const { handler } = await import('#functions/mail-in/handler.ts');
      await handler(snsEventOf(mail, instant()));
    });

  const states = openStates({
    file: join(dataDir, 'states.db'),
    stateMachineArn,
    definition: localDefinition(),
    now,
    retryScale: 0.05,
    invoke: (arn, payload) => call(() => invokeStep(arn, payload, reach)),
  });
  const statesApi = await serveStates(states);

  const front = serveFront(
    (wayIn, event) =>
      call(() => invokeWayIn(wayIn, event)).finally(() => wayIn === 'confirm' && reach('confirmation')),
    async (event) =>
      (await mailboxDoor(takeIn, event, url)) ??
      (await mailboxPage(mailbox, event)) ??
      (await clockPage(event)) ??
      lookPage(event),
  );
  await new Promise<void>((done, failed) => {
    front.once('error', failed).listen(options.port, '127.0.0.1', done);
  });
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;

  const sandboxed = sandboxRecipients(profile, options.recipients);
  const sandbox = await startSandbox({
    folder: dataDir,
    profile,
    recipients: sandboxed,
    now: instant,
    ...(options.pace === undefined ? {} : { pace: options.pace }),
  });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.url,
    AWS_ENDPOINT_URL_SES: mailbox.url,
    AWS_ENDPOINT_URL_SFN: statesApi.url,
    PUBLIC_URL: url,
    TABLE_NAME: dynamo.table,
    KEYS_TABLE_NAME: dynamo.keysTable,
    PROFILE_FILE: resolve(options.profileFile),
    STATE_MACHINE_ARN: stateMachineArn,
    SENDER_ADDRESS: profile.contact.email ?? 'privacy@expunge.example',
    KEY_DIR: join(dataDir, 'keys'),
    OWN_RECORDS_URL: own.url,
    OUTBOUND_HOSTS: new URL(sandbox.url).host,
    OUTBOUND_LOOPBACK: 'true',
    CLOCK_FILE: clockFile,
    COOLING_OFF_SECONDS: process.env['COOLING_OFF_SECONDS'] ?? '3',
    FIRST_REMINDER_SECONDS: process.env['FIRST_REMINDER_SECONDS'] ?? '20',
    NOTICE_WINDOW_SECONDS: process.env['NOTICE_WINDOW_SECONDS'] ?? '2',
  });
  const { wireHouse, wireSigners, wireWorkflow } = await import('#functions/wiring.ts');
  const house = wireHouse();
  await fillHouse({
    house,
    signers: wireSigners(house),
    sandbox,
    sandboxed,
    ownUrl: own.url,
    options,
    onProgress,
  });

  const advance = (milliseconds: number) => {
    writeFileSync(`${clockFile}.new`, JSON.stringify({ offsetMs: offsetOf(clockFile) + milliseconds }));
    renameSync(`${clockFile}.new`, clockFile);
    states.poke();
  };
  async function clockPage(
    event: APIGatewayProxyEventV2,
  ): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
    if (event.rawPath !== '/clock.json') return undefined;
    if (event.requestContext.http.method === 'POST') {
      const seconds = Number((JSON.parse(event.body ?? '{}') as { advanceSeconds?: unknown }).advanceSeconds);
      if (!(seconds > 0)) return json({ title: 'Send {"advanceSeconds": a number above 0}' }, 422);
      advance(seconds * 1000);
    }
    return json({ now: instant() });
  }
  /** What became of a request, for scripts here; the status page needs the consumer's own session. And keys. */
  async function lookPage(
    event: APIGatewayProxyEventV2,
  ): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
    const requestId = /^\/local\/requests\/([0-9A-Z-]+)\.json$/.exec(event.rawPath)?.[1];
    if (!requestId) return importerKeysPage(() => house, event);
    const request = await loadRequest(house.table, requestId);
    if (!request) return json({ title: 'No such request' }, 404);
    return json({
      reference: requestId,
      status: request.status,
      reason: request.reason,
      dueOn: request.received.dueOn,
      isClosed: request.events.at(-1)?.type === 'KeyShredded',
      events: request.events.map(({ type, at }) => ({ type, at })),
      recipients: summariseOrders(await listOrders(house.table, requestId)),
      transitions: states.transitions(executionArn(requestId, 1)),
    });
  }
  const { sweep } = await import('#functions/sweep/sweep.ts');
  let expiredAt = 0;
  const sweepNow = () =>
    call(async () => {
      await sweep(house, wireWorkflow(house));
      // DynamoDB lets expired items go by itself; here it is done when enough time has passed to matter.
      if (now() - expiredAt < expireEveryMs) return;
      expiredAt = now();
      for (const table of [house.table, house.keysTable]) await removeExpired(table, now());
    });
  states.resume();
  await mailbox.redeliver();
  const timer = setInterval(() => void sweepNow().catch(() => undefined), sweepEveryMs);
  const { createLink } = await import('#store/links.ts');

  return {
    url,
    profile,
    mailbox,
    sandbox,
    states,
    ownRecordsUrl: own.url,
    invocations: () => invocations,
    takeIn,
    executionOf: (requestId, generation = 1) => executionArn(requestId, generation),
    async consoleLink() {
      const token = await createLink(house.table, {
        purpose: 'console',
        boundTo: 'local',
        seconds: 8 * 3600,
        now: instant(),
      });
      return `${url}/console/sign-in/${token}`;
    },
    advance,
    sweep: sweepNow,
    async stop() {
      clearInterval(timer);
      front.closeAllConnections();
      front.close();
      await states.idle();
      await sandbox.stop();
      await statesApi.close();
      await states.close();
      await mailbox.stop();
      const { closeHouse } = await import('#functions/wiring.ts');
      await closeHouse();
      await own.stop();
      await dynamo.stop();
    },
  };
}

/** A data folder is one company's: another profile in it would read the first one's people. */
function belongsTo(dataDir: string, profileId: string): void {
  const file = join(dataDir, 'profile.txt');
  try {
    const known = readFileSync(file, 'utf8');
    if (known !== profileId)
      throw new Error(
        `${dataDir} holds the data of profile "${known}". Set DATA_DIR to another folder for "${profileId}".`,
      );
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    writeFileSync(file, profileId);
  }
}

function offsetOf(clockFile: string): number {
  try {
    return Number((JSON.parse(readFileSync(clockFile, 'utf8')) as { offsetMs: number }).offsetMs);
  } catch {
    return 0;
  }
}
