import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Exemption, exemption } from '#domain/confirmation.ts';
import { type IdentifierType, normalise } from '#domain/identifier.ts';
import type { Correction, OutgoingOrder } from '#domain/orders.ts';
import { type Connector, Refused, type SendResult, Transient } from '#domain/ports.ts';
import { type OrderOutcome, orderOutcome } from '#domain/vocabulary.ts';
import {
  ask,
  categoriesIn,
  categoriesOf,
  type Database,
  findRows,
  isTheirs,
  keysOf,
  type OwnRow,
  type PostgresReach,
  quoted,
  readRow,
  readShape,
  type TableShape,
} from './own-tables.ts';

export interface PostgresDeps {
  database: Database;
  /**
   * Keeps the first value given under a key and answers it ever after (`rememberOnce` of the store). What will be
   * done is kept before it is done: told again after a crash, the connector finds nothing left and says what became
   * of it instead of "not found".
   */
  remember(key: string, value: string): Promise<string>;
  now(): string;
}

const planned = z.object({ outcome: orderOutcome, exempted: z.array(exemption) });
type Planned = z.infer<typeof planned>;

/**
 * Deletes from and corrects in one table of an own system, reads again to prove it, and answers at once. Each row
 * changes in one statement that holds only while its identifiers are still those that were matched, so no
 * transaction spans two calls and a repeat does what is left.
 */
export function postgresConnector({ database, remember, now }: PostgresDeps): Connector {
  return {
    async send(outgoing) {
      const { reach } = outgoing.recipient;
      if (reach.by !== 'postgres') throw new Refused('The recipient is not a table');
      const { kind, orderId } = outgoing.order;
      if (kind === 'opt_out' || kind === 'limit') {
        await setFlag({ database, reach, outgoing, kind }, now());
        // Whoever sells or uses asks the suppression list first, so a system without a flag has stopped as well.
        return answer(orderId, { outcome: 'opted_out', exempted: [] });
      }
      if (kind !== 'delete' && kind !== 'correct')
        return answer(orderId, { outcome: 'refused', exempted: [] });
      const contested =
        kind === 'correct' ? outgoing.corrections.find(({ field }) => field === 'email')?.wrong : undefined;
      const rows = (await findRows(database, reach, outgoing.identifiers)).filter((row) =>
        isTheirs(row, reach, { verified: outgoing.identifiers, contested }),
      );
      const plan = kind === 'delete' ? planDelete(rows, reach, outgoing) : planCorrect(rows, reach, outgoing);
      const known = planned.parse(JSON.parse(await remember(`own-answer.${orderId}`, JSON.stringify(plan))));

      const shape = await readShape(database, reach);
      for (const row of rows) {
        if (kind === 'delete') await deleteFrom(row, { database, reach, shape, outgoing });
        else await correctIn(row, { database, reach, shape, outgoing });
      }
      // What a first try had found and changed is no longer found: its word stands.
      return answer(orderId, known.outcome === 'not_found' ? plan : known);
    },
  };
}

/** What a household may share is enough here: to stop a sale for each of them harms nobody. */
const stopsAll: readonly IdentifierType[] = ['email', 'phone', 'account_id'];

/** Writes the day into the flag's column of every row found; a day that stands there already stays. */
async function setFlag(
  {
    database,
    reach,
    outgoing,
    kind,
  }: { database: Database; reach: PostgresReach; outgoing: OutgoingOrder; kind: 'opt_out' | 'limit' },
  at: string,
): Promise<void> {
  const column = reach.flags?.[kind];
  if (!column) return;
  const shape = await readShape(database, reach);
  const keyed = keysOf(shape).map((name, index) => `${quoted(name)} = $${index + 2}`);
  const known = outgoing.identifiers.filter(({ type }) => stopsAll.includes(type));
  for (const row of await findRows(database, reach, known))
    await ask(
      database,
      `UPDATE ${quoted(reach.table)} SET ${quoted(column)} = coalesce(${quoted(column)}, $1) WHERE ${keyed.join(' AND ')}`,
      [at.slice(0, 10), ...row.key],
    );
}

function answer(orderId: string, { outcome, exempted }: Planned): SendResult {
  return { answered: true, grade: 'reported', outcome, exempted, messageId: `own:${orderId}` };
}

function planDelete(rows: OwnRow[], reach: PostgresReach, { except }: OutgoingOrder): Planned {
  const held = new Set(rows.flatMap((row) => categoriesIn(row, reach)));
  const exempted: Exemption[] = except
    .filter(({ category }) => held.has(category))
    .map(({ category, ground, cite }) => ({
      category,
      ground: ground.slice(0, 200),
      cite: cite.slice(0, 200),
    }));
  if (rows.length === 0) return { outcome: 'not_found', exempted: [] };
  return { outcome: exempted.length > 0 ? 'exempted' : 'deleted', exempted };
}

