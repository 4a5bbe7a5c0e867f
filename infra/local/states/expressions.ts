import jsonata from 'jsonata';
import type { Template } from '#workflows/asl.ts';
import { StateError } from './errors.ts';

/** Functions Step Functions adds to JSONata, or takes from it, that this house does not use. */
const notImplemented = /\$(parse|uuid|hash|range|partition|random|eval)\s*\(/;

export const isExpression = (text: string): boolean => text.startsWith('{%');

const compiled = new Map<string, jsonata.Expression>();

/** Throws, with the reason, for an expression that could not be evaluated here as on AWS. */
export function compile(text: string): jsonata.Expression {
  const known = compiled.get(text);
  if (known) return known;
  if (!text.endsWith('%}')) throw new Error('an expression must end with %}');
  const source = text.slice(2, -2).trim();
  const foreign = notImplemented.exec(source);
  if (foreign) throw new Error(`the function $${foreign[1]} is not implemented`);
  const expression = jsonata(source);
  compiled.set(text, expression);
  return expression;
}

/** What an expression may see: `$states`, the variables by their names, and the time. */
export interface Scope {
  state: string;
  states: Record<string, unknown>;
  variables: Record<string, unknown>;
  now: () => number;
}

/** The template with each expression replaced by its value. `field` is where it stands, for the cause of a failure. */
export async function evaluate(template: Template, field: string, scope: Scope): Promise<unknown> {
  if (typeof template === 'string')
    return isExpression(template) ? evaluateOne(template, field, scope) : template;
  if (template === null || typeof template !== 'object') return template;
  if (Array.isArray(template)) {
    const values: unknown[] = [];
    for (const [index, item] of template.entries())
      values.push(await evaluate(item, `${field}[${index}]`, scope));
    return values;
  }
  const value: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(template))
    value[key] = await evaluate(item, `${field}/${key}`, scope);
  return value;
}

async function evaluateOne(text: string, field: string, scope: Scope): Promise<unknown> {
  const fail = (what: string): StateError =>
    new StateError(
      'States.QueryEvaluationError',
      `An error occurred while executing the state '${scope.state}'. The JSONata expression ` +
        `'${text.slice(2, -2).trim()}' specified for the field '${field}' ${what}`,
    );
  // The movable clock, not the machine's: a simulated month must read the same in every state.
  const clock = {
    millis: () => scope.now(),
    now: (picture?: string) => {
      if (picture !== undefined)
        throw new Error('$now takes no picture here: use $fromMillis($millis(), picture)');
      return new Date(scope.now()).toISOString();
    },
  };
  let value: unknown;
  try {
    value = await compile(text).evaluate(undefined, { ...clock, ...scope.variables, states: scope.states });
  } catch (error) {
    throw fail(`threw an error during evaluation: ${(error as Error).message}`);
  }
  if (value === undefined) throw fail('returned nothing (undefined).');
  if (typeof value === 'function' || (value as { _jsonata_lambda?: true } | null)?._jsonata_lambda)
    throw fail('returned a function, which is not JSON.');
  // A JSONata sequence is an array with marks on it; the journal and the next state want plain JSON.
  return JSON.parse(JSON.stringify(value));
}
