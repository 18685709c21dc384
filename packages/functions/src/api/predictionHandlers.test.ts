import { baac } from "@vigie/core/dictionary/baac";
import { codesOf } from "@vigie/core/dictionary/field";
import { scene } from "@vigie/core/prepare/scene";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "./apiEvent.fixture";
import { fakeApi, version } from "./apiFakes.fixture";
import { Health, PredictionReply } from "./predictions.routes";

type Api = ReturnType<typeof fakeApi>;

const predict = (body: unknown, api: Api = fakeApi()) =>
  api.call("predictions", apiEvent("POST /v1/predictions", { claims: claims("[user]"), body: JSON.stringify(body) }));

describe("POST /v1/predictions", () => {
  it("answers features with a probability, what it imputed and how long it took", async () => {
    const reply = await predict({ features: { lum: 3, agg: 1 } });

    const body = PredictionReply.parse(JSON.parse(reply.body));
    expect(body).toMatchObject({ severe: false, threshold: 0.4, model: "scene", version: 1, contract: "scene" });
    expect(body.probability).toBeCloseTo(2 / scene.features.length, 6);
    expect(body.imputed).toHaveLength(scene.features.length - 2);
    expect(body.warnings).toEqual(["Nothing is known of vehicles.", "Nothing is known of people."]);
    expect(reply.headers["x-model-version"]).toBe("scene/1");
    expect(reply.headers["server-timing"]).toMatch(/^model;dur=[\d.]+, log;dur=[\d.]+$/);
  });

  it("derives the same row from a description as from its features", async () => {
    const described = await predict({
      accident: { datetime: "2024-07-13T23:40", lum: 3, dep: "2A", vehicles: [{ catv: 7, obs: 2, choc: 1 }] },
    });
    const api = fakeApi();

    await predict({ accident: { datetime: "2024-07-13T23:40", lum: 3, dep: "2A", vehicles: [{ catv: 7, obs: 2, choc: 1 }] } }, api);

    expect(described.statusCode).toBe(200);
    expect(api.entries[0]?.inputs).toMatchObject({
      month: 7,
      weekday: 5,
      minute_of_day: 1420,
      dep: 201,
      n_vehicles: 1,
      n_car: 1,
      obstacle: 2,
    });
  });

  it("logs who, when, inputs, version, probability and latency before it answers", async () => {
    const api = fakeApi();

    const reply = JSON.parse((await predict({ features: { lum: 3 } }, api)).body);

    expect(api.entries).toHaveLength(1);
    expect(api.entries[0]).toMatchObject({
      id: reply.id,
      user: claims("[user]").sub,
      username: "marie",
      at: "2024-11-03T02:15:00.000Z",
      version: 1,
      probability: reply.probability,
    });
    expect(api.entries[0]?.inputs).toMatchObject({ lum: 3, agg: null });
    expect(api.entries[0]?.latencyMs).toBeGreaterThanOrEqual(0);
  });

  it("does not answer what could not be logged", async () => {
    const api = fakeApi();
    api.entries.push = () => {
      throw new Error("the table is away");
    };

    expect((await predict({ features: {} }, api)).statusCode).toBe(500);
  });

  it.each([
    ["feature", { features: { lum: 9 } }, "body.features.lum"],
    ["field of the description", { accident: { lum: 9 } }, "body.accident.lum"],
    ["field of a vehicle", { accident: { vehicles: [{ catv: 7 }, { choc: 77 }] } }, "body.accident.vehicles.1.choc"],
  ])("names a %s whose code is not in the dictionary, and the accepted ones", async (_, body, path) => {
    const reply = await predict(body);

    const field = path.endsWith("choc") ? baac.choc : baac.lum;
    expect(problem(reply)).toMatchObject({ status: 422, errors: [{ path, accepted: codesOf(field) }] });
  });

  it.each([
    ["text for a number", { features: { lum: "3" } }, "body.features.lum"],
    ["a number out of range", { features: { minute_of_day: 1440 } }, "body.features.minute_of_day"],
    ["a list for features", { features: [] }, "body.features"],
    ["neither features nor accident", {}, "body"],
    ["both", { features: {}, accident: {} }, "body"],
    ["another contract", { model: "scene", contract: "fr13", features: {} }, "body.contract"],
    ["a version that is no number", { version: "1", features: {} }, "body.version"],
    ["a key that only an object's prototype has", JSON.parse('{"features":{"__proto__":{"lum":1}}}'), "body.features.__proto__"],
    ["a description with two times", { accident: { datetime: "2024-07-13T23:40", month: 7 } }, "body.accident.month"],
  ])("refuses %s", async (_, body, path) => {
    expect(problem(await predict(body))).toMatchObject({ status: 422, errors: [{ path }] });
  });

  it("says that there is no model yet", async () => {
    const api = fakeApi();
    api.registry.champion = undefined;

    const reply = await predict({ features: {} }, api);

    expect(problem(reply)).toMatchObject({ status: 503, type: "urn:vigie:problem:no-model" });
    expect(reply.headers["retry-after"]).toBeDefined();
  });

  it("answers by the version that is asked for, and 404 for one that is not there", async () => {
    const api = fakeApi();
    api.registry.versions = [version(1), version(2)];

    expect(JSON.parse((await predict({ version: 2, features: {} }, api)).body).version).toBe(2);
    expect((await predict({ version: 3, features: {} }, api)).statusCode).toBe(404);
    expect((await predict({ model: "unheard-of", features: {} }, api)).statusCode).toBe(404);
  });
});

describe("GET /v1/health", () => {
  const health = async (api: Api) => Health.parse(JSON.parse((await api.call("predictions", apiEvent("GET /v1/health"))).body));

  it("names the model that is served and the result of its golden rows", async () => {
    expect(await health(fakeApi())).toEqual({
      status: "ok",
      model: "scene",
      version: 1,
      golden: { rows: 64, maxDifference: 0, passed: true },
    });
  });

  it("says that there is no model yet", async () => {
    const api = fakeApi();
    api.registry.champion = undefined;

    expect(await health(api)).toEqual({ status: "no-model", model: "scene", version: null, golden: null });
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
