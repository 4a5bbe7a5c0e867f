import { script } from '#pages/assets/script.ts';
import { styleSheet } from '#pages/assets/style.ts';
import { type HttpAnswer, securityHeaders } from '#platform/http.ts';
import type { Asked } from './asked.ts';

function asset(body: string, type: string): HttpAnswer {
  return {
    statusCode: 200,
    body,
    headers: {
      ...securityHeaders,
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=3600',
    },
  };
}

/** The style sheet in the company's colour, and the script that helps where there is one. */
export async function assetPages({ house, path, method }: Asked): Promise<HttpAnswer | undefined> {
  if (method !== 'GET') return undefined;
  if (path === '/assets/style.css') return asset(styleSheet(house.profile), 'text/css');
  if (path === '/assets/script.js') return asset(script, 'text/javascript');
  return undefined;
}
