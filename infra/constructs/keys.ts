import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  AnyPrincipal,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { holders } from './grants.ts';
import { prefixOf, roleArn, type Settings } from './settings.ts';

/** Looking after a key, which never includes using it: an administrator cannot read what it sealed. */
const adminActions = [
  'CancelKeyDeletion',
  'CreateAlias',
  'DeleteAlias',
  'DescribeKey',
  'DisableKey',
  'EnableKey',
  'EnableKeyRotation',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListKeyPolicies',
  'ListResourceTags',
  'PutKeyPolicy',
  'RevokeGrant',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateAlias',
  'UpdateKeyDescription',
].map((action) => `kms:${action}`);

const looksAfter = () =>
  new PolicyStatement({
    sid: 'LookAfterButNotUse',
    principals: [new AccountRootPrincipal()],
    actions: adminActions,
    resources: ['*'],
  });

/** The purposes of the keys that handlers call themselves. */
const shapes = {
  dataKey: {
    alias: 'data',
    description: 'Wraps the data key of each request',
    actions: ['GenerateDataKey', 'Decrypt'],
    enableKeyRotation: true,
  },
  lookupKey: {
    alias: 'lookup',
    description: 'Makes the keyed hashes by which identifiers are found',
    actions: ['GenerateMac'],
    keySpec: KeySpec.HMAC_256,
    keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
  },
  receiptKey: {
    alias: 'receipt',
    description: 'Signs receipts (ES256)',
    actions: ['Sign', 'GetPublicKey'],
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
  },
  orderKey: {
    alias: 'order',
    description: 'Signs orders to recipients (Ed25519)',
    actions: ['Sign', 'GetPublicKey'],
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
  },
} as const;
export type HandlerKey = keyof typeof shapes;

/** A wrapped data key opens for its own request only: the call must name the request it is for. */
export const requestContext = { Null: { 'kms:EncryptionContext:requestId': 'false' } };

/**
 * A key that only the functions of the table of grants may use. Key policy and role must both allow it, so
 * a new role that gives itself `kms:*` still cannot use the key.
 */
export function handlerKey(scope: Construct, name: HandlerKey, settings: Settings): Key {
  const { actions, alias, description, ...shape } = shapes[name];
  const uses = actions.map((action) => {
    // The pairs come from one entry of `shapes`, whose actions are that key's.
    const functions = holders(name, action as never);
    return new PolicyStatement({
      sid: `${action}ByItsHolders`,
      principals: [new AccountRootPrincipal()],
      actions: [`kms:${action}`],
      resources: ['*'],
      conditions: {
        ArnEquals: { 'aws:PrincipalArn': functions.map((holder) => roleArn(scope, settings, holder)) },
        ...(name === 'dataKey' ? requestContext : {}),
      },
    });
  });
  return new Key(scope, `${alias[0]?.toUpperCase()}${alias.slice(1)}Key`, {
    ...shape,
    description: `${description}, for ${settings.profile.name}`,
    alias: `alias/${prefixOf(settings)}/${alias}`,
    policy: new PolicyDocument({ statements: [looksAfter(), ...uses] }),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** Encrypts both tables and the secret at rest: usable through those two services, by this account's callers. */
export function storageKey(scope: Construct, settings: Settings): Key {
  const { account, region } = Stack.of(scope);
  return new Key(scope, 'StorageKey', {
    description: `Encrypts tables and secrets at rest, for ${settings.profile.name}`,
    alias: `alias/${prefixOf(settings)}/storage`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        looksAfter(),
        new PolicyStatement({
          sid: 'ThroughTablesAndSecrets',
          principals: [new AnyPrincipal()],
          actions: [
            'kms:Encrypt',
            'kms:Decrypt',
            'kms:ReEncrypt*',
            'kms:GenerateDataKey*',
            'kms:CreateGrant',
            'kms:DescribeKey',
          ],
          resources: ['*'],
          conditions: {
            StringEquals: {
              'kms:CallerAccount': account,
              'kms:ViaService': [
                `dynamodb.${region}.amazonaws.com`,
                `secretsmanager.${region}.amazonaws.com`,
              ],
            },
          },
        }),
      ],
    }),
  });
}

/** Encrypts logs, topics and dead letters: for the services that carry them, on behalf of this account. */
export function messageKey(scope: Construct, settings: Settings): Key {
  const stack = Stack.of(scope);
  const { account, region, partition } = stack;
  return new Key(scope, 'MessageKey', {
    description: `Encrypts logs, topics and dead letters, for ${settings.profile.name}`,
    alias: `alias/${prefixOf(settings)}/message`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        looksAfter(),
        new PolicyStatement({
          sid: 'Logs',
          principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
          actions: [
            'kms:Encrypt',
            'kms:Decrypt',
            'kms:ReEncrypt*',
            'kms:GenerateDataKey*',
            'kms:DescribeKey',
          ],
          resources: ['*'],
          conditions: {
            ArnLike: {
              'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:/aws/vendedlogs/${prefixOf(settings)}/*`,
            },
          },
        }),
        new PolicyStatement({
          sid: 'MailAndAlarms',
          principals: ['ses', 'sns', 'cloudwatch'].map(
            (service) => new ServicePrincipal(`${service}.amazonaws.com`),
          ),
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: ['*'],
          conditions: { StringEquals: { 'aws:SourceAccount': account } },
        }),
        new PolicyStatement({
          // EventBridge names neither account nor rule when it writes to an encrypted queue, so no condition holds;
          // the queue's own policy lets in the one rule.
          sid: 'DeadLettersOfTheSchedule',
          principals: [new ServicePrincipal('events.amazonaws.com')],
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: ['*'],
        }),
        new PolicyStatement({
          sid: 'DeadLettersOfFunctions',
          principals: [new AccountRootPrincipal()],
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: ['*'],
          conditions: {
            ArnEquals: {
              'aws:PrincipalArn': [
                roleArn(scope, settings, 'sweep'),
                roleArn(scope, settings, 'mail-events'),
                roleArn(scope, settings, 'mail-in'),
              ],
            },
            StringEquals: { 'kms:ViaService': `sqs.${region}.amazonaws.com` },
          },
        }),
      ],
    }),
  });
}
