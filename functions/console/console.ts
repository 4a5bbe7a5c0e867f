import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Clock } from '#domain/ports.ts';
import type { Profile } from '#domain/profile.ts';
import type { StaffSession } from '#pages/console/layout.tsx';
import type { HttpAnswer } from '#platform/http.ts';
import type { Table } from '#store/table.ts';
import type { HostedSignIn } from './hosted-sign-in.ts';

/** What the console needs of the world. */
export interface Console {
  publicUrl: string;
  profile: Profile;
  table: Table;
  clock: Clock;
  workflow: {
    start(requestId: string, generation: number): Promise<void>;
    succeed(token: string, output: { verdict: string }): Promise<boolean>;
  };
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
