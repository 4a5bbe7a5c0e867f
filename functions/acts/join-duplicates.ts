import { canonicalJson } from '#domain/canonical-json.ts';
import { addCalendarDays } from '#domain/deadlines.ts';
import { type Identifier, normalise } from '#domain/identifier.ts';
import { longestOpenDays } from '#domain/longest-open.ts';
import { bundleOf, dueOnOf, happened, type PrivacyRequest, type RequestDraft } from '#domain/request.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { advance, loadRequest, type RequestLog } from '#store/events.ts';
import { requestsOf } from '#store/persons.ts';
import { unsealDraft } from '#store/sealed.ts';
import { readToken } from '#store/waiting.ts';
import { emailClaimed } from './match.ts';
import { consumerKeys } from './person-keys.ts';

const isOpen = ({ events }: Pick<PrivacyRequest, 'events'>) =>
  !happened(events, 'RequestConcluded') &&
  !happened(events, 'RequestMerged') &&
  !happened(events, 'RequestWithdrawn');
const verifiedAt = ({ events }: Pick<PrivacyRequest, 'events'>) =>
  happened(events, 'VerificationSucceeded')?.at;
/** Who was verified first; of two in one moment, the one whose reference comes first, so that neither waits for the other. */
const rankOf = (request: PrivacyRequest) => `${verifiedAt(request) ?? '~'}${request.requestId}`;

/**
 * Finds what the same person asked for by other ways. Decided only once this request is verified, and by what was
 * verified: a stranger who types somebody's name joins nothing to their case. The first one verified answers all.
 * @returns the request that answers this one, when it is not this one
 */
export async function joinDuplicates(
  house: House,
  workflow: Workflow,
  { request, identifiers }: { request: RequestLog; identifiers: readonly Identifier[] },
): Promise<string | undefined> {
  const { table, lookup } = house;
  const merged = happened(request.events, 'RequestMerged');
  if (merged) return merged.into;
  const { received, requestId } = request;
  if (received.follows || received.kind === 'appeal') return undefined;
  const found = await requestsOf(table, await consumerKeys(lookup, identifiers), {
    kind: received.kind,
    since: addCalendarDays(received.receivedOn, -longestOpenDays()),
  });
  const others: RequestLog[] = [];
  for (const { reference } of found) {
    const other = bundleOf(request).includes(reference) ? undefined : await loadRequest(table, reference);
    if (other && isOpen(other) && (await asksTheSame(house, request, other))) others.push(other);
  }
  const main = others.find((other) => verifiedAt(other) && rankOf(other) < rankOf(request));
  if (main) {
    await join(house, { main: main.requestId, joined: request });
    return main.requestId;
  }
  for (const other of others.filter((one) => !verifiedAt(one))) {
    await join(house, { main: requestId, joined: other });
    const token = await readToken(table, other.requestId, 'verify');
    if (token) await workflow.succeed(token, { verdict: 'merged' });
  }
  return undefined;
}

/**
 * Two corrections are the same only when they correct the same. Whoever writes from another inbox in their own name
 * may be a stranger who typed this person's: they go on by themselves, and learn nothing of this case.
 */
async function asksTheSame(house: House, one: RequestLog, other: RequestLog): Promise<boolean> {
  const [mine, theirs] = await Promise.all(
    [one, other].map(({ requestId }) => unsealDraft(house, requestId)),
  );
  if (!mine || !theirs) return false;
  if (canonicalJson(mine.corrections) !== canonicalJson(theirs.corrections)) return false;
  const isForThem = theirs.requester.role !== 'consumer' || other.received.enteredBy !== undefined;
  return isForThem || inboxOf(mine) === inboxOf(theirs);
}

const inboxOf = (draft: RequestDraft) => normalise({ type: 'email', value: emailClaimed(draft) ?? '' });

async function join(
  { table, clock }: House,
  { main, joined }: { main: string; joined: RequestLog },
): Promise<void> {
  const at = clock.now();
  await advance(table, main, ({ events }) =>
    events.some((event) => event.type === 'RequestJoined' && event.reference === joined.requestId)
      ? []
      : [
          {
            type: 'RequestJoined',
            at,
            reference: joined.requestId,
            channel: joined.received.channel,
            dueOn: dueOnOf(joined),
          },
        ],
  );
  await advance(table, joined.requestId, ({ events }) =>
    happened(events, 'RequestMerged') ? [] : [{ type: 'RequestMerged', at, into: main }],
  );
}
