import { Duration, Stack } from "aws-cdk-lib";
import { OAuthScope, type UserPool, UserPoolClient, UserPoolDomain } from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

/** Cognito's own page, through which the console signs people in: authorisation code with PKCE and nothing else. */
export class ConsoleSignIn extends Construct {
  /** Host name of the page. */
  readonly domain: string;
  private readonly pool: UserPool;

  constructor(scope: Construct, id: string, { pool, stage }: { pool: UserPool; stage: string }) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const { domainName } = new UserPoolDomain(this, "Domain", {
      userPool: pool,
      cognitoDomain: { domainPrefix: `vigie-${stage}-${account}`.toLowerCase() },
    });
    this.domain = `${domainName}.auth.${region}.amazoncognito.com`;
    this.pool = pool;
  }

  get origin(): string {
    return `https://${this.domain}`;
  }

  /** The client of the pool whose codes come back to the console at this origin. It has no secret, as a page can keep none, and no password flow. */
  clientOf(origin: string): UserPoolClient {
    return new UserPoolClient(this, "Client", {
      userPool: this.pool,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // The API asks Cognito with the caller's token whether it still holds, which this second scope is for.
        scopes: [OAuthScope.OPENID, OAuthScope.COGNITO_ADMIN],
        callbackUrls: [`${origin}/`],
        logoutUrls: [`${origin}/`],
      },
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
