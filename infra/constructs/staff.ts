import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { prefixOf, type Settings } from './settings.ts';

/** Staff sign in here, always with a second factor; nobody can sign themselves up. */
export class Staff extends Construct {
  /** What the console's handler needs to send staff here and to check what they come back with. */
  readonly environment: Record<string, string>;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const pool = new UserPool(this, 'Pool', {
      userPoolName: prefixOf(settings),
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(1),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `${prefixOf(settings)}-${account}` },
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    });
    const client = new UserPoolClient(this, 'Client', {
      userPool: pool,
      userPoolClientName: 'console',
      generateSecret: false,
      preventUserExistenceErrors: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${settings.publicUrl}/console/sign-in`],
        logoutUrls: [`${settings.publicUrl}/console`],
      },
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(8),
      enableTokenRevocation: true,
    });
    this.environment = {
      SIGN_IN_URL: domain.baseUrl(),
      COGNITO_CLIENT_ID: client.userPoolClientId,
      COGNITO_ISSUER: `https://cognito-idp.${region}.amazonaws.com/${pool.userPoolId}`,
    };
  }
}
