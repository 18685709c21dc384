import { randomUUID } from "node:crypto";
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { CreateStateMachineCommand, DeleteStateMachineCommand } from "@aws-sdk/client-sfn";
import { cognitoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { cognitoTokens, type Tokens } from "@vigie/cloud/cognitoTokens";
import { type Executions, executionsOf } from "@vigie/cloud/executions";
import { ConflictError, NotFoundError } from "@vigie/core/errors";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

beforeAll(() => {
  expect(new URL(process.env.AWS_ENDPOINT_URL ?? "none:").hostname, "tests touch no host but this one").toBe("127.0.0.1");
});

describe("cognitoTokens", () => {
  const password = `Aa1!${randomUUID()}`;
  let poolId: string | undefined;
  let tokens: Tokens;

  beforeAll(async () => {
    const { UserPool } = await cognitoClient().send(new CreateUserPoolCommand({ PoolName: "tokens" }));
    poolId = UserPool?.Id;
    const { UserPoolClient } = await cognitoClient().send(
      new CreateUserPoolClientCommand({
        UserPoolId: poolId,
        ClientName: "tokens",
        ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      }),
    );
    await cognitoClient().send(new AdminCreateUserCommand({ UserPoolId: poolId, Username: "new", TemporaryPassword: password }));
    await cognitoClient().send(new AdminCreateUserCommand({ UserPoolId: poolId, Username: "ada", TemporaryPassword: password }));
    await cognitoClient().send(
      new AdminSetUserPasswordCommand({ UserPoolId: poolId, Username: "ada", Password: password, Permanent: true }),
    );
    tokens = cognitoTokens({ client: cognitoClient(), clientId: UserPoolClient?.ClientId ?? "" });
  });

  afterAll(async () => {
    await cognitoClient().send(new DeleteUserPoolCommand({ UserPoolId: poolId }));
  });

  it("issues an access token and refreshes it", async () => {
    const token = await tokens.issueToken({ username: "ada", password });
    const refreshed = await tokens.refreshToken(token.refresh_token);

    for (const { access_token } of [token, refreshed]) {
      const claims = JSON.parse(Buffer.from(access_token.split(".")[1] ?? "", "base64url").toString());
      expect(claims).toMatchObject({ token_use: "access", username: "ada" });
    }
    expect(refreshed.refresh_token).toBe(token.refresh_token);
  });

  it("tells a wrong password and an unknown user by nothing", async () => {
    const wrong = await tokens.issueToken({ username: "ada", password: "wrong" }).catch((error: unknown) => error);
    const unknown = await tokens.issueToken({ username: "nobody", password }).catch((error: unknown) => error);

    expect(wrong).toMatchObject({ status: 401 });
    expect(unknown).toEqual(wrong);
  });

  it("refuses a user whose password must be changed first", async () => {
    await expect(tokens.issueToken({ username: "new", password })).rejects.toMatchObject({ status: 403, code: "challenge" });
  });

  it("refuses a refresh token that means nothing, and one that was revoked", async () => {
    await expect(tokens.refreshToken("garbage")).rejects.toMatchObject({ status: 401 });
    const { refresh_token } = await tokens.issueToken({ username: "ada", password });

    await tokens.revokeToken(refresh_token);

    await expect(tokens.refreshToken(refresh_token)).rejects.toMatchObject({ status: 401 });
  });
});

describe("executionsOf", () => {
  let machineArn: string | undefined;
  let waiting: Executions;

  beforeAll(async () => {
    const definition = {
      StartAt: "begin",
      States: {
        begin: { Type: "Pass", Next: "wait" },
        wait: { Type: "Wait", SecondsPath: "$.seconds", Next: "end" },
        end: { Type: "Pass", End: true },
      },
    };
    const { stateMachineArn } = await stepFunctionsClient().send(
      new CreateStateMachineCommand({
        name: `waiting-${randomUUID()}`,
        roleArn: "arn:aws:iam::000000000000:role/states",
        definition: JSON.stringify(definition),
      }),
    );
    machineArn = stateMachineArn;
    waiting = executionsOf({ client: stepFunctionsClient(), machineArn: stateMachineArn ?? "" });
  });

  afterAll(async () => {
    await stepFunctionsClient().send(new DeleteStateMachineCommand({ stateMachineArn: machineArn }));
  });

  it("follows an execution from its start to its end", async () => {
    await waiting.start("short", { seconds: 0 });

    await vi.waitFor(async () => expect((await waiting.describe("short")).status).toBe("SUCCEEDED"), { timeout: 20_000, interval: 50 });

    expect(await waiting.describe("short")).toMatchObject({ name: "short", input: { seconds: 0 }, output: { seconds: 0 } });
    expect(await waiting.isRunning("short")).toBe(false);
    const history = await waiting.history("short");
    expect(history.map(({ state, status }) => [state, status])).toEqual([
      ["begin", "succeeded"],
      ["wait", "succeeded"],
      ["end", "succeeded"],
    ]);
  });

  it("lists what runs and stops it", async () => {
    await waiting.start("long", { seconds: 3600 });
    await vi.waitFor(async () => expect((await waiting.history("long")).at(-1)?.state).toBe("wait"), { timeout: 20_000, interval: 50 });
    expect(await waiting.listRunning()).toEqual(["long"]);
    expect(await waiting.isRunning("long")).toBe(true);

    await waiting.stop("long", "enough");

    expect(await waiting.describe("long")).toMatchObject({ status: "ABORTED", cause: "enough" });
    expect(await waiting.isRunning("long")).toBe(false);
    expect(await waiting.listRunning()).toEqual([]);
    expect((await waiting.history("long")).at(-1)).toMatchObject({ state: "wait", status: "failed" });
  });

  it("refuses a name that was used with another input", async () => {
    await waiting.start("twice", { seconds: 3600 });

    await expect(waiting.start("twice", { seconds: 1 })).rejects.toThrow(ConflictError);

    await waiting.stop("twice", "tested");
  });

  it("knows nothing of an execution that never was", async () => {
    await expect(waiting.describe("never")).rejects.toThrow(NotFoundError);
    await expect(waiting.history("never")).rejects.toThrow(NotFoundError);
    await expect(waiting.stop("never", "no")).rejects.toThrow(NotFoundError);
    expect(await waiting.isRunning("never")).toBe(false);
  });
});
