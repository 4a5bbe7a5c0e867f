import { addCalendarDays, receivedOn } from '#domain/deadlines.ts';
import { parseReference } from '#domain/reference.ts';
import { requestKind, residence } from '#domain/vocabulary.ts';
import {
  type Ball,
  type ListFilters,
  type RequestRow,
  renderList,
  type ViewName,
  views,
} from '#pages/console/list.tsx';
import { html, seeOther } from '#platform/http.ts';
import { listRequests, loadHead, type RequestHead } from '#store/events.ts';
import { listMails } from '#store/inbound-mails.ts';
import { countAnswered } from '#store/progress.ts';
import type { Table } from '#store/table.ts';
import type { Console, StaffPage } from './console.ts';

/** A page shows at least this many lines where there are as many; what was read with the last of them comes too. */
const fewestRows = 25;
const readAtOnce = 50;
/** A view in which almost nothing fits is read so far, and then offers to look further. */
const mostReads = 20;
const mostCounted = 1_000;
const mostMailsCounted = 100;

/** The civil day of a moment, where the company's legal days are counted. */
export const dayOf = ({ profile }: Pick<Console, 'profile'>, at: string) => receivedOn(at, profile.timeZone);

export const today = (place: Pick<Console, 'clock' | 'profile'>) => dayOf(place, place.clock.now());

/** Calendar days from one legal day to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export const isEnded = ({ status }: Pick<RequestHead, 'status'>) =>
  status !== 'open' && status !== 'in_progress';

/** Who must act next, from what stands in the list. */
export function ballOf(head: RequestHead): Ball {
  if (head.shelf === 'closed') return 'nobody';
  if (head.isParked || head.needsStaff || head.letters > 0) return 'staff';
  if (head.reason === 'need_user_verification' && !isEnded(head)) return 'consumer';
  if (head.lastEvent === 'RecipientSetFrozen') return 'cooling_off';
  return ['PageDispatched', 'RecipientsReminded'].includes(head.lastEvent) ? 'recipients' : 'service';
}

interface Day {
  today: string;
  inSevenDays: string;
}

const isIn: Record<ViewName, (head: RequestHead, day: Day) => boolean> = {
  all: () => true,
  due7: (head, day) => !isEnded(head) && head.dueOn >= day.today && head.dueOn <= day.inSevenDays,
  overdue: (head, day) => !isEnded(head) && head.dueOn < day.today,
  decision: ({ needsStaff }) => needsStaff,
  parked: ({ isParked }) => isParked,
  waiting: (head) => ballOf(head) === 'recipients',
  letters: ({ letters }) => letters > 0,
  held: ({ isHeld }) => isHeld,
  closed: () => true,
};

/** Views by date end where the dates do: the shelf is sorted by due day. */
const lastDay: Partial<Record<ViewName, keyof Day>> = { due7: 'inSevenDays', overdue: 'today' };

/** The list of requests: a view and filters from the URL, counts, and one page of lines. */
export const listPage: StaffPage = async (place, event, staff) => {
  const query = event.queryStringParameters ?? {};
  const wanted = query['reference']?.trim();
  const notFound = wanted ? await find(place, wanted) : undefined;
  if (notFound && 'reference' in notFound) return seeOther(`/console/requests/${notFound.reference}`);
  const filters = filtersFrom(query);
  const day: Day = { today: today(place), inSevenDays: addCalendarDays(today(place), 7) };
  const [counts, unsorted, { heads, cursor }] = await Promise.all([
    countViews(place.table, filters, day),
    countUnsorted(place.table),
    gather(place.table, { filters, day, cursor: query['cursor'] }),
  ]);
  const rows = await Promise.all(heads.map((head) => rowOf(place.table, head, day)));
  return html(
    renderList({
      company: place.profile.name,
      staff,
      filters,
      counts,
      unsorted,
      rows,
      cursor,
      isFirstPage: !query['cursor'],
      notFound: notFound?.typed,
      today: day.today,
      timeZone: place.profile.timeZone,
    }),
    notFound ? 404 : 200,
  );
};

async function find({ table }: Console, typed: string): Promise<{ reference: string } | { typed: string }> {
  const reference = parseReference(typed.slice(0, 60));
  return reference && (await loadHead(table, reference)) ? { reference } : { typed: typed.slice(0, 60) };
}

/** What is no known view, right or state counts as not asked for. */
function filtersFrom(query: Record<string, string | undefined>): ListFilters {
  const view = query['view'] ?? '';
  return {
    view: Object.hasOwn(views, view) ? (view as ViewName) : 'all',
    kind: requestKind.safeParse(query['kind']).data ?? '',
    residence: residence.safeParse(query['residence']).data ?? '',
  };
}

const fits = (head: RequestHead, filters: ListFilters) =>
  (filters.kind === '' || head.kind === filters.kind) &&
  (filters.residence === '' || head.residence === filters.residence);

/** How many stand in each view, counted over the thousand that are due first. */
async function countViews(table: Table, filters: ListFilters, day: Day) {
  const { requests, cursor } = await listRequests(table, { shelf: 'open', limit: mostCounted });
  const lastSeen = requests.at(-1)?.dueOn ?? '';
  const open = requests.filter((head) => fits(head, filters));
  const names = (Object.keys(views) as ViewName[]).filter((name) => name !== 'closed');
  return Object.fromEntries(
    names.map((name) => {
      const end = lastDay[name];
      const isMore = cursor !== undefined && !(end && lastSeen > day[end]);
      return [name, { count: open.filter((head) => isIn[name](head, day)).length, isMore }];
    }),
  );
}

async function countUnsorted(table: Table) {
  const { mails, cursor } = await listMails(table, { state: 'unsorted', limit: mostMailsCounted });
  return { count: mails.length, isMore: cursor !== undefined };
}

async function gather(
  table: Table,
  { filters, day, cursor }: { filters: ListFilters; day: Day; cursor: string | undefined },
): Promise<{ heads: RequestHead[]; cursor?: string }> {
  const shelf = filters.view === 'closed' ? 'closed' : 'open';
  const end = lastDay[filters.view];
  const heads: RequestHead[] = [];
  let next = cursor;
  for (let reads = 0; reads < mostReads && heads.length < fewestRows; reads++) {
    const page = await listFrom(table, shelf, next);
    heads.push(...page.requests.filter((head) => fits(head, filters) && isIn[filters.view](head, day)));
    next = page.cursor;
    if (!next || (end && (page.requests.at(-1)?.dueOn ?? '') > day[end])) return { heads };
  }
  return { heads, ...(next ? { cursor: next } : {}) };
}

/** A cursor that somebody changed by hand begins the list anew. */
async function listFrom(table: Table, shelf: RequestHead['shelf'], cursor: string | undefined) {
  try {
    return await listRequests(table, { shelf, limit: readAtOnce, cursor });
  } catch (fault) {
    if (!cursor || !(fault instanceof Error) || fault.name !== 'ValidationException') throw fault;
    return listRequests(table, { shelf, limit: readAtOnce });
  }
}

async function rowOf(table: Table, head: RequestHead, day: Day): Promise<RequestRow> {
  const { requestId, kind, status, reason, isParked, needsStaff, dueOn } = head;
  const isTold = status !== 'open' && reason !== 'need_user_verification';
  return {
    reference: requestId,
    kind,
    status,
    reason,
    residence: head.residence,
    dueOn,
    daysLeft: isEnded(head) ? null : daysFrom(day.today, dueOn),
    ball: ballOf(head),
    isParked,
    needsStaff,
    recipients: (isTold ? await countAnswered(table, requestId) : undefined) ?? null,
  };
}
