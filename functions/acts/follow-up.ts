import type { Follows, GivenDraft } from '#domain/request.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import { advance, loadRequest } from '#store/events.ts';
import { receiveRequests } from './receive-requests.ts';

/**
 * Opens a request that follows from another one, and says so in the log of that one, if it still stands. Who asks was
 * verified then, so nothing is asked again. One for each reason: the same follow-up twice is one request.
 * @param once tells apart follow-ups for the same reason, such as each time that data came back
 * @returns the new request's reference
 */
export async function openFollowUp(
  house: House,
  {
    draft,
    kind,
    follows,
    once = '',
    workflow,
  }: {
    draft: GivenDraft;
    kind: RequestKind;
    follows: Follows;
    once?: string;
    workflow?: Workflow;
  },
): Promise<string> {
  const { table, clock } = house;
  const { requests } = await receiveRequests(
    house,
    { ...draft, kind, login: '' },
    {
      idempotencyKey: `follow-up:${follows.reference}:${follows.why}:${kind}:${once}`,
      kinds: [kind],
      follows,
      ...(workflow ? { workflow } : {}),
    },
  );
  const reference = requests[0]?.reference ?? '';
  if (await loadRequest(table, follows.reference))
    await advance(table, follows.reference, ({ events }) =>
      events.some((event) => event.type === 'FollowUpOpened' && event.reference === reference)
        ? []
        : [{ type: 'FollowUpOpened', at: clock.now(), reference, why: follows.why }],
    );
  return reference;
}
