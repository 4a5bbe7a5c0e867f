import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parseReference } from '#domain/reference.ts';
import { mailOutcomes } from '#pages/console/mail.tsx';
import type { HttpAnswer } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import type { Console, Staff } from './console.ts';
import { importersPage, importersPath } from './importers.ts';
import { enclosurePage, letterPage } from './letter.ts';
import { listPage } from './list.ts';
import { mailPage, mailsPage } from './mails.ts';
import { doneNamed } from './messages.ts';
import { newRequestPage } from './new-request.ts';
import { proofFile } from './proof.ts';
import { receiptAnswer, receiptForms } from './receipt.ts';
import { requestPage } from './request.ts';

/** Every page that is only looked at. Nothing changes by looking. @throws {Problem} not-found */
export async function look(
  place: Console,
  event: APIGatewayProxyEventV2,
  { staff, path }: { staff: Staff; path: string },
): Promise<HttpAnswer> {
  if (path === '/console') return listPage(place, event, staff);
  if (path === '/console/new') return newRequestPage(place, staff);
  if (path === importersPath) return importersPage(place, staff);
  if (path === '/console/mails') return mailsPage(place, event, staff);
  const query = event.queryStringParameters ?? {};
  const mail = mailIn(path);
  if (mail && !mail.act)
    return mailPage(place, {
      staff,
      mailId: mail.mailId,
      message: mailOutcomes.find((name) => name === query['done']),
    });
  const { requestId, rest } = requestIn(path);
  if (!requestId) throw new Problem('not-found');
  if (rest === undefined)
    return requestPage(place, {
      staff,
      requestId,
      orderPage: /^\d{1,4}$/.test(query['recipients'] ?? '') ? Number(query['recipients']) : 0,
      message: doneNamed(query['done']),
    });
  const proof = /^proofs\/(\d{1,2})$/.exec(rest)?.[1];
  if (proof) return proofFile(place, { requestId, proof: Number(proof) });
  const notice = /^letters\/([a-z]{1,20}(?:-\d{1,2})?)$/.exec(rest)?.[1];
  if (notice) return letterPage(place, { requestId, notice });
  if (rest === 'enclosure') return enclosurePage(place, requestId);
  const form = receiptForms.find((one) => one === rest);
  if (!form) throw new Problem('not-found');
  return receiptAnswer(place, { staff, requestId, form });
}

/** A mail and what is to become of it. */
export function mailIn(
  path: string,
): { mailId: string; act: 'reveal' | 'open' | 'dismiss' | undefined } | undefined {
  const found = /^\/console\/mails\/(mail-[\w-]{22})(?:\/(reveal|open|dismiss))?$/.exec(path);
  const act = (['reveal', 'open', 'dismiss'] as const).find((one) => one === found?.[2]);
  return found?.[1] ? { mailId: found[1], act } : undefined;
}

/** The reference and what follows it; a mistyped reference is none. */
export function requestIn(path: string): { requestId?: string | undefined; rest?: string | undefined } {
  const found = /^\/console\/requests\/([0-9A-Z-]{1,30})(?:\/([a-z0-9./-]{1,40}))?$/.exec(path);
  const requestId = found?.[1] ? parseReference(found[1]) : undefined;
  return requestId === found?.[1] ? { requestId, rest: found?.[2] } : {};
}
