import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parseProfile } from '#domain/load-profile.ts';
import { type Order, type OrderEvent, orderIdOf } from '#domain/orders.ts';
import type { Mail } from '#domain/ports.ts';
import { composeReference } from '#domain/reference.ts';
import { type GivenDraft, type RequestEvent, requestDraft } from '#domain/request.ts';
import type { Console } from '#functions/console/console.ts';
import { faultPage, serveConsole } from '#functions/console/serve.ts';
import { type HttpAnswer, html } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import { appendEvents, loadRequest, type RequestLog } from '#store/events.ts';
import { createLink } from '#store/links.ts';
import { appendOrderEvent, countAnswer, planPage } from '#store/orders.ts';
import { sealDraft } from '#store/sealed.ts';
import type { Table } from '#store/table.ts';
import { unitHouse } from '#test/support/unit-house.ts';

export const publicUrl = 'https://privacy.example.com';
const file = 'infra/profiles/batchservice.json';
export const profile = parseProfile(JSON.parse(readFileSync(file, 'utf8')), file);
export const cookieOfConsole = '__Host-expunge-console';

/** A console over real tables, with a clock to move, a mailbox, and a workflow that writes down what it was told. */
export function aConsole(table: Table, more: Partial<Console> = {}) {
  const time = { now: '2026-11-23T18:00:00.000Z' };
  const told: (string | number)[][] = [];
  const mails: Mail[] = [];
  const house = unitHouse({ table, keysTable: { ...table, name: 'keys-table' } });
  const place: Console = {
    ...house,
    publicUrl,
    profile,
    clock: { now: () => time.now },
    workflow: {
      start: async (requestId, generation) => void told.push(['start', requestId, generation]),
      succeed: async (token, { verdict }) => {
        told.push(['succeed', token, verdict]);
        return token !== 'dead';
      },
      isRunning: async () => true,
    },
    mailer: {
      send: async (mail) => {
        mails.push(mail);
        return `mail-${mails.length}`;
      },
    },
    hosted: null,
    ...more,
  };
  return { place, time, told, mails };
}

/** What somebody handed in, sealed under their request as intake does it. */
export async function sealFor(place: Console, requestId: string, given: Partial<GivenDraft> = {}) {
  const draft = requestDraft.parse({
    kind: 'delete',
    language: 'en',
    channel: 'web_form',
    residence: 'CA',
    identifiers: [
      { type: 'name', value: 'Avery Quillfeather' },
      { type: 'email', value: 'avery@example.org' },
      { type: 'phone', value: '415 555 0123' },
      { type: 'postal_code', value: '94607' },
    ],
    ...given,
  });
  await sealDraft(place, requestId, draft);
  return draft;
}

