import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Mailer } from '#domain/ports.ts';
import type { House, Workflow } from '#functions/wiring.ts';
import type { StaffSession } from '#pages/console/layout.tsx';
import type { HttpAnswer } from '#platform/http.ts';
import type { HostedSignIn } from './hosted-sign-in.ts';

/** What the console needs of the world: the house, the workflow it tells, and the mail it sends. */
export interface Console extends House {
  publicUrl: string;
  workflow: Workflow;
  mailer: Mailer;
  /** Null on one machine, where the start prints a one-time link. */
  hosted: HostedSignIn | null;
}

/** A member of staff who has signed in. */
export interface Staff extends StaffSession {
  /** The session's secret, as it stands in the cookie. */
  secret: string;
}

/** A page for somebody who is signed in. */
export type StaffPage = (place: Console, event: APIGatewayProxyEventV2, staff: Staff) => Promise<HttpAnswer>;
