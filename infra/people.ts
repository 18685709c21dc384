import { Duration } from "aws-cdk-lib";
import { CfnUserPoolGroup, FeaturePlan, Mfa, StandardThreatProtectionMode, UserPool, type UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { StageSettings } from "./stageSettings";

/** Cognito groups, each with what it may do. A smaller precedence wins. */
const GROUPS = [
  { groupName: "admin", precedence: 1, description: "Everything: users, keys, champion." },
  { groupName: "operator", precedence: 2, description: "Pipelines, approvals, schedules." },
  { groupName: "user", precedence: 3, description: "Predictions and everything that can be read." },
] as const;

/** Who may use Vigie: a user pool whose accounts only an administrator makes, its groups, and the client that scripts and the console sign in with. */
export class People extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id);
    this.pool = userPool(this, settings);
    for (const group of GROUPS) new CfnUserPoolGroup(this, group.groupName, { ...group, userPoolId: this.pool.userPoolId });
    this.client = this.pool.addClient("Client", {
      authFlows: { userPassword: true, userSrp: true },
      disableOAuth: true,
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.days(1),
      refreshTokenRotationGracePeriod: Duration.seconds(30),
      enableTokenRevocation: true,
    });
  }
}

function userPool(scope: Construct, settings: StageSettings): UserPool {
  return new UserPool(scope, "Pool", {
    selfSignUpEnabled: false,
    signInAliases: { username: true },
    signInCaseSensitive: false,
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(1),
    },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    featurePlan: settings.threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
    ...(settings.threatProtection ? { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION } : {}),
    deletionProtection: !settings.removable,
    removalPolicy: settings.removalPolicy,
  });
}
