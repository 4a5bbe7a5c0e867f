import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import ses from 'aws-ses-v2-local';

/** One mail as it arrived. */
export interface ReceivedMail {
  id: string;
  at: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  tags: Record<string, string>;
}

export interface Mailbox {
  /** Where the SES client sends. */
  url: string;
  mails(): ReceivedMail[];
  /** Tells again what was not heard, as SNS would. */
  redeliver(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  folder: string;
  now: () => string;
  /** What SES would publish to SNS about each mail. */
  onEvent: (event: object) => Promise<void>;
  /** Called when a mail is safe in the box and the sender has not heard yet. */
  onStored?: (mail: ReceivedMail) => void;
}

/**
 * A mail service and its inbox on one machine. aws-ses-v2-local judges the wire format; this keeps every mail it
 * took, before the sender hears of it, because its own inbox forgets at each restart.
 */
export async function startMailbox({ folder, now, onEvent, onStored }: Options): Promise<Mailbox> {
  const box = openBox(join(folder, 'mailbox.db'));
  const wire = await startWire();
  const tellSender = async ({ id, tags }: ReceivedMail) => {
    try {
      await onEvent({
        eventType: 'Send',
        mail: {
          messageId: id,
          tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
        },
      });
      box.markTold(id);
    } catch {
      // Told again by `redeliver`.
    }
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void forward(wire.url, {
        body: Buffer.concat(parts),
        headers: request.headers,
        path: request.url ?? '/',
      })
        .then(({ status, body }) => {
          const id = /<MessageId>([^<]+)<\/MessageId>/.exec(body)?.[1];
          if (status === 200 && id) {
            const mail = readMail(new URLSearchParams(Buffer.concat(parts).toString('utf8')), {
              id,
              at: now(),
            });
            box.put(mail);
            onStored?.(mail);
            setImmediate(() => void tellSender(mail));
          }
          response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
        })
        .catch(() => response.writeHead(503).end());
    });
  });
  const url = await listen(server);
  return {
    url,
    mails: () => box.all(),
    async redeliver() {
      for (const mail of box.untold()) await tellSender(mail);
    },
    async stop() {
      await closeServer(server);
      await closeServer(wire.server);
      box.close();
    },
  };
}

function openBox(file: string) {
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = wal');
  db.exec(
    'create table if not exists mail (number integer primary key, id text unique, told integer default 0, mail text)',
  );
  const read = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map(({ mail }) => JSON.parse(String(mail)) as ReceivedMail);
  return {
    put: (mail: ReceivedMail) =>
      db.prepare('insert or ignore into mail (id, mail) values (?, ?)').run(mail.id, JSON.stringify(mail)),
    markTold: (id: string) => db.prepare('update mail set told = 1 where id = ?').run(id),
    all: () => read('select mail from mail order by number'),
    untold: () => read('select mail from mail where told = 0 order by number'),
    close: () => db.close(),
  };
}

/** SES's Query protocol: a form with numbered members (Amazon SES API reference, SendEmail). */
function readMail(form: URLSearchParams, { id, at }: { id: string; at: string }): ReceivedMail {
  const field = (name: string) => form.get(name) ?? '';
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n++)
    tags[field(`Tags.member.${n}.Name`)] = field(`Tags.member.${n}.Value`);
  return {
    id,
    at,
    to: field('Destination.ToAddresses.member.1'),
    from: field('Source'),
    subject: field('Message.Subject.Data'),
    text: field('Message.Body.Text.Data'),
    html: field('Message.Body.Html.Data'),
    tags,
  };
}

async function startWire(): Promise<{ url: string; server: Server }> {
  // A CommonJS module: its default export may stand one level deeper.
  const start = ('default' in ses
    ? (ses as unknown as { default: typeof ses }).default
    : ses) as unknown as (options: { host: string; port: number }) => Promise<Server>;
  const server = await start({ host: '127.0.0.1', port: 0 });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function forward(
  url: string,
  { body, headers, path }: { body: Buffer; headers: Record<string, unknown>; path: string },
): Promise<{ status: number; body: string }> {
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: {
      'content-type': String(headers['content-type'] ?? 'application/x-www-form-urlencoded'),
      authorization: String(headers['authorization'] ?? ''),
    },
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(10_000),
  });
  return { status: answer.status, body: await answer.text() };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
