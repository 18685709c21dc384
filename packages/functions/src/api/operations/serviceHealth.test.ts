import { describe, expect, it } from "vitest";
import { apiEvent, NOW } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { Health } from "../predictions/predictionReplies";
import { serviceHealth } from "./serviceHealth";

type Api = ReturnType<typeof fakeApi>;

describe("GET /v1/health", () => {
  const health = async (api: Api) => Health.parse(JSON.parse((await api.call("predictions", apiEvent("GET /v1/health"))).body));

  it("names the model that is served and the result of its golden rows", async () => {
    const served = { model: "scene", version: 1, golden: { rows: 64, maxDifference: 0, passed: true } };

    expect(await health(fakeApi())).toEqual({ status: "ok", ...served, models: [{ status: "ok", ...served }], drift: null });
  });

  it("says that there is no model yet", async () => {
    const api = fakeApi();
    api.registry.champion = undefined;

    expect(await health(api)).toEqual({ status: "no-model", model: "scene", version: null, golden: null, models: [], drift: null });
  });

  it("tells how long ago drift was last checked, and goes without where the registry cannot say", async () => {
    const { models, registry } = fakeApi();
    const drift = async (lastDriftCheck: () => Promise<string | undefined>) =>
      (await serviceHealth({ models, registry, lastDriftCheck, now: () => new Date(NOW) })).drift;
    const checkedAt = new Date(NOW - 900_000).toISOString();

    expect(await drift(async () => checkedAt)).toEqual({ checkedAt, ageSeconds: 900 });
    expect(await drift(async () => undefined)).toBeNull();
    expect(await drift(() => Promise.reject(new Error("throttled")))).toBeNull();
  });

  it("is degraded when the champion is not there or the registry is away, and shows nothing of why", async () => {
    const missing = fakeApi();
    missing.registry.champion = 7;
    const away = fakeApi();
    away.registry.getAlias = () => Promise.reject(new Error("arn:aws:dynamodb:secret"));

    expect(await health(missing)).toMatchObject({ status: "degraded", version: null, problem: "Version 7 cannot be opened." });
    expect(await health(away)).toMatchObject({ status: "degraded", version: null, problem: "The registry does not answer." });
  });
});
