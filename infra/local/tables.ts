import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The two tables as `infra/stacks/data.ts` makes them on AWS, for a local DynamoDB API. */
export function tableShapes(main: string, keys: string): CreateTableCommandInput[] {
  const attribute = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
  const keyed = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  return [
    {
      TableName: main,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map(attribute),
      KeySchema: keyed('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: 'byDue', KeySchema: keyed('gsi1pk', 'gsi1sk'), Projection: { ProjectionType: 'ALL' } },
      ],
    },
    {
      TableName: keys,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map(attribute),
      KeySchema: keyed('pk', 'sk'),
    },
  ];
}
