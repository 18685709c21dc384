import { createHmac, randomUUID } from "node:crypto";
import {
  AdminAddUserToGroupCommand,
  AdminRemoveUserFromGroupCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";

const { endpoint, region, apiUrl, outputs, users } = inject("vigie");
const cognito = new CognitoIdentityProviderClient({ endpoint, region, credentials: { accessKeyId: "test", secretAccessKey: "test" } });
const password = `Aa1!${randomUUID()}`;

let admin = "";

beforeAll(async () => {
  admin = await signIn(users.admin.username, users.admin.password);
});

/** Side by side: each waits for what our caches and the gateway's hold. */
describe.concurrent("what ends within a minute", () => {
  it("is the group of an account that is made, signs in and is deleted, also for the token that it holds", async () => {
    const name = `anna-${randomUUID().slice(0, 8)}`;

    const made = await call("POST", "/v1/users", { name: name.toUpperCase(), password, groups: ["operator"] });
    expect(made).toMatchObject({ status: 201, body: { name, groups: ["operator"], status: "active" } });
    expect((await call("POST", "/v1/users", { name, password })).status).toBe(409);
    const token = await signIn(name, password);
    expect((await call("GET", "/v1/models", undefined, token)).status).toBe(200);
    expect((await call("GET", "/v1/users", undefined, token)).status).toBe(403);

    expect((await call("DELETE", `/v1/users/${name}/groups/operator`)).body).toMatchObject({ groups: [] });
    await vi.waitFor(async () => expect((await call("GET", "/v1/models", undefined, token)).status).toBe(403), WITHIN_A_MINUTE);
    expect((await call("PUT", `/v1/users/${name}/groups/admin`)).body).toMatchObject({ groups: ["admin"] });
    expect((await call("DELETE", `/v1/users/${name}`)).status).toBe(403);
    expect((await call("DELETE", `/v1/users/${name}/groups/admin`)).body).toMatchObject({ groups: ["user"] });
    expect((await call("DELETE", `/v1/users/${name}`)).status).toBe(200);
    expect((await call("DELETE", `/v1/users/${name}`)).status).toBe(404);
  }, 90_000);

  it("is what a change in the pool itself took from somebody", async () => {
    const name = await person();
    const named = { UserPoolId: outputs.UserPoolId, Username: name };
    await cognito.send(new AdminAddUserToGroupCommand({ ...named, GroupName: "admin" }));
    const token = await signIn(name, password);
    expect((await call("GET", "/v1/keys", undefined, token)).status).toBe(200);

    await cognito.send(new AdminRemoveUserFromGroupCommand({ ...named, GroupName: "admin" }));

    await vi.waitFor(async () => expect((await call("GET", "/v1/keys", undefined, token)).status).toBe(403), WITHIN_A_MINUTE);
    expect((await call("GET", "/v1/models", undefined, token)).status).toBe(200);
  }, 90_000);

  it("is what a key opens, which is the machines' door and no other", async () => {
    const { status, body } = await call("POST", "/v1/keys", { name: "dispatch desk", role: "user", days: 1 });
    expect(status).toBe(201);
    const withKey = (path: string, key: string = body.key, method = "GET") =>
      fetch(`${apiUrl}${path}`, { method, headers: { "x-api-key": key } }).then((response) => response.status);

    expect(await withKey("/machine/v1/models")).toBe(200);
    expect(await withKey("/v1/models")).toBe(401);
    expect(await withKey("/machine/v1/keys")).toBe(404);
    expect(await withKey("/machine/v1/models", `${body.key.slice(0, -1)}${body.key.endsWith("A") ? "B" : "A"}`)).toBe(403);
    expect(await withKey("/machine/v1/pipelines/training/executions", body.key, "POST")).toBe(403);
    const listed = (await call("GET", "/v1/keys")).body.keys.find(({ id }: { id: string }) => id === body.id);
    expect(listed).toMatchObject({ name: "dispatch desk", state: "active", lastUsedAt: expect.any(String) });
    expect(JSON.stringify(listed)).not.toContain(body.key.slice(-43));

    expect((await call("DELETE", `/v1/keys/${body.id}`)).body).toMatchObject({ state: "revoked" });
    await vi.waitFor(async () => expect(await withKey("/machine/v1/models")).toBe(403), WITHIN_A_MINUTE);
  }, 90_000);
});

describe("accounts through the API", () => {
  it("are refused a password against the policy, by what it lacks", async () => {
    const refused = await call("POST", "/v1/users", {
      name: `weak-${randomUUID().slice(0, 8)}`,
      password: ["all", "lowercase", "1!"].join(""),
    });

    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: "body.password" }] } });
  });

  it("leave the protected administrator in place", async () => {
    const { username } = users.admin;

    expect((await call("DELETE", `/v1/users/${username}/groups/admin`)).status).toBe(403);
    expect((await call("PUT", `/v1/users/${username}`, { enabled: false })).status).toBe(403);
    expect((await call("DELETE", `/delete_admin/${username}`)).status).toBe(403);
  });

  it("are listed by page without a password", async () => {
    const { body } = await call("GET", "/v1/users?limit=1");
    const next = await call("GET", `/v1/users?limit=60&next=${encodeURIComponent(body.next)}`);

    expect(body.users).toHaveLength(1);
    expect(next.status).toBe(200);
    expect(next.body.users.map(({ name }: { name: string }) => name)).not.toContain(body.users[0]?.name);
    expect(JSON.stringify([body, next.body])).not.toContain(password);
  });

  it("are those of the reference systems too", async () => {
    const username = `john-${randomUUID().slice(0, 8)}`;

    expect((await call("POST", "/new_user", { username, password })).status).toBe(201);
    expect((await call("POST", "/new_admin", { username, password })).status).toBe(405);
    expect((await call("DELETE", `/delete_admin/${username}`)).status).toBe(404);
    const form = new URLSearchParams({ username, password, grant_type: "password" });
    const token = await (await fetch(`${apiUrl}/auth/token`, { method: "POST", body: form })).json();
    expect(token).toMatchObject({ token_type: "bearer" });
    expect((await call("DELETE", `/delete_user/${username}`)).status).toBe(200);
    expect((await call("DELETE", `/delete_user/${username}`)).status).toBe(404);
  });
});

