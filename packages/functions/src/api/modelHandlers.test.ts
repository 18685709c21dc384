import { describe, expect, it } from "vitest";
import { apiEvent, claims } from "./apiEvent.fixture";
import { fakeApi, version } from "./apiFakes.fixture";

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

    expect(first.body).toEqual({ ...version(1), aliases: ["champion"] });
    expect(second.body.aliases).toEqual([]);
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
