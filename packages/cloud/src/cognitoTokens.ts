import {
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { VisibleError } from "@vigie/core/errors";
import { z } from "zod";
import { transiently } from "./errors";

/** Limits as Cognito's own. */
export const Credentials = z.strictObject({ username: z.string().min(1).max(128), password: z.string().min(1).max(256) });
export type Credentials = z.infer<typeof Credentials>;

export const Token = z.strictObject({
  access_token: z.string(),
  token_type: z.literal("Bearer"),
  /** Seconds. */
  expires_in: z.int().positive(),
  refresh_token: z.string(),
});
export type Token = z.infer<typeof Token>;

/** Sign-in for scripts: the user pool's password flow behind plain requests. */
export interface Tokens {
  /** Throws VisibleError 401 for a wrong password and an unknown or disabled user alike, 403 when the user has a step to take first, 429 after too many failures. */
  issueToken(credentials: Credentials): Promise<Token>;
  /** A new access token and, as the client rotates them, a new refresh token. Throws VisibleError 401 when the old one is not valid any more. */
  refreshToken(refreshToken: string): Promise<Token>;
  /** Ends a refresh token and the access tokens that came from it. One that means nothing is no error (RFC 7009, section 2.2). */
  revokeToken(refreshToken: string): Promise<void>;
}

/** The client of the user pool must have no secret, allow USER_PASSWORD_AUTH and rotate refresh tokens (which shuts REFRESH_TOKEN_AUTH out). */
export function cognitoTokens({ client, clientId }: { client: CognitoIdentityProviderClient; clientId: string }): Tokens {
  return {
    async issueToken(credentials) {
      const { username, password } = Credentials.parse(credentials);
      const AuthParameters = { USERNAME: username, PASSWORD: password };
      const command = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters });
      const { ChallengeName, AuthenticationResult = {} } = await visibly("Wrong user name or password.", () => client.send(command));
      if (ChallengeName) throw challenged(ChallengeName);
      return tokenOf(AuthenticationResult);
    },
    async refreshToken(refreshToken) {
      const command = new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken: refreshToken });
      const { AuthenticationResult } = await visibly("The refresh token is not valid any more.", () => client.send(command));
      return tokenOf({ RefreshToken: refreshToken, ...AuthenticationResult });
    },
    async revokeToken(refreshToken) {
      try {
        await visibly("not valid", () => client.send(new RevokeTokenCommand({ ClientId: clientId, Token: refreshToken })));
      } catch (error) {
        if (!(error instanceof VisibleError && error.status === 401)) throw error;
      }
    },
  };
}

function tokenOf({ AccessToken, ExpiresIn, RefreshToken }: AuthenticationResultType): Token {
  return Token.parse({ access_token: AccessToken, token_type: "Bearer", expires_in: ExpiresIn, refresh_token: RefreshToken });
}

async function visibly<T>(refused: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const visible = error instanceof Error && visibleError(error, refused);
    if (visible) throw visible;
    return transiently(() => Promise.reject(error));
  }
}

/** One message for a wrong password and an unknown user, so that nobody learns who has an account. */
function visibleError({ name, message }: Error, refused: string): VisibleError | undefined {
  switch (name) {
    case "NotAuthorizedException":
      // Cognito's lock-out after repeated failures comes under the name of a wrong password.
      return /attempts exceeded/i.test(message) ? tooMany() : new VisibleError(401, "unauthorised", refused);
    case "UserNotFoundException":
    case "RefreshTokenReuseException":
    case "UnauthorizedException":
      return new VisibleError(401, "unauthorised", refused);
    case "TooManyRequestsException":
    case "LimitExceededException":
    case "TooManyFailedAttemptsException":
      return tooMany();
    case "UserNotConfirmedException":
      return new VisibleError(403, "not-confirmed", "The account has not been confirmed yet.");
    case "PasswordResetRequiredException":
      return new VisibleError(403, "password-reset", "The password must be reset first.");
    case "UnsupportedTokenTypeException":
      return new VisibleError(422, "not-a-refresh-token", "Only a refresh token can be revoked.");
    default:
      return undefined;
  }
}

function tooMany(): VisibleError {
  return new VisibleError(429, "too-many-attempts", "Too many attempts: wait before the next one.");
}

function challenged(challenge: string): VisibleError {
  const message = challenge === "NEW_PASSWORD_REQUIRED" ? "The password must be changed first." : "Sign-in needs one more step.";
  return new VisibleError(403, "challenge", message, [{ path: "challenge", message: challenge }]);
}
