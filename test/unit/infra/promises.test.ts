import { describe, expect, it } from 'vitest';
import { runbookSections } from '#infra/stacks/watch.ts';
import { stepNames } from '#workflows/request.ts';
import { listOf, profiles, statementsOf, synthesise } from './synth.ts';

describe.each(profiles)('the deployment of %s', (name) => {
  const { read, prefix, recipients, templates } = synthesise(name);
  const properties = (type: string) => read.ofType(type).map(([, resource]) => resource.Properties);
  const only = (type: string) => {
    const [first, second] = properties(type);
    if (!first || second) throw new Error(`There is not exactly one ${type}`);
    return first;
  };
  const functions = properties('AWS::Lambda::Function');

  describe('functions', () => {
    it('all run on Node.js 24 and arm64, are traced, and write to a log of their own that ends and is encrypted', () => {
      const logs = new Map(
        read.ofType('AWS::Logs::LogGroup').map(([id, { Properties }]) => [id, Properties]),
      );
      expect(functions).toHaveLength(22);
      for (const found of functions) {
        expect(found).toMatchObject({
          Runtime: 'nodejs24.x',
          Architectures: ['arm64'],
          TracingConfig: { Mode: 'Active' },
        });
        const { LogGroup } = found['LoggingConfig'] as { LogGroup: { Ref: string } };
        expect(logs.get(LogGroup.Ref)).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() });
      }
    });

    it('steps share one bundle, and each is called by its own name in it', () => {
      const steps = functions.filter(({ FunctionName }) =>
        (stepNames as readonly string[]).includes(String(FunctionName).replace(`${prefix}-`, '')),
      );
      expect(new Set(steps.map(({ Code }) => JSON.stringify(Code))).size).toBe(1);
      expect(steps.map(({ Handler }) => Handler).sort()).toEqual(
        'acknowledge askStaff assemble assess close conclude dispatch gather notify park plan remind remindToVerify verify'
          .split(' ')
          .map((exported) => `index.${exported}`),
      );
    });

    it('are never told to run as on one machine', () => {
      const variables = functions.flatMap(({ Environment }) =>
        Object.keys((Environment as { Variables: object }).Variables),
      );
      const local = [
        'COOLING_OFF_SECONDS',
        'FIRST_REMINDER_SECONDS',
        'CLOCK_FILE',
        'OUTBOUND_LOOPBACK',
        'KEY_DIR',
        'OWN_RECORDS_URL',
      ];
      expect(variables.filter((variable) => local.includes(variable))).toEqual([]);
      expect(new Set(variables)).toContain('PUBLIC_URL');
    });

    it('may call the hosts of the profile and no others', () => {
      const called = recipients.flatMap(({ reach }) =>
        reach.by === 'webhook' ? [new URL(reach.url).host] : [],
      );
      for (const { Environment } of functions) {
        const { OUTBOUND_HOSTS } = (Environment as { Variables: Record<string, string> }).Variables;
        expect(OUTBOUND_HOSTS?.split(',')).toEqual([...new Set(called)].sort());
      }
    });

    it('that are called without anybody waiting leave what they could not do in a queue', () => {
      const queues = read.ofType('AWS::SQS::Queue').map(([id]) => id.replace(/[0-9A-F]{8}$/, ''));
      expect(queues).toEqual(['SweepDeadLetters', 'MailEventsDeadLetters', 'MailInDeadLetters']);
      const destinations = properties('AWS::Lambda::EventInvokeConfig').map(({ DestinationConfig }) =>
        read.text((DestinationConfig as { OnFailure: { Destination: unknown } }).OnFailure.Destination),
      );
      expect(destinations).toEqual(queues);
      const rule = only('AWS::Events::Rule');
      expect(rule).toMatchObject({
        ScheduleExpression: 'rate(15 minutes)',
        Targets: [
          {
            DeadLetterConfig: expect.anything(),
            RetryPolicy: { MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: 3600 },
          },
        ],
      });
      expect(properties('AWS::SNS::Subscription')).toMatchObject([
        { Protocol: 'lambda', RedrivePolicy: { deadLetterTargetArn: expect.anything() } },
        { Protocol: 'lambda', RedrivePolicy: { deadLetterTargetArn: expect.anything() } },
      ]);
      for (const queue of properties('AWS::SQS::Queue')) expect(queue['KmsMasterKeyId']).toBeDefined();
    });
  });

  describe('data', () => {
    const tables = read.ofType('AWS::DynamoDB::GlobalTable').map(([, resource]) => resource);
    const tableNamed = (wanted: string) =>
      tables.find(({ Properties }) => Properties['TableName'] === wanted);
    const replica = (table: (typeof tables)[number] | undefined) =>
      listOf(table?.Properties['Replicas'] as Record<string, unknown>[] | undefined)[0];

    it('stands in two tables that cannot be deleted by mistake and are encrypted under our own key', () => {
      expect(tables).toHaveLength(2);
      for (const table of tables) {
        expect(table.DeletionPolicy).toBe('Retain');
        expect(table.Properties).toMatchObject({
          BillingMode: 'PAY_PER_REQUEST',
          SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
        });
        expect(replica(table)).toMatchObject({ DeletionProtectionEnabled: true });
      }
    });

    it('can be restored to any second of the last weeks, is found by its due date, and expires', () => {
      const table = tableNamed(prefix);
      expect(replica(table)).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
      expect(table?.Properties).toMatchObject({
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        GlobalSecondaryIndexes: [
          {
            IndexName: 'byDue',
            KeySchema: [
              { AttributeName: 'gsi1pk', KeyType: 'HASH' },
              { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
            ],
          },
        ],
      });
    });

    it('stays shredded once its key is deleted or expired: the table of keys has no backup', () => {
      expect(replica(tableNamed(`${prefix}-keys`))).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
      });
      expect(tableNamed(`${prefix}-keys`)?.Properties).toMatchObject({
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      });
    });

    it('is sealed, found and signed with keys of the right kind', () => {
      const specs = Object.fromEntries(
        read
          .ofType('AWS::KMS::Key')
          .map(([id, { Properties }]) => [
            id.replace(/Key[0-9A-F]{8}$/, ''),
            `${Properties['KeySpec'] ?? 'SYMMETRIC_DEFAULT'} ${Properties['KeyUsage'] ?? 'ENCRYPT_DECRYPT'}` +
              `${Properties['EnableKeyRotation'] ? ' rotated' : ''}`,
          ]),
      );
      expect(specs).toEqual({
        Storage: 'SYMMETRIC_DEFAULT ENCRYPT_DECRYPT rotated',
        Message: 'SYMMETRIC_DEFAULT ENCRYPT_DECRYPT rotated',
        Data: 'SYMMETRIC_DEFAULT ENCRYPT_DECRYPT rotated',
        Lookup: 'HMAC_256 GENERATE_VERIFY_MAC',
        Receipt: 'ECC_NIST_P256 SIGN_VERIFY',
        Order: 'ECC_NIST_EDWARDS25519 SIGN_VERIFY',
      });
      for (const [, key] of read.ofType('AWS::KMS::Key')) expect(key.DeletionPolicy).toBe('Retain');
    });
  });

  describe('mail', () => {
    it('tells us of sending, delivery, bounce, complaint and refusal, and never of an open or a click', () => {
      const destination = only('AWS::SES::ConfigurationSetEventDestination');
      const { MatchingEventTypes } = destination['EventDestination'] as { MatchingEventTypes: string[] };
      expect(MatchingEventTypes.map((type) => type.toLowerCase()).sort()).toEqual([
        'bounce',
        'complaint',
        'delivery',
        'reject',
        'send',
      ]);
      const set = only('AWS::SES::ConfigurationSet');
      expect(set).not.toHaveProperty('TrackingOptions');
      expect(set).toMatchObject({
        DeliveryOptions: { TlsPolicy: 'REQUIRE' },
        ReputationOptions: { ReputationMetricsEnabled: true },
        VdmOptions: { DashboardOptions: { EngagementMetrics: 'DISABLED' } },
      });
      expect(properties('AWS::SES::EmailIdentity')).toMatchObject([
        { DkimAttributes: { SigningEnabled: true } },
      ]);
    });

    it('comes in to every address of the domain over TLS, scanned and as bytes, and none is dropped by a rule', () => {
      const topics = read
        .ofType('AWS::SNS::Topic')
        .filter(([, { Properties }]) => Properties['KmsMasterKeyId']);
      expect(topics.map(([, { Properties }]) => Properties['TopicName'])).toContain(`${prefix}-mail-in`);
      expect(only('AWS::SES::ReceiptRule')['Rule']).toEqual({
        Name: 'everything',
        Recipients: ['privacy.example.com'],
        Enabled: true,
        ScanEnabled: true,
        TlsPolicy: 'Require',
        Actions: [{ SNSAction: { Encoding: 'Base64', TopicArn: expect.anything() } }],
      });
      const publishing = properties('AWS::SNS::TopicPolicy')
        .flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument))
        .filter(({ Sid }) => Sid === 'FromTheReceiptRule');
      expect(publishing).toMatchObject([
        {
          Principal: { Service: 'ses.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': expect.anything() } },
        },
      ]);
    });
  });

  describe('the ways in', () => {
    it('are these, and everything else is a page', () => {
      const routes = properties('AWS::ApiGatewayV2::Route').map(({ RouteKey, Target }) => {
        const integration = String(
          (Target as { 'Fn::Join': [string, [string, { Ref: string }]] })['Fn::Join'][1][1].Ref,
        );
        const found = read.ofType('AWS::ApiGatewayV2::Integration').find(([id]) => id === integration);
        return `${RouteKey} -> ${read.text(found?.[1].Properties['IntegrationUri'])}`;
      });
      expect(routes.sort()).toEqual(
        [
          '$default -> WebFunction',
          'ANY /console -> ConsoleFunction',
          'ANY /console/{proxy+} -> ConsoleFunction',
          'ANY /partners -> ConfirmFunction',
          'ANY /partners/{proxy+} -> ConfirmFunction',
          'POST /es/links/{token} -> IntakeFunction',
          'POST /es/requests/{reference}/{action} -> IntakeFunction',
          'POST /es/send -> IntakeFunction',
          'POST /links/{token} -> IntakeFunction',
          'POST /requests/{reference}/{action} -> IntakeFunction',
          'POST /send -> IntakeFunction',
          'POST /v1/orders/{orderId}/confirmations -> ConfirmFunction',
          'POST /v1/requests -> IntakeFunction',
          'POST /v1/restores -> ImportFunction',
          'POST /v1/returns -> ImportFunction',
          'POST /v1/screenings -> ImportFunction',
        ].sort(),
      );
    });

    it('are throttled, and their log holds no path, query, header or address', () => {
      const stage = only('AWS::ApiGatewayV2::Stage');
      expect(stage).toMatchObject({
        DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      });
      const { Format } = stage['AccessLogSettings'] as { Format: string };
      expect(Object.values(JSON.parse(Format)).sort()).toEqual([
        '$context.integrationLatency',
        '$context.requestId',
        '$context.requestTimeEpoch',
        '$context.responseLatency',
        '$context.routeKey',
        '$context.status',
      ]);
    });

    it('are reached over TLS 1.2 and up, are never cached, and say so of themselves on every answer', () => {
      const distribution = only('AWS::CloudFront::Distribution');
      expect(distribution['DistributionConfig']).toMatchObject({
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
        DefaultCacheBehavior: {
          ViewerProtocolPolicy: 'redirect-to-https',
          // The managed policy CachingDisabled.
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          ResponseHeadersPolicyId: expect.anything(),
        },
        Origins: [
          { CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] } },
        ],
      });
      expect(properties('AWS::CloudFront::ResponseHeadersPolicy')).toMatchObject([
        {
          ResponseHeadersPolicyConfig: {
            SecurityHeadersConfig: {
              ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
              StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
              FrameOptions: { FrameOption: 'DENY' },
            },
          },
        },
      ]);
    });

    it('let staff in by authorization code with a second factor, and nobody signs up alone', () => {
      expect(properties('AWS::Cognito::UserPool')).toMatchObject([
        {
          MfaConfiguration: 'ON',
          EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
          DeletionProtection: 'ACTIVE',
        },
      ]);
      expect(properties('AWS::Cognito::UserPoolClient')).toMatchObject([
        { AllowedOAuthFlows: ['code'], PreventUserExistenceErrors: 'ENABLED' },
      ]);
    });
  });

  describe('alarms', () => {
    const alarms = properties('AWS::CloudWatch::Alarm');

    it('each name the section of the runbook that says what to do, and reach a person', () => {
      expect(alarms.length).toBeGreaterThanOrEqual(30);
      for (const alarm of alarms) {
        const section = /\. Runbook: (.+)$/.exec(String(alarm['AlarmDescription']))?.[1];
        expect(runbookSections).toContain(section);
        expect(listOf(alarm['AlarmActions'])).toHaveLength(1);
      }
    });

    it('use every section of the runbook', () => {
      const used = alarms.map(({ AlarmDescription }) => String(AlarmDescription).replace(/^.*Runbook: /, ''));
      expect([...new Set(used)].sort()).toEqual([...runbookSections].sort());
    });

    it('count the codes of the log catalogue', () => {
      const patterns = properties('AWS::Logs::MetricFilter').map(({ FilterPattern }) => FilterPattern);
      expect([...new Set(patterns)].sort()).toEqual([
        '{ $.code = "REQUEST_OVERDUE" }',
        '{ $.code = "REQUEST_PARKED" }',
      ]);
    });

    it('watch every function and every queue', () => {
      const watched = JSON.stringify(alarms);
      for (const [id] of read.ofType('AWS::Lambda::Function')) expect(watched).toContain(id);
      for (const [id] of read.ofType('AWS::SQS::Queue')) expect(watched).toContain(id);
    });
  });

  it('lets no topic and no queue be used without TLS', () => {
    const policies = [...properties('AWS::SNS::TopicPolicy'), ...properties('AWS::SQS::QueuePolicy')];
    expect(policies).toHaveLength(6);
    for (const { PolicyDocument } of policies)
      expect(statementsOf(PolicyDocument)).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
  });

  it('stays far below what CloudFormation takes: 500 resources and 1 MB a stack', () => {
    for (const template of templates) {
      const json = template.toJSON();
      expect(Object.keys(json['Resources']).length).toBeLessThan(250);
      expect(JSON.stringify(json).length).toBeLessThan(500_000);
    }
  });
});