function planCorrect(rows: OwnRow[], reach: PostgresReach, { corrections }: OutgoingOrder): Planned {
  const isHeld = ({ field }: Correction) => rows.some((row) => columnHeld(row, reach, field) !== undefined);
  let outcome: OrderOutcome = 'not_found';
  if (rows.length > 0 && corrections.some(isHeld)) outcome = 'corrected';
  // No column stands for "other": a person must see to it, and "corrected" would say too much.
  if (rows.length > 0 && corrections.some(({ field }) => field === 'other')) outcome = 'refused';
  return { outcome, exempted: [] };
}

/** The column of the field, when the row holds something there: a correction adds no data where there was none. */
function columnHeld(row: OwnRow, reach: PostgresReach, field: IdentifierType | 'other'): string | undefined {
  const column = field === 'other' ? undefined : reach.identifiers[field];
  return column && row.values[column] !== null ? column : undefined;
}

interface Work {
  database: Database;
  reach: PostgresReach;
  shape: TableShape;
  outgoing: OutgoingOrder;
}

/** Nothing kept: the row goes. Something kept: all else in it is cleared, the identifiers too unless they are kept. */
async function deleteFrom(row: OwnRow, work: Work): Promise<void> {
  const { database, reach, shape, outgoing } = work;
  const kept = new Set(outgoing.except.map(({ category }) => category));
  if (!categoriesIn(row, reach).some((category) => kept.has(category))) {
    const { where, values } = stillTheSame(row, work);
    await ask(database, `DELETE FROM ${quoted(reach.table)} WHERE ${where}`, values);
    const left = await readRow(database, reach, row.key);
    if (left && isTheirs(left, reach, { verified: outgoing.identifiers }))
      throw new Transient(`A row of ${reach.table} still stands after it was deleted`);
    return;
  }
  const cleared: Record<string, string | null> = {};
  for (const [column, category] of Object.entries(categoriesOf(reach))) {
    const { isKey, isRequired, isText } = shape.get(column) ?? {
      isKey: false,
      isRequired: false,
      isText: false,
    };
    if (kept.has(category) || isKey || row.values[column] === null) continue;
    if (isRequired && !isText) throw new Refused(`The column ${column} of ${reach.table} can not be emptied`);
    cleared[column] = isRequired ? `deleted-${randomUUID()}` : null;
  }
  await update(row, cleared, work);
}

async function correctIn(row: OwnRow, work: Work): Promise<void> {
  const changed: Record<string, string | null> = {};
  for (const { field, right } of work.outgoing.corrections) {
    const column = columnHeld(row, work.reach, field);
    if (column) changed[column] = right;
  }
  await update(row, changed, work);
}

/** Sets the columns and reads them again. @throws {Transient} when they do not stand as they should. */
async function update(row: OwnRow, changed: Record<string, string | null>, work: Work): Promise<void> {
  const { database, reach } = work;
  const columns = Object.keys(changed);
  if (columns.length === 0) return;
  const { where, values } = stillTheSame(row, work);
  const sets = columns.map((column, at) => `${quoted(column)} = $${values.length + at + 1}`);
  const wanted = columns.map((column) => changed[column] ?? null);
  await ask(database, `UPDATE ${quoted(reach.table)} SET ${sets.join(', ')} WHERE ${where}`, [
    ...values,
    ...wanted,
  ]);
  const after = await readRow(database, reach, row.key);
  const isDone = columns.every((column, at) => isSame(after?.values[column] ?? null, wanted[at] ?? null));
  if (after && !isDone) throw new Transient(`A row of ${reach.table} did not take the change`);
}

/** A date or a number may be written another way by the database. */
function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one === other || normalise({ type: 'name', value: one }) === normalise({ type: 'name', value: other })
  );
}

/** The row by its key, and only while its identifiers are those that were matched. */
function stillTheSame(row: OwnRow, { reach, shape }: Work): { where: string; values: (string | null)[] } {
  const values: (string | null)[] = [...row.key];
  const conditions = keysOf(shape).map((column, at) => `${quoted(column)} = $${at + 1}`);
  for (const column of new Set(Object.values(reach.identifiers))) {
    values.push(row.values[column] ?? null);
    conditions.push(`${quoted(column)}::text IS NOT DISTINCT FROM $${values.length}`);
  }
  return { where: conditions.join(' AND '), values };
}