interface Sent {
  method?: string;
  cookies?: Record<string, string>;
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

/** One request as API Gateway would hand it on. */
export function anEvent(
  path: string,
  { method, cookies = {}, form, headers = {} }: Sent = {},
): APIGatewayProxyEventV2 {
  const url = new URL(path, publicUrl);
  return {
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    queryStringParameters: Object.fromEntries(url.searchParams),
    headers: { ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers },
    cookies: Object.entries(cookies).map(([name, value]) => `${name}=${value}`),
    requestContext: { http: { method: method ?? (form ? 'POST' : 'GET'), path: url.pathname } },
    isBase64Encoded: false,
    ...(form ? { body: new URLSearchParams(form).toString() } : {}),
  } as APIGatewayProxyEventV2;
}

/** What a browser would get, faults as pages. */
export async function send(
  place: Console,
  path: string,
  sent: Sent = {},
): Promise<HttpAnswer & { body: string }> {
  const answer = await serveConsole(place, anEvent(path, sent)).catch((fault: unknown) => {
    if (!(fault instanceof Problem)) throw fault;
    return html(faultPage(place, fault), fault.status);
  });
  return { ...answer, body: answer.body ?? '' };
}

/** The value of a cookie that an answer sets. */
export function cookieFrom(answer: HttpAnswer, name = cookieOfConsole): string | undefined {
  return answer.cookies
    ?.find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(';')[0];
}

/** Signs somebody in by a one-time link, as a person would. */
export async function signIn(place: Console, name = 'sam') {
  const token = await createLink(place.table, {
    purpose: 'console',
    boundTo: name,
    seconds: 600,
    now: place.clock.now(),
  });
  const secret = cookieFrom(await send(place, `/console/sign-in/${token}`, { form: {} })) ?? '';
  const cookies = { [cookieOfConsole]: secret };
  const page = await send(place, '/console', { cookies });
  return { cookies, formToken: fieldOf(page.body, 'form_token') };
}

/** The value of a hidden field of a page. */
export function fieldOf(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
}

let made = 0;
/** A reference nobody has used yet. */
export function aReference(): string {
  made += 1;
  return composeReference(Uint8Array.from({ length: 11 }, (_, place) => Math.floor(made / 32 ** place) % 32));
}

export const at = '2026-11-20T09:00:00.000Z';
export const received = (
  more: Partial<Extract<RequestEvent, { type: 'RequestReceived' }>> = {},
): RequestEvent => ({
  type: 'RequestReceived',
  at,
  kind: 'delete',
  language: 'en',
  channel: 'web_form',
  residence: 'CA',
  law: 'CCPA',
  rulesVersion: '2026-01-01',
  receivedOn: '2026-11-20',
  acknowledgeBy: '2026-12-05',
  dueOn: '2027-01-03',
  ...more,
});

/** How far a request may have come; each ends where its name says. */
export const lives = {
  verifying: [
    { type: 'ReceiptAcknowledged', at },
    { type: 'VerificationStarted', at, matched: ['name', 'phone'], recordsFound: 2, pointsNeeded: 2 },
    { type: 'CodeSent', at, to: 'address_on_file', attempt: 1 },
  ],
  undecided: [
    { type: 'ReceiptAcknowledged', at },
    { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 },
    { type: 'RequestAssessed', at, verdict: 'staff', reason: null, because: ['litigation-hold'] },
  ],
  told: [
    { type: 'ReceiptAcknowledged', at },
    { type: 'VerificationSucceeded', at, level: 'reasonable', points: 2 },
    { type: 'RequestAssessed', at, verdict: 'go', reason: null, because: [] },
    { type: 'RecipientSetFrozen', at, recipients: 2, pages: 1, coolingOffUntil: at },
    { type: 'DispatchStarted', at },
    { type: 'PageDispatched', at, page: 0, sent: 2, failed: 0 },
  ],
  parked: [
    { type: 'ReceiptAcknowledged', at },
    { type: 'RequestParked', at, state: 'Dispatch', failure: 'Transient' },
  ],
  closed: [
    { type: 'ReceiptAcknowledged', at },
    { type: 'RequestWithdrawn', at, by: 'consumer' },
    { type: 'RequestConcluded', at, status: 'revoked', reason: null, receiptDigest: 'digest' },
    { type: 'KeyShredded', at },
  ],
} satisfies Record<string, RequestEvent[]>;

/** Writes a request whose log is these events. */
export function writeRequest(
  table: Table,
  events: readonly RequestEvent[],
  requestId = aReference(),
): Promise<RequestLog> {
  return appendEvents(table, { requestId, events: [], chainHead: '' }, events);
}

/** A request that somebody signed in has open, with forms to press. */
export async function openCase(
  table: Table,
  events: readonly RequestEvent[],
  {
    first = received(),
    draft = {},
    now,
    ...more
  }: { first?: RequestEvent; draft?: Partial<GivenDraft>; now?: string } & Partial<Console> = {},
) {
  const { place, told, time, mails } = aConsole(table, more);
  if (now) time.now = now;
  const { cookies } = await signIn(place);
  const { requestId } = await writeRequest(table, [first, ...events]);
  await sealFor(place, requestId, draft);
  const path = `/console/requests/${requestId}`;
  const look = (tail = '') => send(place, `${path}${tail}`, { cookies });
  const log = async () => (await loadRequest(table, requestId))?.events ?? [];
  /** Presses a button of the page as it stands now. */
  const press = async (
    act: string,
    form: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const { body } = await look();
    const version = String((await log()).length);
    const hidden = { form_token: fieldOf(body, 'form_token'), version };
    return send(place, `${path}/${act}`, { cookies, form: { ...hidden, ...form }, headers });
  };
  return { requestId, place, told, time, mails, cookies, look, press, log };
}

/** What a press came to: the status, and the outcome that the next page tells. */
export function came(answer: HttpAnswer): [number | undefined, string] {
  return [answer.statusCode, String(answer.headers?.['location'] ?? '').split('done=')[1] ?? ''];
}

/** Writes orders of a request, with what each recipient did. */
export async function writeOrders(
  table: Table,
  requestId: string,
  said: readonly { name?: string; kind?: Order['recipientKind']; events: OrderEvent[] }[],
): Promise<void> {
  const orders = said.map(
    ({ name, kind }, position): Order => ({
      orderId: orderIdOf(requestId, 0, position),
      requestId,
      page: 0,
      position,
      recipientId: `r-${position}`,
      recipientName: name ?? `Recipient ${position}`,
      recipientKind: kind ?? 'customer',
      kind: 'delete',
      categories: ['identifiers'],
      events: [],
    }),
  );
  await planPage(table, 0, orders);
  for (const [position, { events }] of said.entries()) {
    const order = orders[position] as Order;
    for (const event of events) await appendOrderEvent(table, order, event);
    if (events.some(({ type }) => type === 'ConfirmationRecorded' || type === 'AnswerPresumed'))
      await countAnswer(table, order);
  }
}
