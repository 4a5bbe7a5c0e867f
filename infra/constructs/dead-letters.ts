import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { House } from './house.ts';
import { functionName } from './settings.ts';
import type { StepFunction } from './step-function.ts';

/**
 * Where what could not be handed to a function ends up: both when it never arrived, and when the function
 * failed on it three times. Made of the plain resource, as the construct for it would open the key wide.
 */
export function deadLettersOf(
  called: StepFunction,
  name: 'sweep' | 'mail-events' | 'mail-in',
  house: House,
): Queue {
  const queue = new Queue(called, 'DeadLetters', {
    queueName: `${functionName(house.settings, name)}-dead-letters`,
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: house.messageKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason:
      'It is a dead-letter queue itself, of a function and its trigger, where the rule looks for queues only; its depth rings an alarm.',
  });
  called.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
  called.role.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [house.messageKey.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `sqs.${queue.stack.region}.amazonaws.com` } },
    }),
  );
  const config = new CfnEventInvokeConfig(called, 'OnFailure', {
    functionName: called.lambda.functionName,
    qualifier: '$LATEST',
    maximumRetryAttempts: 2,
    maximumEventAgeInSeconds: 3_600,
    destinationConfig: { onFailure: { destination: queue.queueArn } },
  });
  // Lambda checks at once that the role may send there.
  config.node.addDependency(called.role);
  return queue;
}
