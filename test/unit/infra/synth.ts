import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { parseProfile } from '#domain/load-profile.ts';
import { readSettings } from '#infra/constructs/settings.ts';
import { addStacks } from '#infra/stacks/stacks.ts';

const root = new URL('../../..', import.meta.url).pathname;

export type ProfileName = 'batchservice' | 'leadsfactory';
export const profiles: readonly ProfileName[] = ['batchservice', 'leadsfactory'];

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

/** The deployment without the handlers' bundles, which take their time to make. */
export function build(name: ProfileName, context: Record<string, unknown> = {}) {
  const { context: ours } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: object };
  const app = new App({
    outdir: mkdtempSync(join(tmpdir(), 'expunge-synth-')),
    context: { ...ours, ...context, 'aws:cdk:bundling-stacks': [] },
    analyticsReporting: false,
  });
  const file = join(root, 'infra/profiles', `${name}.json`);
  const profile = parseProfile(JSON.parse(readFileSync(file, 'utf8')), file);
  const stacks = addStacks(app, readSettings(app, profile, file));
  return { app, stacks, prefix: `expunge-${profile.id}`, recipients: profile.recipients };
}

/** The same, as CloudFormation would get it. */
export function synthesise(name: ProfileName, context: Record<string, unknown> = {}) {
  const made = build(name, context);
  const { data, workflow, web, watch } = made.stacks;
  const templates = [data, workflow, web, watch].map((stack: Stack) => Template.fromStack(stack));
  return { ...made, templates, read: readerOf(templates) };
}

/** Every resource of a type over all four stacks, by logical id. */
function readerOf(templates: readonly Template[]) {
  const all = new Map<string, Resource>();
  const exported = new Map<string, unknown>();
  for (const template of templates) {
    const { Resources = {}, Outputs = {} } = template.toJSON() as {
      Resources?: Record<string, Resource>;
      Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }>;
    };
    for (const [id, resource] of Object.entries(Resources)) all.set(id, resource);
    for (const { Value, Export } of Object.values(Outputs)) if (Export) exported.set(Export.Name, Value);
  }
  /** A value as a person would write it: references become the referred resource's logical id without its hash. */
  const text = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    const [kind, argument] = Object.entries(value)[0] ?? [];
    if (kind === 'Fn::ImportValue') return text(exported.get(String(argument)));
    if (kind === 'Fn::GetAtt') return plain(String((argument as unknown[])[0]));
    if (kind === 'Ref')
      return String(argument).startsWith('AWS::') ? `<${argument}>` : plain(String(argument));
    if (kind === 'Fn::Join') return (argument as [string, unknown[]])[1].map(text).join('');
    throw new Error(`A value this test cannot read: ${JSON.stringify(value)}`);
  };
  const ofType = (type: string): [string, Resource][] => [...all].filter(([, { Type }]) => Type === type);
  return { ofType, text };
}

const plain = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

export const listOf = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

export interface Statement {
  Sid?: string;
  Effect: string;
  Principal?: unknown;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}
export const statementsOf = (document: unknown): Statement[] =>
  (document as { Statement: Statement[] }).Statement;
