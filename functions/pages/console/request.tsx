import type { OrderState } from '#domain/orders.ts';
import type { KeptCategory, PrivacyRequest } from '#domain/request.ts';
import type { OrderOutcome, RecipientKind, StatusReason } from '#domain/vocabulary.ts';
import { Actions, type ActionsOffered } from './actions.tsx';
import { eventWords } from './event-words.ts';
import { ConsoleLayout, Moment, renderPage, type StaffSession } from './layout.tsx';
import { type Ball, ballWords } from './list.tsx';
import { DueTrack } from './pictures.tsx';
import { RecipientGrid } from './recipient-grid.tsx';
import {
  categoryWords,
  channelWords,
  countOf,
  dayWords,
  identifierWords,
  kindWords,
  reasonWords,
  statusWords,
  visible,
} from './words.ts';

/** One order as the grid shows it. */
export interface OrderRow {
  recipientName: string;
  recipientKind: RecipientKind;
  state: OrderState;
  attempts: number;
  /** Why the last call did not arrive. */
  lastFailure?: string | undefined;
}

export interface RequestPage {
  company: string;
  staff: StaffSession;
  request: PrivacyRequest;
  ball: Ball;
  /** Null once the request has ended. */
  daysLeft: number | null;
  today: string;
  timeZone: string;
  summary: { total: number; confirmed: number; byOutcome: Partial<Record<OrderOutcome, number>> };
  orders: OrderRow[];
  /** Which hundred of the orders is shown, from 0. */
  orderPage: number;
  orderPages: number;
  notices: { notice: string; state: string; at: string; attempt: number }[];
  receipt: { addenda: number } | null;
  actions: ActionsOffered;
  denialReasons: readonly StatusReason[];
  /** What the last act came to, or why it was not done. */
  message?: { text: string; tone: 'good' | 'bad' } | undefined;
}

export function renderRequest(page: RequestPage): string {
  const { request, summary } = page;
  const { received } = request;
  const title = `${kindWords[received.kind]} ${request.requestId}`;
  const kept = request.events.flatMap((event) => (event.type === 'ExceptionApplied' ? [event.kept] : []));
  return renderPage(
    <ConsoleLayout title={title} company={page.company} staff={page.staff}>
      <p class="back">
        <a href="/console">All requests</a>
      </p>
      <h1>
        {kindWords[received.kind]} <span class="reference">{request.requestId}</span>
      </h1>
      {page.message ? (
        <p class={`message ${page.message.tone}`} role={page.message.tone === 'bad' ? 'alert' : 'status'}>
          {page.message.text}
        </p>
      ) : null}
      <p class="lead">{sentenceOf(page)}</p>
      {page.daysLeft === null ? null : (
        <DueTrack receivedOn={received.receivedOn} dueOn={received.dueOn} today={page.today} />
      )}
      <div class="columns">
        <div>
          <Actions page={page} />
          <section aria-labelledby="recipients">
            <h2 id="recipients">Recipients</h2>
            {summary.total === 0 ? (
              <p class="muted">Nobody has been told yet.</p>
            ) : (
              <RecipientGrid page={page} />
            )}
          </section>
          <Timeline page={page} />
        </div>
        <aside>
          <Facts page={page} />
          <Verification request={request} />
          <Kept kept={kept} isAssessed={request.events.some(({ type }) => type === 'RequestAssessed')} />
          <Notices page={page} />
          <Receipts page={page} />
        </aside>
      </div>
    </ConsoleLayout>,
  );
}

function sentenceOf({ request, summary, ball }: RequestPage): string {
  const answered = Object.values(summary.byOutcome).reduce((sum, count) => sum + count, 0);
  const of = `${answered} of ${countOf(summary.total, 'recipient')} answered`;
  switch (ball) {
    case 'staff':
      return 'It waits for you.';
    case 'consumer':
      return 'It waits for the consumer to prove who they are.';
    case 'recipients':
      return `It waits for recipients: ${of} so far.`;
    case 'cooling_off':
      return 'The cooling-off runs: the consumer may still withdraw, and nothing has been deleted.';
    case 'service':
      return 'The workflow is at work; nobody has to do anything.';
    case 'nobody':
      return `It has ended: ${statusWords[request.status].toLowerCase()}.${summary.total > 0 ? ` ${of[0]?.toUpperCase()}${of.slice(1)}, ${summary.confirmed} of them signed or reported.` : ''}`;
    default:
      return ball satisfies never;
  }
}

function Facts({ page: { request, ball, timeZone } }: { page: RequestPage }) {
  const { received } = request;
  const acknowledged = request.events.find(({ type }) => type === 'ReceiptAcknowledged');
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl>
        <dt>Status</dt>
        <dd>
          {statusWords[request.status]}
          {request.reason ? <small>{reasonWords[request.reason]}</small> : null}
        </dd>
        <dt>Waiting on</dt>
        <dd>{ballWords[ball]}</dd>
        <dt>Received</dt>
        <dd>
          {dayWords(received.receivedOn)}, by {channelWords[received.channel]}
        </dd>
        <dt>Receipt confirmed</dt>
        <dd>
          {acknowledged ? <Moment at={acknowledged.at} timeZone={timeZone} /> : 'Not yet'}
          {received.acknowledgeBy ? <small>Due by {dayWords(received.acknowledgeBy)}</small> : null}
        </dd>
        <dt>Answer due</dt>
        <dd>{dayWords(received.dueOn)}</dd>
        <dt>Resident of</dt>
        <dd>{received.residence === 'OTHER' ? 'Elsewhere' : received.residence}</dd>
        <dt>Law</dt>
        <dd>
          {received.law ?? 'None applies; a courtesy'}
          <small>Rules of {received.rulesVersion}</small>
        </dd>
        <dt>Language</dt>
        <dd>{received.language === 'es' ? 'Spanish' : 'English'}</dd>
      </dl>
    </section>
  );
}

