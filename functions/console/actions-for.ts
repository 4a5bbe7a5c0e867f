import { unpostedLetters } from '#domain/letters.ts';
import { missingOf } from '#domain/needs-met.ts';
import type { Profile } from '#domain/profile.ts';
import { happened, isHeld, lastOf, type RequestEventType } from '#domain/request.ts';
import { isUndecided, verificationVerdict } from '#domain/verdicts.ts';
import type { ActionsOffered, DecisionOffered, VerifyOffered } from '#pages/console/actions-offered.ts';
import { headOf, type RequestLog } from '#store/events.ts';
import type { StoredNotice } from '#store/notices.ts';
import { extensionOffered } from './extension-rule.ts';
import { isEnded } from './list.ts';

/** What the state allows is asked of the log, of the company's rules, and of what was sent. */
export interface Known {
  request: RequestLog;
  profile: Profile;
  notices: readonly StoredNotice[];
  /** The instant it is now; which legal day that is, the consumer's own calendar says. */
  now: string;
}

/** Done with, whatever the list says: answered with another, taken back, or concluded. */
function isOver({ events, status }: RequestLog): boolean {
  const ends: RequestEventType[] = ['RequestMerged', 'RequestWithdrawn', 'RequestConcluded'];
  return isEnded({ status }) || events.some(({ type }) => ends.includes(type));
}

/** What the state allows now; the forms and the acts themselves both ask here, so that they cannot differ. */
export function actionsFor(known: Known): ActionsOffered {
  const { request } = known;
  const { events } = request;
  const head = headOf(request);
  const parked = lastOf(events, 'RequestParked');
  const open = isOver(request) ? null : request;
  const verify = open && verifyOffered(open);
  return {
    decide: open && isUndecided(open) ? decisionOffered(known) : null,
    verify:
      verify && (verify.missing.includes('code') || verify.missing.includes('declaration')) ? verify : null,
    declare: verify?.missing.includes('declaration') && isOnPaper(request) ? verify : null,
    proof: verify?.missing.some((one) => one === 'proof' || one === 'proof_judged')
      ? { need: verify.need, proofs: events.filter((event) => event.type === 'ProofReceived') }
      : null,
    fraud: open && mayBeSuspected(open) ? { isOffered: true } : null,
    extend: open && extensionOffered({ ...known, request: open }),
    fee: open && feeOffered(known),
    hold: holdOffered(request, open),
    letters: head.letters > 0 ? unpostedLetters(request) : [],
    resume: head.isParked && parked ? { state: parked.state, failure: parked.failure } : null,
    nudge: !head.isParked && isUnheard(request),
  };
}

/** A paper can come in the post, or be read out and sent after a call; a web form signs on its own page. */
const isOnPaper = ({ received: { channel } }: RequestLog) => ['post', 'phone', 'email'].includes(channel);

/** Null while fraud is suspected: nothing proves anything then (11 CCR 7061(b)). */
function verifyOffered(request: RequestLog): VerifyOffered | null {
  const started = lastOf(request.events, 'VerificationStarted');
  if (!started?.need || verificationVerdict(request) || isUndecided(request)) return null;
  const { need, matched, recordsFound } = started;
  return { need, missing: missingOf(request), matched, recordsFound };
}

function decisionOffered({ request, profile }: Known): DecisionOffered {
  const { events, received } = request;
  const decidedAt = events.findLastIndex(({ type }) => type === 'StaffDecided');
  const since = events.slice(decidedAt + 1);
  const assessed = since.findLast((event) => event.type === 'RequestAssessed');
  const asked = assessed?.verdict === 'staff' ? assessed : undefined;
  const because = asked?.because ?? [];
  const rules = profile.retention.filter(({ id }) => because.includes(id));
  const quoted = lastOf(events, 'FeeQuoted');
  return {
    about: !asked ? 'fraud' : aboutOf(received.kind, because, rules.length),
    because,
    isFraudSuspected: since.some(({ type }) => type === 'FraudSuspected'),
    rules,
    noted: events.flatMap((event) =>
      event.type === 'ExceptionApplied' && because.includes(event.kept.ruleId) ? [event.kept.ruleId] : [],
    ),
    fee: quoted ? { cents: quoted.cents, isAccepted: happened(events, 'FeeAccepted') !== undefined } : null,
    appealOf: received.appealOf ?? null,
  };
}

function aboutOf(
  kind: RequestLog['received']['kind'],
  because: readonly string[],
  rules: number,
): DecisionOffered['about'] {
  if (kind === 'appeal') return 'appeal';
  if (kind === 'correct') return 'correction';
  if (because.includes('access-limit')) return 'access_limit';
  return kind === 'delete' && rules > 0 ? 'retention' : 'other';
}

/** Until others are told, or the answer is put together. */
function mayBeSuspected({ events }: RequestLog): boolean {
  const tooLate: RequestEventType[] = ['DispatchStarted', 'PackageAssembled', 'VerificationFailed'];
  if (events.some(({ type }) => tooLate.includes(type))) return false;
  const suspectedAt = events.findLastIndex(({ type }) => type === 'FraudSuspected');
  return suspectedAt <= events.findLastIndex(({ type }) => type === 'StaffDecided');
}

function feeOffered(known: Known): ActionsOffered['fee'] {
  const { request, notices } = known;
  if (!isUndecided(request)) return null;
  const { about, fee, isFraudSuspected } = decisionOffered(known);
  if (about !== 'access_limit' || isFraudSuspected || fee?.isAccepted) return null;
  const quoted = lastOf(request.events, 'FeeQuoted') ?? null;
  const isTold =
    notices.some(({ notice, state }) => notice === 'fee-1' && state === 'sent') ||
    request.events.some((event) => event.type === 'LetterPrepared' && event.notice === 'fee-1');
  return quoted && isTold ? null : { quoted };
}

/** A hold keeps own records, so it comes before they are erased; its release is owed until the erasure is opened. */
function holdOffered(request: RequestLog, open: RequestLog | null): ActionsOffered['hold'] {
  const { events, received } = request;
  if (received.kind !== 'delete' || happened(events, 'KeyShredded')) return null;
  if (isHeld(request) || isReleaseUnfinished(request)) return 'release';
  return open && !happened(events, 'DispatchStarted') ? 'place' : null;
}

/** The hold was released and the erasure it put off is not opened yet. */
export function isReleaseUnfinished({ events }: Pick<RequestLog, 'events'>): boolean {
  return (
    happened(events, 'HoldReleased') !== undefined &&
    happened(events, 'DispatchStarted') !== undefined &&
    !isHeld({ events }) &&
    !events.some((event) => event.type === 'FollowUpOpened' && event.why === 'hold_released')
  );
}

/** What staff did last must reach the workflow; where it runs on by itself, nobody waits to be told. */
function isUnheard(request: RequestLog): boolean {
  const { events } = request;
  const last = events.at(-1)?.type;
  if (last === 'RequestResumed') return true;
  if (last === 'StaffDecided') return !happened(events, 'RecipientSetFrozen');
  const evidence: (RequestEventType | undefined)[] = [
    'IdentityConfirmed',
    'ProofJudged',
    'DeclarationSigned',
  ];
  return evidence.includes(last) && !verificationVerdict(request) && missingOf(request).length === 0;
}
