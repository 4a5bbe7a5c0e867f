import { wireHouse, wireMailer, wireWorkflow } from '#functions/wiring.ts';
import { html } from '#platform/http.ts';
import { httpHandler } from '#platform/lambda.ts';
import type { Console } from './console.ts';
import { openHostedSignIn } from './hosted-sign-in.ts';
import { faultPage, serveConsole } from './serve.ts';

let place: Console | undefined;

function wireConsole(): Console {
  if (place) return place;
  const house = wireHouse();
  const { PUBLIC_URL, SIGN_IN_URL, COGNITO_CLIENT_ID, COGNITO_ISSUER } = house.config;
  place = {
    ...house,
    publicUrl: PUBLIC_URL,
    workflow: wireWorkflow(house),
    mailer: wireMailer(house),
    hosted: SIGN_IN_URL
      ? openHostedSignIn({ signInUrl: SIGN_IN_URL, clientId: COGNITO_CLIENT_ID, issuer: COGNITO_ISSUER })
      : null,
  };
  return place;
}

export const handler = httpHandler(
  'console',
  (event) => serveConsole(wireConsole(), event),
  (fault) => html(faultPage(wireConsole(), fault), fault.status),
);
