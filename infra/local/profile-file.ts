import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../profiles/', import.meta.url));

/** The file of a profile given by name, or by path. @throws {Error} naming those there are */
export function profileFile(nameOrPath: string): string {
  const named = resolve(folder, `${nameOrPath}.json`);
  if (/^[\w-]+$/.test(nameOrPath) && existsSync(named)) return named;
  const path = resolve(nameOrPath);
  if (existsSync(path)) return path;
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.includes('schema'))
    .map((file) => basename(file, '.json'));
  throw new Error(`There is no profile "${nameOrPath}". Give a path, or one of: ${names.join(', ')}.`);
}
