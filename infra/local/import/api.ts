import { setTimeout as wait } from 'node:timers/promises';
import type * as z from 'zod';
import { problemDetails } from '#platform/problem.ts';

/** Where the importer's API stands, and the key for it. */
export interface Importer {
  url: string;
  key: string;
}

/** The running house, from the environment. @throws {Error} saying what to set */
export function importerFromEnvironment(): Importer {
  const { EXPUNGE_URL: url = 'http://127.0.0.1:4400', EXPUNGE_KEY: key = '' } = process.env;
  if (!URL.canParse(url)) throw new Error('EXPUNGE_URL is not a URL, such as https://privacy.example.com.');
  if (key === '')
    throw new Error(
      `Set EXPUNGE_KEY to an importer's key. On one machine you get one by: curl -X POST ${url}/local/importer-keys.json`,
    );
  return { url: url.replace(/\/$/, ''), key };
}

const mostTries = 6;

/**
 * Sends one call and reads the answer. What may work later is tried again, for up to about a minute.
 * @throws {Error} in words for who runs the command
 */
export async function callImporterApi<Answer extends z.ZodType>(
  { url, key }: Importer,
  { path, body, answer }: { path: string; body: unknown; answer: Answer },
): Promise<z.infer<Answer>> {
  let said = '';
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (tries > 0) await wait(1000 * 2 ** tries);
    const got = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
      redirect: 'error',
    }).catch((fault: unknown) => {
      said = `${url} does not answer (${fault instanceof Error ? fault.message : String(fault)}).`;
    });
    if (!got) continue;
    const read: unknown = await got.json().catch(() => undefined);
    if (got.ok) return answer.parse(read);
    const { title = `${url} answered ${got.status}.`, errors = [] } =
      problemDetails.safeParse(read).data ?? {};
    said = [title, ...errors.map((one) => `${one.path}: ${one.message}`)].join('\n  ');
    if (got.status !== 429 && got.status < 500) break;
  }
  throw new Error(said);
}
