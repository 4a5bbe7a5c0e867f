import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Language } from '#domain/vocabulary.ts';
import type { House } from '#functions/wiring.ts';
import type { HttpAnswer } from '#platform/http.ts';

/** What a page is asked with. `path` has no language in it and no slash at the end. */
export interface Asked {
  house: House;
  event: APIGatewayProxyEventV2;
  method: 'GET' | 'POST';
  language: Language;
  path: string;
}

/** Some pages: an answer, or undefined when the path is none of theirs. */
export type Pages = (asked: Asked) => Promise<HttpAnswer | undefined>;
