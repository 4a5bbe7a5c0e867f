import * as z from 'zod';
import { identifier } from './identifier.ts';
import { correction } from './orders.ts';
import { language, requestKind, residence } from './vocabulary.ts';

/** The body of `POST /v1/requests`. The handler reads it by this, and `/openapi.json` is made from it. */
export const apiRequest = z.strictObject({
  kind: requestKind,
  language: language.default('en'),
  residence,
  identifiers: z.array(identifier).min(2).max(12),
  corrections: z.array(correction).max(10).default([]),
  evidence: z.string().max(4000).default(''),
});
