import { createHmac, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolClientCommand,
  InitiateAuthCommand,
  UpdateUserPoolClientCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { type Access, machinePath, type Route, routeKey } from "@vigie/functions/api/route";
import { routes } from "@vigie/functions/api/routes";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";

const { endpoint, region, apiUrl, outputs, users } = inject("vigie");
const { UserPoolId: userPoolId, UserPoolClientId: clientId } = outputs;
const cognito = new CognitoIdentityProviderClient({ endpoint, region, credentials: { accessKeyId: "test", secretAccessKey: "test" } });
const password = `Aa1!${randomUUID()}`;

type Person = keyof typeof users;
const PEOPLE: readonly Person[] = ["user", "operator", "admin"];
const MAY: Readonly<Record<Access, readonly string[]>> = {
  open: ["anonymous", ...PEOPLE],
  user: PEOPLE,
  operator: ["operator", "admin"],
  admin: ["admin"],
};

const tokens: Partial<Record<string, string>> = {};

beforeAll(async () => {
  for (const person of PEOPLE) tokens[person] = await tokenOverHttp(users[person]);
});

/** Whoever is let in is answered about the request itself; what other suites left on the stage decides which of these. */
const LET_IN = [200, 201, 202, 400, 404, 415, 422];

describe("every route by everybody", () => {
  const table = routes.flatMap((route) => ["anonymous", ...PEOPLE].map((who) => ({ key: routeKey(route), route: route as Route, who })));

  it.each(table)("$key by $who", async ({ route, who }) => {
    const response = await harmless(route, tokens[who]);

    const allowed = MAY[route.access].includes(who) && route.credential === undefined;
    const refused = who === "anonymous" || route.credential === "key" ? 401 : 403;
    expect(allowed ? LET_IN : [refused]).toContain(response.status);
  });

  it.each(routes.map((route: Route) => [route.method, machinePath(route) ?? `/machine${route.path}`, machinePath(route)] as const))(
    "%s %s asks for a key, or is not there",
    async (method, path, door) => {
      const response = await fetch(`${apiUrl}${path.replace(/\{\w+\}/g, "unheard-of")}`, { method, headers: bearer(tokens.admin) });

      expect(response.status).toBe(door === undefined ? 404 : 401);
    },
  );

  it("answers 404 where there is no route, whoever asks", async () => {
    expect((await fetch(`${apiUrl}/v1/nowhere`)).status).toBe(404);
    expect((await fetch(`${apiUrl}/v1/models`, { method: "DELETE", headers: bearer(tokens.admin ?? "") })).status).toBe(404);
  });
});

describe("a token that is not an access token of this pool, signed by it and still good", () => {
  const good = () => partsOf(tokens.admin ?? "");

  it("is taken when it is: the control of what follows", async () => {
    expect(await statusWith(tokens.admin ?? "")).toBe(200);
  });

  it("is refused when another key signed it under the pool's key id", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const { header, payload } = good();
    const signature = sign("sha256", Buffer.from(`${header}.${payload}`), privateKey).toString("base64url");

    expect(await statusWith(`${header}.${payload}.${signature}`)).toBe(401);
  });

  it("is refused when it says that it needs no signature", async () => {
    const { header, payload } = good();
    const none = encode({ ...decode(header), alg: "none" });

    expect(await statusWith(`${none}.${payload}.`)).toBe(401);
    expect(await statusWith(`${none}.${payload}.${good().signature}`)).toBe(401);
  });

  it("is refused when it is signed with the pool's public key as a shared secret", async () => {
    const { header, payload } = good();
    const keys = (await (await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`)).json()) as { keys: { kid: string; n: string }[] };
    const key = keys.keys.find(({ kid }) => kid === decode(header).kid);
    const shared = encode({ ...decode(header), alg: "HS256" });
    const signature = createHmac("sha256", key?.n ?? "")
      .update(`${shared}.${payload}`)
      .digest("base64url");

    expect(key).toBeDefined();
    expect(await statusWith(`${shared}.${payload}.${signature}`)).toBe(401);
  });

  it("is refused when its groups were changed", async () => {
    const { header, payload, signature } = partsOf(tokens.user ?? "");
    const changed = encode({ ...decode(payload), "cognito:groups": ["admin"] });

    expect(await statusWith(`${header}.${changed}.${signature}`)).toBe(401);
  });

  it.each(["", "x", "a.b.c", "Bearer"])("is refused when it is %j", async (token) => {
    expect(await statusWith(token)).toBe(401);
  });

  it("is refused by us when it is an identity token, which the gateway lets through", async () => {
    const { IdToken } = await signIn(clientId, users.admin);

    const response = await fetch(`${apiUrl}/v1/models`, { headers: bearer(IdToken) });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: "urn:vigie:problem:not-signed-in", detail: "This is not an access token." });
  });

  it("is refused when it comes from another pool, whatever groups it names", async () => {
    const other = await otherPool();
    try {
      expect(await statusWith(other.token)).toBe(401);
    } finally {
      await cognito.send(new DeleteUserPoolCommand({ UserPoolId: other.poolId }));
    }
  });

  it("is refused once it has expired", async () => {
    const token = await shortToken(3);

    expect(await statusWith(token)).toBe(200);
    await vi.waitFor(async () => expect(await statusWith(token)).toBe(401), { timeout: 20_000, interval: 500 });
  });
});

/** Asks a route in a way that changes nothing: a body that is refused, names that are not there. */
function harmless(route: Route, token: string | undefined): Promise<Response> {
  const id = Object.entries(UNHEARD_OF).find(([prefix]) => route.path.startsWith(prefix))?.[1] ?? "training-unheard-of";
  const path = route.path
    .replace(/\{(name|model)\}/, "unheard-of")
    .replace("{version}", "1")
    .replace("{group}", "operator")
    .replace("{id}", id);
  const json = route.body ? { "content-type": route.accepts ?? "application/json" } : {};
  return fetch(`${apiUrl}${path}`, {
    method: route.method,
    headers: { ...json, ...(token === undefined ? {} : bearer(token)) },
    ...(route.body ? { body: '{"unheard-of":true}' } : {}),
  });
}

/** Ids of nothing, in the form that the routes take. */
const UNHEARD_OF = { "/v1/datasets/": "0".repeat(64), "/v1/keys/": "unheardofkey", "/v1/webhooks/": "0".repeat(26) };

async function statusWith(token: string): Promise<number> {
  return (await fetch(`${apiUrl}/v1/models`, { headers: bearer(token) })).status;
}

function bearer(token: string | undefined): Record<string, string> {
  return { authorization: `Bearer ${token ?? ""}` };
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${apiUrl}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}

async function tokenOverHttp(credentials: { username: string; password: string }): Promise<string> {
  const response = await post("/v1/auth/token", credentials);
  expect(response.status, "signing in").toBe(200);
  return ((await response.json()) as { access_token: string }).access_token;
}

async function signIn(ClientId: string, { username, password }: { username: string; password: string }) {
  const flow = { AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME: username, PASSWORD: password } } as const;
  const { AuthenticationResult } = await cognito.send(new InitiateAuthCommand({ ClientId, ...flow }));
  const { AccessToken = "", IdToken = "", RefreshToken = "" } = AuthenticationResult ?? {};
  return { AccessToken, IdToken, RefreshToken };
}

/** A token of the real client that lives this long. Cognito itself grants no less than five minutes; the emulator any time. */
async function shortToken(seconds: number): Promise<string> {
  const named = { UserPoolId: userPoolId, ClientId: clientId };
  const { UserPoolClient } = await cognito.send(new DescribeUserPoolClientCommand(named));
  const { AccessTokenValidity, TokenValidityUnits } = UserPoolClient ?? {};
  await cognito.send(
    new UpdateUserPoolClientCommand({
      ...named,
      AccessTokenValidity: seconds,
      TokenValidityUnits: { ...TokenValidityUnits, AccessToken: "seconds" },
    }),
  );
  try {
    return (await signIn(clientId, users.admin)).AccessToken;
  } finally {
    await cognito.send(new UpdateUserPoolClientCommand({ ...named, AccessTokenValidity, TokenValidityUnits }));
  }
}

async function otherPool(): Promise<{ poolId: string; token: string }> {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: `other-${randomUUID()}` }));
  const UserPoolId = UserPool?.Id ?? "";
  const named = { UserPoolId, Username: users.admin.username };
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: "other", ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"] }),
  );
  await cognito.send(new AdminCreateUserCommand({ ...named, MessageAction: "SUPPRESS" }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...named, Password: password, Permanent: true }));
  await cognito.send(new CreateGroupCommand({ UserPoolId, GroupName: "admin" }));
  await cognito.send(new AdminAddUserToGroupCommand({ ...named, GroupName: "admin" }));
  const { AccessToken } = await signIn(UserPoolClient?.ClientId ?? "", { username: users.admin.username, password });
  return { poolId: UserPoolId, token: AccessToken };
}

function partsOf(token: string): { header: string; payload: string; signature: string } {
  const [header = "", payload = "", signature = ""] = token.split(".");
  return { header, payload, signature };
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
