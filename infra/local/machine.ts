import type { AslDefinition } from '#workflows/asl.ts';
import { buildRequestWorkflow, functionHole, type StepName, stepNames } from '#workflows/request.ts';

const account = 'us-east-1:000000000000';
export const stateMachineArn = `arn:aws:states:${account}:stateMachine:requests`;
const functionPrefix = `arn:aws:lambda:${account}:function:`;

/** The definition that CDK deploys, its holes filled with names that this machine maps to the same handlers. */
export function localDefinition(): AslDefinition {
  const holes = new Map(stepNames.map((step) => [functionHole(step), `${functionPrefix}${step}`]));
  const text = JSON.stringify(buildRequestWorkflow()).replace(
    /\$\{(\w+)\}/g,
    (hole, name: string) => holes.get(name) ?? hole,
  );
  return JSON.parse(text) as AslDefinition;
}

/** The step behind a local function ARN. */
export function stepOf(functionArn: string): StepName {
  const name = functionArn.slice(functionPrefix.length);
  const step = stepNames.find((one) => one === name);
  if (!step) throw new Error(`No step is called ${functionArn}`);
  return step;
}

/** The ARN of one run, as Step Functions makes it. */
export function executionArn(requestId: string, generation: number): string {
  return `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${requestId}-g${generation}`;
}
