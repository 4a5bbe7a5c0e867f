import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { parseProfile } from '#domain/load-profile.ts';
import { readSettings } from '#infra/constructs/settings.ts';
import { addStacks } from '#infra/stacks/stacks.ts';

const app = new App();

// `-c profile=leadsfactory`, PROFILE=leadsfactory, or a path to a profile's file.
const wanted: string = app.node.tryGetContext('profile') ?? process.env['PROFILE'] ?? 'batchservice';
const ours = fileURLToPath(new URL(`./profiles/${wanted}.json`, import.meta.url));
const file = /^[\w-]+$/.test(wanted) && existsSync(ours) ? ours : resolve(wanted);
const profile = parseProfile(JSON.parse(readFileSync(file, 'utf8')), file);

addStacks(app, readSettings(app, profile, file));
