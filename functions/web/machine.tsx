import { wireSigners } from '#functions/wiring.ts';
import { ApiPage, ProblemPage } from '#pages/consumer/api.tsx';
import { document } from '#pages/render.ts';
import { type HttpAnswer, html, json, securityHeaders } from '#platform/http.ts';
import { problemNamed } from '#platform/problem.ts';
import type { Asked } from './asked.ts';
import { openApi } from './openapi.ts';

/** The day from which opt-out signals are honoured where the law asks for it. */
const gpcSince = '2026-11-23';

/** What programs ask for, and the readable reference made from the same object. */
export async function machinePages({
  house,
  method,
  language,
  path,
}: Asked): Promise<HttpAnswer | undefined> {
  if (method !== 'GET') return undefined;
  const { profile, config } = house;
  const named = /^\/problems\/([a-z-]+)$/.exec(path)?.[1];
  const found = named ? problemNamed(named) : undefined;
  if (named && found)
    return html(document(<ProblemPage {...{ profile, language }} name={named} {...found} />));
  switch (path) {
    case '/healthz':
      return json({ status: 'ok' });
    case '/.well-known/jwks.json': {
      const { receipts, orders } = wireSigners(house);
      const keys = await Promise.all([receipts.publicJwk(), orders.publicJwk()]);
      return json({ keys }, 200, { 'cache-control': 'public, max-age=300' });
    }
    case '/.well-known/gpc.json':
      return json({ gpc: true, lastUpdate: gpcSince });
    case '/openapi.json':
      return json(openApi(config.PUBLIC_URL));
    case '/api':
      return html(document(<ApiPage {...{ profile, language }} api={openApi(config.PUBLIC_URL)} />));
    case '/robots.txt':
      return {
        statusCode: 200,
        body: 'User-agent: *\nDisallow: /\n',
        headers: { ...securityHeaders, 'content-type': 'text/plain' },
      };
    default:
      return undefined;
  }
}
