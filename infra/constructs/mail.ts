import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  ReceiptRule,
  ReceiptRuleSet,
  SuppressionReasons,
  TlsPolicy,
} from 'aws-cdk-lib/aws-ses';
import { EmailEncoding, Sns } from 'aws-cdk-lib/aws-ses-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { configurationSetName, prefixOf, type Settings } from './settings.ts';

/**
 * Sends notices, learns what became of each, and takes in what people write. Opens and clicks are not among the
 * events: nobody is tracked.
 */
export class Mail extends Construct {
  readonly events: Topic;
  readonly incoming: Topic;
  readonly identityArn: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, { settings, key }: { settings: Settings; key: IKey }) {
    super(scope, id);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: configurationSetName(settings),
      reputationMetrics: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      vdmOptions: { engagementMetrics: false, optimizedSharedDelivery: false },
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(settings.mailDomain),
      configurationSet,
      dkimSigning: true,
      mailFromDomain: `bounce.${settings.mailDomain}`,
      // Bounces come as events; a copy by mail would be personal data in an inbox nobody reads.
      feedbackForwarding: false,
    });
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.events = new Topic(this, 'Events', {
      topicName: `${prefixOf(settings)}-mail-events`,
      masterKey: key,
      enforceSSL: true,
    });
    configurationSet.addEventDestination('ToTopic', {
      destination: EventDestination.snsTopic(this.events),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.incoming = this.takeIn({ settings, key });
    this.identityArn = identity.emailIdentityArn;
    this.configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSetName(settings),
    });
    for (const [index, record] of identity.dkimRecords.entries())
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${record.name} CNAME ${record.value}` });
  }

  /**
   * Every address of the domain. SES scans, and its verdicts go along: nothing is dropped here, because a request is
   * one wherever it ends up. A mail past 150 KB bounces, which tells its sender.
   */
  private takeIn({ settings, key }: { settings: Settings; key: IKey }): Topic {
    const { account, region } = Stack.of(this);
    const incoming = new Topic(this, 'Incoming', {
      topicName: `${prefixOf(settings)}-mail-in`,
      masterKey: key,
      enforceSSL: true,
    });
    const ruleSet = new ReceiptRuleSet(this, 'ReceiptRules', { receiptRuleSetName: prefixOf(settings) });
    incoming.addToResourcePolicy(
      new PolicyStatement({
        sid: 'FromTheReceiptRule',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [incoming.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    const rule = new ReceiptRule(this, 'Receive', {
      ruleSet,
      receiptRuleName: 'everything',
      recipients: [settings.mailDomain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      // As bytes: SES would spoil what is not UTF-8.
      actions: [new Sns({ topic: incoming, encoding: EmailEncoding.BASE64 })],
    });
    // SES tries whether it may publish when the rule is made.
    rule.node.addDependency(incoming);
    new CfnOutput(this, 'MailExchanger', { value: `10 inbound-smtp.${region}.amazonaws.com` });
    new CfnOutput(this, 'ReceiptRuleSetToActivate', { value: prefixOf(settings) });
    return incoming;
  }
}
