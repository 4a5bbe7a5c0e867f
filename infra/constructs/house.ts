import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { HandlerKey } from './keys.ts';
import type { Settings } from './settings.ts';

/** What the functions stand on: made by the data stack, used by the others. */
export interface House extends Readonly<Record<HandlerKey, Key>> {
  readonly settings: Settings;
  readonly table: TableV2;
  readonly keysTable: TableV2;
  readonly messageKey: Key;
  readonly ownRecords: Secret;
  readonly identityArn: string;
  readonly configurationSetArn: string;
}
