import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { makeImporterKey } from '#functions/acts/importer-key.ts';
import type { House } from '#functions/wiring.ts';
import { json } from '#platform/http.ts';

/** `POST /local/importer-keys.json`: a key for the importer's API, for whoever sits at this machine. */
export async function importerKeysPage(
  house: () => House,
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  if (event.rawPath !== '/local/importer-keys.json') return undefined;
  if (event.requestContext.http.method !== 'POST') return json({ title: 'Send a POST to get a key' }, 405);
  return json({ key: await makeImporterKey(house(), 'local') }, 201);
}
