import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { receiveRequests } from '#functions/acts/receive-requests.ts';
import { renderNewRequest } from '#pages/console/new-request.tsx';
import { formBody, type HttpAnswer, html, seeOther } from '#platform/http.ts';
import { Problem } from '#platform/problem.ts';
import type { Console, Staff } from './console.ts';
import { today } from './list.ts';
import { type Faults, fieldOf, readForm } from './new-request-form.ts';

/** An empty form. Its key makes of two presses of one button one request. */
export function newRequestPage(place: Console, staff: Staff): HttpAnswer {
  return form(place, staff, { fields: { key: randomUUID() }, faults: {}, status: 200 });
}

/** Writes down what came by phone, by post or by a mail, as received when it truly came in. */
export async function enterRequest(
  place: Console,
  event: APIGatewayProxyEventV2,
  staff: Staff,
): Promise<HttpAnswer> {
  const { profile, clock } = place;
  const fields = formBody(event);
  const again = (faults: Faults, status = 422) => form(place, staff, { fields, faults, status });
  const read = readForm(fields, { profile, now: clock.now(), today: today(place) });
  if ('faults' in read) return again(read.faults);
  const { draft, kinds, receivedAt } = read.entered;
  const key = /^[\w-]{20,60}$/.test(fields['key'] ?? '') ? fields['key'] : randomUUID();
  try {
    const { requests } = await receiveRequests(place, draft, {
      idempotencyKey: `console:${key}`,
      kinds,
      receivedAt,
      enteredBy: staff.name,
      workflow: place.workflow,
    });
    return seeOther(`/console/requests/${requests[0]?.reference ?? ''}?done=taken`);
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    if (fault.problem === 'conflict') {
      const faults = {
        kinds:
          'This form was sent once already with other answers. If this is another request, send it again.',
      };
      return form(place, staff, { fields: { ...fields, key: randomUUID() }, faults, status: 409 });
    }
    const found = fault.errors.map(({ path, message }) => [fieldOf(path, draft.identifiers), message]);
    if (found.length === 0) throw fault;
    return again(Object.fromEntries(found));
  }
}

function form(
  place: Console,
  staff: Staff,
  { fields, faults, status }: { fields: Record<string, string>; faults: Faults; status: number },
): HttpAnswer {
  const of = { form: 'new', fields, faults };
  return html(renderNewRequest({ profile: place.profile, staff, of, today: today(place) }), status);
}
