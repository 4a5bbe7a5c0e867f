import type { OrderState } from '#domain/orders.ts';
import { bundleOf, dueOnOf, type PrivacyRequest } from '#domain/request.ts';
import type { OrderOutcome, RecipientKind, StatusReason } from '#domain/vocabulary.ts';
import { Actions, MoreActions } from './actions.tsx';
import type { ActionsOffered } from './actions-offered.ts';
import { type ConsumerView, ConsumerWords } from './consumer-words.tsx';
import { eventWords } from './event-words.ts';
import type { Filled } from './forms.tsx';
import { ConsoleLayout, Moment, renderPage, type StaffSession } from './layout.tsx';
import type { Ball } from './list.tsx';
import { DueTrack } from './pictures.tsx';
import { RecipientGrid } from './recipient-grid.tsx';
import { Facts, Kept, Notices, Receipts, Verification } from './request-facts.tsx';
import { Why } from './why.tsx';
import { countOf, kindWords, statusWords } from './words.ts';

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
  /** Null once it is shredded. */
  consumer: ConsumerView | null;
  /** The statement that a consumer put on record when a correction was refused; '' when there is none. */
  statement: string;
  /** False: what the consumer wrote stands there masked. */
  isShown: boolean;
  /** The form that was sent and lacked something. */
  filled?: Filled | undefined;
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
        <DueTrack receivedOn={received.receivedOn} dueOn={dueOnOf(request)} today={page.today} />
      )}
      <div class="columns">
        <div>
          <Together request={request} />
          <Actions page={page} />
          <MoreActions page={page} />
          <ConsumerWords page={page} />
          <section aria-labelledby="recipients">
            <h2 id="recipients">Recipients</h2>
            {summary.total === 0 ? (
              <p class="muted">Nobody has been told yet.</p>
            ) : (
              <RecipientGrid page={page} />
            )}
          </section>
          <Timeline page={page} />
          <Why page={page} />
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

/** Other requests that this one belongs with. */
function Together({ request }: { request: PrivacyRequest }) {
  const { follows, appealOf } = request.received;
  const others = [
    ...bundleOf(request).filter((one) => one !== request.requestId),
    ...(follows ? [follows.reference] : []),
    ...(appealOf ? [appealOf] : []),
  ];
  if (others.length === 0) return null;
  return (
    <p>
      Belongs with{' '}
      {[...new Set(others)].map((reference, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`/console/requests/${reference}`} class="reference">
            {reference}
          </a>
        </>
      ))}
      .
    </p>
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
