import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bundleOf, happened } from '#domain/request.ts';
import type { House } from '#functions/wiring.ts';
import { cookie, cookieName } from '#platform/http.ts';
import { readSecret } from '#store/drafts.ts';
import { loadRequest } from '#store/events.ts';
import { openSession, sessionOpens } from '#store/links.ts';

const opens = (requestId: string) => `package:${requestId}`;
const seconds = 14 * 24 * 3600;

/**
 * True when this browser proved an inbox that may have the data: it typed the code, or opened a link mailed after the
 * proof. To have sent the request is not enough: whoever sends one in another's name would then be handed their data
 * as soon as that person types the code.
 */
export async function mayFetchPackage(
  { table, config, clock }: House,
  event: APIGatewayProxyEventV2,
  requestId: string,
): Promise<boolean> {
  const secret = readSecret(cookie(event, cookieName(config.PUBLIC_URL)));
  return secret !== undefined && (await sessionOpens(table, secret, clock.now())).includes(opens(requestId));
}

/** Lets a browser that has just typed the right code fetch what the request, and those sent with it, will hold. */
export async function allowPackage(
  { table, clock }: House,
  { secret, requestId }: { secret: string; requestId: string },
): Promise<void> {
  const request = await loadRequest(table, requestId);
  // A right code from an address that is not on file fails the verification, and proves nothing here either.
  if (!request || happened(request.events, 'VerificationFailed')) return;
  for (const each of bundleOf(request))
    await openSession(table, { secret, opens: opens(each), seconds, now: clock.now() });
}
