import { describe, expect, it } from "vitest";
import { claims, goodEvent } from "./apiEvent.fixture";
import { fakeApi } from "./apiFakes.fixture";
import { type Failing, failingCalls } from "./failingCalls.fixture";
import { GOOD_BODIES } from "./goodBodies.fixture";
import { type Route, routeKey } from "./route";
import { routes } from "./routes";

type Api = ReturnType<typeof fakeApi>;

/** Every route that changes something, but the one that only a key opens: it is `POST /prediction` by another name. */
const changing = (routes as readonly Route[]).filter(({ method, credential }) => method !== "GET" && credential !== "key");

/** Where each request makes something of its own, so that one whose answer got lost is there twice, each whole, when it comes again. */
const APPENDING = [
  "POST /predict",
  "POST /prediction",
  "POST /protected/predict",
  "POST /protected/predict_csv",
  "POST /v1/predictions",
  "POST /v1/predictions/batch",
  "POST /v1/batches",
  "POST /v1/keys",
  "POST /v1/webhooks",
  "POST /v1/pipelines/training/executions",
  "POST /v1/pipelines/{name}/executions",
  "POST /v1/drift/checks",
  "POST /v1/drift/uploads",
];
/** Where the first has been done, what comes again meets it: the answer says so and nothing is done twice. */
const MET: Readonly<Record<string, number>> = {
  "POST /v1/users": 409,
  "POST /new_user": 405,
  "POST /new_admin": 405,
  "DELETE /v1/users/{name}": 404,
  "DELETE /delete_user/{name}": 404,
  "DELETE /delete_admin/{name}": 404,
  "DELETE /v1/webhooks/{id}": 404,
  "POST /v1/pipelines/training/executions/{id}/redrive": 409,
  "POST /v1/pipelines/{name}/executions/{id}/redrive": 409,
};

describe.each(changing.map((route) => [routeKey(route), route] as const))("%s, each of its calls failing in turn", (key, route) => {
  it.each(["before", "after"] as const)("%s it was done, is there whole after a retry, and once", async (when) => {
    const whole = await served(route);
    expect(whole.status).toBe(route.status);

    for (let at = 1; at <= whole.calls.length; at++) {
      const { api, failing, send } = await setUp(route);
      const said = `${when} call ${at}, ${whole.calls[at - 1]}`;
      Object.assign(failing, { at, when });

      const first = await send();
      failing.at = 0;
      const again = first.statusCode === route.status ? first : await send();

      expect([route.status, 503], `${said}: ${first.body}`).toContain(first.statusCode);
      expect([route.status, MET[key]], `${said}, again: ${again.body}`).toContain(again.statusCode);
      const state = await stateOf(api);
      if (APPENDING.includes(key) && when === "after") expect(state.length, said).toBeGreaterThanOrEqual(whole.state.length);
      else expect(state, said).toBe(whole.state);
    }
  });
});

async function setUp(route: Route): Promise<{ api: Api; failing: Failing; send: () => ReturnType<Api["call"]> }> {
  const api = fakeApi();
  await api.changes.tracked.filled;
  await prepared(routeKey(route), api);
  const failing = failingCalls(api);
  const event = goodEvent(route, route.access === "open" ? undefined : claims("[admin]"), GOOD_BODIES[routeKey(route)]);
  return { api, failing, send: () => api.call(route.group, event) };
}

/** A request is answered only where there is something to answer it about. */
async function prepared(key: string, api: Api): Promise<void> {
  const user = String(claims("[admin]").sub);
  const id = "01JBQXK2H0S8M3V7C5T9R1D4FE";
  const of = { model: "scene", version: 1, contract: "scene" };
  const at = "2024-11-03T02:10:00.000Z";
  if (key.startsWith("POST /v1/batches/")) {
    await api.files.batches.create({ id, user, username: "marie", ...of, label: "severe", bytes: 9, state: "running", createdAt: at });
    api.executions.known.push({ ...api.executions.known[0]!, name: id, status: "RUNNING" });
  }
  if (/labels?$/.test(key))
    await api.predictions.append({ id, at, user, username: "marie", ...of, inputs: {}, probability: 0.5, severe: true, latencyMs: 1 });
}

async function served(route: Route): Promise<{ status: number; calls: string[]; state: string }> {
  const { api, failing, send } = await setUp(route);
  const { statusCode } = await send();
  const calls = [...failing.calls];
  return { status: statusCode, calls, state: await stateOf(api) };
}

/** All that is kept anywhere, but for what is drawn anew each time. */
async function stateOf(api: Api): Promise<string> {
  const { tracked, announced, webhooks } = api.changes;
  const state = {
    entries: api.entries,
    inline: api.batches,
    batches: [...api.files.kept.values()],
    labels: api.labels.kept,
    traffic: await api.traffic.get("scene"),
    executions: [api.executions, api.watching.refresh].map(({ known, started }) => [
      known.map(({ name, status }) => [name, status]),
      started.length,
    ]),
    registry: [api.registry.champion, api.registry.runs, api.registry.sources, api.registry.lease],
    compat: [api.compat.registry.champion, api.compat.registry.audit],
    tracked: await Promise.all([
      tracked.listVersions("scene"),
      tracked.listAudit("scene"),
      tracked.getAlias("scene", "champion"),
      tracked.listRuns("scene"),
    ]),
    announced: [...new Set(announced.map(({ id }) => id))].length,
    webhooks: await webhooks.list(),
    keys: api.keys.kept,
    users: [[...api.users.accounts.values()], [...api.users.passwords]],
    noise: api.drift.simulated,
    watched: await Promise.all([api.watch.drift.registry.getDriftSimulation(), api.watch.drift.registry.getLoopSettings()]),
    checks: api.watch.started.length,
    uploads: [...api.watch.stored.keys()],
  };
  return JSON.stringify(state, (name, value) => (DRAWN.has(name) ? undefined : value)).replace(/[0-9A-HJKMNP-TV-Z]{26}/g, "<id>");
}

const DRAWN = new Set(["latencyMs", "secret", "hash", "object", "id"]);
