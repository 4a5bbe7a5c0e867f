import { createHash, randomBytes } from 'node:crypto';
import { deadlinesFor, receiptDay } from '#domain/deadlines.ts';
import { decide } from '#domain/decisions/questions.ts';
import { decisionEvents } from '#domain/decisions/record.ts';
import { bundleOrder, draftFaults } from '#domain/intake-checks.ts';
import { lawOrCourtesy, pinFor } from '#domain/pinned-law.ts';
import type { Profile } from '#domain/profile.ts';
import { composeReference } from '#domain/reference.ts';
import { type Follows, type GivenDraft, type RequestDraft, requestDraft } from '#domain/request.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import { type House, type Workflow, wireWorkflow } from '#functions/wiring.ts';
import { log, nameOf } from '#platform/log.ts';
import { Problem, wrongShape } from '#platform/problem.ts';
import { appendEvents, loadRequest, Stale } from '#store/events.ts';
import { rememberRequest } from '#store/persons.ts';
import { sealDraft } from '#store/sealed.ts';
import { rememberOnce } from '#store/seen.ts';
import { consumerKeys } from './person-keys.ts';

const rememberedSeconds = 120 * 24 * 3600;

export interface Receipt {
  /** The same key with the same body is the same request. */
  idempotencyKey: string;
  /** The rights that were asked for together; the draft's own kind when absent. */
  kinds?: readonly RequestKind[];
  /** When it truly came in, where that was before now: by phone, by post, in the mailbox. */
  receivedAt?: string;
  /** The member of staff who wrote it down. */
  enteredBy?: string;
  follows?: Follows;
  workflow?: Workflow;
}

export interface Received {
  /** One for each right, in the order of `bundleOrder`. */
  requests: { kind: RequestKind; reference: string }[];
  isNew: boolean;
}

/**
 * Writes down what was asked for, each right as a request of its own with its own clock, then starts their workflows.
 * The same key with the same body is the same requests, however often it comes; a crash in between leaves nothing
 * half done that the next try or the sweep does not finish.
 * @throws {Problem} wrong-shape naming each field; conflict when the key was used with another body.
 */
export async function receiveRequests(house: House, given: GivenDraft, how: Receipt): Promise<Received> {
  const draft = checked(house, given, how);
  const { table, clock, lookup } = house;
  const now = clock.now();
  const kinds = bundleOrder.filter((kind) => (how.kinds ?? [draft.kind]).includes(kind));
  const bodyDigest = await lookup.macOf('request', JSON.stringify([draft, kinds]));
  const requests: Received['requests'] = [];
  let isNew = false;
  for (const [index, kind] of kinds.entries()) {
    const key = index === 0 ? how.idempotencyKey : `${how.idempotencyKey}|${kind}`;
    const first = await rememberOnce(table, {
      scope: 'request',
      id: createHash('sha256').update(key).digest('base64url'),
      value: composeReference(randomBytes(11)),
      bodyDigest,
      now,
      seconds: rememberedSeconds,
    });
    if (!first.isSameBody) throw new Problem('conflict');
    requests.push({ kind, reference: first.value });
    isNew ||= first.isNew;
  }
  const bundle = requests.map(({ reference }) => reference);
  for (const { kind, reference } of requests)
    await writeDown(house, reference, { draft: { ...draft, kind }, bundle, how, now });
  // Only when all of them are written: the first to look must find the others.
  const workflow = how.workflow ?? wireWorkflow(house);
  // The facts are safe; should the engine be out of reach, the sweep starts the workflow.
  for (const reference of bundle)
    await workflow.start(reference, 1).catch((fault: unknown) => {
      log('STEP_FAILED', { requestId: reference, step: 'start', error: nameOf(fault) });
    });
  return { requests, isNew };
}

function checked({ profile }: House, given: GivenDraft, how: Receipt): RequestDraft {
  const parsed = requestDraft.safeParse(given);
  if (!parsed.success) throw wrongShape(parsed.error);
  const draft = parsed.data;
  const errors = draftFaults(draft, {
    profile,
    kinds: how.kinds ?? [draft.kind],
    isOurOwn: how.follows !== undefined || how.enteredBy !== undefined,
  });
  if (errors.length > 0) throw new Problem('wrong-shape', errors);
  return draft;
}

interface Writing {
  draft: RequestDraft;
  bundle: string[];
  how: Receipt;
  now: string;
}

async function writeDown(
  house: House,
  reference: string,
  { draft, bundle, how, now }: Writing,
): Promise<void> {
  const { table, profile, lookup } = house;
  if (await loadRequest(table, reference)) return;
  const { kind, residence, requester, delivery, appealOf } = draft;
  const day = receiptDay(how.receivedAt ?? now, residence);
  const asked = { residence, receivedOn: day, kind, isServed: profile.residences.includes(residence) };
  const pin = pinFor(asked);
  const law = lawOrCourtesy(pin);
  await sealDraft(house, reference, draft);
  await rememberRequest(table, {
    personKeys: await consumerKeys(lookup, draft.identifiers),
    kind,
    reference,
    receivedOn: day,
    requester: requester.role,
  });
  try {
    await appendEvents(table, { requestId: reference, events: [], chainHead: '' }, [
      {
        type: 'RequestReceived',
        at: now,
        kind,
        language: draft.language,
        channel: draft.channel,
        residence,
        ...pin,
        receivedOn: day,
        ...deadlinesFor({ law, kind, receivedOn: day, tighten: profile.tighten }),
        ...(requester.role === 'consumer' ? {} : { requester: requester.role }),
        ...(delivery === 'email' ? {} : { delivery }),
        ...(bundle.length > 1 ? { bundle } : {}),
        ...(appealOf ? { appealOf } : {}),
        ...(how.follows ? { follows: how.follows } : {}),
        ...(how.enteredBy ? { enteredBy: how.enteredBy } : {}),
      },
      ...decisionEvents(
        [
          decide('law', asked, law),
          decide('clock', { kind, receivedOn: day, ...clockPromises(profile.tighten) }, law),
        ],
        { events: [], at: now },
      ),
    ]);
    log('REQUEST_RECEIVED', { requestId: reference });
  } catch (fault) {
    // The other half of a double submit wrote it.
    if (!(fault instanceof Stale)) throw fault;
  }
}

/** What of the company's own promises bears on the clock. */
function clockPromises(tighten: Profile['tighten']) {
  const { businessDays, answerDays, acknowledgeBusinessDays, optOutBusinessDays, appealDays } = tighten;
  const given = { businessDays, answerDays, acknowledgeBusinessDays, optOutBusinessDays, appealDays };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
