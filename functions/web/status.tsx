import { receivedOn } from '#domain/deadlines.ts';
import { formNeed } from '#domain/form-needs.ts';
import { type Progress, progressOf } from '#domain/progress.ts';
import { parseReference } from '#domain/reference.ts';
import { bundleOf, happened } from '#domain/request.ts';
import { opensOf, secretOf } from '#functions/acts/browser-session.ts';
import { showStatus } from '#functions/acts/show-status.tsx';
import type { House } from '#functions/wiring.ts';
import type { CodeOutcome } from '#pages/consumer/code-form.tsx';
import { FaultPage } from '#pages/consumer/fault.tsx';
import { GatePage } from '#pages/consumer/gate.tsx';
import { SentPage, type SentProps } from '#pages/consumer/sent.tsx';
import type { Flash } from '#pages/consumer/status.tsx';
import { pathIn } from '#pages/layout.tsx';
import { document } from '#pages/render.ts';
import { type HttpAnswer, html } from '#platform/http.ts';
import { readDraft } from '#store/drafts.ts';
import { loadHead, loadRequest, type RequestLog } from '#store/events.ts';
import { readVerification } from '#store/verification.ts';
import type { Asked } from './asked.ts';

const codeOutcomes: readonly CodeOutcome[] = ['accepted', 'wrong', 'locked', 'expired', 'not_waiting'];
const ends = ['withdrawn', 'too_late'] as const;
const dones = ['declared', 'proof', 'no_proof', 'fee'] as const;

/** `/requests/{reference}` and `/requests/{reference}/sent`. */
export async function statusPages(asked: Asked): Promise<HttpAnswer | undefined> {
  const { house, event, method, language, path } = asked;
  const { profile, table } = house;
  const [, written, isSent] = /^\/requests\/([^/]+)(\/sent)?$/.exec(path) ?? [];
  if (written === undefined || method !== 'GET') return undefined;
  const reference = parseReference(written);
  if (!reference) return html(document(<FaultPage {...{ profile, language }} fault="notFound" />), 404);
  const query = event.queryStringParameters ?? {};
  const flash = flashOf(query);
  const opens = await opensOf(house, event);
  const request = opens.includes(reference) ? await loadRequest(table, reference) : undefined;
  if (!request) {
    // Whether there is such a request is nobody's business: a code that was refused says the same for both.
    const shown: Flash = {
      ...flash,
      code: flash.code && flash.code !== 'sent' ? 'no' : flash.code && 'again',
    };
    const stopped = ends.find((one) => one === query['stopped']);
    return html(document(<GatePage {...{ profile, language, reference, stopped }} flash={shown} />));
  }
  if (isSent) return sentAnswer(asked, request);
  const triesLeft =
    flash.code === 'wrong' ? (await readVerification(table, reference))?.triesLeft : undefined;
  return showStatus(house, { request, language, opens, flash: { ...flash, triesLeft } });
}

function flashOf(query: Record<string, string | undefined>): Flash {
  const resend = query['resend'];
  return {
    code:
      codeOutcomes.find((one) => one === query['code']) ??
      (resend === 'sent' || resend === 'no_more' || resend === 'not_waiting' ? resend : undefined),
    withdraw: ends.find((one) => one === query['withdraw']),
    done: dones.find((one) => one === query['done']),
    isLinkSent: query['link'] === 'sent',
  };
}

async function sentAnswer({ house, event, language }: Asked, request: RequestLog): Promise<HttpAnswer> {
  const { profile, table, clock, config } = house;
  const { requestId } = request;
  const progress = progressOf({ request, orders: [] });
  const heads = await Promise.all(bundleOf(request).map((one) => loadHead(table, one)));
  const secret = secretOf(house, event);
  const draft = secret && (await readDraft(table, { secret, now: clock.now() }));
  return html(
    document(
      <SentPage
        {...{ profile, language, progress }}
        statusUrl={`${config.PUBLIC_URL}${pathIn(language, `/requests/${requestId}`)}`}
        sent={heads.flatMap((head) =>
          head ? [{ reference: head.requestId, kind: head.kind, dueOn: head.dueOn }] : [],
        )}
        next={nextOf(house, request, progress)}
        signalAs={draft && draft.sentAs === requestId ? draft.signalAs : undefined}
      />,
    ),
  );
}

/** What the sender has to do next; before the first look at own records, what such a request takes at the least. */
function nextOf(house: House, { received, events }: RequestLog, progress: Progress): SentProps['next'] {
  if (progress.proofsLeft > 0) return 'proof';
  if (progress.isWaitingForCode) return 'code';
  if (happened(events, 'VerificationStarted')) return 'light';
  const { profile, clock } = house;
  const { needsInbox } = formNeed(
    {
      kinds: [received.kind],
      role: progress.role,
      authority: 'signed_permission',
      residence: received.residence,
    },
    { profile, today: receivedOn(clock.now(), profile.timeZone) },
  );
  return needsInbox ? 'code' : 'light';
}
