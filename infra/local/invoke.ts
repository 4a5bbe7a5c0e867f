import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { WayInOverHttp } from '#infra/routes.ts';
import { stepOf } from './machine.ts';

const context = { getRemainingTimeInMillis: () => 900_000 } as Context;

/** Calls a step as Lambda would. `reach` is told before and after. */
export async function invokeStep(
  arn: string,
  payload: unknown,
  reach: (point: string) => void,
): Promise<unknown> {
  const step = stepOf(arn);
  const { stepHandlers } = await import('#steps/handlers.ts');
  reach(`before:${step}`);
  // What crosses a Lambda's border is JSON, here as there.
  const handler = stepHandlers[step] as (event: unknown, context: Context) => Promise<unknown>;
  const result = await handler(JSON.parse(JSON.stringify(payload)), context);
  reach(`after:${step}`);
  return JSON.parse(JSON.stringify(result ?? null));
}

type HttpLambda = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Calls a way in as API Gateway would. */
export async function invokeWayIn(
  wayIn: WayInOverHttp,
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> {
  const modules = {
    intake: () => import('#functions/intake/handler.ts'),
    confirm: () => import('#functions/confirm/handler.ts'),
    console: () => import('#functions/console/handler.ts'),
    import: () => import('#functions/import/handler.ts'),
    web: () => import('#functions/web/handler.ts'),
  };
  const { handler } = await modules[wayIn]();
  return (handler as HttpLambda)(event, context);
}
