import type { StepName } from '#workflows/request.ts';

/** Everything a function can be allowed to use, and the actions that may be granted on it. */
interface Uses {
  table: 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'Query';
  keysTable: 'GetItem' | 'PutItem' | 'DeleteItem';
  dataKey: 'GenerateDataKey' | 'Decrypt';
  lookupKey: 'GenerateMac';
  receiptKey: 'Sign' | 'GetPublicKey';
  orderKey: 'Sign' | 'GetPublicKey';
  ownRecords: 'GetSecretValue';
  mail: 'SendEmail';
  machine: 'StartExecution' | 'SendTaskSuccess';
  executions: 'DescribeExecution';
}
export type Resource = keyof Uses;
export type Grants = { readonly [R in Resource]?: readonly Uses[R][] };

export const waysIn = [
  'intake',
  'confirm',
  'console',
  'import',
  'web',
  'sweep',
  'mail-events',
  'mail-in',
] as const;
export type WayIn = (typeof waysIn)[number];
export type FunctionName = StepName | WayIn;

// No function may Scan, and none may delete from the main table: what is no longer needed expires.
const readWrite = ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'] as const;
/** Opens what was sealed for a request. */
const unseal = { keysTable: ['GetItem'], dataKey: ['Decrypt'] } as const;
/** Seals a new request, files it under its person, and starts its workflow. */
const openNew = {
  keysTable: ['GetItem', 'PutItem'],
  dataKey: ['GenerateDataKey', 'Decrypt'],
  lookupKey: ['GenerateMac'],
  machine: ['StartExecution'],
} as const satisfies Grants;
const order = {
  table: readWrite,
  ...unseal,
  orderKey: ['Sign', 'GetPublicKey'],
  ownRecords: ['GetSecretValue'],
} as const satisfies Grants;

/** Who may do what: the whole of it. Roles and key policies are made from this table and from nothing else. */
export const grants: Readonly<Record<FunctionName, Grants>> = {
  acknowledge: { table: readWrite, ...unseal, mail: ['SendEmail'] },
  verify: {
    table: readWrite,
    ...unseal,
    lookupKey: ['GenerateMac'],
    ownRecords: ['GetSecretValue'],
    mail: ['SendEmail'],
    machine: ['SendTaskSuccess'],
  },
  'remind-to-verify': { table: readWrite, ...unseal, mail: ['SendEmail'] },
  assess: { table: readWrite, ...unseal, lookupKey: ['GenerateMac'], machine: ['SendTaskSuccess'] },
  assemble: { table: readWrite, ...unseal, lookupKey: ['GenerateMac'], ownRecords: ['GetSecretValue'] },
  'ask-staff': { table: readWrite, machine: ['SendTaskSuccess'] },
  plan: { table: readWrite, ...unseal, lookupKey: ['GenerateMac'] },
  dispatch: {
    ...order,
    // What was corrected is sealed to stay so, and forgotten when the person is deleted.
    keysTable: ['GetItem', 'PutItem', 'DeleteItem'],
    dataKey: ['GenerateDataKey', 'Decrypt'],
    lookupKey: ['GenerateMac'],
  },
  gather: { table: readWrite, machine: ['SendTaskSuccess'] },
  remind: order,
  conclude: { table: readWrite, ...openNew, receiptKey: ['Sign', 'GetPublicKey'] },
  notify: {
    table: readWrite,
    keysTable: ['GetItem', 'DeleteItem'],
    dataKey: ['Decrypt'],
    mail: ['SendEmail'],
  },
  close: { table: readWrite, keysTable: ['DeleteItem'] },
  park: { table: readWrite },

  intake: {
    table: readWrite,
    ...openNew,
    mail: ['SendEmail'],
    machine: ['StartExecution', 'SendTaskSuccess'],
  },
  confirm: {
    table: readWrite,
    ...unseal,
    orderKey: ['GetPublicKey'],
    receiptKey: ['Sign', 'GetPublicKey'],
    machine: ['SendTaskSuccess'],
  },
  console: {
    table: readWrite,
    ...openNew,
    // A mail that became a request is shredded: the request holds its words.
    keysTable: ['GetItem', 'PutItem', 'DeleteItem'],
    machine: ['StartExecution', 'SendTaskSuccess'],
  },
  import: { table: readWrite, ...openNew, ownRecords: ['GetSecretValue'] },
  web: {
    table: readWrite,
    ...unseal,
    lookupKey: ['GenerateMac'],
    receiptKey: ['GetPublicKey'],
    orderKey: ['GetPublicKey'],
  },
  sweep: {
    table: readWrite,
    machine: ['StartExecution', 'SendTaskSuccess'],
    executions: ['DescribeExecution'],
  },
  'mail-events': { table: readWrite },
  'mail-in': { table: readWrite, ...openNew, mail: ['SendEmail'], machine: ['StartExecution'] },
};

/** The functions that hold an action on a resource. */
export function holders<R extends Resource>(resource: R, action: Uses[R]): FunctionName[] {
  return (Object.entries(grants) as [FunctionName, Grants][])
    .filter(([, granted]) => (granted[resource] as readonly string[] | undefined)?.includes(action))
    .map(([name]) => name);
}
