import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Identifier, type IdentifierType, normalise } from '#domain/identifier.ts';
import type { Recipient } from '#domain/recipient.ts';
import type { Category } from '#domain/vocabulary.ts';
import { identifiersOf, type Person } from './people.ts';

/** What one recipient holds about one person. */
export interface HeldRow {
  personId: string;
  identifiers: Partial<Record<IdentifierType, string>>;
  categories: Category[];
  isOptedOut: boolean;
}

export interface Answer {
  outcome: string;
  exempted?: { category: Category; ground: string; cite: string }[];
  note?: string;
}

/** An order a recipient has acted on, and the answer it owes or has given. */
export interface OwedAnswer {
  recipientId: string;
  webhookId: string;
  orderId: string;
  callbackUrl: string;
  answer: Answer;
  tries: number;
}

export interface RecipientKeys {
  sign: 'v1a' | 'v1';
  /** `whpk_…` that checks its answers, or the `whsec_…` shared with it. */
  publicKey: string;
  /** PKCS 8 in PEM for Ed25519; the same `whsec_…` for HMAC. */
  privateKey: string;
}

/** Every sandbox recipient's store in one SQLite file: what they hold, their keys, and the answers they owe. */
export function openSandboxStore(folder: string) {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'recipients.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS recipient (id TEXT PRIMARY KEY, sign TEXT, public_key TEXT, private_key TEXT, fault TEXT);
    CREATE TABLE IF NOT EXISTS held (recipient_id TEXT, person_id TEXT, email TEXT, phone TEXT, name TEXT,
      identifiers TEXT, categories TEXT, opted_out INTEGER DEFAULT 0, PRIMARY KEY (recipient_id, person_id));
    CREATE INDEX IF NOT EXISTS held_email ON held (recipient_id, email);
    CREATE TABLE IF NOT EXISTS owed (recipient_id TEXT, webhook_id TEXT, order_id TEXT, callback_url TEXT, answer TEXT,
      due_at INTEGER, tries INTEGER DEFAULT 0, given_at INTEGER, PRIMARY KEY (recipient_id, webhook_id));
    CREATE INDEX IF NOT EXISTS owed_due ON owed (due_at) WHERE given_at IS NULL;
    CREATE TABLE IF NOT EXISTS seeded (digest TEXT PRIMARY KEY);`);

  function inOne<T>(work: () => T): T {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (fault) {
      db.exec('ROLLBACK');
      throw fault;
    }
  }

  const heldRow = (row: Record<string, unknown>): HeldRow => ({
    personId: String(row['person_id']),
    identifiers: JSON.parse(String(row['identifiers'])) as HeldRow['identifiers'],
    categories: JSON.parse(String(row['categories'])) as Category[],
    isOptedOut: row['opted_out'] === 1,
  });
  const owed = (row: Record<string, unknown>): OwedAnswer => ({
    recipientId: String(row['recipient_id']),
    webhookId: String(row['webhook_id']),
    orderId: String(row['order_id']),
    callbackUrl: String(row['callback_url']),
    answer: JSON.parse(String(row['answer'])) as Answer,
    tries: Number(row['tries']),
  });
  const normal = (identifiers: HeldRow['identifiers'], type: IdentifierType) =>
    identifiers[type] ? normalise({ type, value: identifiers[type] }) : null;

  return {
    inOne,
    close: () => db.close(),

    /** Makes the keys of recipients that have none yet. */
    addRecipients(recipients: readonly Recipient[]): void {
      const add = db.prepare(
        'INSERT OR IGNORE INTO recipient (id, sign, public_key, private_key) VALUES (?, ?, ?, ?)',
      );
      const known = new Set(
        db
          .prepare('SELECT id FROM recipient')
          .all()
          .map((row) => row['id']),
      );
      inOne(() => {
        for (const { id, reach } of recipients) {
          if (reach.by !== 'webhook' || known.has(id)) continue;
          const { publicKey, privateKey } = reach.sign === 'v1' ? hmacKey() : ed25519Key();
          add.run(id, reach.sign, publicKey, privateKey);
        }
      });
    },
    keysOf(recipientId: string): RecipientKeys | undefined {
      const row = db
        .prepare('SELECT sign, public_key, private_key FROM recipient WHERE id = ?')
        .get(recipientId);
      if (!row) return undefined;
      const sign = row['sign'] === 'v1' ? 'v1' : 'v1a';
      return { sign, publicKey: String(row['public_key']), privateKey: String(row['private_key']) };
    },
    setFault(recipientId: string, fault: string | null): void {
      db.prepare('UPDATE recipient SET fault = ? WHERE id = ?').run(fault, recipientId);
    },
    faultOf(recipientId: string): string | null {
      const fault = db.prepare('SELECT fault FROM recipient WHERE id = ?').get(recipientId)?.['fault'];
      return typeof fault === 'string' ? fault : null;
    },

    /** Once, ever, for one list: a start again brings nothing back that was deleted. */
    seed(
      entries: readonly { recipientId: string; person: Person }[],
      categoriesOf: (recipientId: string) => Category[],
    ): void {
      const hash = createHash('sha256');
      for (const { recipientId, person } of entries) hash.update(`${recipientId}|${person.personId}\n`);
      const digest = hash.digest('base64url');
      if (db.prepare('SELECT 1 FROM seeded WHERE digest = ?').get(digest)) return;
      const add = db.prepare('INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?, ?, ?, ?, 0)');
      inOne(() => {
        for (const { recipientId, person } of entries) {
          const held: HeldRow['identifiers'] = identifiersOf(person);
          const [email, phone, name] = [normal(held, 'email'), normal(held, 'phone'), normal(held, 'name')];
          const categories = JSON.stringify(categoriesOf(recipientId));
          add.run(recipientId, person.personId, email, phone, name, JSON.stringify(held), categories);
        }
        db.prepare('INSERT INTO seeded VALUES (?)').run(digest);
      });
    },
    /** Rows with that e-mail; without an e-mail in the call, rows with that name and phone. */
    find(recipientId: string, identifiers: readonly Identifier[]): HeldRow[] {
      const wanted = (type: IdentifierType) => identifiers.filter((one) => one.type === type).map(normalise);
      const rows = db.prepare(
        'SELECT * FROM held WHERE recipient_id = ? AND (email = ? OR (? IS NULL AND name = ? AND phone = ?))',
      );
      const [phone = null] = wanted('phone');
      const [name = null] = wanted('name');
      const emails = wanted('email');
      return (emails.length > 0 ? emails : [null])
        .flatMap((email) => rows.all(recipientId, email, email, name, phone))
        .map(heldRow);
    },
    list(recipientId: string, most: number): HeldRow[] {
      return db
        .prepare('SELECT * FROM held WHERE recipient_id = ? ORDER BY person_id LIMIT ?')
        .all(recipientId, most)
        .map(heldRow);
    },
    counts(): { id: string; sign: string; fault: string | null; held: number; owed: number }[] {
      const rows = db.prepare(`SELECT id, sign, fault,
        (SELECT count(*) FROM held WHERE recipient_id = id) AS held,
        (SELECT count(*) FROM owed WHERE recipient_id = id AND given_at IS NULL) AS owed FROM recipient ORDER BY rowid LIMIT 500`);
      return rows.all().map((row) => ({
        id: String(row['id']),
        sign: String(row['sign']),
        fault: typeof row['fault'] === 'string' ? row['fault'] : null,
        held: Number(row['held']),
        owed: Number(row['owed']),
      }));
    },
    remove(recipientId: string, personId: string): void {
      db.prepare('DELETE FROM held WHERE recipient_id = ? AND person_id = ?').run(recipientId, personId);
    },
    write(recipientId: string, { personId, identifiers, categories, isOptedOut }: HeldRow): void {
      const [email, phone, name] = [
        normal(identifiers, 'email'),
        normal(identifiers, 'phone'),
        normal(identifiers, 'name'),
      ];
      db.prepare(
        'UPDATE held SET email = ?, phone = ?, name = ?, identifiers = ?, categories = ?, opted_out = ? WHERE recipient_id = ? AND person_id = ?',
      ).run(
        email,
        phone,
        name,
        JSON.stringify(identifiers),
        JSON.stringify(categories),
        isOptedOut ? 1 : 0,
        recipientId,
        personId,
      );
    },

    /** The answer that is owed or was given under that webhook-id. */
    knownAnswer(recipientId: string, webhookId: string): OwedAnswer | undefined {
      const row = db
        .prepare('SELECT * FROM owed WHERE recipient_id = ? AND webhook_id = ?')
        .get(recipientId, webhookId);
      return row ? owed(row) : undefined;
    },
    owe(owing: Omit<OwedAnswer, 'tries'>, dueAt: number): void {
      db.prepare(
        `INSERT INTO owed (recipient_id, webhook_id, order_id, callback_url, answer, due_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET due_at = excluded.due_at, given_at = NULL, tries = 0`,
      ).run(
        owing.recipientId,
        owing.webhookId,
        owing.orderId,
        owing.callbackUrl,
        JSON.stringify(owing.answer),
        dueAt,
      );
    },
    due(now: number, most: number): OwedAnswer[] {
      const rows = db.prepare(
        'SELECT * FROM owed WHERE given_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?',
      );
      return rows.all(now, most).map(owed);
    },
    nextDueAt(): number | undefined {
      const least = db.prepare('SELECT min(due_at) AS least FROM owed WHERE given_at IS NULL').get()?.[
        'least'
      ];
      return typeof least === 'number' ? least : undefined;
    },
    given({ recipientId, webhookId }: OwedAnswer, at: number): void {
      db.prepare('UPDATE owed SET given_at = ? WHERE recipient_id = ? AND webhook_id = ?').run(
        at,
        recipientId,
        webhookId,
      );
    },
    tryAgain({ recipientId, webhookId }: OwedAnswer, dueAt: number): void {
      const later = db.prepare(
        'UPDATE owed SET due_at = ?, tries = tries + 1 WHERE recipient_id = ? AND webhook_id = ?',
      );
      later.run(dueAt, recipientId, webhookId);
    },
    /** Somebody else's order, if one is known here. */
    orderOfAnother(recipientId: string): OwedAnswer | undefined {
      const row = db
        .prepare('SELECT * FROM owed WHERE recipient_id <> ? ORDER BY rowid DESC LIMIT 1')
        .get(recipientId);
      return row ? owed(row) : undefined;
    },
  };
}
export type SandboxStore = ReturnType<typeof openSandboxStore>;

function ed25519Key() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  return {
    publicKey: `whpk_${raw}`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function hmacKey() {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  return { publicKey: secret, privateKey: secret };
}
