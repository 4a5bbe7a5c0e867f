import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Language } from '#domain/vocabulary.ts';
import { wireHouse } from '#functions/wiring.ts';
import { type FaultName, FaultPage } from '#pages/consumer/fault.tsx';
import { document } from '#pages/render.ts';
import { type HttpAnswer, html, problem } from '#platform/http.ts';
import type { Problem, ProblemName } from '#platform/problem.ts';

const faultNames: Partial<Record<ProblemName, FaultName>> = {
  'not-found': 'notFound',
  'method-not-allowed': 'method',
  'too-large': 'tooLarge',
  unavailable: 'service',
};

export const languageOf = ({ rawPath }: APIGatewayProxyEventV2): Language =>
  /^\/es(\/|$)/.test(rawPath) ? 'es' : 'en';

/** A fault as a page in plain words; as problem details for who asks for JSON. */
export function faultAnswer(fault: Problem, event: APIGatewayProxyEventV2): HttpAnswer {
  const wantsJson =
    event.rawPath.startsWith('/v1/') || /application\/(problem\+)?json/.test(event.headers['accept'] ?? '');
  if (wantsJson) return problem(fault);
  const { profile } = wireHouse();
  const name = faultNames[fault.problem] ?? 'service';
  return html(
    document(<FaultPage {...{ profile }} language={languageOf(event)} fault={name} />),
    fault.status,
  );
}