describe("signing in", () => {
  it("is locked after five wrong passwords, with a time to wait", async () => {
    const name = await person();
    for (let guess = 0; guess < 5; guess++) expect((await token(name, "wrong")).status).toBe(401);

    const locked = await token(name, password);

    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(800);
  });

  it("changes a temporary password on the way", async () => {
    const name = `temp-${randomUUID().slice(0, 8)}`;
    await call("POST", "/v1/users", { name, password, temporary: true });
    const another = `Bb2!${randomUUID()}`;

    expect((await token(name, password)).status).toBe(403);
    expect((await token(name, password, { new_password: another })).status).toBe(200);
    expect((await token(name, another)).status).toBe(200);
  });

  it("asks for the code of a second factor where there is one", async () => {
    const name = await person();
    const AccessToken = await signIn(name, password);
    const { SecretCode = "" } = await cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: totp(SecretCode) }));
    await cognito.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }));

    const asked = await token(name, password);
    expect(asked.status).toBe(403);
    expect(await asked.json()).toMatchObject({ errors: [{ path: "challenge", message: "SOFTWARE_TOKEN_MFA" }] });
    expect((await token(name, password, { code: wrongCode(totp(SecretCode)) })).status).toBe(401);
    expect((await token(name, password, { code: totp(SecretCode) })).status).toBe(200);
  });
});

describe("a request that names itself", () => {
  const named = { "idempotency-key": randomUUID() };

  it("makes an account once: the answer comes again, flagged, and another payload is refused", async () => {
    const [name, other] = [`named-${randomUUID().slice(0, 8)}`, `other-${randomUUID().slice(0, 8)}`];
    const replies = [
      await call("POST", "/v1/users", { name, password }, admin, named),
      await call("POST", "/v1/users", { name, password }, admin, named),
    ];
    const refused = await call("POST", "/v1/users", { name: other, password }, admin, named);

    expect(replies.map(({ status, replayed }) => [status, replayed])).toEqual([
      [201, null],
      [201, "true"],
    ]);
    expect(replies[1]?.body).toEqual(replies[0]?.body);
    expect(refused.status).toBe(422);
  });

  it("makes a machine key once, and who sends it again is told which, without the key", async () => {
    const body = { name: "sent twice", days: 1 };
    const first = await call("POST", "/v1/keys", body, admin, named);
    const again = await call("POST", "/v1/keys", body, admin, named);

    expect([first.status, again.status]).toEqual([201, 409]);
    expect(again.body).toMatchObject({ errors: [{ path: "header.idempotency-key", accepted: [first.body.id] }] });
    expect(JSON.stringify(again.body)).not.toContain(first.body.key);
    expect((await call("GET", "/v1/keys")).body.keys.filter((key) => JSON.stringify(key).includes("sent twice"))).toHaveLength(1);
  });
});

/** The longest that our caches and the gateway's may hold an answer. */
const WITHIN_A_MINUTE = { timeout: 65_000, interval: 1_000 };

/** What is read of the answers here. */
type Answer = { status: number; body: Body; replayed: string | null };
type Body = Record<string, unknown> & { id: string; key: string; next: string; users: { name: string }[]; keys: { id: string }[] };

async function call(method: string, path: string, body?: unknown, token = admin, others: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": "application/json" }), ...others },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body, replayed: response.headers.get("idempotency-replayed") };
}

async function person(): Promise<string> {
  const name = `person-${randomUUID().slice(0, 8)}`;
  expect((await call("POST", "/v1/users", { name, password })).status).toBe(201);
  return name;
}

function token(username: string, secret: string, others: object = {}): Promise<Response> {
  return fetch(`${apiUrl}/v1/auth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password: secret, ...others }),
  });
}

async function signIn(username: string, secret: string): Promise<string> {
  const response = await token(username, secret);
  expect(response.status, "signing in").toBe(200);
  return ((await response.json()) as { access_token: string }).access_token;
}

/** RFC 6238 with its usual parameters: SHA-1, 30 s, six digits. */
function totp(secret: string): string {
  const bits = [...secret.replace(/=+$/, "")].map((character) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character).toString(2).padStart(5, "0"),
  );
  const key = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Not the code, nor that of the intervals beside it, but for one chance in a hundred thousand. */
function wrongCode(code: string): string {
  return String((Number(code) + 500_000) % 1_000_000).padStart(6, "0");
}
