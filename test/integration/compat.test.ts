import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { aDraft } from "@vigie/core/registry/registryFixtures";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { signIn } from "../../infra/local/callApi";
import { contractModel } from "./contractModel";
import { endChampion } from "./endChampion";

const { apiUrl, users, outputs } = inject("vigie");
const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
const CONTRACTS = ["fr13", "fr28", "fr35", "chi9"] as const;
const featuresOf = (contract: string) => (PREDICTION_EXAMPLES[contract] as { features: Record<string, number> }).features;
const FR13 = { catu: 1, sexe: 1, trajet: 1, catr: 3, lum: 5, atm: 2, surf: 2, col: 6, circ: 2, plan: 1, vosp: 0, prof: 1, situ: 1 };

let admin: string;
let user: string;
let key: string;

beforeAll(async () => {
  [admin, user] = await Promise.all([signIn(apiUrl, users.admin), signIn(apiUrl, users.user)]);
  const made = await send("POST", "/v1/keys", { token: admin, json: { name: "a reference client", role: "user" } });
  ({ key } = made.body as { key: string });
  for (const contract of CONTRACTS) await makeChampion(contract);
});

// Other tests of this stage rest on models that never served.
afterAll(() => Promise.all(CONTRACTS.map((contract) => endChampion(outputs.RegistryTable, contract))));

describe("the requests of the reference systems, on the deployed stacks", () => {
  it("sign in by a form", async () => {
    const form = new URLSearchParams(users.user);
    const { status, body } = await send("POST", "/auth/token", { body: form });

    expect([status, body]).toMatchObject([200, { access_token: expect.any(String), token_type: "bearer" }]);
  });

  it("predict from the features of each", async () => {
    const [chi9, fr28, fr13] = await Promise.all([
      send("POST", "/predict", { token: user, json: featuresOf("chi9") }),
      send("POST", "/prediction", { token: user, json: featuresOf("fr28") }),
      send("POST", "/protected/predict", { token: user, json: FR13 }),
    ]);
    const fr35 = await send("POST", "/api/v1/predict/fr35", { key, json: featuresOf("fr35") });

    for (const { status, body } of [chi9, fr28]) expect([status, body]).toEqual([200, { prediction: expect.toBeOneOf([0, 1]) }]);
    expect(fr13.body).toMatchObject({ user: users.user.username, prediction: [expect.toBeOneOf([0, 1])], confidence: expect.any(Number) });
    expect(fr35).toMatchObject({ status: 200, body: { model: "fr35", prediction: expect.toBeOneOf([0, 1, 2, 3]) } });
  });

  it("predict the rows of a file that a form carries", async () => {
    const form = new FormData();
    const names = Object.keys(FR13);
    form.append("file", new File([`${names.join(",")}\n${Object.values(FR13).join(",")}\n`], "accidents.csv", { type: "text/csv" }));

    const { status, body } = await send("POST", "/protected/predict_csv", { token: user, body: form });

    expect([status, body]).toMatchObject([200, { user: users.user.username, predictions: [expect.toBeOneOf([0, 1])] }]);
  });

  it("make, refuse and remove accounts by their statuses", async () => {
    const username = `compat-${Date.now().toString(36)}`;
    const json = { username, password: `Aa1!${randomUUID()}` };

    const statuses: number[] = [];
    statuses.push((await send("POST", "/new_user", { token: admin, json })).status);
    statuses.push((await send("POST", "/new_user", { token: admin, json })).status);
    statuses.push((await send("DELETE", `/delete_admin/${username}`, { token: admin })).status);
    statuses.push((await send("DELETE", `/delete_user/${username}`, { token: admin })).status);
    statuses.push((await send("DELETE", `/delete_user/${username}`, { token: admin })).status);
    statuses.push((await send("POST", "/new_admin", { token: user, json })).status);

    expect(statuses).toEqual([201, 405, 404, 200, 404, 403]);
  });

  it("reload a model to a version, which warm instances serve within a minute, and simulate drift", async () => {
    const next = await makeVersion("fr28");
    // As many at once as there are instances then: each request has one of its own while the others last.
    const answeredBy = async () =>
      new Set(await Promise.all(Array.from({ length: 6 }, () => fetchVersion("/prediction", featuresOf("fr28")))));
    const before = await answeredBy();

    const reloaded = await send("POST", `/api/v1/reload_model/fr28?version=${next}`, { token: admin });
    const told = await send("GET", "/protected/reload", { token: admin });
    const noise = [
      await send("POST", "/config/noise", { token: admin, json: { noise: 0.8 } }),
      await send("POST", "/config/noise", { token: admin, json: {} }),
    ];

    expect(reloaded).toMatchObject({ status: 200, body: { model: "fr28", version: next } });
    expect(before).not.toContain(`fr28/${next}`);
    await vi.waitFor(async () => expect([...(await answeredBy())]).toEqual([`fr28/${next}`]), { timeout: 60_000, interval: 1_000 });
    expect((await registry.listAudit("fr28"))[0]).toMatchObject({ to: next, by: users.admin.username });
    expect(told.status).toBe(200);
    expect(noise.map(({ body }) => body)).toMatchObject([{ noise: 0.8 }, { noise: 0 }]);
  });

  it("tell of status and drift to whoever asks", async () => {
    const [status, score] = await Promise.all([fetch(`${apiUrl}/status`), fetch(`${apiUrl}/drift_score`)]);

    expect([status.status, score.status]).toEqual([200, 200]);
    expect(await score.text()).toContain("# TYPE drift_score gauge");
    expect((await send("GET", "/drift_report", {})).status).toBe(401);
  });
});

type Sent = { token?: string; key?: string; json?: unknown; body?: URLSearchParams | FormData };

async function send(method: string, path: string, { token, key, json, body }: Sent): Promise<{ status: number; body: unknown }> {
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(key && { "x-api-key": key }),
    ...(json !== undefined && { "content-type": "application/json" }),
  };
  const content = json === undefined ? body : JSON.stringify(json);
  const response = await fetch(`${apiUrl}${path}`, { method, headers, ...(content !== undefined && { body: content }) });
  return { status: response.status, body: await response.json() };
}

/** Which version answers a person now. */
async function fetchVersion(path: string, features: object): Promise<string | null> {
  const headers = { authorization: `Bearer ${user}`, "content-type": "application/json" };
  return (await fetch(`${apiUrl}${path}`, { method: "POST", headers, body: JSON.stringify(features) })).headers.get("x-model-version");
}

async function makeChampion(contract: string): Promise<void> {
  const version = await makeVersion(contract);
  const expected = (await registry.getAlias(contract, "champion"))?.version ?? null;
  await registry.moveAlias({ model: contract, alias: "champion", expected, version, reason: "to be asked", by: "tests" }, new Date());
}

/** A small model of a contract. */
async function makeVersion(contract: string): Promise<number> {
  const artifacts = s3Artifacts({ client: s3Client(), bucket: outputs.ArtifactsBucket, cacheDir: join(tmpdir(), "vigie-compat-test") });
  const files = await contractModel(artifacts, contract);
  const draft = aDraft(randomUUID(), { model: contract, contract });
  const { version } = await registry.createVersion({ ...draft, artifacts: { ...draft.artifacts, ...files } }, new Date());
  return version;
}
