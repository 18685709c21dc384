import { contractNamed } from "@vigie/core/prepare/contracts";
import { describe, expect, it } from "vitest";
import { apiEvent, claims } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { storedDataset } from "../datasets/storedDataset.fixture";
import { version } from "./modelFakes.fixture";

type Api = ReturnType<typeof fakeApi>;

async function get(api: Api, key: string, parameters: Record<string, string>, query?: Record<string, string>) {
  const reply = await api.call("models", apiEvent(key, { claims: claims("[user]"), parameters, ...(query ? { query } : {}) }));
  return { status: reply.statusCode, body: JSON.parse(reply.body) };
}

const moved = (at: string, from: number | null, to: number) => ({
  model: "scene",
  at,
  id: at,
  alias: "champion" as const,
  from,
  to,
  reason: "better",
  by: "pipeline",
});

describe("the registry over HTTP", () => {
  it("lists models with their aliases and the number of their versions", async () => {
    const { body } = await get(fakeApi(), "GET /v1/models", {});

    expect(body).toEqual({ models: [{ name: "scene", aliases: { champion: 1 }, versions: 1 }] });
  });

  it("shows a version whole, with the aliases that point at it", async () => {
    const api = fakeApi();
    api.registry.versions = [version(2), version(1)];

    const first = await get(api, "GET /v1/models/{name}/versions/{version}", { name: "scene", version: "1" });
    const second = await get(api, "GET /v1/models/{name}/versions/{version}", { name: "scene", version: "2" });

    const { artifacts: _, ...rest } = version(1);
    expect(first.body).toMatchObject({
      ...rest,
      aliases: ["champion"],
      line: "scene v1 2024-11-03",
      examples: null,
      decisions: [],
      moves: [],
    });
    expect(first.body.schema).toHaveLength(contractNamed("scene").features.length);
    expect(first.body.golden).toMatchObject({ total: 8, rows: Array(5).fill({ values: [null], probability: 0.25 }) });
    expect(first.body.artifacts.onnx).toMatchObject({ name: "file", bytes: 1, link: expect.stringContaining("https://") });
    expect(second.body.aliases).toEqual([]);
  });

  it("tells a version's lineage both ways", async () => {
    const api = fakeApi();
    api.registry.versions = [version(2, { dataset: storedDataset.id }), version(1, { dataset: storedDataset.id })];

    const { lineage } = (await get(api, "GET /v1/models/{name}/versions/{version}", { name: "scene", version: "1" })).body;

    expect(lineage).toMatchObject({
      run: "run-1",
      runName: null,
      dataset: { id: storedDataset.id, name: storedDataset.dataset },
      sameData: [2],
    });
    expect(lineage.files).toHaveLength(storedDataset.files.length);
  });

  it("shows a metric over the versions, with the times at which each was the champion", async () => {
    const api = fakeApi();
    api.registry.versions = [version(2, { metrics: {} }), version(1, { metrics: { f1: 0.7 } })];
    const [first, second] = ["2024-01-01T00:00:00.000Z", "2024-03-01T00:00:00.000Z"];
    api.registry.audit = [moved(second, 1, 2), moved(first, null, 1)];

    const { body } = await get(api, "GET /v1/models/{name}/metrics", { name: "scene" }, { metric: "f1" });

    expect(body.points).toMatchObject([
      { version: 1, value: 0.7, champion: [{ from: first, until: second }] },
      { version: 2, value: null, champion: [{ from: second }] },
    ]);
  });

  it("answers to anybody the examples of each contract's champion, which can be sent as they are", async () => {
    const api = fakeApi();
    const of = (actual: boolean) => ({ features: { lum: actual ? 5 : 1 }, actual, probability: actual ? 0.9 : 0.1, severe: actual });
    const stored = { severe: of(true), light: of(false) };
    const examples = await api.artifacts.put("models", "examples.json", Buffer.from(JSON.stringify(stored)));
    api.registry.versions = [version(1, { artifacts: { ...version(1).artifacts, examples } })];

    const reply = await api.call("models", apiEvent("GET /v1/examples"));

    expect(JSON.parse(reply.body)).toEqual({ examples: [{ contract: "scene", model: "scene", version: 1, threshold: 0.4, ...stored }] });
    const body = JSON.stringify({ features: stored.severe.features });
    expect((await api.call("predictions", apiEvent("POST /v1/predictions", { claims: claims("[user]"), body }))).statusCode).toBe(200);
  });

  it("tells which version answered at a time", async () => {
    const api = fakeApi();
    api.registry.audit = [moved("2024-03-01T00:00:00.000Z", 1, 2), moved("2024-01-01T00:00:00.000Z", null, 1)];
    const at = async (time: string) => (await get(api, "GET /v1/models/{name}/history", { name: "scene" }, { at: time })).body.at.aliases;

    expect(await at("2024-02-29T23:59:59Z")).toEqual({ champion: 1 });
    expect(await at("2024-03-01T01:00:00+01:00")).toEqual({ champion: 2 });
    expect(await at("2023-12-31T23:59:59Z")).toEqual({});
  });

  it.each([
    ["GET /v1/models/{name}", { name: "unheard-of" }, 404],
    ["GET /v1/models/{name}/history", { name: "unheard-of" }, 404],
    ["GET /v1/models/{name}/versions/{version}", { name: "scene", version: "9" }, 404],
    ["GET /v1/models/{name}/versions/{version}", { name: "scene", version: "0" }, 422],
    ["GET /v1/models/{name}/versions/{version}", { name: "scene", version: "latest" }, 422],
    ["GET /v1/models/{name}", { name: "Scene/.." }, 422],
  ])("answers %s of %j with %i", async (key, parameters, status) => {
    expect((await get(fakeApi(), key, parameters as Record<string, string>)).status).toBe(status);
  });
});
