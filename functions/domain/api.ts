import * as z from 'zod';
import { requestDraft } from './request.ts';
import { channel, language, requestKind } from './vocabulary.ts';

/** The body of `POST /v1/requests`. The handler reads it by this, and `/openapi.json` is made from it. */
export const apiRequest = z
  .strictObject({
    ...requestDraft.omit({ kind: true, channel: true }).shape,
    /** One right, or several that belong together: each becomes a request with a clock of its own. */
    kind: z.union([requestKind, z.array(requestKind).min(1).max(7)]),
    language: language.default('en'),
    /** `gpc` when a browser's opt-out signal is passed on (11 CCR 7025); nothing else may be said here. */
    channel: channel.extract(['api', 'gpc']).default('api'),
  })
  .check((context) => {
    const { channel: by, kind } = context.value;
    if (by === 'gpc' && kind !== 'opt_out')
      context.issues.push({
        code: 'custom',
        input: kind,
        path: ['kind'],
        message: 'A browser signal asks for "opt_out" and nothing else.',
      });
  });