function Verification({ request: { events } }: { request: PrivacyRequest }) {
  const started = events.findLast((event) => event.type === 'VerificationStarted');
  const ended = events.findLast(
    (event) => event.type === 'VerificationSucceeded' || event.type === 'VerificationFailed',
  );
  const proven = events.flatMap((event) => (event.type === 'IdentifierVerified' ? [event] : []));
  return (
    <section aria-labelledby="verification">
      <h2 id="verification">Verification</h2>
      {started ? (
        <dl>
          <dt>Result</dt>
          <dd>
            {ended ? (ended.type === 'VerificationSucceeded' ? 'Verified' : 'Not verified') : 'Under way'}
            {ended?.type === 'VerificationFailed' ? <small>{reasonWords[ended.reason]}</small> : null}
            {ended?.type === 'VerificationSucceeded' ? (
              <small>To a {ended.level === 'reasonable' ? 'reasonable' : 'reasonably high'} degree</small>
            ) : null}
          </dd>
          <dt>Own records</dt>
          <dd>{countOf(started.recordsFound, 'record')} found</dd>
          <dt>Agreed on</dt>
          <dd>{started.matched.map((type) => identifierWords[type] ?? type).join(', ') || 'nothing'}</dd>
          <dt>Proven</dt>
          <dd>
            {proven
              .map(({ identifier, by }) => `${identifierWords[identifier] ?? identifier} (by ${by})`)
              .join(', ') || 'nothing yet'}
          </dd>
          <dt>Needed</dt>
          <dd>{countOf(started.pointsNeeded, 'data point')} and the inbox</dd>
        </dl>
      ) : (
        <p class="muted">Not begun.</p>
      )}
      <p class="note">What the person wrote is sealed and not shown here.</p>
    </section>
  );
}

function Kept({ kept, isAssessed }: { kept: KeptCategory[]; isAssessed: boolean }) {
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">What the law lets us keep</h2>
      {kept.length === 0 ? (
        <p class="muted">{isAssessed ? 'Nothing: no exception applies.' : 'Not assessed yet.'}</p>
      ) : (
        <ul class="kept">
          {kept.map((one) => (
            <li>
              <b>{categoryWords[one.category]}</b>: {one.records.en}
              <small>
                {one.ground}, {one.cite}. Held by {one.holder}, for {one.permittedUse.en}; {one.keptFor.en}.
                Rule <code>{one.ruleId}</code>.
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const noticeStates: Record<string, string> = {
  sending: 'being sent',
  sent: 'sent',
  undeliverable: 'could not be delivered',
};

function Notices({ page: { notices, timeZone } }: { page: RequestPage }) {
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">Notices to the consumer</h2>
      {notices.length === 0 ? (
        <p class="muted">None yet.</p>
      ) : (
        <ul class="plain">
          {notices.map(({ notice, state, at, attempt }) => (
            <li>
              <b>{visible(notice).replaceAll('-', ' ')}</b>: {noticeStates[state] ?? state}
              <small>
                <Moment at={at} timeZone={timeZone} />
                {attempt > 1 ? `, try ${attempt}` : ''}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Receipts({ page: { receipt, request } }: { page: RequestPage }) {
  const path = `/console/requests/${request.requestId}`;
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">Receipt</h2>
      {receipt ? (
        <ul class="plain">
          <li>
            <a href={`${path}/receipt`}>Read and print the receipt</a>
          </li>
          <li>
            <a href={`${path}/receipt.json`}>Download as JSON</a>
          </li>
          <li>
            <a href={`${path}/receipt.jws`}>Download the signed receipt (JWS)</a>
          </li>
          {receipt.addenda > 0 ? (
            <li>{countOf(receipt.addenda, 'addendum', 'addenda')} came later.</li>
          ) : null}
        </ul>
      ) : (
        <p class="muted">It is signed when the request ends.</p>
      )}
    </section>
  );
}

function Timeline({ page: { request, timeZone } }: { page: RequestPage }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">What has happened</h2>
      <ol class="timeline">
        {request.events.map((event) => {
          const { what, more, tone } = eventWords(event);
          return (
            <li class={tone}>
              <Moment at={event.at} timeZone={timeZone} />
              <p>
                {what}
                {more ? <small>{more}</small> : null}
              </p>
            </li>
          );
        })}
      </ol>
      <p class="note">
        {countOf(request.events.length, 'entry', 'entries')}, each linked to the one before; the links were
        checked as this page was made. Times are in {timeZone}.
      </p>
    </section>
  );
}
