import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { DescribeExecutionCommand, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { dynamoBatches } from "@vigie/cloud/batches";
import * as clients from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { machineKeys } from "@vigie/cloud/machineKeys";
import { predictionLog } from "@vigie/cloud/predictionLog";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { dynamoWebhooks } from "@vigie/cloud/webhooks/webhookStore";
import { aDataset, aDraft, aMove, aRun, aSource, at } from "@vigie/core/registry/registryFixtures";
import { newSortableId } from "@vigie/core/registry/sortableId";
import { claims, goodEvent, lambdaContext } from "@vigie/functions/api/apiEvent.fixture";
import { GOOD_BODIES } from "@vigie/functions/api/goodBodies.fixture";
import type { Reply } from "@vigie/functions/api/reply";
import { type Route, type RouteGroup, routeKey } from "@vigie/functions/api/route";
import { routes } from "@vigie/functions/api/routes";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { clientSettings } from "../../infra/local/cloudEnvironment";
import { servedModel } from "../bench/serve/servedModel";
import { type FailingSdk, type Fault, failingSdk } from "./failingSdk";
import { FAILS, type OwnStores, ownStores } from "./ownStores";

/** The functions themselves, wired as they are deployed; who calls is taken on trust. */
vi.mock("@vigie/functions/api/lambdaDoors", async () => {
  const { listeningDoors } = await import("@vigie/functions/api/apiEvent.fixture");
  const { dynamoIdempotency } = await import("@vigie/functions/api/idempotency");
  const { dynamoClient } = await import("@vigie/cloud/clients");
  const idempotently = dynamoIdempotency({ client: dynamoClient(), table: process.env.ACCESS_TABLE ?? "" });
  return { lambdaDoors: () => ({ ...listeningDoors(), idempotently }) };
});

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<Reply>;

/** Every function whose routes change something. Those of `compat` answer by the code of `predictions`. */
const FUNCTIONS: Readonly<Partial<Record<RouteGroup, () => Promise<{ handler: Handler }>>>> = {
  predictions: () => import("@vigie/functions/api/predictions"),
  batches: () => import("@vigie/functions/api/batches"),
  labels: () => import("@vigie/functions/api/labels"),
  auth: () => import("@vigie/functions/api/auth"),
  runs: () => import("@vigie/functions/api/runs"),
  registry: () => import("@vigie/functions/api/registry"),
  datasets: () => import("@vigie/functions/api/datasets"),
  pipelines: () => import("@vigie/functions/api/pipelines"),
  drift: () => import("@vigie/functions/api/drift"),
  operations: () => import("@vigie/functions/api/operations"),
  users: () => import("@vigie/functions/api/users"),
  keys: () => import("@vigie/functions/api/keys"),
  webhooks: () => import("@vigie/functions/api/webhooks"),
  controls: () => import("@vigie/functions/api/controls"),
};

const changing = (routes as readonly Route[]).filter(({ method, group }) => method !== "GET" && group in FUNCTIONS);

/** Where each request makes something of its own: one whose answer got lost is there as well as the one that is sent again, each whole. */
const APPENDING = [
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
const KNOWN_BY_TOKEN = "POST /v1/pipelines/training/executions/{id}/redrive";
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
  await seed();
  await stores.keep();
  failingSdk(
    sdk,
    Object.values(clients).map((client) => client()),
  );
}, 120_000);

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

      const refused = fault.how === "condition" || key === KNOWN_BY_TOKEN ? REFUSED : [];
      expect([route.status, 503, ...refused], `${said}: ${reply.body}`).toContain(reply.statusCode);
      if (fault.how === "repeated" && key !== KNOWN_BY_TOKEN) expect(reply.statusCode, `${said}: ${reply.body}`).toBe(route.status);
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
  const event = goodEvent(route, route.access === "open" ? undefined : claims("[admin]"), bodyOf(route));
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

/** A model of three versions of which the third serves, a run, a dataset with a row in quarantine, an answer, a webhook and a key. */
async function seed(): Promise<void> {
  const bucket = stores.environment.ARTIFACTS_BUCKET ?? "";
  const artifacts = s3Artifacts({ client: clients.s3Client(), bucket, cacheDir: join(tmpdir(), `vigie-${bucket}`) });
  const registry = dynamoRegistry(tableOf("REGISTRY_TABLE"));
  const files = servedModel(4);
  const [onnx, model, golden, quarantine] = await Promise.all([
    artifacts.put("models", "model.onnx", files.onnx),
    artifacts.put("models", "model.json", files.model),
    artifacts.put("models", "golden.json", files.golden),
    artifacts.put("reports", "quarantine.csv", Buffer.from(QUARANTINE)),
  ]);
  const draft = (run: string) => aDraft(run, { artifacts: { ...aDraft(run).artifacts, onnx, model, golden } });
  for (const run of ["run-1", "run-2", "run-3"]) await registry.createVersion(draft(run), at(0));
  await registry.moveAlias(aMove(null, 2), at(1));
  await registry.moveAlias(aMove(2, 3), at(2));
  await registry.moveAlias({ ...aMove(null, 2), alias: "challenger" }, at(2));
  await registry.putRun(aRun("training-1", at(3), { status: "finished", endedAt: at(4).toISOString(), execution: "training-1" }));
  await registry.putSource(aSource("a", at(0)));
  await registry.putDataset(aDataset("a", at(0), { quarantine }));
  const user = String(claims("").sub);
  const of = { model: "scene", version: 3, contract: "scene", inputs: {}, probability: 0.5, severe: true, latencyMs: 1 };
  await predictionLog(tableOf("PREDICTIONS_TABLE")).append({ id: PREDICTION, at: at(5).toISOString(), user, username: "marie", ...of });
  const by = { createdAt: at(0).toISOString(), createdBy: "marie" };
  await dynamoWebhooks(tableOf("REGISTRY_TABLE")).put({ id: PREDICTION, url: "https://hooks.example.org/vigie", ...by, secret: "whsec_x" });
  const key = { id: "k3v9q0x7m2ab", name: "desk", role: "user", hash: "a".repeat(64), ...by, expiresAt: at(59).toISOString() } as const;
  await machineKeys(tableOf("ACCESS_TABLE")).create(key);
}

const QUARANTINE = 'file,row,accident_id,reason,original\nusagers.csv,2,,unknown-accident,"{""grav"":null}"\n';
