import { createHash } from 'node:crypto';
import { normalise } from '#domain/identifier.ts';
import { type SortedMail, sortMail } from '#domain/mail-sorting.ts';
import type { Mailer } from '#domain/ports.ts';
import type { RequestKind } from '#domain/vocabulary.ts';
import { draftFromMail } from '#functions/acts/open-mail.ts';
import type { receiveRequests } from '#functions/acts/receive-requests.ts';
import { NoticeUncertain, sendNotice } from '#functions/acts/send-notice.ts';
import type { House } from '#functions/wiring.ts';
import { howToAskNotice } from '#pages/mail/inbound-notice.ts';
import { log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { advance, loadRequest } from '#store/events.ts';
import { type Doubt, type MailWords, putMail } from '#store/inbound-mails.ts';
import { sealField } from '#store/sealed.ts';
import { rememberOnce } from '#store/seen.ts';
import { type MailNotification, parseMail } from './parse-mail.ts';

/** How often a day one address is answered by a program. What comes above that waits for staff. */
export const answersPerDay = 5;

export interface MailDesk {
  house: House;
  mailer: Mailer;
  receive: typeof receiveRequests;
}

interface Arrived {
  mailId: string;
  receivedAt: string;
  words: MailWords;
}

/**
 * What became of a mail: `opened` as requests, `attached` to a case it names, `kept` for staff, or `ignored` because
 * it is a report about, or an automatic answer to, another mail. No other mail is dropped (11 CCR 7020(e)).
 */
export type MailOutcome = 'opened' | 'attached' | 'kept' | 'ignored';

/** Takes in one mail. Safe twice: SES and SNS deliver at least once. The clock runs from when SES got it. */
export async function receiveMail(desk: MailDesk, notification: MailNotification): Promise<MailOutcome> {
  const { mail } = notification;
  const mailId = `mail-${createHash('sha256').update(mail.messageId).digest('base64url').slice(0, 22)}`;
  const { words, doubts, isEcho } = await parseMail(notification, desk.house.config.SENDER_ADDRESS);
  const arrived = { mailId, receivedAt: new Date(mail.timestamp).toISOString(), words };
  const outcome = isEcho ? 'ignored' : await settle(desk, arrived, doubts);
  log('MAIL_RECEIVED', { requestId: mailId, verdict: outcome });
  return outcome;
}

async function settle(desk: MailDesk, arrived: Arrived, doubts: readonly Doubt[]): Promise<MailOutcome> {
  const { house } = desk;
  const sorted = sortMail(arrived.words);
  // No program answers what may be spam, forged or a program's: that is how mails go round in circles.
  if (doubts.length > 0) return keep(house, arrived, { doubts, sorted });
  if (!(await takesTurn(house, arrived))) return keep(house, arrived, { doubts: ['too_many'], sorted });
  if (await attach(desk, arrived, sorted)) return 'attached';
  if (sorted.kinds !== 'unclear' && (await open(desk, arrived, { sorted, kinds: sorted.kinds })))
    return 'opened';
  await keep(house, arrived, { doubts, sorted });
  await tellHow(desk, arrived, sorted);
  return 'kept';
}

/** Counts an answer to an address; the same mail counts once, and which address it is cannot be read from the count. */
async function takesTurn(
  { table, lookup, clock }: House,
  { mailId, receivedAt, words }: Arrived,
): Promise<boolean> {
  const sender = await lookup.macOf('mail-sender', normalise({ type: 'email', value: words.from }));
  for (let turn = 0; turn < answersPerDay; turn++) {
    const { value } = await rememberOnce(table, {
      scope: 'mail-answer',
      id: `${sender}#${receivedAt.slice(0, 10)}#${turn}`,
      value: mailId,
      bodyDigest: '',
      now: clock.now(),
      seconds: 3 * 24 * 3600,
    });
    if (value === mailId) return true;
  }
  return false;
}

/**
 * Adds the mail to the case it names, whoever wrote it: staff see both. What else it plainly asks for becomes a
 * request of its own. False when no such case is open, or the mail appeals its outcome.
 */
async function attach(desk: MailDesk, arrived: Arrived, sorted: SortedMail): Promise<boolean> {
  const { table, clock } = desk.house;
  const { reference, appealOf } = sorted;
  const request = reference && !appealOf ? await loadRequest(table, reference) : undefined;
  if (!request) return false;
  const { mailId, words } = arrived;
  const field = `mail-${mailId.slice(5)}` as const;
  const isKept = await sealField(desk.house, {
    requestId: request.requestId,
    field,
    text: JSON.stringify(words),
  });
  // The case is closed and its key shredded.
  if (!isKept) return false;
  await advance(table, request.requestId, ({ events }) =>
    events.some((event) => event.type === 'MailReceived' && event.messageId === mailId)
      ? []
      : [{ type: 'MailReceived', at: clock.now(), messageId: mailId }],
  );
  // "Correct my phone number" in an answer is about the case it answers.
  const more =
    sorted.kinds === 'unclear'
      ? []
      : sorted.kinds.filter((kind) => kind !== request.received.kind && kind !== 'correct');
  if (more.length > 0) await open(desk, arrived, { sorted, kinds: more });
  return true;
}

/** Opens a request for each right. False when the company does not offer one, or something is missing. */
async function open(
  { house, receive }: MailDesk,
  { mailId, receivedAt, words }: Arrived,
  { sorted, kinds }: { sorted: SortedMail; kinds: readonly RequestKind[] },
): Promise<boolean> {
  const [first, ...rest] = kinds;
  if (!first) return false;
  const { language, residence, appealOf } = sorted;
  if (appealOf && !(await loadRequest(house.table, appealOf))) return false;
  const draft = draftFromMail(house.profile, words, {
    kinds: [first, ...rest],
    language,
    residence,
    appealOf,
  });
  try {
    await receive(house, draft, { kinds, idempotencyKey: `mail:${mailId}`, receivedAt });
    return true;
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    // It was opened before, by a release that read it otherwise.
    if (fault.problem === 'conflict') return true;
    if (fault.problem === 'wrong-shape') return false;
    throw fault;
  }
}

async function keep(
  house: House,
  { mailId, receivedAt, words }: Arrived,
  { doubts, sorted }: { doubts: readonly Doubt[]; sorted: SortedMail },
): Promise<'kept'> {
  const references = sorted.reference ? [sorted.reference] : [];
  await putMail(house, { mailId, receivedAt, doubts: [...doubts], references, words });
  return 'kept';
}

/** Says how to ask. The mail itself is safe, so that a doubt whether this was sent holds nothing up. */
async function tellHow(
  { house, mailer }: MailDesk,
  { mailId, receivedAt, words }: Arrived,
  { language }: SortedMail,
): Promise<void> {
  const { profile, config } = house;
  try {
    await sendNotice(house, mailer, {
      requestId: mailId,
      notice: 'how-to-ask',
      to: words.from,
      compose: () => howToAskNotice({ profile, language, receivedAt, publicUrl: config.PUBLIC_URL }),
    });
  } catch (fault) {
    if (!(fault instanceof NoticeUncertain)) throw fault;
  }
}
