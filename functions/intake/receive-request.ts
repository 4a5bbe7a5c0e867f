import { createHash, randomBytes } from 'node:crypto';
import { deadlinesFor, receivedOn } from '#domain/deadlines.ts';
import { normalise } from '#domain/identifier.ts';
import { composeReference } from '#domain/reference.ts';
import { type RequestDraft, requestDraft } from '#domain/request.ts';
import { handledKinds } from '#domain/vocabulary.ts';
import { type House, type Workflow, wireWorkflow } from '#functions/wiring.ts';
import { lawFor } from '#law/laws.ts';
import { log, nameOf } from '#platform/log.ts';
import { Problem, wrongShape } from '#platform/problem.ts';
import { appendEvents, loadRequest, Stale } from '#store/events.ts';
import { sealDraft } from '#store/sealed.ts';
import { rememberOnce } from '#store/seen.ts';

const rememberedSeconds = 120 * 24 * 3600;

/**
 * Writes a request down durably, then starts its workflow. The same key with the same body is the same request,
 * however often it comes; a crash in between leaves nothing half done that the next try or the sweep does not finish.
 * @throws {Problem} wrong-shape naming each field; conflict when the key was used with another body.
 */
export async function receiveRequest(
  house: House,
  given: RequestDraft,
  { idempotencyKey, workflow = wireWorkflow(house) }: { idempotencyKey: string; workflow?: Workflow },
): Promise<{ reference: string; isNew: boolean }> {
  const draft = checked(house, given);
  const { table, clock, lookup } = house;
  const now = clock.now();
  const first = await rememberOnce(table, {
    scope: 'request',
    id: createHash('sha256').update(idempotencyKey).digest('base64url'),
    value: composeReference(randomBytes(11)),
    bodyDigest: await lookup.macOf('request', JSON.stringify(draft)),
    now,
    seconds: rememberedSeconds,
  });
  if (!first.isSameBody) throw new Problem('conflict');
  const reference = first.value;
  if (!(await loadRequest(table, reference))) {
    await sealDraft(house, reference, draft);
    await writeDown(house, reference, { draft, now });
  }
  // The facts are safe; should the engine be out of reach, the sweep starts the workflow.
  await workflow.start(reference, 1).catch((fault: unknown) => {
    log('STEP_FAILED', { requestId: reference, step: 'start', error: nameOf(fault) });
  });
  return { reference, isNew: first.isNew };
}

function checked({ profile }: House, given: RequestDraft): RequestDraft {
  const parsed = requestDraft.safeParse(given);
  if (!parsed.success) throw wrongShape(parsed.error);
  const draft = parsed.data;
  const errors: { path: string; message: string }[] = [];
  const offered = handledKinds.filter((kind) => profile.kinds.includes(kind));
  if (!offered.some((kind) => kind === draft.kind))
    errors.push({
      path: 'kind',
      message: `Requests of these kinds can be sent here: ${offered.join(', ')}.`,
    });
  draft.identifiers.forEach((one, index) => {
    if (normalise(one) === '')
      errors.push({
        path: `identifiers.${index}.value`,
        message: `There is no ${one.type.replaceAll('_', ' ')} in it.`,
      });
  });
  if (!draft.identifiers.some(({ type }) => type === 'email'))
    errors.push({ path: 'identifiers', message: 'Give an e-mail address: a code is sent to it.' });
  if (draft.kind === 'correct' && draft.corrections.length === 0)
    errors.push({ path: 'corrections', message: 'Say what is wrong and what is right.' });
  if (errors.length > 0) throw new Problem('wrong-shape', errors);
  return draft;
}

async function writeDown(
  { table, profile }: House,
  reference: string,
  { draft, now }: { draft: RequestDraft; now: string },
): Promise<void> {
  const day = receivedOn(now, profile.timeZone);
  const law = profile.residences.includes(draft.residence) ? lawFor(draft.residence, day) : null;
  try {
    await appendEvents(table, { requestId: reference, events: [], chainHead: '' }, [
      {
        type: 'RequestReceived',
        at: now,
        kind: draft.kind,
        language: draft.language,
        channel: draft.channel,
        residence: draft.residence,
        law: law?.id ?? null,
        rulesVersion: law?.effective ?? 'courtesy',
        receivedOn: day,
        ...deadlinesFor({ law, kind: draft.kind, receivedOn: day, tighten: profile.tighten }),
      },
    ]);
    log('REQUEST_RECEIVED', { requestId: reference });
  } catch (fault) {
    // The other half of a double submit wrote it.
    if (!(fault instanceof Stale)) throw fault;
  }
}
