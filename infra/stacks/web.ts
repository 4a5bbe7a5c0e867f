import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLettersOf } from '#infra/constructs/dead-letters.ts';
import { Edge } from '#infra/constructs/edge.ts';
import type { WayIn } from '#infra/constructs/grants.ts';
import { handlerCode } from '#infra/constructs/handler-code.ts';
import { logGroupName, prefixOf } from '#infra/constructs/settings.ts';
import { Staff } from '#infra/constructs/staff.ts';
import { StepFunction } from '#infra/constructs/step-function.ts';
import { routes, type WayInOverHttp } from '#infra/routes.ts';
import type { DataStack } from './data.ts';

/** Every way in: pages and endpoints, the clock that looks for what is late, mail that came, and news of mail that was sent. */
export class WebStack extends Stack {
  readonly api: HttpApi;
  readonly waysIn: ReadonlyMap<WayIn, StepFunction>;
  readonly deadLetters: readonly Queue[];

  constructor(scope: Construct, id: string, house: DataStack, props?: StackProps) {
    super(scope, id, props);
    const { settings } = house;
    const wayIn = (name: WayIn, constructId: string, timeout: Duration, environment = {}) =>
      new StepFunction(this, constructId, {
        house,
        name,
        code: handlerCode(`functions/${name}/handler.ts`, settings.profileFile),
        timeout,
        environment,
        memoryMiB: ['web', 'intake', 'console', 'import'].includes(name) ? 1024 : 512,
      });
    // The API gives up after 30 seconds; a handler must have answered before.
    const soon = Duration.seconds(25);
    const pages = {
      intake: wayIn('intake', 'Intake', soon),
      confirm: wayIn('confirm', 'Confirm', soon),
      console: wayIn('console', 'Console', soon, new Staff(this, 'Staff', settings).environment),
      import: wayIn('import', 'Import', soon),
      web: wayIn('web', 'Web', soon),
    };
    const sweep = wayIn('sweep', 'Sweep', Duration.minutes(10));
    const mailEvents = wayIn('mail-events', 'MailEvents', Duration.minutes(1));
    const mailIn = wayIn('mail-in', 'MailIn', Duration.minutes(1));
    this.waysIn = new Map<WayIn, StepFunction>([
      ...(Object.entries(pages) as [WayInOverHttp, StepFunction][]),
      ['sweep', sweep],
      ['mail-events', mailEvents],
      ['mail-in', mailIn],
    ]);

    this.api = this.makeApi(pages, house);
    new Edge(this, 'Edge', { api: this.api, settings });

    const unswept = deadLettersOf(sweep, 'sweep', house);
    new Rule(this, 'SweepSchedule', {
      ruleName: `${prefixOf(settings)}-sweep`,
      description: 'Looks for requests that are due, late or stuck',
      schedule: Schedule.rate(Duration.minutes(15)),
      targets: [
        new LambdaFunction(sweep.lambda, {
          deadLetterQueue: unswept,
          retryAttempts: 5,
          maxEventAge: Duration.hours(1),
        }),
      ],
    });

    const unheard = deadLettersOf(mailEvents, 'mail-events', house);
    house.mail.events.addSubscription(
      new LambdaSubscription(mailEvents.lambda, { deadLetterQueue: unheard }),
    );
    const unread = deadLettersOf(mailIn, 'mail-in', house);
    house.mail.incoming.addSubscription(new LambdaSubscription(mailIn.lambda, { deadLetterQueue: unread }));
    this.deadLetters = [unswept, unheard, unread];
  }

  private makeApi(pages: Record<WayInOverHttp, StepFunction>, { settings, messageKey }: DataStack): HttpApi {
    const integrations = Object.fromEntries(
      Object.entries(pages).map(([name, { lambda }]) => [name, new HttpLambdaIntegration(name, lambda)]),
    ) as Record<WayInOverHttp, HttpLambdaIntegration>;
    const api = new HttpApi(this, 'Api', {
      apiName: prefixOf(settings),
      createDefaultStage: false,
      defaultIntegration: integrations.web,
    });
    for (const { method, path, wayIn } of routes)
      api.addRoutes({ path, methods: [HttpMethod[method]], integration: integrations[wayIn] });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', {
            logGroupName: logGroupName(settings, 'access'),
            retention: RetentionDays.ONE_YEAR,
            encryptionKey: messageKey,
            removalPolicy: RemovalPolicy.RETAIN,
          }),
        ),
        // The route's pattern, never the path: a path holds references and one-time links, an address a person.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            time: '$context.requestTimeEpoch',
            route: '$context.routeKey',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            handlerMilliseconds: '$context.integrationLatency',
          }),
        ),
      },
    });
    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Anyone may ask, without an account. Handlers check for themselves: partners by signature or link, staff by Cognito token, people by one-time code.',
    });
    return api;
  }
}
