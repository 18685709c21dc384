import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";

const { endpoint, region, apiUrl, outputs } = inject("vigie");
const cognito = new CognitoIdentityProviderClient({ endpoint, region, credentials: { accessKeyId: "test", secretAccessKey: "test" } });
const password = `Aa1!${randomUUID()}`;

describe("somebody who has left, with a token that has not expired", () => {
  let named = { UserPoolId: outputs.UserPoolId, Username: "" };

  beforeEach(async () => {
    named = { ...named, Username: `leaver-${randomUUID()}` };
    await cognito.send(new AdminCreateUserCommand({ ...named, MessageAction: "SUPPRESS" }));
    await cognito.send(new AdminSetUserPasswordCommand({ ...named, Password: password, Permanent: true }));
    await cognito.send(new AdminAddUserToGroupCommand({ ...named, GroupName: "user" }));
  });
  afterEach(async () => {
    await cognito.send(new AdminDeleteUserCommand(named)).catch(() => undefined);
  });

  it("is refused after being deleted", async () => {
    const { access_token } = await signIn(named.Username);
    await cognito.send(new AdminDeleteUserCommand(named));

    expect(await statusWith(access_token)).toBe(401);
  });

  it("is refused after signing out everywhere", async () => {
    const { access_token } = await signIn(named.Username);
    await cognito.send(new AdminUserGlobalSignOutCommand(named));

    expect(await statusWith(access_token)).toBe(401);
  });

  it("is refused after being disabled", async () => {
    const { access_token } = await signIn(named.Username);
    await cognito.send(new AdminDisableUserCommand(named));

    expect(await statusWith(access_token)).toBe(401);
  });

  it("is refused after the refresh token was revoked", async () => {
    const { access_token, refresh_token } = await signIn(named.Username);
    const revoked = await post("/v1/auth/revoke", { refresh_token });

    expect(revoked.status).toBe(200);
    expect(await statusWith(access_token)).toBe(401);
  });

  it("is refused on every device after ending every session on one of them", async () => {
    const [here, there] = [await signIn(named.Username), await signIn(named.Username)];
    const { access_token, refresh_token } = here;
    await wait(WHOLE_SECOND);
    const ended = await post("/v1/auth/revoke", { refresh_token, access_token });
    const again = await post("/v1/auth/revoke", { refresh_token, access_token });

    expect([ended.status, again.status]).toEqual([200, 401]);
    expect(await statusWith(there.access_token)).toBe(401);
    expect((await post("/v1/auth/refresh", { refresh_token: there.refresh_token })).status).toBe(401);
  });

  it("gets no new token by a refresh token that was revoked", async () => {
    const { refresh_token } = await signIn(named.Username);
    const before = await post("/v1/auth/refresh", { refresh_token });
    const { refresh_token: latest } = (await before.json()) as Tokens;
    await post("/v1/auth/revoke", { refresh_token: latest });

    expect(before.status).toBe(200);
    expect((await post("/v1/auth/refresh", { refresh_token: latest })).status).toBe(401);
  });

  it("gets no token by password after being disabled", async () => {
    await cognito.send(new AdminDisableUserCommand(named));

    expect((await post("/v1/auth/token", { username: named.Username, password })).status).toBe(401);
  });
});

/** The emulator ends refresh tokens of earlier seconds. */
const WHOLE_SECOND = 1_000;

type Tokens = { access_token: string; refresh_token: string };

async function signIn(username: string): Promise<Tokens> {
  const response = await post("/v1/auth/token", { username, password });
  expect(response.status, "signing in").toBe(200);
  return (await response.json()) as Tokens;
}

async function statusWith(token: string): Promise<number> {
  return (await fetch(`${apiUrl}/v1/models`, { headers: { authorization: `Bearer ${token}` } })).status;
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${apiUrl}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}
