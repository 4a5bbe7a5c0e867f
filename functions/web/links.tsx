import { DeadLinkPage, StatusLinkPage, StopLinkPage } from '#pages/consumer/link-page.tsx';
import { document } from '#pages/render.ts';
import { type HttpAnswer, html } from '#platform/http.ts';
import { loadRequest } from '#store/events.ts';
import { peekLink } from '#store/links.ts';
import type { Asked } from './asked.ts';

/** `/links/{token}`: what a mailed link opens. Only a button on it does anything. */
export async function linkPages({ house, method, language, path }: Asked): Promise<HttpAnswer | undefined> {
  const { profile, table, clock } = house;
  const token = /^\/links\/([\w-]{20,64})$/.exec(path)?.[1];
  if (token === undefined || method !== 'GET') return undefined;
  const link = await peekLink(table, token, clock.now());
  if (link?.purpose === 'status' || link?.purpose === 'package')
    return html(document(<StatusLinkPage {...{ profile, language, token }} reference={link.boundTo} />));
  const request = link?.purpose === 'stop' ? await loadRequest(table, link.boundTo) : undefined;
  if (!request) return html(document(<DeadLinkPage {...{ profile, language }} />), 410);
  return html(
    document(
      <StopLinkPage
        {...{ profile, language, token }}
        reference={request.requestId}
        kind={request.received.kind}
      />,
    ),
  );
}
