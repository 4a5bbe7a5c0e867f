import * as z from 'zod';
import { nearest } from '#domain/did-you-mean.ts';
import { company } from '#domain/exceptions.ts';
import { type Identifier, identifierType } from '#domain/identifier.ts';
import { type OwnRecord, Refused } from '#domain/ports.ts';
import type { RestoreAnswer } from '#domain/screening.ts';
import type { Screening } from '#domain/suppression.ts';
import { Problem } from '#platform/problem.ts';
import type { OwnPages } from '#recipients/own-pages.ts';
import { loadRequest } from '#store/events.ts';
import { type ImportDeps, reopen } from './came-back.ts';
import { screenPeople } from './screen.ts';

/** Rows in one call, and how many of them are reopened side by side: a call must end within 25 seconds. */
const rowsAtOnce = 200;
const reopenedAtOnce = 8;

const cursor = z.tuple([z.string(), z.array(z.string())]);

/**
 * Applies the deletions again to an own system that was restored from a backup (11 CCR 7022(d)): looks at the next
 * rows, and deletes once more what is a deleted person's. What was kept then under an exception is left alone. Safe to
 * call again from anywhere.
 * @throws {Problem} wrong-shape when there is no such system, or `next` is not what the last call gave
 */
export async function reapplyDeletions(
  deps: ImportDeps & { ownPages: OwnPages },
  { system: wanted, next }: { system?: string; next?: string },
): Promise<RestoreAnswer> {
  const { house, ownPages } = deps;
  const [system, after] = next ? readCursor(next, ownPages) : [knownSystem(wanted, ownPages), []];
  const page = await ownPages.page(system, { after, limit: rowsAtOnce }).catch((fault: unknown) => {
    // The first page of that table could be read: what the database refuses is the place to go on from.
    if (after.length > 0 && fault instanceof Refused) throw notACursor();
    throw fault;
  });
  const screenings = await screenPeople(house, page.records.map(identifiersOf));
  const matched = page.records.flatMap((record, at) => {
    const screening = screenings[at];
    return screening?.verdict === 'deleted' ? [{ record, screening }] : [];
  });
  const answer = { system, looked: page.records.length, matched: matched.length, kept: 0, unsure: 0 };
  const references = new Set<string>();
  await inTurns([...groupedByPerson(matched)], async (rows) => {
    for (const { record, screening } of rows)
      if (await isLawfullyKept(house, record, screening)) answer.kept += 1;
      else if (!isSurely(record, screening)) answer.unsure += 1;
      else
        references.add(
          await reopen(deps, screening, { identifiers: identifiersOf(record), source: `restore.${system}` }),
        );
  });
  const nextSystem =
    wanted === undefined ? ownPages.systems[ownPages.systems.indexOf(system) + 1] : undefined;
  const then = page.next ? [system, page.next] : nextSystem ? [nextSystem, []] : null;
  return {
    ...answer,
    references: [...references],
    next: then && Buffer.from(JSON.stringify(then)).toString('base64url'),
  };
}

function knownSystem(wanted: string | undefined, { systems }: OwnPages): string {
  const found = wanted === undefined ? systems[0] : systems.find((one) => one === wanted);
  if (found) return found;
  const meant = wanted && nearest(wanted, systems);
  const message = `The own systems are: ${systems.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`;
  throw new Problem('wrong-shape', [{ path: 'system', message }]);
}

function readCursor(next: string, { systems }: OwnPages): [string, string[]] {
  try {
    const [system, after] = cursor.parse(JSON.parse(Buffer.from(next, 'base64url').toString('utf8')));
    if (systems.includes(system)) return [system, after];
  } catch {
    // Answered below, as any other word that is not a cursor.
  }
  throw notACursor();
}

const notACursor = () =>
  new Problem('wrong-shape', [{ path: 'next', message: 'Send what the last call gave.' }]);

function identifiersOf({ values }: OwnRecord): Identifier[] {
  return identifierType.options.flatMap((type) => {
    const value = values[type];
    return value ? [{ type, value }] : [];
  });
}

/**
 * Erasing asks for more than keeping out: a row with another e-mail than the deleted person's may be a namesake's in
 * the same household, whom the first deletion left alone, too.
 */
function isSurely({ values }: OwnRecord, { matches }: Screening): boolean {
  const isKnown = matches.some(
    ({ list, by }) => list === 'deleted' && (by === 'email' || by === 'account_id'),
  );
  return isKnown || !values.email;
}

/** True when the row holds nothing but what an exception let the company keep when the person was deleted. */
async function isLawfullyKept(
  { table }: ImportDeps['house'],
  { system, categories }: OwnRecord,
  { matches }: Screening,
): Promise<boolean> {
  const references = new Set(matches.flatMap((match) => (match.list === 'deleted' ? match.references : [])));
  const requests = await Promise.all([...references].map((reference) => loadRequest(table, reference)));
  const kept = requests.flatMap((request) =>
    (request?.events ?? []).flatMap((event) =>
      event.type === 'ExceptionApplied' && [company, system].includes(event.kept.holder)
        ? [event.kept.category]
        : [],
    ),
  );
  return categories.length > 0 && categories.every((category) => kept.includes(category));
}

/** Rows of one person are taken one after the other, so that all but the first find the deletion open. */
function groupedByPerson<Row extends { screening: Screening }>(rows: readonly Row[]): Iterable<Row[]> {
  return Map.groupBy(rows, ({ screening }) => screening.matches[0]?.key).values();
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const next = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: reopenedAtOnce }, next));
}
