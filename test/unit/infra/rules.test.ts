import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { build, profiles } from './synth.ts';

/** Each rule that is set aside, and how often. A new one must be argued for here, too. */
const setAside = {
  'AwsSolutions-APIG4': 1,
  'AwsSolutions-CFR1': 1,
  'AwsSolutions-CFR2': 1,
  'AwsSolutions-CFR3': 1,
  'AwsSolutions-DDB3': 1,
  'AwsSolutions-IAM5[Resource::*]': 23,
  'AwsSolutions-IAM5[Resource::…:execution:…:*]': 1,
  'AwsSolutions-SMG4': 1,
  'AwsSolutions-SQS3': 3,
};

describe.each(profiles)('the AWS Solutions rules, for %s', (name) => {
  const { app, stacks } = build(name);

  it('find nothing, not even a warning', () => {
    expect(stacks.rules.validateScope(app)).toEqual({ success: true, violations: [] });
  });

  it('are set aside as listed here, each time with a reason', () => {
    const acknowledged = app.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>));
    const counted: Record<string, number> = {};
    for (const [id, reason] of acknowledged) {
      const rule = id
        .replace(/^annotation::/i, '')
        .replace(/Resource::arn.*:execution:.*:\*/, 'Resource::…:execution:…:*');
      counted[rule] = (counted[rule] ?? 0) + 1;
      expect(reason.length, id).toBeGreaterThan(40);
    }
    expect(counted).toEqual(setAside);
  });

  it('would stop a synthesis that breaks one', () => {
    const broken = build(name);
    new Bucket(broken.stacks.data, 'Open');
    expect(() => broken.app.synth({ force: true })).toThrow(/AwsSolutions-S10/);
  });
});
