import { lookup as systemLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Refused, Transient } from '#domain/ports.ts';
import { isLoopback, isPublic } from './addresses.ts';

/** The only way out of the house. */
export interface Outbound {
  /**
   * Posts once and reads the answer.
   * @throws {Transient} on time-outs, broken connections, 408, 425, 429 and 5xx (with the Retry-After in seconds).
   * @throws {Refused} when the address may not be reached, on redirects (never followed), other 4xx and oversized answers.
   */
  post(
    url: string,
    message: { headers: Record<string, string>; body: Uint8Array },
  ): Promise<{ status: number; body: string }>;
}

export interface OutboundRules {
  /** Hosts that may be reached, comma-separated, `host` (port 443) or `host:port`: `OUTBOUND_HOSTS`. */
  hosts: string;
  /** One machine only: listed loopback hosts may be reached over http, too: `OUTBOUND_LOOPBACK`. */
  allowsLoopback: boolean;
  /** Milliseconds for everything, from the name's lookup to the last byte. */
  timeoutMs?: number;
  resolve?: (host: string) => Promise<{ address: string; family: number }[]>;
  /** Certificate authorities to trust instead of the public ones. */
  ca?: string;
}

export const mostAnswerBytes = 64 * 1024;

interface Target {
  url: URL;
  addresses: { address: string; family: number }[];
}

/**
 * Opens the way out: https to listed hosts only; the name is looked up once, every address must be public, and the
 * connection goes to the address that was checked, so a name that changes its address afterwards gains nothing.
 * @throws {Error} when the list has an entry that is not a host.
 */
export function openOutbound(rules: OutboundRules): Outbound {
  const allowed = readHosts(rules.hosts);
  const timeoutMs = rules.timeoutMs ?? 15_000;
  const resolve = rules.resolve ?? ((host: string) => systemLookup(host, { all: true, verbatim: true }));
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: 64 }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: 64, ...(rules.ca ? { ca: rules.ca } : {}) }),
  };

  async function findTarget(text: string, signal: AbortSignal): Promise<Target> {
    const url = readUrl(text);
    if (!allowed.has(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`))
      throw new Refused('The host is not on the list of hosts that may be reached');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const addresses = family ? [{ address: host, family }] : await withSignal(resolve(host), signal);
    if (addresses.length === 0) throw new Transient('The host has no address');
    const isLocal = rules.allowsLoopback && addresses.every(({ address }) => isLoopback(address));
    if (!isLocal && !addresses.every(({ address }) => isPublic(address)))
      throw new Refused('The host has an address that is not public');
    if (url.protocol !== 'https:' && !isLocal) throw new Refused('Only https may be used');
    return { url, addresses };
  }

  return {
    async post(text, message) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const target = await findTarget(text, signal);
        const agent = agents[target.url.protocol as keyof typeof agents];
        return grade(await exchange(target, { ...message, signal, agent }));
      } catch (fault) {
        if (fault instanceof Refused || fault instanceof Transient) throw fault;
        // The fault's own message may quote what was sent; its code never does.
        throw new Transient(`The call did not get through (${codeOf(fault)})`);
      }
    },
  };
}

function readHosts(list: string): Set<string> {
  const hosts = list
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean);
  return new Set(
    hosts.map((host) => {
      const url = URL.canParse(`https://${host}`) ? new URL(`https://${host}`) : undefined;
      const isPlain = url && !host.includes('*') && (url.host === host || `${url.host}:443` === host);
      if (!url || !isPlain) throw new Error(`OUTBOUND_HOSTS: "${host}" is not a host or host:port`);
      return `${url.hostname}:${url.port || '443'}`;
    }),
  );
}

/** The URL, if it is written the one canonical way: `https://127.1`, `①②⑦…`, `user@`, tabs and `\` are refused as text. */
function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new Refused('Only https may be used');
  const isOdd =
    /[\u0000-\u0020\u007f\\]/.test(text) || url.username !== '' || url.password !== '' || url.hash !== '';
  const authority = text
    .slice(0, text.indexOf('/', 8) < 0 ? undefined : text.indexOf('/', 8))
    .replace(/[?#].*$/, '');
  const written = authority.toLowerCase().replace(url.protocol === 'https:' ? /:443$/ : /:80$/, '');
  if (isOdd || written !== `${url.protocol}//${url.host}` || url.hostname.endsWith('.'))
    throw new Refused('The URL is not written plainly');
  return url;
}

interface Answer {
  status: number;
  retryAfter: string | undefined;
  body: string;
}

interface Exchange {
  headers: Record<string, string>;
  body: Uint8Array;
  signal: AbortSignal;
  agent: http.Agent;
}

function exchange(target: Target, sending: Exchange, isSecondTry?: 'second try'): Promise<Answer> {
  const { url, addresses } = target;
  return new Promise((settle, fail) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      agent: sending.agent,
      signal: sending.signal,
      headers: { ...sending.headers, 'content-length': String(sending.body.byteLength) },
      lookup: (_host, options, answer) => {
        const [first] = addresses;
        if (options.all) answer(null, addresses);
        else answer(null, first?.address ?? '', first?.family);
      },
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > mostAnswerBytes) {
          fail(new Refused('The answer is larger than 64 KB'));
          request.destroy();
        } else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        settle({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body });
      });
    });
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      fail(new Refused('The host wants another protocol'));
    });
    request.on('error', (fault) => {
      // A kept connection that the other side had closed meanwhile: orders may be sent twice, so try a fresh one.
      if (request.reusedSocket && !isSecondTry && !sending.signal.aborted)
        exchange(target, sending, 'second try').then(settle, fail);
      else fail(fault);
    });
    request.end(sending.body);
  });
}

function grade({ status, retryAfter, body }: Answer): { status: number; body: string } {
  if (status >= 200 && status < 300) return { status, body };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = readRetryAfter(retryAfter);
    throw new Transient(`Answered ${status}`, seconds === undefined ? {} : { retryAfter: seconds });
  }
  if (status === 410) throw new Refused('Answered 410: it wants no more calls');
  throw new Refused(
    status >= 300 && status < 400 ? `Answered ${status}: redirects are not followed` : `Answered ${status}`,
  );
}

/** Seconds, at most a day; a date (RFC 9110, 10.2.3) counts from now. */
function readRetryAfter(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) : undefined;
}

function withSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    work.then(settle, fail);
  });
}

function codeOf(fault: unknown): string {
  const code = (fault as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return fault instanceof Error ? fault.name : typeof fault;
}
