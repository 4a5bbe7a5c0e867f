import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableShapes } from './tables.ts';

export interface LocalDynamo {
  url: string;
  table: string;
  keysTable: string;
  stop(): Promise<void>;
}

/** A DynamoDB API on this machine, its data on disk, its two tables made when they are not there. */
export async function startDynamo(folder: string): Promise<LocalDynamo> {
  mkdirSync(folder, { recursive: true });
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const table = 'expunge';
  const keysTable = 'expunge-keys';
  for (const shape of tableShapes(table, keysTable)) {
    try {
      await client.send(new CreateTableCommand(shape));
    } catch (fault) {
      if (!(fault instanceof Error && fault.name === 'ResourceInUseException')) throw fault;
    }
  }
  client.destroy();
  return {
    url,
    table,
    keysTable,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
