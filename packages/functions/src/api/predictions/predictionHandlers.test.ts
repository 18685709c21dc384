import { inflateRawSync } from "node:zlib";
import { baac } from "@vigie/core/dictionary/baac";
import { codesOf } from "@vigie/core/dictionary/field";
import { TransientError } from "@vigie/core/errors";
import { encodeExplainer } from "@vigie/core/explain/explainerFile";
import { scene } from "@vigie/core/prepare/scene";
import { describe, expect, it } from "vitest";
import { apiEvent, claims, problem } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { shareModel, version } from "../registry/modelFakes.fixture";
import { InlineBatchReply, PredictionReply } from "./predictionReplies";

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

describe("an answer", () => {
  it("names the classes of a model that tells more than two apart", async () => {
    const api = fakeApi();
    const probabilities = [0.4, 0.1, 0.2, 0.3];
    api.models.champion = async () => ({
      serving: {
        version: version(1),
        model: { ...shareModel(), bundle: fourClasses, predict: async () => ({ ...called, classes: { probabilities, called: 0 } }) },
      },
      problem: undefined,
    });

    const body = PredictionReply.parse(JSON.parse((await predict({ features: {} }, api)).body));

    expect(body.classes).toEqual(SEVERITY.map((name, number) => ({ name, probability: probabilities[number] })));
  });

  it("warns of what no training row held", async () => {
    const api = fakeApi();
    const profile = scene.features.map(({ name }) =>
      name === "lum" ? { codes: [1, 5] } : name === "vma" ? { least: 30, greatest: 130 } : null,
    );
    const model = shareModel();
    const bundle = { ...model.bundle, profile: profile.map((known) => known ?? { least: -1e9, greatest: 1e9 }) };
    api.models.champion = async () => ({ serving: { version: version(1), model: { ...model, bundle } }, problem: undefined });

    const { warnings } = JSON.parse((await predict({ features: { lum: 3, vma: 10, atm: 1 } }, api)).body);

    expect(warnings.filter((text: string) => text.includes("training rows"))).toEqual([
      expect.stringContaining(": 3 is none of those that the training rows held."),
      expect.stringContaining(": 10 lies outside of 30 to 130, all that the training rows held."),
    ]);
  });

  it("says what each feature did to it when asked, and 404 where nothing can", async () => {
    const api = fakeApi();
    const background = new Float32Array(scene.features.length * 2).fill(Number.NaN);
    const explainer = await api.artifacts.put("models", "explainer.bin", encodeExplainer({ kind: "sampled", background, rows: 2 }));
    const { artifacts } = version(1);
    api.registry.versions = [version(1, { artifacts: { ...artifacts, explainer } }), version(2)];

    const explained = PredictionReply.parse(JSON.parse((await predict({ explain: true, features: { lum: 3 } }, api)).body));

    expect(explained.explanation!.scale).toBe("probability");
    expect(explained.explanation!.contributions[0]).toMatchObject({ feature: "lum", value: 3, direction: "raises" });
    expect((await predict({ explain: true, version: 2, features: {} }, api)).statusCode).toBe(404);
  });
});

