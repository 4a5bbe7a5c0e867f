import { formatsOf, packageEndsAt } from '#domain/access-package.ts';
import { receivedOn } from '#domain/deadlines.ts';
import { parseReference } from '#domain/reference.ts';
import { consumerOf } from '#functions/acts/match.ts';
import { mayFetchPackage } from '#functions/acts/package-session.ts';
import { PackageElsewherePage, PackageOverPage, PackagePage } from '#pages/consumer/package.tsx';
import { pathIn } from '#pages/layout.tsx';
import { packageSchema, packageSchemaPath } from '#pages/package/render-package.tsx';
import { document } from '#pages/render.ts';
import { type HttpAnswer, html, json, seeOther } from '#platform/http.ts';
import { loadRequest } from '#store/events.ts';
import type { Asked } from './asked.ts';
import { mayOpen } from './session.ts';

/** `/requests/{reference}/package`, where a finished answer is fetched, and the schema of its JSON form. */
export async function packagePages(asked: Asked): Promise<HttpAnswer | undefined> {
  const { house, event, method, language, path } = asked;
  const { profile, clock } = house;
  if (method !== 'GET') return undefined;
  if (path === packageSchemaPath) return json(packageSchema());
  const reference = parseReference(/^\/requests\/([^/]+)\/package$/.exec(path)?.[1] ?? '');
  if (!reference) return undefined;
  const mayFetch = await mayFetchPackage(house, event, reference);
  const request =
    mayFetch || (await mayOpen(asked, reference)) ? await loadRequest(house.table, reference) : undefined;
  const endsAt = request && packageEndsAt(request);
  // Nothing here yet, or nothing for this browser: where the request stands is told where it always is.
  if (!endsAt) return seeOther(pathIn(language, `/requests/${reference}`));
  const consumer = endsAt > clock.now() ? await consumerOf(house, reference) : undefined;
  if (!consumer) return html(document(<PackageOverPage {...{ profile, language, reference }} />), 410);
  if (!mayFetch) return html(document(<PackageElsewherePage {...{ profile, language, reference }} />));
  const kind = request.received.kind === 'shine_the_light' ? 'shine_the_light' : 'access';
  const wanted = consumer.draft.format;
  const formats = formatsOf({ kind }).toSorted((a, b) => Number(b === wanted) - Number(a === wanted));
  return html(
    document(
      <PackagePage
        {...{ profile, language, reference, kind, formats }}
        until={receivedOn(endsAt, profile.timeZone)}
      />,
    ),
  );
}
