import {
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { TooManyRequestsError, VisibleError } from "@vigie/core/errors";
import * as z from "zod";
import { transiently } from "./errors";

/** Limits as Cognito's own. `code` and `new_password` answer the challenges that may stand before a token. */
export const Credentials = z.strictObject({
  username: z.string().min(1).max(128),
  password: z.string().min(1).max(256),
  /** Of the authenticator, for an account that has one. */
  code: z
    .string()
    .regex(/^\d{6}$/, "six digits")
    .optional(),
  /** In place of a temporary password. */
  new_password: z.string().min(1).max(256).optional(),
});
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
  /**
   * Throws VisibleError: 401 for a wrong password or code and an unknown or disabled user alike, 403 `challenge` when the user has a step to
   * take first that the credentials do not answer, 422 for a new password against the policy, 429 after too many failures.
   */
  issueToken(credentials: Credentials): Promise<Token>;
  /** A new access token and, as the client rotates them, a new refresh token. Throws VisibleError 401 when the old one is not valid any more. */
  refreshToken(refreshToken: string): Promise<Token>;
  /** Ends a refresh token and the access tokens that came from it. One that means nothing is no error (RFC 7009, section 2.2). */
  revokeToken(refreshToken: string): Promise<void>;
  /**
   * Ends every session of the account that an access token speaks for, whichever client of the pool issued it. The token is its own
   * permission. Throws VisibleError 401 when it is not valid any more.
   */
  endSessions(accessToken: string): Promise<void>;
}

/** The client of the user pool must have no secret, allow USER_PASSWORD_AUTH and rotate refresh tokens (which shuts REFRESH_TOKEN_AUTH out). */
export function cognitoTokens({ client, clientId }: { client: CognitoIdentityProviderClient; clientId: string }): Tokens {
  return {
    async issueToken(credentials) {
      const known = Credentials.parse(credentials);
      const AuthParameters = { USERNAME: known.username, PASSWORD: known.password };
      const command = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters });
      let step: Step = await visibly(WRONG, () => client.send(command));
      for (let taken = 0; step.ChallengeName && taken < MOST_STEPS; taken++) {
        const ChallengeResponses = responseTo(step, known);
        const response = { ClientId: clientId, ChallengeName: step.ChallengeName, Session: step.Session, ChallengeResponses };
        step = await visibly(WRONG, () => client.send(new RespondToAuthChallengeCommand(response)));
      }
      if (step.ChallengeName) throw challenged(step.ChallengeName);
      return tokenOf(step.AuthenticationResult ?? {});
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
    async endSessions(accessToken) {
      const refused = "The access token is not valid any more: no other session was ended.";
      await visibly(refused, () => client.send(new GlobalSignOutCommand({ AccessToken: accessToken })));
    },
  };
}

type Step = Pick<InitiateAuthCommandOutput, "ChallengeName" | "ChallengeParameters" | "Session" | "AuthenticationResult">;

const WRONG = "Wrong user name or password.";

/** A new password and a code. */
const MOST_STEPS = 2;

/** What the credentials answer to a challenge. Throws VisibleError 403 `challenge` when they do not. */
function responseTo(step: Step, credentials: Credentials): Record<string, string> {
  const challenge = String(step.ChallengeName);
  const answers: Readonly<Record<string, { name: string; value: string | undefined }>> = {
    SOFTWARE_TOKEN_MFA: { name: "SOFTWARE_TOKEN_MFA_CODE", value: credentials.code },
    NEW_PASSWORD_REQUIRED: { name: "NEW_PASSWORD", value: credentials.new_password },
  };
  const { name, value } = answers[challenge] ?? {};
  if (name === undefined || value === undefined) throw challenged(challenge);
  return { USERNAME: step.ChallengeParameters?.USER_ID_FOR_SRP ?? credentials.username, [name]: value };
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
    case "CodeMismatchException":
    case "ExpiredCodeException":
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
    case "InvalidPasswordException":
    case "PasswordHistoryPolicyViolationException":
      return new VisibleError(422, "password-policy", message, [{ path: "body.new_password", message }]);
    case "UnsupportedTokenTypeException":
      return new VisibleError(422, "not-a-refresh-token", "Only a refresh token can be revoked.");
    default:
      return undefined;
  }
}

/** Cognito does not say how long its own lock-out lasts; it doubles from a second up to about a quarter of an hour. */
const RETRY_SECONDS = 60;

function tooMany(): VisibleError {
  return new TooManyRequestsError("Too many attempts: wait before the next one.", RETRY_SECONDS);
}

function challenged(challenge: string): VisibleError {
  const message = CHALLENGES[challenge] ?? "Sign-in needs one more step.";
  return new VisibleError(403, "challenge", message, [{ path: "challenge", message: challenge }]);
}

const CHALLENGES: Readonly<Record<string, string>> = {
  NEW_PASSWORD_REQUIRED: "The password must be changed first: send new_password too.",
  SOFTWARE_TOKEN_MFA: "This account has a second factor: send code too, the six digits of its authenticator.",
};
