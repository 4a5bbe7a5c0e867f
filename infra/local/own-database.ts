import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

export interface OwnDatabase {
  /** A PostgreSQL connection URL. */
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL (PGlite) in this process, its data on disk, spoken to over the PostgreSQL protocol. */
export async function startOwnRecords(folder: string): Promise<OwnDatabase> {
  mkdirSync(folder, { recursive: true });
  const db = await PGlite.create({ dataDir: folder });
  const port = await freePort();
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port, maxConnections: 20 });
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await db.close();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    probe.close(() => resolve());
  });
  return port;
}
