import { describe, expect, it } from 'vitest';
import { stepNames } from '#workflows/request.ts';
import { listOf, profiles, type Statement, statementsOf, synthesise } from './synth.ts';

const readWrite = { Table: 'BatchGetItem GetItem PutItem Query UpdateItem', 'Table/index/byDue': 'Query' };
const unseal = { KeysTable: 'GetItem', DataKey: 'Decrypt' };
const mail = { mail: 'SendEmail' };
const ownRecords = { OwnRecords: 'GetSecretValue' };
const lookup = { LookupKey: 'GenerateMac' };
const deadLetters = (owner: string) => ({
  [`${owner}DeadLetters`]: 'SendMessage',
  MessageKey: 'Decrypt GenerateDataKey',
});

/** What each function may do: written here a second time, so that no change of the first goes unseen. */
const allowed: Record<string, Record<string, string>> = {
  acknowledge: { ...readWrite, ...unseal, ...mail },
  verify: { ...readWrite, ...unseal, ...lookup, ...mail, ...ownRecords, machine: 'SendTaskSuccess' },
  'remind-to-verify': { ...readWrite, ...unseal, ...mail },
  assess: { ...readWrite, ...unseal, ...lookup, machine: 'SendTaskSuccess' },
  assemble: { ...readWrite, ...unseal, ...lookup, ...ownRecords },
  'ask-staff': { ...readWrite, machine: 'SendTaskSuccess' },
  plan: { ...readWrite, ...unseal, ...lookup },
  dispatch: {
    ...readWrite,
    ...lookup,
    ...ownRecords,
    KeysTable: 'DeleteItem GetItem PutItem',
    DataKey: 'Decrypt GenerateDataKey',
    OrderKey: 'GetPublicKey Sign',
  },
  gather: { ...readWrite, machine: 'SendTaskSuccess' },
  remind: { ...readWrite, ...unseal, ...ownRecords, OrderKey: 'GetPublicKey Sign' },
  conclude: {
    ...readWrite,
    ...lookup,
    KeysTable: 'GetItem PutItem',
    DataKey: 'Decrypt GenerateDataKey',
    machine: 'StartExecution',
    ReceiptKey: 'GetPublicKey Sign',
  },
  notify: { ...readWrite, ...mail, KeysTable: 'DeleteItem GetItem', DataKey: 'Decrypt' },
  close: { ...readWrite, KeysTable: 'DeleteItem' },
  park: { ...readWrite },
  intake: {
    ...readWrite,
    ...lookup,
    ...mail,
    KeysTable: 'GetItem PutItem',
    DataKey: 'Decrypt GenerateDataKey',
    machine: 'SendTaskSuccess StartExecution',
  },
  confirm: {
    ...readWrite,
    ...unseal,
    OrderKey: 'GetPublicKey',
    ReceiptKey: 'GetPublicKey Sign',
    machine: 'SendTaskSuccess',
  },
  console: {
    ...readWrite,
    ...lookup,
    KeysTable: 'DeleteItem GetItem PutItem',
    DataKey: 'Decrypt GenerateDataKey',
    machine: 'SendTaskSuccess StartExecution',
  },
  import: {
    ...readWrite,
    ...lookup,
    ...ownRecords,
    KeysTable: 'GetItem PutItem',
    DataKey: 'Decrypt GenerateDataKey',
    machine: 'StartExecution',
  },
  web: { ...readWrite, ...unseal, ...lookup, ReceiptKey: 'GetPublicKey', OrderKey: 'GetPublicKey' },
  sweep: {
    ...readWrite,
    ...deadLetters('Sweep'),
    machine: 'SendTaskSuccess StartExecution',
    executions: 'DescribeExecution',
  },
  'mail-events': { ...readWrite, ...deadLetters('MailEvents') },
  'mail-in': {
    ...readWrite,
    ...lookup,
    ...mail,
    ...deadLetters('MailIn'),
    KeysTable: 'GetItem PutItem',
    DataKey: 'Decrypt GenerateDataKey',
    machine: 'StartExecution',
  },
};

