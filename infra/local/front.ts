import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Route, routes, type WayInOverHttp } from '#infra/routes.ts';

/** API Gateway's own limit for a body; past it no handler is called. */
const mostBytes = 10 * 1024 * 1024;

export type Invoke = (
  wayIn: WayInOverHttp,
  event: APIGatewayProxyEventV2,
) => Promise<APIGatewayProxyStructuredResultV2>;
/** Answers what exists on one machine only; undefined when the path is not its own. */
export type LocalPage = (
  event: APIGatewayProxyEventV2,
) => Promise<APIGatewayProxyStructuredResultV2 | undefined>;

interface Match {
  wayIn: WayInOverHttp;
  routeKey: string;
  pathParameters: Record<string, string>;
}

const compiled = routes.map((route) => ({ route, pattern: patternOf(route.path) }));

function patternOf(path: string): RegExp {
  const source = path.replace(
    /\{(\w+)(\+?)\}/g,
    (_, name: string, rest: string) => `(?<${name}>${rest ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${source}/?$`);
}

/** The route API Gateway would choose. */
export function matchRoute(method: string, path: string): Match {
  for (const { route, pattern } of compiled) {
    const found = route.method === 'ANY' || route.method === method ? pattern.exec(path) : null;
    if (found)
      return { wayIn: route.wayIn, routeKey: keyOf(route), pathParameters: decoded(found.groups ?? {}) };
  }
  return { wayIn: 'web', routeKey: '$default', pathParameters: {} };
}

const keyOf = ({ method, path }: Route) => `${method} ${path}`;

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, safeDecode(value)]));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Turns HTTP into the events API Gateway sends, and the handlers' answers back: so the same handlers serve both. */
export function serveFront(invoke: Invoke, localPage: LocalPage): Server {
  return createServer((request, response) => {
    answer(request, { invoke, localPage })
      .then((result) => write(response, result, request.method === 'HEAD'))
      .catch(() => {
        if (response.headersSent) response.destroy();
        else write(response, { statusCode: 500, body: 'Internal Server Error' }, false);
      });
  });
}

async function answer(
  request: IncomingMessage,
  { invoke, localPage }: { invoke: Invoke; localPage: LocalPage },
): Promise<APIGatewayProxyStructuredResultV2> {
  const body = await readBody(request);
  if (!body) return { statusCode: 413, body: JSON.stringify({ message: 'Request Entity Too Large' }) };
  const url = new URL(request.url ?? '/', 'http://local');
  const match = matchRoute(request.method ?? 'GET', url.pathname);
  const event = eventOf(request, { url, body, match });
  return (await localPage(event)) ?? invoke(match.wayIn, event);
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
  }
  return size <= mostBytes ? Buffer.concat(parts) : undefined;
}

function eventOf(
  request: IncomingMessage,
  { url, body, match }: { url: URL; body: Buffer; match: Match },
): APIGatewayProxyEventV2 {
  const method = request.method ?? 'GET';
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );
  const isText = /^(application\/(json|x-www-form-urlencoded)|text\/)/i.test(headers['content-type'] ?? '');
  const text = body.toString('utf8');
  const isPlain = isText && Buffer.from(text, 'utf8').equals(body);
  const now = new Date();
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(headers['cookie'] ? { cookies: headers['cookie'].split(/;\s*/) } : {}),
    headers,
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: match.pathParameters,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'] ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: isPlain ? text : body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0 && !isPlain,
  };
}

function write(response: ServerResponse, result: APIGatewayProxyStructuredResultV2, isHead: boolean): void {
  response.statusCode = result.statusCode ?? 200;
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  if (result.cookies?.length) response.setHeader('set-cookie', result.cookies);
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  response.setHeader('content-length', body.length);
  response.end(isHead ? undefined : body);
}
