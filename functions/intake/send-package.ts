import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { formatsOf, packageEndsAt } from '#domain/access-package.ts';
import { packageFormat } from '#domain/vocabulary.ts';
import { mayFetchPackage } from '#functions/acts/package-session.ts';
import type { House } from '#functions/wiring.ts';
import { renderPackage } from '#pages/package/render-package.tsx';
import { formBody, type HttpAnswer, securityHeaders, seeOther } from '#platform/http.ts';
import { advance, loadRequest } from '#store/events.ts';
import { readPackage } from '#store/packages.ts';

/**
 * `POST /requests/{reference}/package`: hands the sealed answer over as a file, to a browser that proved the inbox.
 * In every other case, a time that is over among them, the page under the same address says what is the matter.
 */
export async function sendPackage(
  house: House,
  event: APIGatewayProxyEventV2,
  { requestId, page }: { requestId: string; page: string },
): Promise<HttpAnswer> {
  const { table, clock, profile, config } = house;
  const explained = seeOther(`${page}/package`);
  if (!(await mayFetchPackage(house, event, requestId))) return explained;
  const request = await loadRequest(table, requestId);
  const endsAt = request && packageEndsAt(request);
  if (!endsAt || endsAt <= clock.now()) return explained;
  const kept = await readPackage(house, requestId);
  const wanted = packageFormat.safeParse(formBody(event)['format']);
  if (!kept) return explained;
  const format = wanted.success ? wanted.data : 'html';
  if (!formatsOf(kept.pack).includes(format)) return explained;
  const file = renderPackage(kept.pack, format, {
    timeZone: profile.timeZone,
    publicUrl: config.PUBLIC_URL,
  });
  if (!file) return explained;
  await advance(table, requestId, () => [{ type: 'PackageDownloaded', at: clock.now(), format }]);
  return {
    statusCode: 200,
    body: file.body,
    headers: {
      ...securityHeaders,
      // Should a browser show it after all, nothing in it runs, and it belongs to no site.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.fileName}"`,
    },
  };
}
