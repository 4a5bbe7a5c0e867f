import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { localDefinition } from '#infra/local/machine.ts';
import { buildRequestWorkflow, functionHole, stepNames } from '#workflows/request.ts';
import { profiles, synthesise } from './synth.ts';

// The validator brings no types.
const validateAsl: (definition: unknown, options: object) => { isValid: boolean } = createRequire(
  import.meta.url,
)('asl-validator');

describe.each(profiles)('the workflow that %s deploys', (name) => {
  const { read, prefix } = synthesise(name);
  const [machine] = read.ofType('AWS::StepFunctions::StateMachine').map(([, { Properties }]) => Properties);
  const definition = String(machine?.['DefinitionString']);

  it('is, to the letter, the one that workflows/request.ts builds and one machine runs', () => {
    expect(JSON.parse(definition)).toEqual(buildRequestWorkflow());
  });

  it('is what one machine runs, but for the names of the functions', () => {
    const local = JSON.stringify(localDefinition());
    const holed = stepNames.reduce(
      (text, step) => text.replaceAll(`:function:${step}"`, `:function:\${${functionHole(step)}}"`),
      local,
    );
    expect(JSON.parse(holed.replaceAll(/arn:aws:lambda:[\w-]+:\d+:function:/g, ''))).toEqual(
      JSON.parse(definition),
    );
  });

  it('has each hole filled with the function of that very step', () => {
    const fillings = machine?.['DefinitionSubstitutions'] as Record<string, unknown>;
    const called = Object.fromEntries(
      Object.entries(fillings).map(([hole, value]) => {
        const id = (value as { 'Fn::GetAtt': [string, string] })['Fn::GetAtt'][0];
        const found = read.ofType('AWS::Lambda::Function').find(([logicalId]) => logicalId === id);
        return [hole, found?.[1].Properties['FunctionName']];
      }),
    );
    expect(called).toEqual(
      Object.fromEntries(stepNames.map((step) => [functionHole(step), `${prefix}-${step}`])),
    );
    expect([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, hole]) => hole).sort()).toEqual(
      Object.keys(fillings).sort(),
    );
  });

  it('is valid by the rules of the Amazon States Language', () => {
    const arn = 'arn:aws:lambda:us-east-1:111122223333:function:step';
    const filled = JSON.parse(definition.replaceAll(/\$\{\w+\}/g, arn));
    expect(validateAsl(filled, { checkArn: true, checkPaths: false })).toMatchObject({ isValid: true });
  });

  it('runs as a Standard workflow, traced, and logs every event without what travels in it', () => {
    expect(machine).toMatchObject({
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    });
  });
});
