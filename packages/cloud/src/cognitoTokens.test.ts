import {
  type CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  InitiateAuthCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { TransientError, VisibleError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { cognitoTokens } from "./cognitoTokens";

/** A pool that answers every command with this, or throws it. */
function pool(answer: unknown) {
  const sent: { input: unknown }[] = [];
  const send = async (command: { input: unknown }) => {
    sent.push(command);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { sent, tokens: cognitoTokens({ client: { send } as unknown as CognitoIdentityProviderClient, clientId: "web" }) };
}

/** A pool that answers one command after the other. */
function poolOf(...answers: unknown[]) {
  const sent: { input: unknown }[] = [];
  const send = async (command: { input: unknown }) => {
    sent.push(command);
    const answer = answers[sent.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { sent, tokens: cognitoTokens({ client: { send } as unknown as CognitoIdentityProviderClient, clientId: "web" }) };
}

function refusal(name: string, message = "Incorrect username or password.", status = 400): Error {
  return new CognitoIdentityProviderServiceException({ name, message, $fault: "client", $metadata: { httpStatusCode: status } });
}

const ada = { username: "ada", password: "correct horse" };

describe("issueToken", () => {
  it("sends the password flow and answers the token in the API's form", async () => {
    const { sent, tokens } = pool({ AuthenticationResult: { AccessToken: "a", ExpiresIn: 1800, RefreshToken: "r", IdToken: "i" } });

    const token = await tokens.issueToken(ada);

    expect(token).toEqual({ access_token: "a", token_type: "Bearer", expires_in: 1800, refresh_token: "r" });
    expect(sent[0]).toBeInstanceOf(InitiateAuthCommand);
    expect(sent[0]?.input).toEqual({
      ClientId: "web",
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: "ada", PASSWORD: "correct horse" },
    });
  });

  it("answers a wrong password and an unknown user alike", async () => {
    const wrong = await pool(refusal("NotAuthorizedException"))
      .tokens.issueToken(ada)
      .catch((error: unknown) => error);
    const unknown = await pool(refusal("UserNotFoundException", "User does not exist."))
      .tokens.issueToken(ada)
      .catch((error: unknown) => error);

    expect(wrong).toBeInstanceOf(VisibleError);
    expect(wrong).toMatchObject({ status: 401, message: "Wrong user name or password." });
    expect(unknown).toEqual(wrong);
  });

  it.each([
    ["TooManyRequestsException", "Rate exceeded", 429],
    ["LimitExceededException", "Attempt limit exceeded, please try after some time.", 429],
    ["NotAuthorizedException", "Password attempts exceeded", 429],
    ["NotAuthorizedException", "User is disabled.", 401],
    ["UserNotConfirmedException", "User is not confirmed.", 403],
    ["PasswordResetRequiredException", "Password reset required for the user", 403],
  ])("answers %s (%s) with %d", async (name, message, status) => {
    await expect(pool(refusal(name, message)).tokens.issueToken(ada)).rejects.toMatchObject({ status });
  });

  it("names the challenge that stands before a token", async () => {
    const issued = pool({ ChallengeName: "NEW_PASSWORD_REQUIRED", Session: "s" }).tokens.issueToken(ada);

    await expect(issued).rejects.toMatchObject({
      status: 403,
      code: "challenge",
      details: [{ path: "challenge", message: "NEW_PASSWORD_REQUIRED" }],
    });
  });

  it("keeps an error of the service apart from one of the caller", async () => {
    await expect(pool(refusal("InternalErrorException", "oops", 500)).tokens.issueToken(ada)).rejects.toThrow(TransientError);
    const misconfigured = refusal("InvalidParameterException", "USER_PASSWORD_AUTH flow not enabled for this client");
    await expect(pool(misconfigured).tokens.issueToken(ada)).rejects.toBe(misconfigured);
  });
});

describe("the challenges before a token", () => {
  const tokens = { AuthenticationResult: { AccessToken: "a", ExpiresIn: 1800, RefreshToken: "r" } };
  const second = { ChallengeName: "SOFTWARE_TOKEN_MFA", Session: "s1", ChallengeParameters: { USER_ID_FOR_SRP: "ada-id" } };
  const change = { ChallengeName: "NEW_PASSWORD_REQUIRED", Session: "s0", ChallengeParameters: { USER_ID_FOR_SRP: "ada-id" } };

  it("asks for the code of a second factor, and takes it", async () => {
    await expect(poolOf(second).tokens.issueToken(ada)).rejects.toMatchObject({
      status: 403,
      code: "challenge",
      details: [{ path: "challenge", message: "SOFTWARE_TOKEN_MFA" }],
    });
    const { sent, tokens: issued } = poolOf(second, tokens);

    expect(await issued.issueToken({ ...ada, code: "123456" })).toMatchObject({ access_token: "a" });
    expect(sent[1]?.input).toEqual({
      ClientId: "web",
      ChallengeName: "SOFTWARE_TOKEN_MFA",
      Session: "s1",
      ChallengeResponses: { USERNAME: "ada-id", SOFTWARE_TOKEN_MFA_CODE: "123456" },
    });
  });

  it("changes a temporary password on the way, and a second factor may follow", async () => {
    const { sent, tokens: issued } = poolOf(change, second, tokens);

    await issued.issueToken({ ...ada, code: "123456", new_password: "Battery staple 1" });

    expect(sent.map(({ input }) => (input as { ChallengeName?: string }).ChallengeName)).toEqual([
      undefined,
      "NEW_PASSWORD_REQUIRED",
      "SOFTWARE_TOKEN_MFA",
    ]);
  });

  it("answers a wrong code like a wrong password", async () => {
    const wrong = poolOf(second, refusal("CodeMismatchException", "Invalid code received for user"));

    await expect(wrong.tokens.issueToken({ ...ada, code: "000000" })).rejects.toMatchObject({
      status: 401,
      message: "Wrong user name or password.",
    });
  });

  it("names what a new password lacks", async () => {
    const policy = poolOf(change, refusal("InvalidPasswordException", "Password must have uppercase characters"));

    await expect(policy.tokens.issueToken({ ...ada, new_password: "short" })).rejects.toMatchObject({
      status: 422,
      details: [{ path: "body.new_password", message: "Password must have uppercase characters" }],
    });
  });

  it("goes no further than a challenge that it does not know, nor in circles", async () => {
    const email = poolOf({ ChallengeName: "EMAIL_OTP", Session: "s" });
    const circle = poolOf(second, second, second, second);

    await expect(email.tokens.issueToken({ ...ada, code: "123456" })).rejects.toMatchObject({ status: 403, code: "challenge" });
    await expect(circle.tokens.issueToken({ ...ada, code: "123456" })).rejects.toMatchObject({ status: 403, code: "challenge" });
    expect(circle.sent).toHaveLength(3);
  });
});

describe("refreshToken", () => {
  it("keeps the refresh token, which Cognito does not repeat", async () => {
    const { tokens } = pool({ AuthenticationResult: { AccessToken: "b", ExpiresIn: 1800 } });

    expect(await tokens.refreshToken("r")).toEqual({ access_token: "b", token_type: "Bearer", expires_in: 1800, refresh_token: "r" });
  });

  it("refuses a token that was revoked", async () => {
    const refreshed = pool(refusal("NotAuthorizedException", "Refresh Token has been revoked")).tokens.refreshToken("r");

    await expect(refreshed).rejects.toMatchObject({ status: 401, message: "The refresh token is not valid any more." });
  });
});

describe("revokeToken", () => {
  it("is content when the token meant nothing already", async () => {
    await expect(pool(refusal("NotAuthorizedException")).tokens.revokeToken("r")).resolves.toBeUndefined();
    await expect(pool({}).tokens.revokeToken("r")).resolves.toBeUndefined();
  });

  it("refuses a token of another kind", async () => {
    await expect(pool(refusal("UnsupportedTokenTypeException")).tokens.revokeToken("r")).rejects.toMatchObject({ status: 422 });
  });
});

describe("endSessions", () => {
  it("signs the owner of an access token out everywhere", async () => {
    const { tokens, sent } = pool({});

    await tokens.endSessions("a");

    expect(sent.at(-1)).toMatchObject({ input: { AccessToken: "a" } });
  });

  it("refuses a token that is not valid any more: nothing was ended", async () => {
    const ended = pool(refusal("NotAuthorizedException", "Access Token has been revoked")).tokens.endSessions("a");

    await expect(ended).rejects.toMatchObject({ status: 401, message: expect.stringContaining("no other session") });
  });
});