describe.each(profiles)('in the deployment of %s', (name) => {
  const { read, prefix } = synthesise(name);
  const roles = new Map(
    read.ofType('AWS::IAM::Role').map(([id, { Properties }]) => [id, String(Properties['RoleName'])]),
  );
  const policies = read.ofType('AWS::IAM::Policy').map(([, { Properties }]) => {
    const [role] = listOf(Properties['Roles'] as { Ref: string }[]);
    return {
      role: roles.get(role?.Ref ?? '')?.replace(`${prefix}-`, '') ?? '',
      statements: statementsOf(Properties['PolicyDocument']),
    };
  });
  const readResource = (value: unknown): string =>
    read
      .text(value)
      .replace(/^arn:<AWS::Partition>:states:us-east-1:<AWS::AccountId>:(stateMachine|execution):/, '$1:')
      .replace(`stateMachine:${prefix}`, 'machine')
      .replace(`execution:${prefix}:*`, 'executions')
      .replace(/^arn:<AWS::Partition>:ses:us-east-1:<AWS::AccountId>:.*/, 'mail');

  it('every function may do what the checked-in table says, and nothing else', () => {
    const granted = Object.fromEntries(
      policies
        .filter(({ role }) => role !== 'workflow')
        .map(({ role, statements }) => [role, grantsOf(statements, readResource)]),
    );
    expect(granted).toEqual(allowed);
  });

  it('every function has a role of its own, with no policy of AWS and no policy but that one', () => {
    const functions = read.ofType('AWS::Lambda::Function');
    const used = functions.map(([, { Properties }]) => read.text(Properties['Role']));
    expect(new Set(used).size).toBe(Object.keys(allowed).length);
    expect(functions.length).toBe(Object.keys(allowed).length);
    expect(policies.map(({ role }) => role).sort()).toEqual([...Object.keys(allowed), 'workflow'].sort());
    for (const [, { Properties }] of read.ofType('AWS::IAM::Role')) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
    }
  });

  it('a star stands only where AWS takes nothing narrower: traces, and delivery of the workflow log', () => {
    const open = policies.flatMap(({ role, statements }) =>
      statements
        .filter(({ Resource }) => listOf(Resource).some((resource) => read.text(resource) === '*'))
        .map(({ Action }) => `${role === 'workflow' ? 'workflow' : 'function'}: ${listOf(Action).join(' ')}`),
    );
    expect([...new Set(open)].sort()).toEqual([
      'function: xray:PutTelemetryRecords xray:PutTraceSegments',
      'workflow: logs:CreateLogDelivery logs:DeleteLogDelivery logs:DescribeLogGroups logs:DescribeResourcePolicies ' +
        'logs:GetLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:UpdateLogDelivery ' +
        'xray:GetSamplingRules xray:GetSamplingTargets xray:PutTelemetryRecords xray:PutTraceSegments',
    ]);
    const actions = policies.flatMap(({ statements }) => statements.flatMap(({ Action }) => listOf(Action)));
    expect(actions.filter((action) => action.includes('*') || action === 'dynamodb:Scan')).toEqual([]);
  });

  it('a star at the end of a name stands only for executions of this machine', () => {
    const partly = policies.flatMap(({ role, statements }) =>
      statements
        .flatMap(({ Resource }) => listOf(Resource).map((resource) => read.text(resource)))
        .filter((resource) => resource !== '*' && resource.includes('*'))
        .map((resource) => `${role}: ${resource}`),
    );
    expect(partly).toEqual([
      `sweep: arn:<AWS::Partition>:states:us-east-1:<AWS::AccountId>:execution:${prefix}:*`,
    ]);
  });

  it('the workflow may call its thirteen steps and no other function', () => {
    const [invoke] = policies.find(({ role }) => role === 'workflow')?.statements ?? [];
    expect(invoke?.Action).toBe('lambda:InvokeFunction');
    expect(listOf(invoke?.Resource)).toHaveLength(stepNames.length);
    expect(listOf(invoke?.Resource).map(read.text)).not.toContain('WebFunction');
  });

  it('mail goes out under the one sender address', () => {
    const sending = policies
      .flatMap(({ statements }) => statements)
      .filter(({ Action }) => Action === 'ses:SendEmail');
    expect(sending).toHaveLength(6);
    for (const { Condition } of sending)
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'privacy@privacy.example.com' } });
  });

  const keys = read.ofType('AWS::KMS::Key').map(([id, { Properties }]) => ({
    id: id.replace(/[0-9A-F]{8}$/, ''),
    statements: statementsOf(Properties['KeyPolicy']),
  }));
  /** Who a key policy lets do what: `Decrypt: acknowledge verify …`. */
  const usersOf = (id: string) =>
    Object.fromEntries(
      (keys.find((key) => key.id === id)?.statements ?? [])
        .filter(({ Condition }) => Condition?.['ArnEquals'])
        .map(({ Action, Condition }) => [
          listOf(Action).join(' '),
          listOf(Condition?.['ArnEquals']?.['aws:PrincipalArn'])
            .map((arn) =>
              read.text(arn).replace(`arn:<AWS::Partition>:iam::<AWS::AccountId>:role/${prefix}-`, ''),
            )
            .join(' '),
        ]),
    );

  it('who looks after a key cannot use it', () => {
    for (const { statements } of keys) {
      const [looksAfter, ...uses] = statements;
      expect(
        listOf(looksAfter?.Action).filter((action) => /crypt|Sign|Mac|DataKey|CreateGrant|\*/.test(action)),
      ).toEqual([]);
      expect(uses.length).toBeGreaterThan(0);
      // EventBridge names neither account nor rule when it writes to an encrypted queue.
      const free = uses.filter(({ Condition }) => !Condition).map(({ Sid }) => Sid);
      expect(free.filter((sid) => sid !== 'DeadLettersOfTheSchedule')).toEqual([]);
    }
  });

  it('each key names the roles that may use it, the same that have the grant', () => {
    const holding = (id: string, action: string) =>
      Object.entries(allowed)
        .filter(([, granted]) => granted[id]?.split(' ').includes(action))
        .map(([role]) => role)
        .join(' ');
    for (const [id, actions] of Object.entries({
      DataKey: ['GenerateDataKey', 'Decrypt'],
      LookupKey: ['GenerateMac'],
      ReceiptKey: ['Sign', 'GetPublicKey'],
      OrderKey: ['Sign', 'GetPublicKey'],
    }))
      expect(usersOf(id)).toEqual(
        Object.fromEntries(actions.map((action) => [`kms:${action}`, holding(id, action)])),
      );
  });

  it('the key that wraps data keys works only in the name of a request', () => {
    const statements = [
      ...policies.flatMap((policy) => policy.statements),
      ...(keys.find(({ id }) => id === 'DataKey')?.statements.slice(1) ?? []).map((found) => ({
        ...found,
        Resource: 'DataKey',
      })),
    ].filter(({ Resource }) => listOf(Resource).some((resource) => read.text(resource) === 'DataKey'));
    expect(statements.length).toBeGreaterThan(10);
    for (const { Condition } of statements)
      expect(Condition).toMatchObject({ Null: { 'kms:EncryptionContext:requestId': 'false' } });
  });
});

/** Statements as `{resource: 'Action Action'}`, without what every function has: its own log, and traces. */
function grantsOf(statements: readonly Statement[], readResource: (value: unknown) => string) {
  const granted: Record<string, Set<string>> = {};
  for (const { Effect, Action, Resource } of statements) {
    expect(Effect).toBe('Allow');
    for (const resource of listOf(Resource).map(readResource)) {
      if (resource === '*' || resource.endsWith('Logs')) continue;
      granted[resource] ??= new Set();
      for (const action of listOf(Action)) granted[resource].add(action.replace(/^\w+:/, ''));
    }
  }
  return Object.fromEntries(
    Object.entries(granted).map(([resource, actions]) => [resource, [...actions].sort().join(' ')]),
  );
}
