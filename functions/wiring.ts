import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import pg from 'pg';
import { movedClock, realClock } from '#clock/clock.ts';
import { parseProfile } from '#domain/load-profile.ts';
import type { Clock, Connector, Mailer, OwnRecords } from '#domain/ports.ts';
import type { Profile } from '#domain/profile.ts';
import type { Recipient } from '#domain/recipient.ts';
import { openKeyFile } from '#keys/key-file.ts';
import { fileLookup, kmsLookup, type Lookup } from '#keys/lookup.ts';
import { fileSigner, kmsSigner, type Signer } from '#keys/signer.ts';
import { fileVault, kmsVault, open, seal } from '#keys/vault.ts';
import { sesMailer } from '#mail/ses.ts';
import { type Config, readConfig, readProfileFile } from '#platform/config.ts';
import { connectorFor } from '#recipients/catalogue.ts';
import { openOutbound } from '#recipients/outbound.ts';
import { type OwnPages, openOwnPages } from '#recipients/own-pages.ts';
import { openOwnRecords } from '#recipients/own-records.ts';
import type { Sealer } from '#store/sealed.ts';
import { rememberOnce } from '#store/seen.ts';
import { openTable, type Table } from '#store/table.ts';

/** What every handler needs of the world, made from the environment: the same on AWS and on one machine. */
export interface House {
  config: Config;
  profile: Profile;
  table: Table;
  keysTable: Table;
  clock: Clock;
  sealer: Sealer;
  lookup: Lookup;
}

let house: House | undefined;

/** Wires the house once for each process. @throws {Error} naming what is wrong in the environment or the profile. */
export function wireHouse(): House {
  if (house) return house;
  const config = readConfig();
  const keyFile = config.KEY_DIR ? openKeyFile(config.KEY_DIR) : undefined;
  house = {
    config,
    profile: parseProfile(readProfileFile(config.PROFILE_FILE), config.PROFILE_FILE),
    table: openTable(config.TABLE_NAME),
    keysTable: openTable(config.KEYS_TABLE_NAME),
    clock: config.CLOCK_FILE ? movedClock(config.CLOCK_FILE) : realClock,
    sealer: { ...(keyFile ? fileVault(keyFile) : kmsVault(config.DATA_KEY_ID)), seal, open },
    lookup: keyFile ? fileLookup(keyFile) : kmsLookup(config.LOOKUP_KEY_ID),
  };
  return house;
}

export function wireMailer({ config }: House): Mailer {
  return sesMailer({ sender: config.SENDER_ADDRESS, configurationSet: config.CONFIGURATION_SET });
}

/** Signs receipts (ES256, for anyone to check) and orders (Ed25519, for recipients). */
export function wireSigners({ config }: House): { receipts: Signer; orders: Signer } {
  if (!config.KEY_DIR)
    return {
      receipts: kmsSigner('ES256', config.RECEIPT_KEY_ID),
      orders: kmsSigner('EdDSA', config.ORDER_KEY_ID),
    };
  const keyFile = openKeyFile(config.KEY_DIR);
  return { receipts: fileSigner('ES256', keyFile.receiptKey), orders: fileSigner('EdDSA', keyFile.orderKey) };
}

/** Lets go of what is held open. For a process that ends cleanly. */
export async function closeHouse(): Promise<void> {
  await (await pool)?.end();
  pool = undefined;
  house = undefined;
}

let pool: Promise<pg.Pool> | undefined;

/** Own records' database, connected once for each process; its URL is given plainly on one machine, a secret on AWS. */
function ownDatabase({ config }: House): Promise<pg.Pool> {
  pool ??= ownRecordsUrl(config).then((connectionString) => {
    const opened = new pg.Pool({
      connectionString,
      max: 2,
      connectionTimeoutMillis: 5_000,
      query_timeout: 20_000,
    });
    // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
    opened.on('error', () => undefined);
    return opened;
  });
  return pool;
}

async function ownRecordsUrl(config: Config): Promise<string> {
  if (config.OWN_RECORDS_URL) return config.OWN_RECORDS_URL;
  const secrets = new SecretsManagerClient({ maxAttempts: 3 });
  const { SecretString } = await secrets.send(
    new GetSecretValueCommand({ SecretId: config.OWN_RECORDS_SECRET_ARN }),
  );
  if (!SecretString) throw new Error('The secret with the own-records URL is empty');
  return SecretString;
}

export async function wireOwnRecords(house: House): Promise<OwnRecords> {
  return openOwnRecords(await ownDatabase(house), house.profile.recipients);
}

/** Own records from end to end. */
export async function wireOwnPages(house: House): Promise<OwnPages> {
  return openOwnPages(await ownDatabase(house), house.profile.recipients);
}

/** Every way to reach a recipient, ready to be called. */
export async function wireConnectors(house: House): Promise<(recipient: Recipient) => Connector> {
  const { config, profile, table, clock } = house;
  const { orders } = wireSigners(house);
  const known = profile.recipients.flatMap(({ reach }) =>
    reach.by === 'webhook' ? [new URL(reach.url).host] : [],
  );
  const deps = {
    outbound: openOutbound({
      hosts: [...new Set([...known, ...config.OUTBOUND_HOSTS.split(',')])].filter(Boolean).join(','),
      allowsLoopback: config.OUTBOUND_LOOPBACK,
    }),
    sign: (bytes: Uint8Array) => orders.sign(bytes),
    now: () => clock.now(),
    database: await ownDatabase(house),
    remember: async (key: string, value: string) => {
      const kept = {
        scope: 'connector',
        id: key,
        value,
        bodyDigest: '',
        now: clock.now(),
        seconds: 120 * 24 * 3600,
      };
      return (await rememberOnce(table, kept)).value;
    },
  };
  return (recipient) => connectorFor(recipient, deps);
}

/** Starts and wakes workflows. Facts are written first; this only tells the engine. */
export interface Workflow {
  /** Starts a generation of a request's workflow; one that runs or ran already is left as it is. */
  start(requestId: string, generation: number): Promise<void>;
  /** Wakes a waiting state. False when nobody waits under that token any more. */
  succeed(token: string, output: { verdict: string }): Promise<boolean>;
  isRunning(requestId: string, generation: number): Promise<boolean>;
}

export function wireWorkflow({ config }: House): Workflow {
  const states = new SFNClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000 },
  });
  const machine = config.STATE_MACHINE_ARN;
  return {
    async start(requestId, generation) {
      try {
        await states.send(
          new StartExecutionCommand({
            stateMachineArn: machine,
            name: `${requestId}-g${generation}`,
            input: JSON.stringify({ requestId, generation }),
          }),
        );
      } catch (fault) {
        if (!(fault instanceof Error && fault.name === 'ExecutionAlreadyExists')) throw fault;
      }
    },
    async succeed(token, output) {
      try {
        await states.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) }));
        return true;
      } catch (fault) {
        if (
          fault instanceof Error &&
          ['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken'].includes(fault.name)
        )
          return false;
        throw fault;
      }
    },
    async isRunning(requestId, generation) {
      const execution = `${machine.replace(':stateMachine:', ':execution:')}:${requestId}-g${generation}`;
      try {
        const { status } = await states.send(new DescribeExecutionCommand({ executionArn: execution }));
        return status === 'RUNNING';
      } catch (fault) {
        if (fault instanceof Error && fault.name === 'ExecutionDoesNotExist') return false;
        throw fault;
      }
    },
  };
}
