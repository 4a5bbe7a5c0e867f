import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { handlerCode } from '#infra/constructs/handler-code.ts';
import type { House } from '#infra/constructs/house.ts';
import { logGroupName, prefixOf } from '#infra/constructs/settings.ts';
import { StepFunction } from '#infra/constructs/step-function.ts';
import { buildRequestWorkflow, functionHole, type StepName, stepNames } from '#workflows/request.ts';

/** Steps that call recipients, a page of them at a time, get longer than those that only read and write. */
const minutes: Partial<Record<StepName, number>> = { dispatch: 10, remind: 10, notify: 2, plan: 5 };

/** `remind-to-verify` is exported as `remindToVerify`. */
const exportOf = (step: StepName): string =>
  step.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `remind-to-verify` is called `RemindToVerify` in the templates. */
const idOf = (step: StepName): string => functionHole(step).replace(/FunctionArn$/, '');

/** The one state machine, its steps, and who may call what. */
export class WorkflowStack extends Stack {
  readonly machine: StateMachine;
  readonly steps: ReadonlyMap<StepName, StepFunction>;

  constructor(scope: Construct, id: string, house: House, props?: StackProps) {
    super(scope, id, props);
    const { settings } = house;
    const code = handlerCode('functions/steps/handlers.ts', settings.profileFile);
    this.steps = new Map(
      stepNames.map((name) => [
        name,
        new StepFunction(this, idOf(name), {
          house,
          name,
          code,
          exportName: exportOf(name),
          timeout: Duration.minutes(minutes[name] ?? 1),
        }),
      ]),
    );

    const functionArns = new Map([...this.steps].map(([name, { lambda }]) => [name, lambda.functionArn]));
    const role = new Role(this, 'MachineRole', {
      roleName: `${prefixOf(settings)}-workflow`,
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: `Calls the ${stepNames.length} steps of the workflow, for ${settings.profile.name}`,
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...functionArns.values()] }),
    );
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        "Delivery of the machine's log and X-Ray segments cannot be limited to a resource; the functions it may call are listed by ARN.",
    });

    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: prefixOf(settings),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(JSON.stringify(buildRequestWorkflow())),
      definitionSubstitutions: Object.fromEntries(
        [...functionArns].map(([name, arn]) => [functionHole(name), arn]),
      ),
      role,
      tracingEnabled: true,
      // A release must never delete the machine that requests are waiting in.
      removalPolicy: RemovalPolicy.RETAIN,
      logs: {
        destination: new LogGroup(this, 'MachineLogs', {
          logGroupName: logGroupName(settings, 'workflow'),
          retention: RetentionDays.ONE_YEAR,
          encryptionKey: house.messageKey,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
  }
}
