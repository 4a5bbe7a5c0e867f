import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { type Identifier, identifierTypes } from '#domain/identifier.ts';
import { dismissMail, openMailAs } from '#functions/acts/open-mail.ts';
import { type MailMessage, renderMail } from '#pages/console/mail.tsx';
import { renderMails } from '#pages/console/mails.tsx';
import { formBody, type HttpAnswer, html, seeOther } from '#platform/http.ts';
import { log } from '#platform/log.ts';
import { Problem } from '#platform/problem.ts';
import { listMails, loadMail, type MailWords, mailStates, readMail } from '#store/inbound-mails.ts';
import type { Console, Staff } from './console.ts';
import { askedFrom, type Faults, fieldOf, givenFrom } from './new-request-form.ts';

const mailsAtOnce = 50;

/** The mails of one state; those that wait longest come first. Nothing of what they say. */
export async function mailsPage(
  place: Console,
  event: APIGatewayProxyEventV2,
  staff: Staff,
): Promise<HttpAnswer> {
  const query = event.queryStringParameters ?? {};
  const state = z.enum(mailStates).safeParse(query['state']).data ?? 'unsorted';
  const { mails, cursor } = await listFrom(place, state, query['cursor']);
  const { profile } = place;
  return html(
    renderMails({ company: profile.name, staff, timeZone: profile.timeZone, state, mails, cursor }),
  );
}

/** A cursor that somebody changed by hand begins the list anew. */
async function listFrom(
  { table }: Console,
  state: (typeof mailStates)[number],
  cursor: string | undefined,
): ReturnType<typeof listMails> {
  try {
    return await listMails(table, { state, limit: mailsAtOnce, cursor });
  } catch (fault) {
    if (!cursor || !(fault instanceof Error) || fault.name !== 'ValidationException') throw fault;
    return listMails(table, { state, limit: mailsAtOnce });
  }
}

interface Showing {
  staff: Staff;
  mailId: string;
  show?: 'masked' | 'shown';
  message?: MailMessage | undefined;
  fields?: Readonly<Record<string, string>>;
  faults?: Faults;
  status?: number;
}

/** One mail; what it says only when somebody asked to see it. @throws {Problem} not-found */
export async function mailPage(
  place: Console,
  { staff, mailId, show = 'masked', message, fields = {}, faults = {}, status = 200 }: Showing,
): Promise<HttpAnswer> {
  const { table, profile } = place;
  const mail = await loadMail(table, mailId);
  if (!mail) throw new Problem('not-found');
  const words = await readMail(place, mailId);
  if (words && show === 'shown') log('CONSOLE_REVEALED', { requestId: mailId });
  return html(
    renderMail({
      profile,
      staff,
      mail,
      isReadable: words !== undefined,
      words: show === 'shown' ? words : undefined,
      of: { form: 'open', fields, faults },
      message,
    }),
    status,
  );
}

/**
 * What staff make of a mail: they look at it, open what it asks for, or say that it asks for nothing. A mail that was
 * opened once is not opened again, whoever presses.
 * @throws {Problem} not-found
 */
export async function sortMail(
  place: Console,
  event: APIGatewayProxyEventV2,
  { staff, mailId, act }: { staff: Staff; mailId: string; act: 'reveal' | 'open' | 'dismiss' },
): Promise<HttpAnswer> {
  switch (act) {
    case 'reveal':
      return mailPage(place, { staff, mailId, show: 'shown' });
    case 'dismiss':
      await dismissMail(place, { mailId, by: staff.name });
      return seeOther(`/console/mails/${mailId}?done=dismissed`);
    case 'open':
      return open(place, event, { staff, mailId });
    default:
      return act satisfies never;
  }
}

async function open(
  place: Console,
  event: APIGatewayProxyEventV2,
  { staff, mailId }: { staff: Staff; mailId: string },
): Promise<HttpAnswer> {
  const fields = formBody(event);
  const { profile, workflow } = place;
  const again = (faults: Faults) =>
    mailPage(place, { staff, mailId, fields, faults, message: 'check', status: 422 });
  const faults: Faults = {};
  const { kinds, language, residence, corrections } = askedFrom(fields, { profile, faults });
  const [first, ...rest] = kinds;
  if (!first || Object.keys(faults).length > 0) return again(faults);
  const words = await readMail(place, mailId);
  const identifiers = words && identifiersOf(words, givenFrom(fields));
  try {
    await openMailAs(place, {
      mailId,
      by: staff.name,
      kinds: [first, ...rest],
      language,
      residence,
      appealOf: fields['appeal_of']?.trim().toUpperCase() || undefined,
      corrections,
      identifiers,
      workflow,
    });
    return seeOther(`/console/mails/${mailId}?done=opened`);
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    if (fault.problem === 'gone') return mailPage(place, { staff, mailId, message: 'gone', status: 410 });
    if (fault.problem === 'conflict')
      return mailPage(place, { staff, mailId, message: 'conflict', status: 409 });
    if (fault.errors.length === 0) throw fault;
    const found = fault.errors.map(({ path, message }) => [fieldOf(path, identifiers ?? []), message]);
    return again(Object.fromEntries(found));
  }
}

/** What staff read out of the mail, and the sender where they read nothing else. */
function identifiersOf({ from, name }: MailWords, given: readonly Identifier[]): Identifier[] {
  const sender: Identifier[] = [{ type: 'email', value: from }];
  if (name !== '') sender.push({ type: 'name', value: name });
  const all = [...given, ...sender.filter(({ type }) => !given.some((one) => one.type === type))];
  return all.toSorted((a, b) => identifierTypes.indexOf(a.type) - identifierTypes.indexOf(b.type));
}
