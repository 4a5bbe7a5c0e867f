import {
  restoreAnswer,
  restoreRequest,
  returnAnswer,
  returnReport,
  screeningAnswer,
  screeningRequest,
} from '#domain/screening.ts';
import { answers, body, fault, header, type Operation } from './openapi-parts.ts';

const keyHeader = header('Authorization', '`Bearer` and the importer’s key, `exp_imp_…`', true);
const faults = {
  '401': fault('The key is missing, wrong or too old'),
  '413': fault('The body is larger than 1 MB'),
  '422': fault('`errors` says which field to change'),
};

/** Examples in the reference; a test holds each against its schema. */
export const importExamples = {
  screening: {
    records: [
      {
        recordId: 'row-1',
        identifiers: [
          { type: 'name', value: 'Jordan Rivera' },
          { type: 'email', value: 'jordan.rivera@example.com' },
        ],
        values: { phone: '(415) 555-0134' },
      },
    ],
  },
  returned: {
    recordId: 'row-1',
    identifiers: [{ type: 'email', value: 'jordan.rivera@example.com' }],
    source: 'vendor-feed',
  },
  restore: {},
} as const;

/** What importers call before they take people in, and after somebody came back. */
export const importPaths: Record<string, Record<string, Operation>> = {
  '/v1/screenings': {
    post: {
      summary: 'May these people be taken in?',
      description:
        'Up to 500 records. `deleted` must not be taken in; `do_not_sell` not be sold or shared; `limit_use` not be used beyond what is necessary. `corrections` must be made in the record first. Nothing that is sent is kept.',
      parameters: [keyHeader],
      requestBody: body('Screening', importExamples.screening),
      responses: { '200': answers('Screened', 'A verdict for each record, in order'), ...faults },
    },
  },
  '/v1/returns': {
    post: {
      summary: 'A deleted person came back',
      description:
        'Opens a deletion that follows from the first one, or finds the one that is open still. Safe to send again.',
      parameters: [keyHeader],
      requestBody: body('Return', importExamples.returned),
      responses: { '200': answers('Returned', 'Written down'), ...faults },
    },
  },
  '/v1/restores': {
    post: {
      summary: 'An own system was restored from a backup',
      description:
        'Looks at the next rows of the system, or of all, and deletes again who was deleted. Call again with `next` until it is null. Safe to send again.',
      parameters: [keyHeader],
      requestBody: body('Restore', importExamples.restore),
      responses: { '200': answers('Restored', 'What these rows came to'), ...faults },
    },
  },
};

export const importSchemas = {
  Screening: screeningRequest,
  Screened: screeningAnswer,
  Return: returnReport,
  Returned: returnAnswer,
  Restore: restoreRequest,
  Restored: restoreAnswer,
};
