import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { importerKeys, makeImporterKey, revokeImporterKey } from '#functions/acts/importer-key.ts';
import { type ImporterMessage, renderImporters } from '#pages/console/importers.tsx';
import { formBody, type HttpAnswer, html } from '#platform/http.ts';
import type { Console, Staff } from './console.ts';

export const importersPath = '/console/importers';

interface Showing {
  /** A key that was made this moment; it is shown on this one page and nowhere again. */
  made?: { importer: string; key: string };
  message?: ImporterMessage;
  fields?: Readonly<Record<string, string>>;
  faults?: Readonly<Record<string, string>>;
  status?: number;
}

/** The keys by which importers ask about records: whose they are and until when, never what they are. */
export async function importersPage(
  place: Console,
  staff: Staff,
  { made, message, fields = {}, faults = {}, status = 200 }: Showing = {},
): Promise<HttpAnswer> {
  const { profile } = place;
  const keys = await importerKeys(place);
  const page = {
    company: profile.name,
    timeZone: profile.timeZone,
    staff,
    keys,
    made,
    message,
    of: { form: 'importer', fields, faults },
  };
  return html(renderImporters(page), status);
}

/** Makes a key and answers with the page that shows it: no address leads there again. */
export async function makeKey(
  place: Console,
  event: APIGatewayProxyEventV2,
  staff: Staff,
): Promise<HttpAnswer> {
  const fields = formBody(event);
  const importer = fields['importer']?.trim() ?? '';
  if (!/^[A-Za-z0-9-]{1,40}$/.test(importer)) {
    const faults = {
      importer: 'Write what the importer is called: letters, digits and hyphens, and no name of a person.',
    };
    return importersPage(place, staff, { fields, faults, status: 422 });
  }
  return importersPage(place, staff, { made: { importer, key: await makeImporterKey(place, importer) } });
}

/** Ends a key at once. */
export async function revokeKey(
  place: Console,
  event: APIGatewayProxyEventV2,
  staff: Staff,
): Promise<HttpAnswer> {
  const hash = formBody(event)['key'] ?? '';
  const isRevoked = /^[\w-]{43}$/.test(hash) && (await revokeImporterKey(place, hash));
  return isRevoked
    ? importersPage(place, staff, { message: 'revoked' })
    : importersPage(place, staff, { message: 'gone', status: 409 });
}
