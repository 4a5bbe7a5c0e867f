import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the profile's file stands on Lambda. */
export const deployedProfile = '/var/task/profile.json';

/**
 * One handler file as one ES module, the SDK inside (it starts faster than the one Lambda brings, and is the
 * one the tests ran with), and the profile beside it. esbuild is called directly rather than through
 * NodejsFunction, because that makes one asset per function and the thirteen steps share one.
 */
export function handlerCode(entry: string, profileFile: string): Code {
  return Code.fromAsset(join(root, 'functions'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      // CDK takes two bundles for one when what is written here is equal, and functions are not written.
      command: [entry, profileFile],
      local: {
        tryBundle(folder: string) {
          bundle(entry, join(folder, 'index.mjs'));
          copyFileSync(profileFile, join(folder, 'profile.json'));
          return true;
        },
      },
    },
  });
}

function bundle(entry: string, outfile: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    // Optional halves of `pg` that are never reached on Lambda.
    external: ['pg-native', 'cloudflare:sockets'],
    // Packages in the older module form call `require`, which a module does not have.
    banner: {
      js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);",
    },
  });
}
