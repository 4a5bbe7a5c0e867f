/** A way in that answers over HTTP; its handler is `functions/{wayIn}/handler.ts`. */
export type WayInOverHttp = 'intake' | 'confirm' | 'console' | 'import' | 'web';

export interface Route {
  method: 'POST' | 'ANY';
  /** As API Gateway writes it: `{name}` is one part of the path, `{proxy+}` the rest. */
  path: string;
  wayIn: WayInOverHttp;
}

/**
 * Which handler answers where, on AWS and on one machine alike; everything else is a page of `web`. What a consumer
 * sends goes to `intake`, so that the pages need no right to write a request.
 */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/send', wayIn: 'intake' },
  { method: 'POST', path: '/es/send', wayIn: 'intake' },
  { method: 'POST', path: '/v1/requests', wayIn: 'intake' },
  { method: 'POST', path: '/requests/{reference}/{action}', wayIn: 'intake' },
  { method: 'POST', path: '/es/requests/{reference}/{action}', wayIn: 'intake' },
  { method: 'POST', path: '/links/{token}', wayIn: 'intake' },
  { method: 'POST', path: '/es/links/{token}', wayIn: 'intake' },
  { method: 'POST', path: '/v1/orders/{orderId}/confirmations', wayIn: 'confirm' },
  { method: 'POST', path: '/v1/screenings', wayIn: 'import' },
  { method: 'POST', path: '/v1/returns', wayIn: 'import' },
  { method: 'POST', path: '/v1/restores', wayIn: 'import' },
  { method: 'ANY', path: '/partners', wayIn: 'confirm' },
  { method: 'ANY', path: '/partners/{proxy+}', wayIn: 'confirm' },
  { method: 'ANY', path: '/console', wayIn: 'console' },
  { method: 'ANY', path: '/console/{proxy+}', wayIn: 'console' },
];
