import {
  type RequestKind,
  type RequestStatus,
  requestKinds,
  type StatusReason,
  usStates,
} from '#domain/vocabulary.ts';
import { ConsoleLayout, renderPage, roles, type StaffSession } from './layout.tsx';
import { daysLeftWords, dayWords, kindWords, statusWords } from './words.ts';

/** The saved views, in the order they are shown. */
export const views = {
  all: { name: 'All open', empty: 'No request is open.' },
  due7: { name: 'Due in 7 days', empty: 'Nothing is due in the next 7 days.' },
  overdue: { name: 'Overdue', empty: 'Nothing is overdue.' },
  decision: { name: 'Needs decision', empty: 'No request waits for a decision.' },
  parked: { name: 'Parked', empty: 'No workflow has stopped.' },
  waiting: { name: 'Waiting on recipients', empty: 'No request waits for recipients.' },
  letters: { name: 'Letters to post', empty: 'No letter waits for the post.' },
  held: { name: 'Legal holds', empty: 'No legal hold stands.' },
  closed: { name: 'Closed', empty: 'No request has been closed yet.' },
} as const;
export type ViewName = keyof typeof views;

/** Who must act next. */
export type Ball = 'staff' | 'consumer' | 'recipients' | 'service' | 'cooling_off' | 'nobody';

export const ballWords: Record<Ball, string> = {
  staff: 'Us: staff',
  consumer: 'The consumer',
  recipients: 'Recipients',
  service: 'Us: automatic',
  cooling_off: 'Cooling-off runs',
  nobody: 'Nobody: ended',
};

/** One line of the list. Holds nothing about the consumer but where they live. */
export interface RequestRow {
  reference: string;
  kind: RequestKind;
  status: RequestStatus;
  reason: StatusReason | null;
  residence: string;
  dueOn: string;
  /** Negative when overdue; null once the request has ended. */
  daysLeft: number | null;
  ball: Ball;
  isParked: boolean;
  needsStaff: boolean;
  /** Null until the recipients are known. */
  recipients: { answered: number; total: number } | null;
}

export interface ListFilters {
  view: ViewName;
  kind: string;
  residence: string;
}

/** `isMore` when only the first ones were counted. */
interface Count {
  count: number;
  isMore: boolean;
}

export interface ListPage {
  company: string;
  staff: StaffSession;
  filters: ListFilters;
  counts: Partial<Record<ViewName, Count>>;
  /** Mails that wait for somebody to sort them. */
  unsorted: Count;
  rows: RequestRow[];
  /** Where the next page begins; undefined on the last one. */
  cursor?: string | undefined;
  isFirstPage: boolean;
  /** What was typed into "find" and is no reference here. */
  notFound?: string | undefined;
  today: string;
  timeZone: string;
}

/** The address of a view with its filters, so that it can be shared and Back works. */
function addressOf(filters: ListFilters, cursor?: string): string {
  const query = new URLSearchParams();
  if (filters.view !== 'all') query.set('view', filters.view);
  if (filters.kind) query.set('kind', filters.kind);
  if (filters.residence) query.set('residence', filters.residence);
  if (cursor) query.set('cursor', cursor);
  return query.size > 0 ? `/console?${query}` : '/console';
}

