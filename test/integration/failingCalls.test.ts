import { randomUUID } from "node:crypto";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { DescribeExecutionCommand, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { dynamoBatches } from "@vigie/cloud/batches";
import * as clients from "@vigie/cloud/clients";
import { newSortableId } from "@vigie/core/registry/sortableId";
import { claims, goodEvent, lambdaContext, NOW } from "@vigie/functions/api/apiEvent.fixture";
import { GOOD_BODIES } from "@vigie/functions/api/goodBodies.fixture";
import type { Reply } from "@vigie/functions/api/reply";
import { type Route, type RouteGroup, routeKey } from "@vigie/functions/api/route";
import { routes } from "@vigie/functions/api/routes";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { clientSettings } from "../../infra/local/cloudEnvironment";
import { type FailingSdk, type Fault, failingSdk } from "./failingSdk";
import { FAILS, type OwnStores, ownStores } from "./ownStores";
import { seedStores } from "./seedStores";

/** The functions themselves, wired as they are deployed; who calls is taken on trust. */
vi.mock("@vigie/functions/api/lambdaDoors", async () => {
  const { listeningDoors } = await import("@vigie/functions/api/apiEvent.fixture");
  const { dynamoIdempotency } = await import("@vigie/functions/api/idempotency");
  const { dynamoClient } = await import("@vigie/cloud/clients");
  const idempotently = dynamoIdempotency({ client: dynamoClient(), table: process.env.ACCESS_TABLE ?? "" });
  return { lambdaDoors: () => ({ ...listeningDoors(), idempotently }) };
});

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<Reply>;

/** Every function of the API whose routes ask AWS for something. */
const FUNCTIONS: Readonly<Partial<Record<RouteGroup, () => Promise<{ handler: Handler }>>>> = {
  predictions: () => import("@vigie/functions/api/predictions"),
  batches: () => import("@vigie/functions/api/batches"),
  labels: () => import("@vigie/functions/api/labels"),
  auth: () => import("@vigie/functions/api/auth"),
  models: () => import("@vigie/functions/api/models"),
  risk: () => import("@vigie/functions/api/risk"),
  runs: () => import("@vigie/functions/api/runs"),
  registry: () => import("@vigie/functions/api/registry"),
  datasets: () => import("@vigie/functions/api/datasets"),
  pipelines: () => import("@vigie/functions/api/pipelines"),
  drift: () => import("@vigie/functions/api/drift"),
  operations: () => import("@vigie/functions/api/operations"),
  users: () => import("@vigie/functions/api/users"),
  keys: () => import("@vigie/functions/api/keys"),
  webhooks: () => import("@vigie/functions/api/webhooks"),
  compat: () => import("@vigie/functions/api/compat"),
  controls: () => import("@vigie/functions/api/controls"),
};

const [reading, changing] = ["GET", "others"].map((kind) =>
  (routes as readonly Route[]).filter(({ method, group }) => (method === "GET") === (kind === "GET") && group in FUNCTIONS),
) as [Route[], Route[]];

/** Where each request makes something of its own: one whose answer got lost is there as well as the one that is sent again, each whole. */
const APPENDING = [
  "POST /predict",
  "POST /prediction",
  "POST /protected/predict",
  "POST /protected/predict_csv",
  "POST /api/v1/predict/{model}",
  "POST /v1/predictions",
  "POST /v1/predictions/batch",
  "POST /v1/batches",
  "POST /v1/keys",
  "POST /v1/webhooks",
  "POST /v1/drift/checks",
  "POST /v1/drift/uploads",
];
/** Where the first has been done, what comes again meets it: the answer says so and nothing is done twice. */
const MET: Readonly<Record<string, number>> = {
  "POST /v1/pipelines/training/executions": 409,
  "POST /v1/pipelines/training/executions/{id}/redrive": 409,
  "POST /v1/pipelines/{name}/executions": 409,
  "POST /v1/pipelines/{name}/executions/{id}/redrive": 409,
  "DELETE /v1/users/{name}": 404,
  "DELETE /delete_user/{name}": 404,
  "DELETE /delete_admin/{name}": 404,
  "DELETE /v1/webhooks/{id}": 404,
  "DELETE /v1/keys/{id}": 200,
};
/**
 * What may be seen between two calls, and harms nothing: the machine of a batch that is cancelled is let do nothing and stops itself, and who
 * is to lose an administrator's rights is a user as well before.
 */
const PASSING = ["POST /v1/batches/{id}/cancel", "DELETE /delete_admin/{name}"];
/** Step Functions knows a redrive that the SDK asks for again by its token; the emulator does not. */
const KNOWN_BY_TOKEN = ["POST /v1/pipelines/training/executions/{id}/redrive", "POST /v1/pipelines/{name}/executions/{id}/redrive"];
/** What a condition that does not hold may be told as: somebody else was there first. */
const REFUSED = [404, 405, 409];

const { endpoint } = inject("vigie");
const password = `Aa1!${randomUUID()}`;
const PREDICTION = "01JBQXK2H0S8M3V7C5T9R1D4FE";
const sdk: FailingSdk = { fault: undefined, calls: [] };
let stores: OwnStores;
let refreshToken = "";

beforeAll(async () => {
  vi.stubEnv("AWS_MAX_ATTEMPTS", "2");
  stores = await ownStores(endpoint, password);
  for (const group of ["operations", "auth", "predictions"] as const) Object.assign(process.env, await environmentOf(group));
  Object.assign(process.env, stores.environment, { PROTECTED_ADMINISTRATORS: "marie" });
  await seedStores(stores.environment, PREDICTION);
  await stores.keep();
  failingSdk(
    sdk,
    Object.values(clients).map((client) => client()),
  );
}, 120_000);

/** Nothing can be left half done: the stores stay as they are. A route that can do without a call answers all the same. */
describe.each(reading.map((route) => [routeKey(route), route] as const))("%s", (_, route) => {
  it("is answered, or may be asked again, whichever of its calls to AWS is throttled", async () => {
    const whole = await read(route);
    const names = whole.calls.map(({ name }) => name);
    // The days of a month are asked for by hundreds of calls that are all alike.
    const told = names.flatMap((name, index) => (index === names.indexOf(name) || index === names.lastIndexOf(name) ? [index + 1] : []));

    for (const at of told) {
      const { reply } = await read(route, { at, how: "refused" });

      expect([whole.reply.statusCode, 503], `call ${at}, ${names[at - 1]}: ${reply.body}`).toContain(reply.statusCode);
    }
    expect((await read(route)).reply.statusCode).toBe(whole.reply.statusCode);
    expect(whole.reply.statusCode, whole.reply.body).toBeLessThan(500);
  });
});

describe.each(changing.map((route) => [routeKey(route), route] as const))("%s", (key, route) => {
  it("is there whole after any of its calls to AWS failed and it was sent again, and once", async () => {
    const whole = await answered(route);
    expect(whole.reply.statusCode, whole.reply.body).toBe(route.status);
    const faults = whole.calls.flatMap(({ conditions }, index): Fault[] => [
      ...(["refused", "repeated", "lost"] as const).map((how) => ({ at: index + 1, how })),
      ...conditions.map((item) => ({ at: index + 1, how: "condition" as const, item })),
    ]);

    for (const fault of faults) {
      const said = `${fault.how} at call ${fault.at}, ${whole.calls[fault.at - 1]?.name}`;
      const { reply, send, before, state } = await answered(route, fault);
      const again = reply.statusCode === route.status ? reply : await send();

      const refused = fault.how === "condition" || KNOWN_BY_TOKEN.includes(key) ? REFUSED : [];
      expect([route.status, 503, ...refused], `${said}: ${reply.body}`).toContain(reply.statusCode);
      if (fault.how === "repeated" && !KNOWN_BY_TOKEN.includes(key)) expect(reply.statusCode, `${said}: ${reply.body}`).toBe(route.status);
      expect([route.status, MET[key]], `${said}, again: ${again.body}`).toContain(again.statusCode);
      const found = await stores.state();
      if (APPENDING.includes(key) && fault.how !== "refused") expect(found.length, said).toBeGreaterThanOrEqual(whole.state.length);
      else expect(found, said).toBe(whole.state);
      if (again !== reply && fault.how !== "lost" && !PASSING.includes(key)) expect([before, whole.state], said).toContain(state);
    }
  });
});

type Answered = { reply: Reply; calls: FailingSdk["calls"]; before: string; state: string; send: () => Promise<Reply> };

/** Sends a good request to fresh stores, and tells what became of it. */
async function answered(route: Route, fault?: Fault): Promise<Answered> {
  sdk.fault = undefined;
  await stores.restore();
  const needed = await prepared(routeKey(route));
  const who = route.access === "open" || route.credential === "key" ? undefined : claims("[admin]");
  const event = goodEvent(route, who, bodyOf(route));
  if (route.credential === "key") event.requestContext = { ...event.requestContext, ...BY_KEY };
  Object.assign(event.pathParameters ?? {}, needed);
  const { handler } = await FUNCTIONS[route.group]!();
  const send = () => handler(structuredClone(event), { ...lambdaContext });
  const before = await stores.state();
  Object.assign(sdk, { fault, calls: [] });
  const reply = await send();
  const calls = sdk.calls;
  sdk.fault = undefined;
  return { reply, calls, before, state: await stores.state(), send };
}

async function read(route: Route, fault?: Fault): Promise<Pick<Answered, "reply" | "calls">> {
  const { handler } = await FUNCTIONS[route.group]!();
  Object.assign(sdk, { fault, calls: [] });
  const who = route.access === "open" ? undefined : claims("[admin]");
  const reply = await handler(goodEvent(route, who, undefined), { ...lambdaContext });
  const { calls } = sdk;
  sdk.fault = undefined;
  return { reply, calls };
}

function bodyOf(route: Route): unknown {
  const body = GOOD_BODIES[routeKey(route)];
  if (route.path.endsWith("/auth/token")) return { username: "marie", password };
  if (route.path.startsWith("/v1/auth/")) return { refresh_token: refreshToken };
  return typeof body === "object" && body !== null && "password" in body ? { ...body, password } : body;
}

/** What a request needs that is used up by it, and where it is. */
async function prepared(key: string): Promise<Record<string, string>> {
  if (/users?\b|admin\b|auth/.test(key)) await stores.people({ marie: ["admin"], paul: ["admin"], luc: ["operator", "user"] });
  if (key.startsWith("POST /v1/auth/re")) await signIn();
  const now = new Date();
  const id = newSortableId(now);
  if (key.includes("/batches/")) {
    const of = {
      user: String(claims("").sub),
      username: "marie",
      model: "scene",
      version: 3,
      contract: "scene",
      label: "severe",
      bytes: 9,
    };
    await dynamoBatches(tableOf("PREDICTIONS_TABLE")).create({ id, ...of, state: "running", createdAt: now.toISOString() });
    await start(id);
    return { id };
  }
  if (/\/(cancel|redrive)$/.test(key)) {
    const name = key.endsWith("redrive") ? `${FAILS}${id}` : id;
    await start(name, key.endsWith("redrive") ? { fails: true } : {});
    return { id: name };
  }
  return {};
}

async function start(name: string, input: { fails?: true } = {}): Promise<void> {
  const machines = clients.stepFunctionsClient();
  const command = { stateMachineArn: stores.environment.TRAINING_MACHINE_ARN, name, input: JSON.stringify(input) };
  const { executionArn } = await machines.send(new StartExecutionCommand(command));
  const status = async () => (await machines.send(new DescribeExecutionCommand({ executionArn }))).status;
  await vi.waitFor(async () => expect(await status()).toBe(input.fails ? "FAILED" : "RUNNING"), { interval: 20 });
}

async function signIn(): Promise<void> {
  const route = (routes as readonly Route[]).find(({ path }) => path === "/v1/auth/token")!;
  const { handler } = await FUNCTIONS.auth!();
  const { body } = await handler(goodEvent(route, undefined, { username: "marie", password }), { ...lambdaContext });
  refreshToken = JSON.parse(body).refresh_token;
}

function tableOf(name: string) {
  return { client: clients.dynamoClient(), table: stores.environment[name] ?? "" };
}

async function environmentOf(group: RouteGroup): Promise<Record<string, string>> {
  const lambda = new LambdaClient(clientSettings(endpoint));
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: `test-vigie-api-${group}` }));
  return Environment?.Variables ?? {};
}

/** As the gateway tells of a request whose key was good. */
const BY_KEY = {
  authorizer: { lambda: { id: "k3v9q0x7m2ab", name: "desk", role: "user", expiresAt: new Date(NOW + 60_000).toISOString() } },
};
