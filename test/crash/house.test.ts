import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReceivedMail } from '#infra/local/mailbox.ts';
import { demoRequest, until } from '#test/support/house.ts';

/** Where the process is killed: before a step, after its work and before that is journalled, or inside an effect. */
const points = [
  'before:acknowledge',
  'mail:acknowledgement',
  'after:acknowledge',
  'mail:code-1',
  'after:verify',
  'before:assess',
  'after:plan',
  'before:dispatch',
  'after:dispatch',
  'confirmation',
  'after:gather',
  'before:conclude',
  'after:conclude',
  'mail:final',
  'after:notify',
  'after:close',
];

let child: ChildProcess | undefined;
let folder = '';
afterEach(() => {
  child?.kill('SIGKILL');
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function start(port: number, crashAt: string): ChildProcess {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    CRASH_AT: crashAt,
    COOLING_OFF_SECONDS: '0',
  };
  const script = new URL('../support/house-child.ts', import.meta.url).pathname;
  child = spawn(process.execPath, ['--import', 'tsx', script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return child;
}

/** Asks until the house answers; a kill in between is what the test is about. */
async function get<T>(url: string): Promise<T | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

const post = async (url: string, body: string, type: string) => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, 'idempotency-key': 'one' },
      body,
      redirect: 'manual',
    });
  } catch {
    return undefined;
  }
};

describe('kill -9 loses nothing and sends no second final notice', () => {
  it.each(points)('at %s', async (point) => {
    folder = mkdtempSync(join(tmpdir(), 'expunge-crash-'));
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const first = start(port, point);
    let isDead = false;
    first.once('exit', () => {
      isDead = true;
      start(port, '');
    });
    const mails = async () => (await get<ReceivedMail[]>(`${base}/mailbox.json`)) ?? [];
    await until('the house', () => get(`${base}/healthz`), 60);

    const reference = await until('a reference', async () => {
      const answer = await post(`${base}/v1/requests`, JSON.stringify(demoRequest), 'application/json');
      return answer?.status === 201 || answer?.status === 200
        ? ((await answer.json()) as { reference: string }).reference
        : undefined;
    });
    await until(
      'the end',
      async () => {
        const all = (await mails()).filter(({ tags }) => tags['requestId'] === reference);
        if (all.some(({ tags }) => tags['notice'] === 'final')) return true;
        const newest = all.findLast(({ tags }) => tags['notice']?.startsWith('code-'));
        const code = /\b\d{6}\b/.exec(newest?.text ?? '')?.[0];
        if (code)
          await post(
            `${base}/requests/${reference}/code`,
            `code=${code}`,
            'application/x-www-form-urlencoded',
          );
        return undefined;
      },
      90,
    );
    await until('the kill', () => (isDead ? true : undefined), 30);
    await until('the restart', () => get(`${base}/healthz`), 60);
    const status = await until(
      'a closed request',
      async () => {
        const found = await get<{
          status: string;
          isClosed: boolean;
          recipients: { total: number; confirmed: number };
        }>(`${base}/local/requests/${reference}.json`);
        return found?.isClosed ? found : undefined;
      },
      60,
    );
    const finals = (await mails()).filter(
      ({ tags }) => tags['requestId'] === reference && tags['notice'] === 'final',
    );
    expect({ status: status.status, finals: finals.length, recipients: status.recipients }).toMatchObject({
      status: 'fulfilled',
      finals: 1,
      recipients: { total: 12, confirmed: 12 },
    });
  });
});
