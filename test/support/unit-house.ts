import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseProfile } from '#domain/load-profile.ts';
import type { House } from '#functions/wiring.ts';
import { openKeyFile } from '#keys/key-file.ts';
import { fileLookup } from '#keys/lookup.ts';
import { fileVault, open, seal } from '#keys/vault.ts';
import type { Table } from '#store/table.ts';

/** A house around two real tables, with a clock that a test moves by setting `at`. */
export function unitHouse(tables: { table: Table; keysTable: Table }): House & { at: string } {
  const file = new URL('../../infra/profiles/batchservice.json', import.meta.url).pathname;
  const keyFile = openKeyFile(mkdtempSync(join(tmpdir(), 'expunge-keys-')));
  const house = {
    ...tables,
    at: '2026-11-23T18:00:00.000Z',
    profile: parseProfile(JSON.parse(readFileSync(file, 'utf8')), file),
    clock: { now: () => house.at },
    sealer: { ...fileVault(keyFile), seal, open },
    lookup: fileLookup(keyFile),
    config: {
      PUBLIC_URL: 'http://127.0.0.1:4400',
      TABLE_NAME: tables.table.name,
      KEYS_TABLE_NAME: tables.keysTable.name,
      PROFILE_FILE: file,
      STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:requests',
      SENDER_ADDRESS: 'privacy@example.com',
      CONFIGURATION_SET: 'set',
      KEY_DIR: '',
      DATA_KEY_ID: '',
      LOOKUP_KEY_ID: '',
      RECEIPT_KEY_ID: '',
      ORDER_KEY_ID: '',
      OWN_RECORDS_URL: '',
      OWN_RECORDS_SECRET_ARN: '',
      OUTBOUND_HOSTS: '',
      OUTBOUND_LOOPBACK: false,
      CLOCK_FILE: '',
      NOTICE_WINDOW_SECONDS: 900,
      SIGN_IN_URL: '',
      COGNITO_CLIENT_ID: '',
      COGNITO_ISSUER: '',
    },
  };
  return house;
}