export function renderList(page: ListPage): string {
  const { filters, rows } = page;
  const hasFilter = filters.kind !== '' || filters.residence !== '';
  return renderPage(
    <ConsoleLayout title={views[filters.view].name} company={page.company} staff={page.staff}>
      <h1>Requests</h1>
      <p>
        <a class="button" href="/console/new">
          Enter a new request
        </a>{' '}
        <a class="button second" href="/console/mails">
          Mails to sort <Count count={page.unsorted} />
        </a>{' '}
        <a class="button second" href="/console/importers">
          Keys for importers
        </a>
      </p>
      <nav class="views" aria-label="Saved views">
        <ul>
          {(Object.keys(views) as ViewName[]).map((name) => (
            <li>
              <a
                href={addressOf({ ...filters, view: name })}
                {...(name === filters.view ? { 'aria-current': 'page' } : {})}
              >
                {views[name].name} <Count count={page.counts[name]} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tools">
        <FilterForm filters={filters} />
        <FindForm notFound={page.notFound} />
      </div>
      {rows.length === 0 ? (
        <div class="empty">
          <p>{hasFilter ? 'Nothing in this view fits the filters.' : views[filters.view].empty}</p>
          {hasFilter ? (
            <p>
              <a href={addressOf({ view: filters.view, kind: '', residence: '' })}>Clear the filters</a>
            </p>
          ) : null}
        </div>
      ) : (
        <RequestTable page={page} />
      )}
      {page.cursor || !page.isFirstPage ? (
        <nav class="paging" aria-label="Pages">
          {page.isFirstPage ? null : <a href={addressOf(filters)}>Back to the first page</a>}
          {page.cursor ? (
            <a href={addressOf(filters, page.cursor)} rel="next">
              {rows.length === 0 ? 'Look further' : 'Next page'}
            </a>
          ) : null}
        </nav>
      ) : null}
      <p class="note">
        Today is {dayWords(page.today)} in {page.timeZone}, where the legal days are counted.
      </p>
    </ConsoleLayout>,
  );
}

function Count({ count }: { count: Count | undefined }) {
  if (!count) return null;
  return (
    <span class="count">
      {count.count.toLocaleString('en-US')}
      {count.isMore ? '+' : ''}
    </span>
  );
}

function FilterForm({ filters }: { filters: ListFilters }) {
  return (
    <form method="get" action="/console" class="filters">
      {filters.view === 'all' ? null : <input type="hidden" name="view" value={filters.view} />}
      <label>
        Right{' '}
        <select name="kind">
          <option value="">Any</option>
          {requestKinds.map((kind) => (
            <option value={kind} selected={kind === filters.kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        State{' '}
        <select name="residence">
          <option value="">Any</option>
          {usStates.map((state) => (
            <option value={state} selected={state === filters.residence}>
              {state === 'OTHER' ? 'Elsewhere' : state}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="second">
        Filter
      </button>
    </form>
  );
}

function FindForm({ notFound }: { notFound: string | undefined }) {
  return (
    <form method="get" action="/console" class="find">
      <label for="reference">Reference</label>
      <input
        id="reference"
        name="reference"
        size={16}
        autocomplete="off"
        spellcheck={false}
        placeholder="7K3M-Q9XT-2FWA"
        value={notFound ?? ''}
        {...(notFound === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': 'not-found' })}
      />
      <button type="submit" class="second">
        Open
      </button>
      {notFound === undefined ? null : (
        <p id="not-found" class="error">
          There is no request with that reference.
        </p>
      )}
    </form>
  );
}

function RequestTable({ page: { rows, filters, isFirstPage } }: { page: ListPage }) {
  return (
    <table class="requests" {...roles.table}>
      <caption>
        {views[filters.view].name},{' '}
        {filters.view === 'closed' ? 'the latest due date' : 'the soonest due date'} first
        {isFirstPage ? '' : ' (continued)'}
      </caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {['Reference', 'Right', 'Status', 'Due', 'Waiting on', 'Recipients answered'].map((name) => (
            <th
              {...roles.columnheader}
              scope="col"
              {...(name === 'Due'
                ? { 'aria-sort': filters.view === 'closed' ? 'descending' : 'ascending' }
                : {})}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map((row) => (
          <tr {...roles.row}>
            <th {...roles.rowheader} scope="row">
              <a href={`/console/requests/${row.reference}`} class="reference">
                {row.reference}
              </a>
            </th>
            <td {...roles.cell} data-label="Right">
              {kindWords[row.kind]}
            </td>
            <td {...roles.cell} data-label="Status">
              <Status row={row} />
            </td>
            <td {...roles.cell} data-label="Due">
              <time datetime={row.dueOn}>{dayWords(row.dueOn)}</time> <DaysLeft days={row.daysLeft} />
            </td>
            <td {...roles.cell} data-label="Waiting on">
              {ballWords[row.ball]}
            </td>
            <td {...roles.cell} data-label="Recipients" class="figure">
              {row.recipients ? `${row.recipients.answered} of ${row.recipients.total}` : 'Not told yet'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Status({ row }: { row: RequestRow }) {
  if (row.isParked) return <span class="tag warn">Parked</span>;
  if (row.needsStaff) return <span class="tag warn">Needs decision</span>;
  if (row.reason === 'need_user_verification' && row.status === 'in_progress')
    return <span class="tag">Verifying</span>;
  return <span class={row.status === 'fulfilled' ? 'tag good' : 'tag'}>{statusWords[row.status]}</span>;
}

function DaysLeft({ days }: { days: number | null }) {
  if (days === null) return null;
  const weight = days < 0 ? 'late' : days <= 7 ? 'soon' : '';
  return <span class={`left ${weight}`}>{daysLeftWords(days)}</span>;
}
