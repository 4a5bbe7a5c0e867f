import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Language } from '#domain/vocabulary.ts';
import type { RequestLog } from '#store/events.ts';

/** What an action on a request is done with, by a browser that may see the request. */
export interface Acting {
  request: RequestLog;
  language: Language;
  opens: readonly string[];
  event: APIGatewayProxyEventV2;
  /** The request's page, to which every action leads back. */
  page: string;
}
