import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { House } from '#functions/wiring.ts';
import { cookie, cookieName } from '#platform/http.ts';
import { readSecret } from '#store/drafts.ts';
import { sessionOpens } from '#store/links.ts';

/** How long a browser may see what it sent. */
export const sessionSeconds = 14 * 24 * 3600;

/** The browser's secret, when it sent one that can be ours. */
export function secretOf({ config }: House, event: APIGatewayProxyEventV2): string | undefined {
  return readSecret(cookie(event, cookieName(config.PUBLIC_URL)));
}

/** The requests this browser may see: it sent them, typed their code, or opened a link mailed for them. */
export async function opensOf(house: House, event: APIGatewayProxyEventV2): Promise<readonly string[]> {
  const secret = secretOf(house, event);
  return secret === undefined ? [] : sessionOpens(house.table, secret, house.clock.now());
}
