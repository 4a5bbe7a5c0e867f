import { CfnOutput, CfnParameter, Duration, Fn, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { prefixOf, type Settings } from './settings.ts';

/**
 * The door at `publicUrl`. The API serves the pages itself: each is some kilobytes, made for one person and
 * never to be kept, so there is nothing a bucket or a cache would add. CloudFront gives the domain, TLS 1.2 and
 * up, HTTP/3, the security headers a handler forgot, and a place for a web ACL (context `webAclArn`; it must be
 * in us-east-1, which is why it is not made here).
 */
export class Edge extends Construct {
  constructor(scope: Construct, id: string, { api, settings }: { api: HttpApi; settings: Settings }) {
    super(scope, id);
    const certificateArn =
      settings.certificateArn ??
      new CfnParameter(this, 'CertificateArn', {
        description: `ACM certificate of ${new URL(settings.publicUrl).host}, in us-east-1`,
        allowedPattern: '^arn:aws[a-z-]*:acm:us-east-1:\\d{12}:certificate/.+$',
      }).valueAsString;
    const distribution = new Distribution(this, 'Distribution', {
      comment: prefixOf(settings),
      domainNames: [new URL(settings.publicUrl).host],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(settings.webAclArn ? { webAclId: settings.webAclArn } : {}),
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          readTimeout: Duration.seconds(30),
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: securityHeaders(this, settings),
      },
    });
    Validations.of(distribution).acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason: 'People may be anywhere when they ask for what the law of their home gives them.',
      },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'A web ACL can be given by context (webAclArn); the stage throttles, and the handlers limit each address and mailbox, without one.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          "CloudFront's log holds addresses and whole paths, which carry one-time links; the API's log holds route, status and time for every call.",
      },
    );
    new CfnOutput(this, 'PointTheDomainTo', { value: distribution.distributionDomainName });
  }
}

/** A floor, not a ceiling: what a page says for itself stands (its policy may allow its own style sheet). */
function securityHeaders(scope: Construct, settings: Settings): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    responseHeadersPolicyName: prefixOf(settings),
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy:
          "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
        override: false,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        preload: true,
        override: true,
      },
    },
  });
}
