import { deflateRawSync } from "node:zlib";
import {
  ApiGatewayV2Client,
  CreateApiCommand,
  CreateAuthorizerCommand,
  type CreateAuthorizerCommandInput,
  CreateIntegrationCommand,
  CreateRouteCommand,
  CreateStageCommand,
  DeleteApiCommand,
} from "@aws-sdk/client-apigatewayv2";
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  InitiateAuthCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { CreateFunctionCommand, DeleteFunctionCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";

const { endpoint, region } = inject("vigie");
const connection = { endpoint, region, credentials: { accessKeyId: "test", secretAccessKey: "test" } };
const gateway = new ApiGatewayV2Client(connection);
const cognito = new CognitoIdentityProviderClient(connection);
const lambda = new LambdaClient(connection);
const ROLE = "arn:aws:iam::000000000000:role/probe";
const suffix = Date.now().toString(36);

/** Says yes to keys that begin with `good` and counts its calls, so that a cached answer shows. */
const AUTHORIZER = `let calls = 0;
exports.handler = async (event) => ({
  isAuthorized: event.headers["x-api-key"].startsWith("good"),
  context: { calls: ++calls, identity: event.identitySource[0] },
});`;
const ECHO = "exports.handler = async (event) => ({ statusCode: 200, body: JSON.stringify(event.requestContext.authorizer ?? {}) });";

describe("a key authoriser beside a JWT authoriser on one HTTP API", () => {
  let probe: Probe;
  beforeAll(async () => {
    probe = await makeProbe();
  });
  afterAll(async () => {
    await probe?.remove();
  });

  test("a good key is let in and its context reaches the handler", async () => {
    const { status, body } = await probe.call("/cached", { "x-api-key": "good-context" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ lambda: { identity: "good-context" } });
  });

  test("a wrong key is forbidden", async () => {
    expect((await probe.call("/cached", { "x-api-key": "bad" })).status).toBe(403);
  });

  test("a missing header is unauthorised without asking the function", async () => {
    const before = await probe.calls("/fresh");
    expect((await probe.call("/fresh")).status).toBe(401);
    expect(await probe.calls("/fresh")).toBe(before + 1);
  });

  test("an answer is cached by header while its time to live lasts", async () => {
    const first = await probe.call("/cached", { "x-api-key": "good-a" });
    const again = await probe.call("/cached", { "x-api-key": "good-a" });
    const other = await probe.call("/cached", { "x-api-key": "good-b" });
    expect(again.body).toEqual(first.body);
    expect(other.body).not.toEqual(first.body);
  });

  test("one cached answer serves every route of the authoriser", async () => {
    const first = await probe.call("/cached", { "x-api-key": "good-shared" });
    const elsewhere = await probe.call("/cached/also", { "x-api-key": "good-shared" });
    expect(elsewhere.body).toEqual(first.body);
  });

  test("a time to live of 0 asks every time", async () => {
    const first = await probe.calls("/fresh");
    expect(await probe.calls("/fresh")).toBe(first + 1);
  });

  test("the JWT route takes a token and no key, the key route takes a key and no token", async () => {
    const authorization = `Bearer ${probe.token}`;
    expect((await probe.call("/person", { authorization })).status).toBe(200);
    expect((await probe.call("/person", { "x-api-key": "good-a" })).status).toBe(401);
    expect((await probe.call("/cached", { authorization })).status).toBe(401);
  });
});

type Reply = { status: number; body: unknown };
type Probe = {
  token: string;
  call(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** How often the authoriser behind a route has been asked, this call included. */
  calls(path: string): Promise<number>;
  remove(): Promise<void>;
};

async function makeProbe(): Promise<Probe> {
  const [authorizerArn, echoArn, people] = await Promise.all([
    makeFunction("authorizer", AUTHORIZER),
    makeFunction("echo", ECHO),
    makePeople(),
  ]);
  const api = await gateway.send(new CreateApiCommand({ Name: `key-probe-${suffix}`, ProtocolType: "HTTP" }));
  const ApiId = required(api.ApiId);
  const target = await gateway.send(
    new CreateIntegrationCommand({ ApiId, IntegrationType: "AWS_PROXY", IntegrationUri: echoArn, PayloadFormatVersion: "2.0" }),
  );
  const key: Omit<CreateAuthorizerCommandInput, "Name"> = {
    ApiId,
    AuthorizerType: "REQUEST",
    AuthorizerUri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${authorizerArn}/invocations`,
    AuthorizerPayloadFormatVersion: "2.0",
    EnableSimpleResponses: true,
    IdentitySource: ["$request.header.x-api-key"],
  };
  const cached = await gateway.send(new CreateAuthorizerCommand({ ...key, Name: "cached", AuthorizerResultTtlInSeconds: 60 }));
  const fresh = await gateway.send(new CreateAuthorizerCommand({ ...key, Name: "fresh", AuthorizerResultTtlInSeconds: 0 }));
  const person = await gateway.send(
    new CreateAuthorizerCommand({
      ApiId,
      Name: "person",
      AuthorizerType: "JWT",
      IdentitySource: ["$request.header.authorization"],
      JwtConfiguration: { Issuer: people.issuer, Audience: [people.clientId] },
    }),
  );
  const route = (path: string, AuthorizationType: "CUSTOM" | "JWT", AuthorizerId: string | undefined) =>
    gateway.send(
      new CreateRouteCommand({
        ApiId,
        RouteKey: `GET ${path}`,
        AuthorizationType,
        AuthorizerId: required(AuthorizerId),
        Target: `integrations/${required(target.IntegrationId)}`,
      }),
    );
  await route("/cached", "CUSTOM", cached.AuthorizerId);
  await route("/cached/also", "CUSTOM", cached.AuthorizerId);
  await route("/fresh", "CUSTOM", fresh.AuthorizerId);
  await route("/person", "JWT", person.AuthorizerId);
  await gateway.send(new CreateStageCommand({ ApiId, StageName: "$default", AutoDeploy: true }));

  const call = async (path: string, headers: Record<string, string> = {}): Promise<Reply> => {
    const response = await fetch(`${endpoint}/_aws/execute-api/${ApiId}${path}`, { headers });
    return { status: response.status, body: await response.json() };
  };
  return {
    token: people.token,
    call,
    calls: async (path) => ((await call(path, { "x-api-key": "good-count" })).body as { lambda: { calls: number } }).lambda.calls,
    remove: async () => {
      await gateway.send(new DeleteApiCommand({ ApiId }));
      await cognito.send(new DeleteUserPoolCommand({ UserPoolId: people.poolId }));
      await Promise.all([authorizerArn, echoArn].map((FunctionName) => lambda.send(new DeleteFunctionCommand({ FunctionName }))));
    },
  };
}

async function makePeople(): Promise<{ poolId: string; clientId: string; issuer: string; token: string }> {
  const pool = await cognito.send(new CreateUserPoolCommand({ PoolName: `key-probe-${suffix}` }));
  const UserPoolId = required(pool.UserPool?.Id);
  const client = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: "probe", ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"] }),
  );
  const ClientId = required(client.UserPoolClient?.ClientId);
  const password = `Pw1!${crypto.randomUUID()}`;
  await cognito.send(new AdminCreateUserCommand({ UserPoolId, Username: "somebody", MessageAction: "SUPPRESS" }));
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username: "somebody", Password: password, Permanent: true }));
  const session = await cognito.send(
    new InitiateAuthCommand({ ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME: "somebody", PASSWORD: password } }),
  );
  return {
    poolId: UserPoolId,
    clientId: ClientId,
    issuer: `https://cognito-idp.${region}.amazonaws.com/${UserPoolId}`,
    token: required(session.AuthenticationResult?.AccessToken),
  };
}

async function makeFunction(name: string, source: string): Promise<string> {
  const made = await lambda.send(
    new CreateFunctionCommand({
      FunctionName: `key-probe-${name}-${suffix}`,
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Role: ROLE,
      Code: { ZipFile: zipOf("index.js", Buffer.from(source)) },
    }),
  );
  return required(made.FunctionArn);
}

/** A zip archive of one file (PKWARE APPNOTE 4.3: local header, data, central directory, end record). */
function zipOf(name: string, content: Buffer): Buffer {
  const data = deflateRawSync(content);
  const file = Buffer.from(name);
  const entry = Buffer.alloc(26);
  entry.writeUInt16LE(20, 0);
  entry.writeUInt16LE(8, 4);
  entry.writeUInt32LE(crc32(content), 10);
  entry.writeUInt32LE(data.length, 14);
  entry.writeUInt32LE(content.length, 18);
  entry.writeUInt16LE(file.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), entry, file, data]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), entry, Buffer.alloc(14), file]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The emulator left out a field that AWS always answers.");
  return value;
}
