import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type FunctionName, grants } from './grants.ts';
import { deployedProfile } from './handler-code.ts';
import type { House } from './house.ts';
import { requestContext } from './keys.ts';
import {
  configurationSetName,
  executionArns,
  functionName,
  logGroupName,
  machineArn,
  outboundHosts,
  prefixOf,
  senderAddress,
} from './settings.ts';

export interface StepFunctionProps {
  house: House;
  name: FunctionName;
  code: Code;
  /** The exported name in the bundle; `handler` if absent. */
  exportName?: string;
  timeout: Duration;
  memoryMiB?: number;
  /** Only what this function alone needs; the rest is the same for all. */
  environment?: Record<string, string>;
}

/** One Lambda with a role of its own, which may do what the table of grants says and nothing else. */
export class StepFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: StepFunctionProps) {
    super(scope, id);
    const { house, name } = props;
    const { settings } = house;

    this.logGroup = new LogGroup(this, 'Logs', {
      logGroupName: logGroupName(settings, name),
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: house.messageKey,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'Role', {
      roleName: functionName(settings, name),
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${name} may do, for ${settings.profile.name}`,
    });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    for (const statement of statementsFor(this, name, house)) this.role.addToPolicy(statement);

    this.lambda = new Lambda(this, 'Function', {
      functionName: functionName(settings, name),
      description: `Expunge ${name}, for ${settings.profile.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: props.code,
      handler: `index.${props.exportName ?? 'handler'}`,
      role: this.role,
      logGroup: this.logGroup,
      timeout: props.timeout,
      memorySize: props.memoryMiB ?? 512,
      tracing: Tracing.ACTIVE,
      environment: { ...environmentOf(this, house), ...props.environment },
    });
    Validations.of(this.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'xray:PutTraceSegments and xray:PutTelemetryRecords cannot be limited to a resource; nothing else here is open to all.',
    });
    if (grants[name].executions)
      Validations.of(this.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${settings.region}:<AWS::AccountId>:execution:${prefixOf(settings)}:*]`,
        reason:
          "It may only look at executions, only of this deployment's machine; their names are request ids, which no template can list.",
      });
  }
}

/** What every handler reads in `functions/platform/config.ts`. Names and addresses only: the role decides what they open. */
function environmentOf(scope: Construct, { settings, ...house }: House): Record<string, string> {
  return {
    NODE_ENV: 'production',
    PUBLIC_URL: settings.publicUrl,
    TABLE_NAME: house.table.tableName,
    KEYS_TABLE_NAME: house.keysTable.tableName,
    PROFILE_FILE: deployedProfile,
    STATE_MACHINE_ARN: machineArn(scope, settings),
    SENDER_ADDRESS: senderAddress(settings),
    CONFIGURATION_SET: configurationSetName(settings),
    DATA_KEY_ID: house.dataKey.keyArn,
    LOOKUP_KEY_ID: house.lookupKey.keyArn,
    RECEIPT_KEY_ID: house.receiptKey.keyArn,
    ORDER_KEY_ID: house.orderKey.keyArn,
    OWN_RECORDS_SECRET_ARN: house.ownRecords.secretArn,
    OUTBOUND_HOSTS: outboundHosts(settings).join(','),
  };
}

function statementsFor(scope: Construct, name: FunctionName, house: House): PolicyStatement[] {
  const granted = grants[name];
  const statements: PolicyStatement[] = [];
  const allow = (
    service: string,
    actions: readonly string[] | undefined,
    resources: string[],
    conditions: Record<string, Record<string, unknown>> = {},
  ): void => {
    if (!actions?.length) return;
    statements.push(
      new PolicyStatement({
        actions: actions.map((action) => `${service}:${action}`),
        resources,
        conditions,
      }),
    );
  };

  allow('dynamodb', granted.table, [house.table.tableArn]);
  if (granted.table?.includes('Query')) allow('dynamodb', ['Query'], [`${house.table.tableArn}/index/byDue`]);
  allow('dynamodb', granted.keysTable, [house.keysTable.tableArn]);
  allow('kms', granted.dataKey, [house.dataKey.keyArn], requestContext);
  allow('kms', granted.lookupKey, [house.lookupKey.keyArn]);
  allow('kms', granted.receiptKey, [house.receiptKey.keyArn]);
  allow('kms', granted.orderKey, [house.orderKey.keyArn]);
  allow('secretsmanager', granted.ownRecords, [house.ownRecords.secretArn]);
  allow('ses', granted.mail, [house.identityArn, house.configurationSetArn], {
    StringEquals: { 'ses:FromAddress': senderAddress(house.settings) },
  });
  allow('states', granted.machine, [machineArn(scope, house.settings)]);
  allow('states', granted.executions, [executionArns(scope, house.settings)]);
  return statements;
}
