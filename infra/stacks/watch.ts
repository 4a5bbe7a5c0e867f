import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { configurationSetName, prefixOf, type Settings } from '#infra/constructs/settings.ts';
import type { StepFunction } from '#infra/constructs/step-function.ts';
import type { DataStack } from './data.ts';
import type { WebStack } from './web.ts';
import type { WorkflowStack } from './workflow.ts';

/** Headings of the runbook; an alarm says under which one its reader finds what to do. */
export const runbookSections = [
  'Parked requests',
  'Overdue requests',
  'Workflows that stopped',
  'Functions that fail',
  'The sweep does not run',
  'Dead letters',
  'Mail that does not arrive',
  'Pages that fail',
] as const;
type RunbookSection = (typeof runbookSections)[number];

interface Watch {
  metric: IMetric;
  /** Rings at this value or above (or below, if `isLow`). */
  at: number;
  says: string;
  section: RunbookSection;
  /** Periods in a row. */
  periods?: number;
  isLow?: boolean;
}

interface Parts {
  data: DataStack;
  workflow: WorkflowStack;
  web: WebStack;
}

/** Who is told when something needs a person, and what there is to see. */
export class WatchStack extends Stack {
  private readonly settings: Settings;
  private readonly topic: Topic;
  private readonly alarms: Alarm[] = [];

  constructor(scope: Construct, id: string, parts: Parts, props?: StackProps) {
    super(scope, id, props);
    this.settings = parts.data.settings;
    this.topic = new Topic(this, 'Alarms', {
      topicName: `${prefixOf(this.settings)}-alarms`,
      masterKey: parts.data.messageKey,
      enforceSSL: true,
    });
    if (this.settings.alarmEmail) this.topic.addSubscription(new EmailSubscription(this.settings.alarmEmail));

    const requests = this.watchRequests(parts);
    const functions = this.watchFunctions(parts);
    const mail = this.watchMail();
    const pages = this.watchPages(parts.web);
    this.draw({ Requests: requests, Functions: functions, Mail: mail, Pages: pages }, parts.workflow);
  }

  private watchRequests({ workflow, web }: Parts): IMetric[] {
    const park = workflow.steps.get('park');
    const sweep = web.waysIn.get('sweep');
    if (!park || !sweep) throw new Error('The steps of the workflow or the ways in are not complete');
    const parked = this.counted('Parked', 'REQUEST_PARKED', [park, sweep]);
    const overdue = this.counted('Overdue', 'REQUEST_OVERDUE', [sweep]);
    const period = Duration.minutes(15);
    const stopped = {
      Failed: workflow.machine.metricFailed({ period }),
      TimedOut: workflow.machine.metricTimedOut({ period }),
      Aborted: workflow.machine.metricAborted({ period }),
    };
    this.watch('ParkedAlarm', {
      metric: parked,
      at: 1,
      says: 'A request waits for staff because a step failed for good or nobody decided.',
      section: 'Parked requests',
    });
    this.watch('OverdueAlarm', {
      metric: overdue,
      at: 1,
      says: 'A request is past the date the law gives it.',
      section: 'Overdue requests',
    });
    for (const [how, metric] of Object.entries(stopped))
      this.watch(`Executions${how}`, {
        metric,
        at: 1,
        says: `A workflow ended otherwise than well (${how}).`,
        section: 'Workflows that stopped',
      });
    return [parked, overdue, ...Object.values(stopped)];
  }

