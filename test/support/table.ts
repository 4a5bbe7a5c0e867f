import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableShapes } from '#infra/local/tables.ts';
import { openTable, type Table } from '#store/table.ts';

/** Two real tables on a DynamoDB API of their own. */
export async function startTable(): Promise<{ table: Table; keysTable: Table; stop(): Promise<void> }> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = `http://127.0.0.1:${port}`;
  process.env['AWS_REGION'] = 'us-east-1';
  process.env['AWS_ACCESS_KEY_ID'] = 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'local';
  const client = new DynamoDBClient({});
  for (const shape of tableShapes('main-table', 'keys-table'))
    await client.send(new CreateTableCommand(shape));
  client.destroy();
  return {
    table: openTable('main-table'),
    keysTable: openTable('keys-table'),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
