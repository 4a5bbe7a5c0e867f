import { RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { House } from '#infra/constructs/house.ts';
import { handlerKey, messageKey, storageKey } from '#infra/constructs/keys.ts';
import { Mail } from '#infra/constructs/mail.ts';
import { prefixOf, type Settings } from '#infra/constructs/settings.ts';

/** What must outlive every release: tables, keys, the secret, and the address notices come from. */
export class DataStack extends Stack implements House {
  readonly settings: Settings;
  readonly table: TableV2;
  readonly keysTable: TableV2;
  readonly dataKey: Key;
  readonly lookupKey: Key;
  readonly receiptKey: Key;
  readonly orderKey: Key;
  readonly messageKey: Key;
  readonly ownRecords: Secret;
  readonly mail: Mail;
  readonly identityArn: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, settings: Settings, props?: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.settings = settings;
    const prefix = prefixOf(settings);
    const storage = storageKey(this, settings);
    this.dataKey = handlerKey(this, 'dataKey', settings);
    this.lookupKey = handlerKey(this, 'lookupKey', settings);
    this.receiptKey = handlerKey(this, 'receiptKey', settings);
    this.orderKey = handlerKey(this, 'orderKey', settings);
    this.messageKey = messageKey(this, settings);

    const kept = {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(storage),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.table = new TableV2(this, 'Table', {
      ...kept,
      tableName: prefix,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      globalSecondaryIndexes: [
        {
          indexName: 'byDue',
          partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
          sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
        },
      ],
    });

    // Deleting a key here is what makes a person's data unreadable for good, in the main table's backups too.
    this.keysTable = new TableV2(this, 'KeysTable', {
      ...kept,
      tableName: `${prefix}-keys`,
      // What is kept for some time and no longer, a declaration or a mail that nobody opened, has a key that ends by itself.
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
    });
    Validations.of(this.keysTable).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason:
        'A backup of the keys would bring back what was shredded; without one, deleting a key is final at once.',
    });

    this.ownRecords = new Secret(this, 'OwnRecords', {
      secretName: `${prefix}/own-records`,
      description:
        'Connection URL of the own-records database; made with a meaningless value, to be set by its owner',
      encryptionKey: storage,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.ownRecords).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        "The database belongs to the company and stands outside this deployment; its owner rotates the URL's password.",
    });

    this.mail = new Mail(this, 'Mail', { settings, key: this.messageKey });
    this.identityArn = this.mail.identityArn;
    this.configurationSetArn = this.mail.configurationSetArn;
  }
}
