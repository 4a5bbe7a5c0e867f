import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { restoreRequest, returnReport, type screeningAnswer, screeningRequest } from '#domain/screening.ts';
import { openFollowUp } from '#functions/acts/follow-up.ts';
import { importerOf } from '#functions/acts/importer-key.ts';
import { wireHouse, wireOwnPages } from '#functions/wiring.ts';
import { type HttpAnswer, json, jsonBody, problem } from '#platform/http.ts';
import { httpHandler } from '#platform/lambda.ts';
import { log } from '#platform/log.ts';
import { Problem, wrongShape } from '#platform/problem.ts';
import { type ImportDeps, recordReturn } from './came-back.ts';
import { reapplyDeletions } from './restore.ts';
import { screenRecords } from './screen.ts';

/** Five hundred records with a dozen identifiers each. */
const mostBytes = 1024 * 1024;

/** The way in for importers: may these people be taken in, who came back, and what a restore brought back. */
export function answerImporters(deps: ImportDeps, ownPages: () => ReturnType<typeof wireOwnPages>) {
  const { house } = deps;
  return async (event: APIGatewayProxyEventV2): Promise<HttpAnswer> => {
    if (event.requestContext.http.method !== 'POST') throw new Problem('method-not-allowed');
    if (!(await importerOf(house, event.headers['authorization']))) throw new Problem('bad-key');
    switch (event.rawPath.replace(/\/$/, '')) {
      case '/v1/screenings': {
        const { records } = read(screeningRequest, event);
        const began = performance.now();
        const screened = await screenRecords(house, records);
        const milliseconds = Math.round(performance.now() - began);
        log('RECORDS_SCREENED', { count: records.length, milliseconds });
        return json({ records: screened } satisfies z.infer<typeof screeningAnswer>);
      }
      case '/v1/returns':
        return json(await recordReturn(deps, read(returnReport, event)));
      case '/v1/restores': {
        const asked = read(restoreRequest, event);
        return json(await reapplyDeletions({ ...deps, ownPages: await ownPages() }, asked));
      }
      default:
        throw new Problem('not-found');
    }
  };
}

/** @throws {Problem} wrong-media-type, too-large, bad-json, wrong-shape */
function read<Shape extends z.ZodType>(shape: Shape, event: APIGatewayProxyEventV2): z.infer<Shape> {
  const body = shape.safeParse(jsonBody(event, mostBytes));
  if (!body.success) throw wrongShape(body.error);
  return body.data;
}

let answer: ReturnType<typeof answerImporters> | undefined;

export const handler = httpHandler(
  'import',
  (event) => {
    const house = wireHouse();
    answer ??= answerImporters({ house, openFollowUp }, () => wireOwnPages(house));
    return answer(event);
  },
  (fault) => problem(fault, fault.problem === 'bad-key' ? { 'www-authenticate': 'Bearer' } : {}),
);
