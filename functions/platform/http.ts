import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Problem } from './problem.ts';

export const mostBytes = 64 * 1024;

/** On every answer. The policy allows nothing that the pages do not use: own styles, own script, own forms. */
export const securityHeaders: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'interest-cohort=()',
};

/** Files may be this large together: a Lambda takes 6 MB, and base64 makes four bytes of three. */
export const mostUploadBytes = 4 * 1024 * 1024;

/** The exact bytes that were sent; signatures are checked over these and nothing else. @throws {Problem} too-large */
export function rawBody(event: APIGatewayProxyEventV2, most = mostBytes): Buffer {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > most)
    throw new Problem('too-large', [{ path: '(body)', message: `Send at most ${most / 1024} KB.` }]);
  return bytes;
}

/**
 * The files of one field of a form, in their order.
 * @throws {Problem} too-large; wrong-media-type when it is not a form with files, or cannot be read as one.
 */
export async function uploadedFiles(
  event: APIGatewayProxyEventV2,
  field: string,
): Promise<{ name: string; bytes: Buffer }[]> {
  const body = rawBody(event, mostUploadBytes);
  const type = event.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Problem('wrong-media-type');
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Problem('wrong-media-type');
    });
  const files = form.getAll(field).filter((one) => typeof one !== 'string');
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
  );
}

/** The body as JSON. @throws {Problem} wrong-media-type, too-large, bad-json */
export function jsonBody(event: APIGatewayProxyEventV2, most = mostBytes): unknown {
  if (!/^application\/json\b/i.test(event.headers['content-type'] ?? ''))
    throw new Problem('wrong-media-type');
  return parseJson(rawBody(event, most));
}

/** Strict: UTF-8 that is whole, no `__proto__`, at most ten levels deep. @throws {Problem} bad-json */
export function parseJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (key, inner: unknown) => {
      if (key === '__proto__') throw new SyntaxError('__proto__');
      return inner;
    });
  } catch {
    throw new Problem('bad-json');
  }
  if (depthOf(value) > 10) throw new Problem('bad-json');
  return value;
}

function depthOf(value: unknown, limit = 11): number {
  if (typeof value !== 'object' || value === null || limit === 0) return 0;
  return 1 + Math.max(0, ...Object.values(value).map((inner) => depthOf(inner, limit - 1)));
}

/** The fields of a posted form; a field sent twice keeps its first value. @throws {Problem} too-large */
export function formBody(event: APIGatewayProxyEventV2): Record<string, string> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, value] of new URLSearchParams(rawBody(event).toString('utf8')))
    if (!(key in fields)) fields[key] = value.replace(/\0/g, '');
  return fields;
}

/** The value of one cookie of the request. */
export function cookie(event: APIGatewayProxyEventV2, name: string): string | undefined {
  for (const pair of event.cookies ?? []) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** True when a browser says the form was posted from another site; a client that says nothing is not a browser. */
export function isForeignPost(event: APIGatewayProxyEventV2, publicUrl: string): boolean {
  const site = event.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return true;
  const origin = event.headers['origin'];
  return origin !== undefined && origin !== 'null' && origin !== new URL(publicUrl).origin;
}

/** `__Host-` over https; browsers refuse that prefix on plain http, where one machine runs. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-expunge' : 'expunge';
}

export function setCookie(publicUrl: string, value: string, seconds: number): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

export type HttpAnswer = APIGatewayProxyStructuredResultV2;

/** A style sheet, which is the same for everybody. */
export function styleSheet(body: string): HttpAnswer {
  const headers = {
    ...securityHeaders,
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=300',
  };
  return { statusCode: 200, body, headers };
}

export function html(body: string, status = 200, more: Partial<HttpAnswer> = {}): HttpAnswer {
  return {
    statusCode: status,
    body,
    ...more,
    headers: { 'content-type': 'text/html; charset=utf-8', ...securityHeaders, ...more.headers },
  };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): HttpAnswer {
  return {
    statusCode: status,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...securityHeaders, ...headers },
  };
}

/** After a POST: the browser gets the next page, so that reload and Back send nothing twice. */
export function seeOther(location: string, cookies: string[] = []): HttpAnswer {
  return { statusCode: 303, body: '', headers: { location, ...securityHeaders }, cookies };
}

export function problem(fault: Problem, headers: Record<string, string> = {}): HttpAnswer {
  return {
    statusCode: fault.status,
    body: JSON.stringify(fault.toDetails()),
    headers: { 'content-type': 'application/problem+json', ...securityHeaders, ...headers },
  };
}
