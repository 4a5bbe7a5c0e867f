// Runs a script on Node 24, which comes from npm as an optional dependency (so `node` in an npm script is it).
// Plain JavaScript on purpose: it must also run, and say what is missing, on an older Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [script, ...rest] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // In this very process: a signal sent to it reaches the product, and killing it leaves nothing behind.
  const { register } = await import('tsx/esm/api');
  register();
  process.argv = [process.execPath, resolve(script), ...rest];
  await import(pathToFileURL(resolve(script)).href);
} else {
  const fromNpm = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(fromNpm)) {
    console.error(
      `Expunge needs Node 24 or newer. This is Node ${process.versions.node}, and npm had no build of Node 24 ` +
        `for ${process.platform}-${process.arch}. Install Node 24 from https://nodejs.org and try again.`,
    );
    process.exit(1);
  }
  const child = spawn(fromNpm, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