  private watchFunctions({ workflow, web }: Parts): IMetric[] {
    const faults: IMetric[] = [];
    const period = Duration.minutes(15);
    for (const [name, { lambda }] of [...workflow.steps, ...web.waysIn]) {
      const isStep = workflow.steps.has(name as never);
      const failed = new MathExpression({
        expression: 'errors + throttles',
        label: name,
        period,
        usingMetrics: {
          errors: lambda.metricErrors({ period }),
          throttles: lambda.metricThrottles({ period }),
        },
      });
      this.watch(`${name}Faults`, {
        metric: failed,
        // A step is tried again by the workflow, so that one fault alone is nothing to wake anybody for.
        at: isStep ? 5 : 1,
        says: `${name} failed or was held back.`,
        section: 'Functions that fail',
      });
      faults.push(lambda.metricErrors({ period, label: name }));
    }
    const sweep = web.waysIn.get('sweep');
    if (sweep)
      this.watch('SweepMissing', {
        metric: sweep.lambda.metricInvocations({ period: Duration.hours(1) }),
        at: 1,
        isLow: true,
        says: 'No sweep ran for an hour, so nothing looks for what is late.',
        section: 'The sweep does not run',
      });
    for (const queue of web.deadLetters)
      this.watch(`${queue.node.scope?.node.id}DeadLetters`, {
        metric: queue.metricApproximateNumberOfMessagesVisible({
          period: Duration.minutes(5),
          statistic: 'max',
        }),
        at: 1,
        says: 'Something could not be handed to a function and waits.',
        section: 'Dead letters',
      });
    return faults;
  }

  /** Half of what makes SES put an account under review: 5 % bounces, 0.1 % complaints. */
  private watchMail(): IMetric[] {
    const rate = (kind: 'Bounce' | 'Complaint') =>
      new Metric({
        namespace: 'AWS/SES',
        metricName: `Reputation.${kind}Rate`,
        dimensionsMap: { 'ses:configuration-set': configurationSetName(this.settings) },
        period: Duration.hours(1),
        statistic: 'max',
      });
    const rates = { Bounce: rate('Bounce'), Complaint: rate('Complaint') };
    this.watch('BounceRate', {
      metric: rates.Bounce,
      at: 0.025,
      says: 'Too many notices come back; at 5 % SES reviews the account.',
      section: 'Mail that does not arrive',
    });
    this.watch('ComplaintRate', {
      metric: rates.Complaint,
      at: 0.0005,
      says: 'Too many people call a notice spam; at 0.1 % SES reviews the account.',
      section: 'Mail that does not arrive',
    });
    return Object.values(rates);
  }

  private watchPages({ api }: WebStack): IMetric[] {
    const failed = api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' });
    this.watch('ServerErrors', {
      metric: failed,
      at: 5,
      says: 'Pages or endpoints answer with 5xx.',
      section: 'Pages that fail',
    });
    return [failed, api.metricLatency({ period: Duration.minutes(5), statistic: 'p95' })];
  }

  /** How often a code of the log catalogue (`functions/platform/log.ts`) was written. */
  private counted(id: string, code: string, writers: readonly StepFunction[]): Metric {
    const metric = {
      metricNamespace: `Expunge/${this.settings.profile.id}`,
      metricName: code,
    };
    for (const writer of writers)
      new MetricFilter(this, `${id}In${writer.node.id}`, {
        ...metric,
        logGroup: writer.logGroup,
        filterPattern: FilterPattern.stringValue('$.code', '=', code),
        metricValue: '1',
      });
    return new Metric({
      namespace: metric.metricNamespace,
      metricName: code,
      statistic: 'sum',
      period: Duration.minutes(15),
    });
  }

  private watch(id: string, { metric, at, says, section, periods = 1, isLow = false }: Watch): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription: `${says} Runbook: ${section}`,
      threshold: at,
      evaluationPeriods: periods,
      comparisonOperator: isLow
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: isLow ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }

  private draw(graphs: Record<string, IMetric[]>, { machine }: WorkflowStack): void {
    const period = Duration.hours(1);
    new Dashboard(this, 'Dashboard', {
      dashboardName: prefixOf(this.settings),
      defaultInterval: Duration.days(7),
      widgets: [
        [new AlarmStatusWidget({ title: 'Needs a person', alarms: this.alarms, width: 24, height: 6 })],
        [
          new GraphWidget({
            title: 'Workflows',
            width: 12,
            left: [machine.metricStarted({ period }), machine.metricSucceeded({ period })],
          }),
          ...Object.entries(graphs).map(([title, left]) => new GraphWidget({ title, left, width: 12 })),
        ],
      ],
    });
  }
}
