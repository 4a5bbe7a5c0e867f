import { describe, expect, it } from 'vitest';
import { apiRequest } from '#domain/api.ts';
import { confirmationMessage } from '#domain/confirmation.ts';
import { restoreRequest, returnReport, screeningRequest } from '#domain/screening.ts';
import { examples, openApi } from '#functions/web/openapi.ts';
import { importExamples } from '#functions/web/openapi-import.ts';
import { routes } from '#infra/routes.ts';

const api = openApi('https://privacy.example.com');

describe('the API reference', () => {
  it('shows examples that the handlers would take', () => {
    apiRequest.parse(examples.request);
    confirmationMessage.parse(examples.confirmation);
    screeningRequest.parse(importExamples.screening);
    returnReport.parse(importExamples.returned);
    expect(restoreRequest.parse(importExamples.restore)).toEqual({});
  });

  it('names no schema that it does not hold', () => {
    const named = [...JSON.stringify(api).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(Object.keys(api.components.schemas)).toEqual(expect.arrayContaining(named));
  });

  it('has every endpoint for programs', () => {
    const paths = routes.map(({ path }) => path).filter((path) => path.startsWith('/v1/'));
    expect(Object.keys(api.paths).toSorted()).toEqual(paths.toSorted());
  });
});
