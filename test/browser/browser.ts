import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** A browser from `CHROMIUM_PATH`, the system or npm; undefined, and said so, when none runs here. */
export async function openBrowser(): Promise<Browser | undefined> {
  try {
    return await chromium.launch({
      executablePath: await findChromium(),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  } catch (fault) {
    console.warn(
      `\n*** No browser runs here, so the browser tests are LEFT OUT: ${(fault as Error).message.split('\n')[0]}\n`,
    );
    return undefined;
  }
}

async function findChromium(): Promise<string> {
  const known = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (known) return known;
  const { default: fromNpm } = await import('@sparticuz/chromium');
  return fromNpm.executablePath();
}