describe("the challenger", () => {
  const challenged = async (traffic: { challengerShare: number; shadow: boolean }) => {
    const api = fakeApi();
    api.registry.versions = [version(1), version(2)];
    const { getAlias } = api.registry;
    api.registry.getAlias = async (model, alias) =>
      alias === "challenger" ? { model, alias, version: 2, movedAt: "" } : getAlias(model, alias);
    await api.traffic.put("scene", traffic);
    return api;
  };

  it("answers in the champion's place as far as the model's traffic says, which is logged", async () => {
    const api = await challenged({ challengerShare: 1, shadow: false });

    const reply = await predict({ features: {} }, api);

    expect(reply.headers["x-model-version"]).toBe("scene/2");
    expect(api.entries[0]).toMatchObject({ version: 2, canary: true });
    expect((await predict({ alias: "champion", features: {} }, api)).headers["x-model-version"]).toBe("scene/1");
  });

  it("answers inline batches likewise, each as a whole", async () => {
    const api = await challenged({ challengerShare: 1, shadow: false });
    const event = apiEvent("POST /v1/predictions/batch", { claims: claims("[user]"), body: JSON.stringify({ rows: [{}, {}] }) });

    const reply = await api.call("predictions", event);

    expect(JSON.parse(reply.body)).toMatchObject({ version: 2, answered: 2 });
    expect(api.batches[0]).toMatchObject({ version: 2, rows: 2, canary: true });
  });

  it("scores beside the champion, which is logged and not told", async () => {
    const api = await challenged({ challengerShare: 0, shadow: true });

    const reply = JSON.parse((await predict({ features: { lum: 1 } }, api)).body);

    expect(reply.version).toBe(1);
    expect(JSON.stringify(reply)).not.toContain("shadow");
    expect(api.entries[0]).toMatchObject({ version: 1, shadow: { version: 2, probability: reply.probability } });
  });

  it("is asked by its alias, and 404 where there is none", async () => {
    const api = await challenged({ challengerShare: 0, shadow: false });

    expect(JSON.parse((await predict({ alias: "challenger", features: {} }, api)).body).version).toBe(2);
    expect((await predict({ alias: "challenger", features: {} })).statusCode).toBe(404);
  });

  it("that cannot be opened leaves every answer to the champion", async () => {
    const api = await challenged({ challengerShare: 1, shadow: true });
    api.registry.versions = [version(1)];

    expect(JSON.parse((await predict({ features: {} }, api)).body).version).toBe(1);
  });
});

describe("POST /v1/predictions/batch", () => {
  const batch = (body: unknown, api: Api = fakeApi()) =>
    api.call("predictions", apiEvent("POST /v1/predictions/batch", { claims: claims("[user]"), body: JSON.stringify(body) }));

  it("answers each row as if it came alone, refuses those that do not fit, and logs one object", async () => {
    const api = fakeApi();
    const alone = JSON.parse((await predict({ features: { lum: 3 } }, api)).body);

    const body = InlineBatchReply.parse(JSON.parse((await batch({ rows: [{ lum: 3 }, { lum: 9 }, "moon", {}] }, api)).body));

    expect(body).toMatchObject({ answered: 2, refused: 2, version: 1 });
    expect(body.rows[0]).toMatchObject({ id: `${body.id}-0`, probability: alone.probability, imputed: alone.imputed });
    expect(body.rows[1]).toMatchObject({ errors: [{ path: "features.lum", accepted: codesOf(baac.lum) }] });
    expect(body.rows[2]).toMatchObject({ errors: [{ path: "features" }] });
    expect(api.batches).toMatchObject([{ id: body.id, rows: 2 }]);
    expect(api.entries).toHaveLength(1);
    const object = JSON.parse(inflateRawSync(await api.artifacts.read(api.batches[0]!.object)).toString());
    expect(object.rows.map(({ row }: { row: number }) => row)).toEqual([0, 3]);
  });

  it("takes at least one row and at most a thousand", async () => {
    expect((await batch({ rows: [] })).statusCode).toBe(422);
    expect((await batch({ rows: Array.from({ length: 1_001 }, () => ({})) })).statusCode).toBe(422);
  });

  it("does not answer what could not be logged, and a retry does", async () => {
    const api = fakeApi();
    const { push } = api.batches;
    api.batches.push = () => {
      throw new TransientError("throttled");
    };

    expect((await batch({ rows: [{}] }, api)).statusCode).toBe(503);
    api.batches.push = push;
    expect((await batch({ rows: [{}] }, api)).statusCode).toBe(200);
    expect(api.batches).toHaveLength(1);
  });
});

const SEVERITY = ["unharmed", "killed", "hospitalised", "light"];
const fourClasses = { ...shareModel().bundle, classes: SEVERITY };
const called = { probability: 0.3, severe: false, threshold: 0.4 };
