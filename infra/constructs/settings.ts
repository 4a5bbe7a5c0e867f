import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as z from 'zod';
import type { Profile } from '#domain/profile.ts';
import type { FunctionName } from './grants.ts';

/** What a deployment needs of a company's profile; everything else of it is read by the handlers at run time. */
export type DeployedProfile = Pick<Profile, 'id' | 'name' | 'contact' | 'recipients'>;

const context = z.object({
  /** Where everything but CloudFront lives. */
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .default('us-east-1'),
  /** Where people reach the pages. Not the distribution's own name: that would make the API depend on itself. */
  publicUrl: z
    .url({ protocol: /^https$/ })
    .default('https://privacy.example.com')
    .transform((url) => url.replace(/\/$/, '')),
  /** The domain that mail is sent from. */
  mailDomain: z.hostname().default('privacy.example.com'),
  /** The certificate of `publicUrl`, in us-east-1. Asked for at deployment when it is not given here. */
  certificateArn: z.string().startsWith('arn:').exactOptional(),
  /** A web ACL of scope CLOUDFRONT, in us-east-1. */
  webAclArn: z.string().startsWith('arn:').exactOptional(),
  /** Who is told of alarms. */
  alarmEmail: z.email().exactOptional(),
});

/** One deployment: one company in one account. */
export interface Settings extends z.infer<typeof context> {
  profile: DeployedProfile;
  /** The profile's file, which goes beside every handler. */
  profileFile: string;
}

/** @throws {Error} naming each context value that is wrong. */
export function readSettings(scope: Construct, profile: DeployedProfile, profileFile: string): Settings {
  // A physical name is `expunge-<profile>-<function>`; a role's may have 64 characters.
  if (profile.id.length > 32) throw new Error(`The profile's id is too long for names on AWS: ${profile.id}`);
  const given = Object.keys(context.shape).map((name) => [name, scope.node.tryGetContext(name)]);
  const result = context.safeParse(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  if (!result.success) throw new Error(`The context is not right: ${z.prettifyError(result.error)}`);
  return { ...result.data, profile, profileFile };
}

/** `expunge-batchservice`, and so on: the start of every name on AWS. */
export const prefixOf = ({ profile }: Settings): string => `expunge-${profile.id}`;

/** The hosts that orders may be sent to, from the profile. */
export function outboundHosts({ profile }: Settings): string[] {
  const hosts = profile.recipients.flatMap(({ reach }) =>
    reach.by === 'webhook' ? [new URL(reach.url).host] : [],
  );
  return [...new Set(hosts)].sort();
}

/**
 * Names are fixed, so that a policy can name a role, and a role the machine, before either exists: without
 * that, keys, roles, functions and machine would wait for one another.
 */
export const functionName = (settings: Settings, name: FunctionName): string =>
  `${prefixOf(settings)}-${name}`;

export function roleArn(scope: Construct, settings: Settings, name: FunctionName): string {
  return Stack.of(scope).formatArn({
    service: 'iam',
    region: '',
    resource: 'role',
    resourceName: functionName(settings, name),
  });
}

export function machineArn(scope: Construct, settings: Settings): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: prefixOf(settings),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** Every execution of the one machine: their names hold request ids, so there is nothing to list beforehand. */
export function executionArns(scope: Construct, settings: Settings): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${prefixOf(settings)}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** Log groups start so; the key that encrypts them is open to these and no others. */
export const logGroupName = (settings: Settings, name: string): string =>
  `/aws/vendedlogs/${prefixOf(settings)}/${name}`;

export const configurationSetName = (settings: Settings): string => prefixOf(settings);
export const senderAddress = ({ mailDomain }: Settings): string => `privacy@${mailDomain}`;
