import { describe, expect, it } from 'vitest';
import { build, synthesise } from './synth.ts';

describe('what a deployment is told', () => {
  it('goes to the pages, the mail, the certificate and the person who is on duty', () => {
    const { read } = synthesise('batchservice', {
      publicUrl: 'https://privacy.batchservice.example/',
      mailDomain: 'mail.batchservice.example',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/one',
      webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/one',
      alarmEmail: 'duty@batchservice.example',
      region: 'us-west-2',
    });
    const [distribution] = read
      .ofType('AWS::CloudFront::Distribution')
      .map(([, { Properties }]) => Properties);
    expect(distribution).toMatchObject({
      DistributionConfig: {
        Aliases: ['privacy.batchservice.example'],
        ViewerCertificate: { AcmCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/one' },
        WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/one',
      },
    });
    for (const [, { Properties }] of read.ofType('AWS::Lambda::Function'))
      expect(Properties['Environment']).toMatchObject({
        Variables: {
          PUBLIC_URL: 'https://privacy.batchservice.example',
          SENDER_ADDRESS: 'privacy@mail.batchservice.example',
        },
      });
    const subscriptions = read
      .ofType('AWS::SNS::Subscription')
      .map(([, { Properties }]) => Properties['Endpoint']);
    expect(subscriptions).toContain('duty@batchservice.example');
  });

  it.each([
    ['publicUrl', 'http://privacy.example.com'],
    ['mailDomain', 'not a domain'],
    ['certificateArn', 'certificate/one'],
    ['alarmEmail', 'nobody'],
    ['region', 'the moon'],
  ])('is refused by name when %s is %s', (name, value) => {
    expect(() => build('batchservice', { [name]: value })).toThrow(
      new RegExp(`The context is not right[^]*${name}`),
    );
  });
});
